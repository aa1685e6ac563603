"""The language of a text, told offline and always alike."""

from __future__ import annotations

import pytest

from dateline.documents.language import language_of

LANGUAGES = [
    ("The river rose for a week and on Friday it came into the town.", "en"),
    ("The dyke broke.", "en"),
    (
        "Der Damm brach in der Nacht zum Donnerstag, und mehr als vierhundert Menschen mussten ihre Häuser verlassen.",
        "de",
    ),
    (
        "La digue a cédé dans la nuit de mercredi à jeudi et plus de quatre cents personnes ont quitté leurs maisons.",
        "fr",
    ),
    ("El dique se rompió en la noche del miércoles y más de cuatrocientas personas dejaron sus casas.", "es"),
    (
        "La diga ha ceduto nella notte tra mercoledì e giovedì e più di quattrocento persone hanno lasciato le case.",
        "it",
    ),
    ("Плотина прорвалась в ночь на четверг, и более четырёхсот человек покинули свои дома.", "ru"),
    ("川の堤防が昨夜決壊し、四百人以上が避難した。知事は来週現地を訪れる予定である。", "ja"),
    ("Olm 4-1", "und"),
    ("", "und"),
    ("12345", "und"),
]

SHORT = [
    ("Der Rat tagte letzte Woche zweimal.", "de"),
    ("Am Freitag wird in Bozen gewählt.", "de"),
    ("Heute um 20 Uhr spricht sie.", "de"),
    ("Der Minister trat gestern zurück.", "de"),
    ("Die Brücke wurde im Mai 1887 eröffnet und später wieder gesperrt.", "de"),
    ("Das Konzert beginnt um 20.30 Uhr.", "de"),
    ("El consejo votó la ley el viernes pasado.", "es"),
    ("El puente fue inaugurado en mayo de 1887 y cerrado después.", "es"),
    ("Murió ayer a los 90 años.", "es"),
    ("El jefe vino la semana pasada a Vigo.", "es"),
    ("Le conseil a voté la loi vendredi dernier.", "fr"),
    ("Le pont a été inauguré en mai 1887 puis fermé.", "fr"),
    ("Il est mort hier à 90 ans.", "fr"),
    ("La foire dure du 3 au 5 mars.", "fr"),
    ("L'usine a fermé début mai sans préavis.", "fr"),
    ("Il consiglio ha votato la legge venerdì scorso.", "it"),
    ("Il ponte fu inaugurato nel maggio 1887 e poi chiuso.", "it"),
    ("È morto ieri a 90 anni.", "it"),
    ("Il capo è venuto la settimana scorsa a Como.", "it"),
    ("O conselho votou a lei na sexta-feira passada.", "pt"),
    ("A ponte foi inaugurada em maio de 1887 e depois fechada.", "pt"),
    ("O rei morreu no dia 5 de outubro.", "pt"),
    ("Ele não chegou ontem à noite.", "pt"),
    ("De raad stemde vorige vrijdag over de wet.", "nl"),
    ("De brug werd in mei 1887 geopend en later gesloten.", "nl"),
    ("Hij stierf gisteren op 90-jarige leeftijd.", "nl"),
    ("The council voted on Friday.", "en"),
    ("Bridge opened in May 1887.", "en"),
    ("Police arrested two men in Madrid on Tuesday.", "en"),
    ("Rada głosowała w piątek nad ustawą.", "pl"),
    ("Совет проголосовал в пятницу.", "ru"),
    ("Рада проголосувала у п'ятницю за закон.", "uk"),
    ("Rådet röstade om lagen i fredags och det blev ja.", "sv"),
    ("Rådet stemte om loven i fredags, og det blev et ja.", "da"),
    ("Neuvosto äänesti laista perjantaina.", "fi"),
    ("Rada hlasovala v pátek o zákoně.", "cs"),
    ("A tanács pénteken szavazott a törvényről.", "hu"),
    ("Consiliul a votat legea vineri seara.", "ro"),
    ("Meclis cuma günü yasayı oyladı.", "tr"),
    ("Το συμβούλιο ψήφισε την Παρασκευή.", "el"),
    ("El consell va votar la llei divendres passat.", "ca"),
    ("議会は金曜日に法案を可決した。", "ja"),
    ("议会星期五通过了法案。", "zh"),
    ("صوت المجلس يوم الجمعة.", "ar"),
    ("המועצה הצביעה ביום שישי.", "he"),
    ("He met Xi late.", "und"),
    ("OK OK OK", "und"),
]


@pytest.mark.parametrize(("text", "language"), [*LANGUAGES, *SHORT])
def test_languages(text: str, language: str) -> None:
    assert language_of(text) == language
    assert language_of(text) == language
