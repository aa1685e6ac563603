"""Frozen values as bytes and back, by their types: for what can be worked out again and is only kept to save time.

    packed = pack(analysis.clauses, tuple[Clause, ...])
    unpack(packed, tuple[Clause, ...], most=1_000_000)

A record is the list of its fields in order, an enumeration its member's name; where several types are possible, the
type's name stands before. The bytes may come from a stranger: nothing but the types asked for is ever built, and what
does not fit them exactly is refused. `shape` changes whenever one of the types does, so that old bytes are recognised.
"""

from __future__ import annotations

import hashlib
import json
import types
import typing
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, is_dataclass
from enum import Enum
from fractions import Fraction
from functools import cache
from typing import Any

_Kind = Any  # a type, or one of typing's forms: tuple[Clause, ...], Fixed | Relative
_LARGEST = 2**40
"""No text counts farther: what somebody else wrote must not keep the calendar busy for ever."""
_FAST = 1  # zlib's level: a document is packed while a person works


class PackingError(ValueError):
    """The bytes are not what was packed as that type."""


@dataclass(frozen=True, slots=True)
class _Codec:
    """How values of a type become what JSON holds, and back; ``read`` raises `PackingError`."""

    write: Callable[[Any], Any]
    read: Callable[[Any], Any]


def pack(value: object, kind: _Kind) -> bytes:
    """A value of that type, compressed."""
    plain = _codec(kind).write(value)
    return zlib.compress(json.dumps(plain, separators=(",", ":")).encode("ascii"), _FAST)


def unpack(packed: bytes, kind: _Kind, *, most: int) -> Any:
    """What was packed; raises `PackingError`, also where it would unfold to more than ``most`` bytes."""
    unfolding = zlib.decompressobj()
    try:
        plain = unfolding.decompress(packed, most)
        if not unfolding.eof or unfolding.unused_data:
            raise PackingError("the packed bytes are cut off, or there are too many of them")
        return _codec(kind).read(json.loads(plain))
    except PackingError:
        raise
    except (zlib.error, ValueError, TypeError, RecursionError) as error:
        raise PackingError(f"the packed bytes cannot be read: {error}") from error


@cache
def shape(kind: _Kind) -> str:
    """A name for how values of that type are packed; another one as soon as any type inside changes."""
    described = "\n".join(sorted(_described(kind, set())))
    return hashlib.sha256(described.encode()).hexdigest()[:16]


@cache
def _codec(kind: _Kind) -> _Codec:
    origin: Any = typing.get_origin(kind)
    if origin is tuple:
        return _sequence(typing.get_args(kind)[0])
    if origin in (typing.Union, types.UnionType):
        return _either(typing.get_args(kind))
    if kind is int:
        return _Codec(lambda value: value, _whole)
    if kind in (bool, str):
        return _Codec(lambda value: value, lambda plain: _expect(plain, kind))
    if kind is Fraction:
        return _Codec(lambda value: [value.numerator, value.denominator], _fraction)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return _Codec(lambda value: value.name, lambda plain: _member(plain, kind))
    if is_dataclass(kind):
        return _record(kind)
    raise TypeError(f"{kind!r} cannot be packed")


def _sequence(kind: _Kind) -> _Codec:
    item = _codec(kind)
    return _Codec(
        lambda values: [item.write(value) for value in values],
        lambda plain: tuple(item.read(each) for each in _expect(plain, list)),
    )


@cache
def _parts(kind: _Kind) -> tuple[tuple[str, _Codec], ...]:
    """The fields of a record with their codecs; looked up when first needed, for a meaning may hold a meaning."""
    return tuple((name, _codec(hint)) for name, hint in _hints(kind))


def _record(kind: _Kind) -> _Codec:
    def write(value: Any) -> list[Any]:
        return [codec.write(getattr(value, name)) for name, codec in _parts(kind)]

    def read(plain: Any) -> Any:
        parts = _parts(kind)
        if len(_expect(plain, list)) != len(parts):
            raise PackingError(f"{len(plain)} fields for {kind.__name__}")
        return kind(*[codec.read(each) for (_, codec), each in zip(parts, plain, strict=True)])

    return _Codec(write, read)


def _either(kinds: tuple[_Kind, ...]) -> _Codec:
    """One of several types or none; a single type needs no name before it."""
    by_name = {kind.__name__: kind for kind in kinds if kind is not types.NoneType}
    optional = types.NoneType in kinds
    (only,) = by_name.values() if len(by_name) == 1 else (None,)

    def write(value: Any) -> Any:
        if value is None and optional:
            return None
        if only is not None:
            return _codec(only).write(value)
        name = type(value).__name__
        return [name, _codec(by_name[name]).write(value)]

    def read(plain: Any) -> Any:
        if plain is None and optional:
            return None
        if only is not None:
            return _codec(only).read(plain)
        match plain:
            case [str(name), inside] if name in by_name:
                return _codec(by_name[name]).read(inside)
        raise PackingError(f"none of {', '.join(by_name)}")

    return _Codec(write, read)


def _expect(plain: Any, kind: type) -> Any:
    if type(plain) is not kind:  # a bool is no number here
        raise PackingError(f"{type(plain).__name__} in place of {kind.__name__}")
    return plain


def _whole(plain: Any) -> int:
    number: int = _expect(plain, int)
    if abs(number) > _LARGEST:
        raise PackingError("a number beyond all that is counted")
    return number


def _member(plain: Any, kind: type[Enum]) -> Enum:
    try:
        return kind[_expect(plain, str)]
    except KeyError:
        raise PackingError(f"no {kind.__name__} is called {plain[:40]!r}") from None


def _fraction(plain: Any) -> Fraction:
    match plain:
        case [int(numerator), int(denominator)] if denominator > 0:
            return Fraction(numerator, denominator)
    raise PackingError("no fraction")


def _hints(kind: _Kind) -> Iterator[tuple[str, _Kind]]:
    hints = typing.get_type_hints(kind)
    for field in fields(kind):
        yield field.name, hints[field.name]


def _described(kind: _Kind, seen: set[str]) -> Iterator[str]:
    """One line for each type that can stand inside."""
    for inside in typing.get_args(kind):
        if inside is not Ellipsis:
            yield from _described(inside, seen)
    if not isinstance(kind, type) or kind.__qualname__ in seen or typing.get_origin(kind):
        return
    seen.add(kind.__qualname__)
    if issubclass(kind, Enum):
        yield f"{kind.__qualname__}: {list(kind.__members__)}"
    elif is_dataclass(kind):
        hints = list(_hints(kind))
        yield f"{kind.__qualname__}: {hints}"
        for _, hint in hints:
            yield from _described(hint, seen)
