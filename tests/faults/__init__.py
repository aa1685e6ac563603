"""What must not be lost when a program is killed, a disk is full or a folder vanishes."""
