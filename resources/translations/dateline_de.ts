<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name></name>
    <message>
        <source>January</source>
        <translation>Januar</translation>
    </message>
    <message>
        <source>February</source>
        <translation>Februar</translation>
    </message>
    <message>
        <source>March</source>
        <translation>März</translation>
    </message>
    <message>
        <source>April</source>
        <translation>April</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
    </message>
    <message>
        <source>June</source>
        <translation>Juni</translation>
    </message>
    <message>
        <source>July</source>
        <translation>Juli</translation>
    </message>
    <message>
        <source>August</source>
        <translation>August</translation>
    </message>
    <message>
        <source>September</source>
        <translation>September</translation>
    </message>
    <message>
        <source>October</source>
        <translation>Oktober</translation>
    </message>
    <message>
        <source>November</source>
        <translation>November</translation>
    </message>
    <message>
        <source>December</source>
        <translation>Dezember</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>Montag</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>Dienstag</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>Mittwoch</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>Donnerstag</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>Freitag</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>Samstag</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>Sonntag</translation>
    </message>
    <message>
        <source>Mon</source>
        <translation>Mo</translation>
    </message>
    <message>
        <source>Tue</source>
        <translation>Di</translation>
    </message>
    <message>
        <source>Wed</source>
        <translation>Mi</translation>
    </message>
    <message>
        <source>Thu</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Fri</source>
        <translation>Fr</translation>
    </message>
    <message>
        <source>Sat</source>
        <translation>Sa</translation>
    </message>
    <message>
        <source>Sun</source>
        <translation>So</translation>
    </message>
    <message>
        <source>spring {year}</source>
        <translation>Frühling {year}</translation>
    </message>
    <message>
        <source>summer {year}</source>
        <translation>Sommer {year}</translation>
    </message>
    <message>
        <source>autumn {year}</source>
        <translation>Herbst {year}</translation>
    </message>
    <message>
        <source>winter {year}–{next}</source>
        <translation>Winter {year}–{next}</translation>
    </message>
    <message>
        <source>the first quarter of {year}</source>
        <translation>1. Quartal {year}</translation>
    </message>
    <message>
        <source>the second quarter of {year}</source>
        <translation>2. Quartal {year}</translation>
    </message>
    <message>
        <source>the third quarter of {year}</source>
        <translation>3. Quartal {year}</translation>
    </message>
    <message>
        <source>the fourth quarter of {year}</source>
        <translation>4. Quartal {year}</translation>
    </message>
    <message>
        <source>the first half of {year}</source>
        <translation>1. Halbjahr {year}</translation>
    </message>
    <message>
        <source>the second half of {year}</source>
        <translation>2. Halbjahr {year}</translation>
    </message>
    <message>
        <source>early hours</source>
        <translation>früher Morgen</translation>
    </message>
    <message>
        <source>morning</source>
        <translation>Vormittag</translation>
    </message>
    <message>
        <source>afternoon</source>
        <translation>Nachmittag</translation>
    </message>
    <message>
        <source>evening</source>
        <translation>Abend</translation>
    </message>
    <message>
        <source>night</source>
        <translation>Nacht</translation>
    </message>
    <message>
        <source>{year} BCE</source>
        <translation>{year} v. Chr.</translation>
    </message>
    <message>
        <source>{year} CE</source>
        <translation>{year} n. Chr.</translation>
    </message>
    <message>
        <source>{day} {month} {year}</source>
        <translation>{day}. {month} {year}</translation>
    </message>
    <message>
        <source>{day} {month}</source>
        <translation>{day}. {month}</translation>
    </message>
    <message>
        <source>{weekday} {day}</source>
        <translation>{weekday} {day}</translation>
    </message>
    <message>
        <source>{first}–{last} {month_and_year}</source>
        <translation>{first}.–{last}. {month_and_year}</translation>
    </message>
    <message>
        <source>the {year}s</source>
        <translation>{year}er Jahre</translation>
    </message>
    <message>
        <source>the {year}s BCE</source>
        <translation>{year}er Jahre v. Chr.</translation>
    </message>
    <message>
        <source>the {number} century</source>
        <translation>{number} Jahrhundert</translation>
    </message>
    <message>
        <source>the {number} century BCE</source>
        <translation>{number} Jahrhundert v. Chr.</translation>
    </message>
    <message>
        <source>about {when}</source>
        <translation>etwa {when}</translation>
    </message>
    <message>
        <source>until {when}</source>
        <translation>bis {when}</translation>
    </message>
    <message>
        <source>since {when}</source>
        <translation>seit {when}</translation>
    </message>
    <message>
        <source>{month} {year}</source>
        <translation>{month} {year}</translation>
    </message>
    <message>
        <source>{number}th</source>
        <translation>{number}.</translation>
    </message>
    <message>
        <source>{weekday} {day} {month} {year}</source>
        <translation>{weekday}, {day}. {month} {year}</translation>
    </message>
    <message>
        <source>{year}s</source>
        <translation>{year}er</translation>
    </message>
    <message>
        <source>{number} century</source>
        <translation>{number} Jahrhundert</translation>
    </message>
    <message>
        <source>{number} c.</source>
        <translation>{number} Jh.</translation>
    </message>
    <message>
        <source>BCE</source>
        <translation>v. Chr.</translation>
    </message>
    <message>
        <source>CE</source>
        <translation>n. Chr.</translation>
    </message>
    <message>
        <source>told by {count}</source>
        <translation>von {count} erzählt</translation>
    </message>
    <message>
        <source>{first}–{last} BCE</source>
        <translation>{first}–{last} v. Chr.</translation>
    </message>
    <message>
        <source>published {when}</source>
        <translation>erschienen {when}</translation>
    </message>
    <message>
        <source>{when} · edited</source>
        <translation>{when} · bearbeitet</translation>
    </message>
    <message>
        <source>event: {when}</source>
        <translation>Ereignis: {when}</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Alle Ereignisse</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln Ereignis</numerusform>
            <numerusform>%Ln Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>happened</source>
        <translation>geschehen</translation>
    </message>
    <message>
        <source>ongoing</source>
        <translation>andauernd</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>possible</source>
        <translation>möglich</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>bestritten</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgesagt</translation>
    </message>
    <message>
        <source>unreviewed</source>
        <translation>ungeprüft</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>vorgemerkt</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>bearbeitet</translation>
    </message>
    <message>
        <source>set by a person</source>
        <translation>von Hand gesetzt</translation>
    </message>
    <message>
        <source>said outright</source>
        <translation>ausdrücklich genannt</translation>
    </message>
    <message>
        <source>partly assumed</source>
        <translation>teils angenommen</translation>
    </message>
    <message>
        <source>from context</source>
        <translation>aus dem Zusammenhang</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>undatiert</translation>
    </message>
    <message>
        <source>disputed</source>
        <translation>strittig</translation>
    </message>
    <message>
        <source>overlaps</source>
        <translation>überschneidet</translation>
    </message>
    <message>
        <source>within</source>
        <translation>innerhalb</translation>
    </message>
    <message>
        <source>starts in</source>
        <translation>beginnt in</translation>
    </message>
    <message>
        <source>document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>reported</source>
        <translation>gemeldet</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>One lane</source>
        <translation>Eine Bahn</translation>
    </message>
    <message>
        <source>Others</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Other places</source>
        <translation>Andere Orte</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>Niemand genannt</translation>
    </message>
    <message>
        <source>No place named</source>
        <translation>Kein Ort genannt</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Bezeichnung</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>People and places</source>
        <translation>Personen und Orte</translation>
    </message>
    <message>
        <source>Importance</source>
        <translation>Wichtigkeit</translation>
    </message>
    <message>
        <source>contradicts you</source>
        <translation>widerspricht Ihnen</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>gone</source>
        <translation>verschwunden</translation>
    </message>
    <message>
        <source>set by you</source>
        <translation>von Ihnen gesetzt</translation>
    </message>
    <message>
        <source>clause</source>
        <translation>Satzteil</translation>
    </message>
    <message>
        <source>words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>anchor</source>
        <translation>Bezug</translation>
    </message>
    <message>
        <source>said</source>
        <translation>gesagt</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>Annahme</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>Wahl</translation>
    </message>
    <message>
        <source>caution</source>
        <translation>Vorsicht</translation>
    </message>
    <message>
        <source>result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Added by you</source>
        <translation>Von Ihnen hinzugefügt</translation>
    </message>
    <message>
        <source>Slide, 16:9</source>
        <translation>Folie, 16:9</translation>
    </message>
    <message>
        <source>Full HD</source>
        <translation>Full HD</translation>
    </message>
    <message>
        <source>Page across, A4</source>
        <translation>Seite quer, A4</translation>
    </message>
    <message>
        <source>Page upright, A4</source>
        <translation>Seite hoch, A4</translation>
    </message>
    <message>
        <source>Square</source>
        <translation>Quadrat</translation>
    </message>
    <message>
        <source>Wide banner, 4:1</source>
        <translation>Breites Banner, 4:1</translation>
    </message>
    <message>
        <source> Edits are kept in a file on this computer until it can be.</source>
        <translation> Änderungen werden bis dahin in einer Datei auf diesem Computer aufbewahrt.</translation>
    </message>
    <message>
        <source> Edits are only in this window until it can be: do not close it.</source>
        <translation> Änderungen sind bis dahin nur in diesem Fenster: bitte nicht schließen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents</source>
        <translation>
            <numerusform>%Ln Dokument</numerusform>
            <numerusform>%Ln Dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mentions</source>
        <translation>
            <numerusform>%Ln Erwähnung</numerusform>
            <numerusform>%Ln Erwähnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>{known} of {documents}</source>
        <translation>{known} von {documents}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events from {mentions}</source>
        <translation>
            <numerusform>%Ln Ereignis aus {mentions}</numerusform>
            <numerusform>%Ln Ereignisse aus {mentions}</numerusform>
        </translation>
    </message>
    <message>
        <source>{placed} on the timeline</source>
        <translation>{placed} auf der Zeitleiste</translation>
    </message>
    <message>
        <source>{waiting} on the shelf</source>
        <translation>{waiting} in der Ablage</translation>
    </message>
    <message>
        <source>{hidden} filtered out</source>
        <translation>{hidden} ausgefiltert</translation>
    </message>
    <message>
        <source>Accept event</source>
        <translation>Ereignis annehmen</translation>
    </message>
    <message>
        <source>Reject event</source>
        <translation>Ereignis ablehnen</translation>
    </message>
    <message>
        <source>Flag event</source>
        <translation>Ereignis vormerken</translation>
    </message>
    <message>
        <source>Take back review</source>
        <translation>Prüfung zurücknehmen</translation>
    </message>
    <message>
        <source>Accept events</source>
        <translation>Ereignisse annehmen</translation>
    </message>
    <message>
        <source>Reject events</source>
        <translation>Ereignisse ablehnen</translation>
    </message>
    <message>
        <source>Flag events</source>
        <translation>Ereignisse vormerken</translation>
    </message>
    <message>
        <source>Take back reviews</source>
        <translation>Prüfungen zurücknehmen</translation>
    </message>
    <message>
        <source>Edit label</source>
        <translation>Bezeichnung ändern</translation>
    </message>
    <message>
        <source>Edit date of event</source>
        <translation>Datum des Ereignisses ändern</translation>
    </message>
    <message>
        <source>Change status</source>
        <translation>Status ändern</translation>
    </message>
    <message>
        <source>Edit people and places</source>
        <translation>Personen und Orte ändern</translation>
    </message>
    <message>
        <source>Change importance</source>
        <translation>Wichtigkeit ändern</translation>
    </message>
    <message>
        <source>Edit tags</source>
        <translation>Schlagwörter ändern</translation>
    </message>
    <message>
        <source>Edit note</source>
        <translation>Notiz ändern</translation>
    </message>
    <message>
        <source>Take back label</source>
        <translation>Bezeichnung zurücknehmen</translation>
    </message>
    <message>
        <source>Take back date of event</source>
        <translation>Datum des Ereignisses zurücknehmen</translation>
    </message>
    <message>
        <source>Take back status</source>
        <translation>Status zurücknehmen</translation>
    </message>
    <message>
        <source>Take back people and places</source>
        <translation>Personen und Orte zurücknehmen</translation>
    </message>
    <message>
        <source>Take back importance</source>
        <translation>Wichtigkeit zurücknehmen</translation>
    </message>
    <message>
        <source>Delete events</source>
        <translation>Ereignisse löschen</translation>
    </message>
    <message>
        <source>Delete event</source>
        <translation>Ereignis löschen</translation>
    </message>
    <message>
        <source>Restore events</source>
        <translation>Ereignisse wiederherstellen</translation>
    </message>
    <message>
        <source>Restore event</source>
        <translation>Ereignis wiederherstellen</translation>
    </message>
    <message>
        <source>Edit events</source>
        <translation>Ereignisse bearbeiten</translation>
    </message>
    <message>
        <source>Edit event</source>
        <translation>Ereignis bearbeiten</translation>
    </message>
    <message>
        <source>Tells of “{words}”</source>
        <translation>Handelt von „{words}“</translation>
    </message>
    <message>
        <source>Place: {name}</source>
        <translation>Ort: {name}</translation>
    </message>
    <message>
        <source>Tag: {tag}</source>
        <translation>Schlagwort: {tag}</translation>
    </message>
    <message>
        <source>A document that is not open</source>
        <translation>Ein Dokument, das nicht offen ist</translation>
    </message>
    <message>
        <source>{name}: none</source>
        <translation>{name}: keiner</translation>
    </message>
    <message>
        <source>{name}: any</source>
        <translation>{name}: alle</translation>
    </message>
    <message>
        <source>{name}: not {values}</source>
        <translation>{name}: nicht {values}</translation>
    </message>
    <message>
        <source>{name}: {values}</source>
        <translation>{name}: {values}</translation>
    </message>
    <message>
        <source> or </source>
        <translation> oder </translation>
    </message>
    <message>
        <source>{name} is open in another window on {host}.</source>
        <translation>{name} ist in einem anderen Fenster auf {host} offen.</translation>
    </message>
    <message>
        <source>{name} is open in another window.</source>
        <translation>{name} ist in einem anderen Fenster offen.</translation>
    </message>
    <message>
        <source>The folder {name} is not there.</source>
        <translation>Der Ordner {name} ist nicht da.</translation>
    </message>
    <message>
        <source>The folder of {name} may not be written to.</source>
        <translation>In den Ordner von {name} darf nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>the last documents</source>
        <translation>die letzten Dokumente</translation>
    </message>
    <message>
        <source>It took longer than {duration} to read.</source>
        <translation>Das Lesen dauerte länger als {duration}.</translation>
    </message>
    <message>
        <source>Already open: {title}</source>
        <translation>Schon offen: {title}</translation>
    </message>
    <message>
        <source>Already open: {number} documents, among them {title}</source>
        <translation>Schon offen: {number} Dokumente, darunter {title}</translation>
    </message>
    <message>
        <source>The reading process was killed, as happens when memory runs out.</source>
        <translation>Der Leseprozess wurde beendet, wie es geschieht, wenn der Speicher nicht reicht.</translation>
    </message>
    <message>
        <source>The reading process stopped unexpectedly.</source>
        <translation>Der Leseprozess endete unerwartet.</translation>
    </message>
    <message>
        <source>The reading process stopped unexpectedly (exit status {code}).</source>
        <translation>Der Leseprozess endete unerwartet (Status {code}).</translation>
    </message>
    <message>
        <source>{seconds} minutes</source>
        <translation>{seconds} Minuten</translation>
    </message>
    <message>
        <source>a second</source>
        <translation>eine Sekunde</translation>
    </message>
    <message>
        <source>{seconds} seconds</source>
        <translation>{seconds} Sekunden</translation>
    </message>
    <message>
        <source>{stem} (copy)</source>
        <translation>{stem} (Kopie)</translation>
    </message>
    <message>
        <source>{name} is open already.</source>
        <translation>{name} ist schon offen.</translation>
    </message>
    <message>
        <source>Another project is being opened.</source>
        <translation>Ein anderes Projekt wird gerade geöffnet.</translation>
    </message>
    <message>
        <source>{name} is saved: every edit is, as soon as it is made.</source>
        <translation>{name} ist gespeichert: jede Änderung ist es, sobald sie gemacht ist.</translation>
    </message>
    <message>
        <source>Saved as {path}. From here on every edit is saved as soon as it is made.</source>
        <translation>Gespeichert als {path}. Von nun an wird jede Änderung gespeichert, sobald sie gemacht ist.</translation>
    </message>
    <message>
        <source>{name} is the project that is open. A copy needs another name.</source>
        <translation>{name} ist das offene Projekt. Eine Kopie braucht einen anderen Namen.</translation>
    </message>
    <message>
        <source>A copy was saved as {path}. Edits go on in {name}.</source>
        <translation>Eine Kopie wurde als {path} gespeichert. Änderungen gehen weiter in {name}.</translation>
    </message>
    <message>
        <source>the work without a name</source>
        <translation>die Arbeit ohne Namen</translation>
    </message>
    <message>
        <source>Everything is saved again.</source>
        <translation>Alles ist wieder gespeichert.</translation>
    </message>
    <message>
        <source>The project</source>
        <translation>Das Projekt</translation>
    </message>
    <message>
        <source>{name} cannot be saved: the disk or the network does not answer.</source>
        <translation>{name} kann nicht gespeichert werden: Laufwerk oder Netz antwortet nicht.</translation>
    </message>
    <message>
        <source>{sentence} What is open stays open until it is saved.</source>
        <translation>{sentence} Was offen ist, bleibt offen, bis es gespeichert ist.</translation>
    </message>
    <message>
        <source>{but} Edits go to a copy; File &gt; Save project as… gives it a name.</source>
        <translation>{but} Änderungen gehen in eine Kopie; Datei &gt; Projekt speichern unter… gibt ihr einen Namen.</translation>
    </message>
    <message>
        <source>What was open has no name yet. It is kept under File &gt; Recent projects.</source>
        <translation>Was offen war, hat noch keinen Namen. Es steht unter Datei &gt; Letzte Projekte.</translation>
    </message>
    <message>
        <source>Something went wrong inside Dateline ({kind}); it will be tried again.</source>
        <translation>In Dateline ist etwas schiefgegangen ({kind}); es wird wieder versucht.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln undated documents are left out</source>
        <translation>
            <numerusform>%Ln undatiertes Dokument fehlt</numerusform>
            <numerusform>%Ln undatierte Dokumente fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>{later} published later</source>
        <translation>{later} später erschienen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events of undated documents are left out</source>
        <translation>
            <numerusform>%Ln Ereignis undatierter Dokumente fehlt</numerusform>
            <numerusform>%Ln Ereignisse undatierter Dokumente fehlen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay</source>
        <translation>
            <numerusform>%Ln bleibt</numerusform>
            <numerusform>%Ln bleiben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln would then contradict the date</source>
        <translation>
            <numerusform>%Ln widerspräche dann dem Datum</numerusform>
            <numerusform>%Ln widersprächen dann dem Datum</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln events move</source>
        <translation>
            <numerusform>%Ln Ereignis wandert</numerusform>
            <numerusform>%Ln Ereignisse wandern</numerusform>
        </translation>
    </message>
    <message>
        <source>No event moves</source>
        <translation>Kein Ereignis wandert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events get a date</source>
        <translation>
            <numerusform>%Ln Ereignis bekommt ein Datum</numerusform>
            <numerusform>%Ln Ereignisse bekommen ein Datum</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln move</source>
        <translation>
            <numerusform>%Ln wandert</numerusform>
            <numerusform>%Ln wandern</numerusform>
        </translation>
    </message>
    <message>
        <source>Trying {day} as publication date of {name}</source>
        <translation>{day} als Erscheinungsdatum von {name} wird ausprobiert</translation>
    </message>
    <message>
        <source>The publication date of {name} as it was</source>
        <translation>Das Erscheinungsdatum von {name}, wie es war</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days</source>
        <translation>
            <numerusform>%Ln Tag</numerusform>
            <numerusform>%Ln Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Moving the publication date of {name} {days} later</source>
        <translation>Erscheinungsdatum von {name} {days} später</translation>
    </message>
    <message>
        <source>Moving the publication date of {name} {days} earlier</source>
        <translation>Erscheinungsdatum von {name} {days} früher</translation>
    </message>
    <message>
        <source>Without a date</source>
        <translation>Ohne Datum</translation>
    </message>
    <message>
        <source>{when} if {letter} is published {day}</source>
        <translation>{when}, wenn {letter} am {day} erschienen ist</translation>
    </message>
    <message>
        <source>Publication dates begin with the year {year}</source>
        <translation>Erscheinungsdaten beginnen mit dem Jahr {year}</translation>
    </message>
    <message>
        <source>Publication dates end with the year {year}</source>
        <translation>Erscheinungsdaten enden mit dem Jahr {year}</translation>
    </message>
    <message>
        <source>One conflict goes away: {which}</source>
        <translation>Ein Widerspruch verschwindet: {which}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflicts go away</source>
        <translation>
            <numerusform>%Ln Widerspruch verschwindet</numerusform>
            <numerusform>%Ln Widersprüche verschwinden</numerusform>
        </translation>
    </message>
    <message>
        <source>One conflict appears: {which}</source>
        <translation>Ein Widerspruch entsteht: {which}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflicts appear</source>
        <translation>
            <numerusform>%Ln Widerspruch entsteht</numerusform>
            <numerusform>%Ln Widersprüche entstehen</numerusform>
        </translation>
    </message>
    <message>
        <source>After the newest other document, {other} ({day})</source>
        <translation>Nach dem neuesten anderen Dokument, {other} ({day})</translation>
    </message>
    <message>
        <source>“{label}” is told as to come but would lie before publication</source>
        <translation>„{label}“ wird als künftig erzählt, läge aber vor dem Erscheinen</translation>
    </message>
    <message>
        <source>“{label}” is told as over but would lie after publication</source>
        <translation>„{label}“ wird als vergangen erzählt, läge aber nach dem Erscheinen</translation>
    </message>
    <message>
        <source>{sentence}, and {number} more</source>
        <translation>{sentence}, und {number} weitere</translation>
    </message>
    <message>
        <source>{name} would no longer agree with {others} on “{label}”</source>
        <translation>{name} wäre mit {others} nicht mehr einig über „{label}“</translation>
    </message>
    <message>
        <source>{name} now agrees with {others}</source>
        <translation>{name} ist nun mit {others} einig</translation>
    </message>
    <message>
        <source>{name} now agrees with {others} on {when}</source>
        <translation>{name} ist nun mit {others} einig: {when}</translation>
    </message>
    <message>
        <source>{first} and {last}</source>
        <translation>{first} und {last}</translation>
    </message>
    <message>
        <source>No events to review</source>
        <translation>Keine Ereignisse zu prüfen</translation>
    </message>
    <message>
        <source>All {total} reviewed</source>
        <translation>Alle {total} geprüft</translation>
    </message>
    <message>
        <source>{done} of {total} reviewed</source>
        <translation>{done} von {total} geprüft</translation>
    </message>
    <message>
        <source>{said} · {flagged} flagged</source>
        <translation>{said} · {flagged} vorgemerkt</translation>
    </message>
    <message>
        <source>Add documents</source>
        <translation>Dokumente hinzufügen</translation>
    </message>
    <message>
        <source>Remove document</source>
        <translation>Dokument entfernen</translation>
    </message>
    <message>
        <source>Set publication date</source>
        <translation>Erscheinungsdatum setzen</translation>
    </message>
    <message>
        <source>Choose reading</source>
        <translation>Lesart wählen</translation>
    </message>
    <message>
        <source>Take back reading</source>
        <translation>Lesart zurücknehmen</translation>
    </message>
    <message>
        <source>Merge events</source>
        <translation>Ereignisse vereinen</translation>
    </message>
    <message>
        <source>Keep events apart</source>
        <translation>Ereignisse getrennt halten</translation>
    </message>
    <message>
        <source>Take out of event</source>
        <translation>Aus dem Ereignis nehmen</translation>
    </message>
    <message>
        <source>Settle conflict</source>
        <translation>Widerspruch entscheiden</translation>
    </message>
    <message>
        <source>Reopen conflict</source>
        <translation>Widerspruch wieder öffnen</translation>
    </message>
    <message>
        <source>Timeline with the mouse</source>
        <translation>Zeitleiste mit der Maus</translation>
    </message>
    <message>
        <source>Wheel or pinch</source>
        <translation>Rad oder Zweifingergeste</translation>
    </message>
    <message>
        <source>Zoom at the pointer (Timeline &gt; Wheel: or scroll the lanes)</source>
        <translation>Am Zeiger zoomen (Zeitleiste &gt; Rad: oder Bahnen rollen)</translation>
    </message>
    <message>
        <source>Ctrl and wheel</source>
        <translation>Strg und Rad</translation>
    </message>
    <message>
        <source>Zoom, whatever the wheel does otherwise</source>
        <translation>Zoomen, was das Rad sonst auch tut</translation>
    </message>
    <message>
        <source>Shift and wheel</source>
        <translation>Umschalt und Rad</translation>
    </message>
    <message>
        <source>Go earlier or later; so do two fingers sideways</source>
        <translation>Früher oder später; ebenso zwei Finger seitwärts</translation>
    </message>
    <message>
        <source>Drag</source>
        <translation>Ziehen</translation>
    </message>
    <message>
        <source>Move the timeline</source>
        <translation>Zeitleiste bewegen</translation>
    </message>
    <message>
        <source>Shift and drag</source>
        <translation>Umschalt und ziehen</translation>
    </message>
    <message>
        <source>Zoom to a stretch of time</source>
        <translation>Auf einen Zeitraum zoomen</translation>
    </message>
    <message>
        <source>Click</source>
        <translation>Klick</translation>
    </message>
    <message>
        <source>Select an event; open a group of events that stand close together</source>
        <translation>Ereignis auswählen; eine Gruppe dicht stehender Ereignisse öffnen</translation>
    </message>
    <message>
        <source>Ctrl and click</source>
        <translation>Strg und Klick</translation>
    </message>
    <message>
        <source>Select an event beside the others, or no longer; of a group all</source>
        <translation>Ein Ereignis zu den anderen auswählen oder nicht mehr; von einer Gruppe alle</translation>
    </message>
    <message>
        <source>Ctrl and drag</source>
        <translation>Strg und ziehen</translation>
    </message>
    <message>
        <source>Select what a rectangle touches</source>
        <translation>Auswählen, was ein Rechteck berührt</translation>
    </message>
    <message>
        <source>Drag a flag “published …”</source>
        <translation>Fähnchen „erschienen …“ ziehen</translation>
    </message>
    <message>
        <source>Try another publication date; Esc puts it back</source>
        <translation>Anderes Erscheinungsdatum ausprobieren; Esc stellt es zurück</translation>
    </message>
    <message>
        <source>Double-click such a flag</source>
        <translation>Doppelklick auf ein Fähnchen</translation>
    </message>
    <message>
        <source>Type the date</source>
        <translation>Datum eintippen</translation>
    </message>
    <message>
        <source>Drag an end of the selected bar</source>
        <translation>Ende des ausgewählten Balkens ziehen</translation>
    </message>
    <message>
        <source>Date the event otherwise; Esc puts it back</source>
        <translation>Das Ereignis anders datieren; Esc stellt es zurück</translation>
    </message>
    <message>
        <source>Drag the name of a lane</source>
        <translation>Name einer Bahn ziehen</translation>
    </message>
    <message>
        <source>Put the lane elsewhere</source>
        <translation>Bahn verschieben</translation>
    </message>
    <message>
        <source>Click the arrow before it</source>
        <translation>Klick auf den Pfeil davor</translation>
    </message>
    <message>
        <source>Collapse or expand the lane; so does a double click on the name</source>
        <translation>Bahn ein- oder ausklappen; ebenso ein Doppelklick auf den Namen</translation>
    </message>
    <message>
        <source>Timeline with the keyboard</source>
        <translation>Zeitleiste mit der Tastatur</translation>
    </message>
    <message>
        <source>Event before and after in its lane</source>
        <translation>Ereignis davor und danach in seiner Bahn</translation>
    </message>
    <message>
        <source>Nearest event in the lane above and below; the name of a collapsed lane, where Enter expands it</source>
        <translation>Nächstes Ereignis in der Bahn darüber und darunter; der Name einer eingeklappten Bahn, die Enter ausklappt</translation>
    </message>
    <message>
        <source>Home, End</source>
        <translation>Pos1, Ende</translation>
    </message>
    <message>
        <source>First and last event</source>
        <translation>Erstes und letztes Ereignis</translation>
    </message>
    <message>
        <source>Space, Enter</source>
        <translation>Leertaste, Enter</translation>
    </message>
    <message>
        <source>Show the card of the selected event, or put it away</source>
        <translation>Die Karte des ausgewählten Ereignisses zeigen oder wegnehmen</translation>
    </message>
    <message>
        <source>Shift and the arrows</source>
        <translation>Umschalt und die Pfeile</translation>
    </message>
    <message>
        <source>Select where they lead, beside the others</source>
        <translation>Zu den anderen auswählen, wohin sie führen</translation>
    </message>
    <message>
        <source>Zoom at the selected event</source>
        <translation>Am ausgewählten Ereignis zoomen</translation>
    </message>
    <message>
        <source>PgUp, PgDn</source>
        <translation>Bild auf, Bild ab</translation>
    </message>
    <message>
        <source>Scroll the lanes</source>
        <translation>Bahnen rollen</translation>
    </message>
    <message>
        <source>Ctrl with ← →</source>
        <translation>Strg mit ← →</translation>
    </message>
    <message>
        <source>Earlier and later</source>
        <translation>Früher und später</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>To a flag “published …”; arrows move it by a day, with Shift by a week; Enter applies</source>
        <translation>Zu einem Fähnchen „erschienen …“; Pfeile rücken es um einen Tag, mit Umschalt um eine Woche; Enter übernimmt</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Click, drag</source>
        <translation>Klicken, ziehen</translation>
    </message>
    <message>
        <source>Look there; stretch the frame at its ends</source>
        <translation>Dorthin sehen; den Rahmen an den Enden dehnen</translation>
    </message>
    <message>
        <source>Click a bar or a gap</source>
        <translation>Klick auf Balken oder Lücke</translation>
    </message>
    <message>
        <source>Look at that stretch of time</source>
        <translation>Diesen Zeitraum ansehen</translation>
    </message>
    <message>
        <source>Earlier and later; with Shift, show more or less; with Ctrl, to the gap before and after</source>
        <translation>Früher und später; mit Umschalt mehr oder weniger zeigen; mit Strg zur Lücke davor und danach</translation>
    </message>
    <message>
        <source>+ −, Home, End</source>
        <translation>+ −, Pos1, Ende</translation>
    </message>
    <message>
        <source>Zoom; to the beginning and the end</source>
        <translation>Zoomen; zum Anfang und zum Ende</translation>
    </message>
    <message>
        <source>Double-click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Table of events</source>
        <translation>Tabelle der Ereignisse</translation>
    </message>
    <message>
        <source>↑ ↓, Home, End</source>
        <translation>↑ ↓, Pos1, Ende</translation>
    </message>
    <message>
        <source>From event to event; with Shift, mark several</source>
        <translation>Von Ereignis zu Ereignis; mit Umschalt mehrere markieren</translation>
    </message>
    <message>
        <source>F2 or double click</source>
        <translation>F2 oder Doppelklick</translation>
    </message>
    <message>
        <source>Show the event in the text</source>
        <translation>Ereignis im Text zeigen</translation>
    </message>
    <message>
        <source>Copy the marked events for a spreadsheet</source>
        <translation>Markierte Ereignisse für eine Tabellenkalkulation kopieren</translation>
    </message>
    <message>
        <source>Click a heading</source>
        <translation>Klick auf eine Überschrift</translation>
    </message>
    <message>
        <source>Sort; once more, the other way round; the menu key has that, too</source>
        <translation>Sortieren; noch einmal, andersherum; die Menütaste hat das auch</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Anderswo</translation>
    </message>
    <message>
        <source>Press an entry of the legend</source>
        <translation>Eintrag der Legende drücken</translation>
    </message>
    <message>
        <source>Show only that, and what else is pressed</source>
        <translation>Nur das zeigen und was sonst gedrückt ist</translation>
    </message>
    <message>
        <source>Go through the events and review them, while the review bar is open</source>
        <translation>Ereignisse durchgehen und prüfen, solange die Prüfleiste offen ist</translation>
    </message>
    <message>
        <source>Del</source>
        <translation>Entf</translation>
    </message>
    <message>
        <source>Remove the document, in the list of documents</source>
        <translation>Dokument entfernen, in der Dokumentliste</translation>
    </message>
    <message>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Umschalt+Tab</translation>
    </message>
    <message>
        <source>Next and previous control</source>
        <translation>Nächstes und voriges Bedienelement</translation>
    </message>
    <message>
        <source>Add the sa&amp;mple articles</source>
        <translation>&amp;Beispielartikel hinzufügen</translation>
    </message>
    <message>
        <source>Save p&amp;icture…</source>
        <translation>B&amp;ild speichern…</translation>
    </message>
    <message>
        <source>Completeness repor&amp;t…</source>
        <translation>&amp;Vollständigkeitsbericht…</translation>
    </message>
    <message>
        <source>Re&amp;move document</source>
        <translation>Dokument ent&amp;fernen</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Alle a&amp;uswählen</translation>
    </message>
    <message>
        <source>&amp;Zoom to selection</source>
        <translation>Auf Auswahl &amp;zoomen</translation>
    </message>
    <message>
        <source>&amp;New project</source>
        <translation>&amp;Neues Projekt</translation>
    </message>
    <message>
        <source>So&amp;urce files…</source>
        <translation>&amp;Quelldateien…</translation>
    </message>
    <message>
        <source>&amp;Merge with…</source>
        <translation>Ver&amp;einen mit…</translation>
    </message>
    <message>
        <source>Spl&amp;it…</source>
        <translation>Te&amp;ilen…</translation>
    </message>
    <message>
        <source>M&amp;ove mention to…</source>
        <translation>Er&amp;wähnung verschieben…</translation>
    </message>
    <message>
        <source>Set o&amp;utcome…</source>
        <translation>Aus&amp;gang setzen…</translation>
    </message>
    <message>
        <source>Not its outcome</source>
        <translation>Nicht sein Ausgang</translation>
    </message>
    <message>
        <source>Pr&amp;eferences…</source>
        <translation>E&amp;instellungen…</translation>
    </message>
    <message>
        <source>Read all te&amp;xts again</source>
        <translation>Alle Te&amp;xte neu lesen</translation>
    </message>
    <message>
        <source>&amp;Differences after reading again…</source>
        <translation>&amp;Unterschiede nach dem Lesen…</translation>
    </message>
    <message>
        <source>S&amp;tart and end</source>
        <translation>Beginn und En&amp;de</translation>
    </message>
    <message>
        <source>Eve&amp;nt</source>
        <translation>&amp;Ereignis</translation>
    </message>
    <message>
        <source>&amp;Recent projects</source>
        <translation>&amp;Letzte Projekte</translation>
    </message>
    <message>
        <source>&amp;Save project as…</source>
        <translation>Projekt &amp;speichern unter…</translation>
    </message>
    <message>
        <source>&amp;Add documents…</source>
        <translation>Dokumente &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Add a &amp;folder…</source>
        <translation>&amp;Ordner hinzufügen…</translation>
    </message>
    <message>
        <source>&amp;Copy picture</source>
        <translation>Bild &amp;kopieren</translation>
    </message>
    <message>
        <source>Completeness report of the &amp;document…</source>
        <translation>Vollständigkeitsbericht des &amp;Dokuments…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Paste as document</source>
        <translation>Als Dokument &amp;einfügen</translation>
    </message>
    <message>
        <source>Type or paste a &amp;text…</source>
        <translation>&amp;Text eingeben oder einfügen…</translation>
    </message>
    <message>
        <source>Set publication &amp;date…</source>
        <translation>Erscheinungs&amp;datum setzen…</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>&amp;Einzelheiten</translation>
    </message>
    <message>
        <source>&amp;Next pane</source>
        <translation>&amp;Nächster Bereich</translation>
    </message>
    <message>
        <source>&amp;Previous pane</source>
        <translation>&amp;Voriger Bereich</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>Voll&amp;bild</translation>
    </message>
    <message>
        <source>&amp;Next event</source>
        <translation>&amp;Nächstes Ereignis</translation>
    </message>
    <message>
        <source>&amp;Previous event</source>
        <translation>&amp;Voriges Ereignis</translation>
    </message>
    <message>
        <source>&amp;Show on the timeline</source>
        <translation>Auf der Zeitleiste &amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Clear selection</source>
        <translation>&amp;Auswahl aufheben</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Ver&amp;größern</translation>
    </message>
    <message>
        <source>Give up a drag, or what Alt and the arrows have moved; let go of the selection</source>
        <translation>Ein Ziehen aufgeben, oder was Alt und die Pfeile verschoben haben; die Auswahl aufheben</translation>
    </message>
    <message>
        <source>Edit the cell; Enter takes what is typed, Esc does not</source>
        <translation>Die Zelle bearbeiten; Enter übernimmt das Getippte, Esc nicht</translation>
    </message>
    <message>
        <source>While a cell is edited: take it, and edit the next or previous one</source>
        <translation>Während eine Zelle bearbeitet wird: übernehmen und die nächste oder vorige bearbeiten</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Ver&amp;kleinern</translation>
    </message>
    <message>
        <source>&amp;Fit all</source>
        <translation>&amp;Alles zeigen</translation>
    </message>
    <message>
        <source>&amp;Go to date…</source>
        <translation>Zu &amp;Datum gehen…</translation>
    </message>
    <message>
        <source>What was &amp;known when</source>
        <translation>&amp;Was wann bekannt war</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About Dateline</source>
        <translation>&amp;Über Dateline</translation>
    </message>
    <message>
        <source>&amp;Open project…</source>
        <translation>Projekt ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Save a co&amp;py…</source>
        <translation>Ko&amp;pie speichern…</translation>
    </message>
    <message>
        <source>&amp;Earlier states…</source>
        <translation>F&amp;rühere Stände…</translation>
    </message>
    <message>
        <source>Ta&amp;ble of events</source>
        <translation>&amp;Tabelle der Ereignisse</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>Find &amp;next</source>
        <translation>Weiters&amp;uchen</translation>
    </message>
    <message>
        <source>Find pre&amp;vious</source>
        <translation>R&amp;ückwärts suchen</translation>
    </message>
    <message>
        <source>Show &amp;only what is found</source>
        <translation>Nur &amp;Gefundenes zeigen</translation>
    </message>
    <message>
        <source>&amp;Clear filter</source>
        <translation>Filter a&amp;ufheben</translation>
    </message>
    <message>
        <source>&amp;Save filter…</source>
        <translation>Filter &amp;speichern…</translation>
    </message>
    <message>
        <source>S&amp;aved filters</source>
        <translation>Ges&amp;peicherte Filter</translation>
    </message>
    <message>
        <source>&amp;Edit event</source>
        <translation>Ereignis &amp;bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Delete event</source>
        <translation>Ereignis &amp;löschen</translation>
    </message>
    <message>
        <source>De&amp;leted events…</source>
        <translation>Gelösch&amp;te Ereignisse…</translation>
    </message>
    <message>
        <source>&amp;Start earlier</source>
        <translation>&amp;Beginn früher</translation>
    </message>
    <message>
        <source>Start &amp;later</source>
        <translation>Beginn &amp;später</translation>
    </message>
    <message>
        <source>&amp;End earlier</source>
        <translation>&amp;Ende früher</translation>
    </message>
    <message>
        <source>E&amp;nd later</source>
        <translation>En&amp;de später</translation>
    </message>
    <message>
        <source>Re&amp;view events</source>
        <translation>Ereignisse &amp;prüfen</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Nächstes</translation>
    </message>
    <message>
        <source>&amp;Previous</source>
        <translation>&amp;Voriges</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Annehmen</translation>
    </message>
    <message>
        <source>&amp;Reject</source>
        <translation>Ab&amp;lehnen</translation>
    </message>
    <message>
        <source>&amp;Flag</source>
        <translation>Vor&amp;merken</translation>
    </message>
    <message>
        <source>&amp;Take back review</source>
        <translation>Prüfung &amp;zurücknehmen</translation>
    </message>
    <message>
        <source>&amp;Collapse or expand lane</source>
        <translation>Bahn &amp;ein- oder ausklappen</translation>
    </message>
    <message>
        <source>Move lane &amp;up</source>
        <translation>Bahn nach &amp;oben</translation>
    </message>
    <message>
        <source>Move lane &amp;down</source>
        <translation>Bahn nach &amp;unten</translation>
    </message>
    <message>
        <source>C&amp;ollapse all lanes</source>
        <translation>Alle Bahnen e&amp;inklappen</translation>
    </message>
    <message>
        <source>&amp;Expand all lanes</source>
        <translation>Alle Bahnen &amp;ausklappen</translation>
    </message>
    <message>
        <source>Put lanes in their own &amp;order</source>
        <translation>Bahnen in ihre eigene &amp;Reihenfolge</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Prüfung</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>&amp;Zeitleiste</translation>
    </message>
    <message>
        <source>&amp;Lanes by</source>
        <translation>&amp;Bahnen nach</translation>
    </message>
    <message>
        <source>&amp;Colour by</source>
        <translation>&amp;Farbe nach</translation>
    </message>
    <message>
        <source>Lege&amp;nd</source>
        <translation>Lege&amp;nde</translation>
    </message>
    <message>
        <source>L&amp;ane</source>
        <translation>Ba&amp;hn</translation>
    </message>
    <message>
        <source>&amp;Wheel</source>
        <translation>Maus&amp;rad</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Something went wrong inside Dateline ({kind}). Your documents are still here.</source>
        <translation>In Dateline ist etwas schiefgegangen ({kind}). Ihre Dokumente sind noch da.</translation>
    </message>
    <message>
        <source>Document {letter}</source>
        <translation>Dokument {letter}</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more mentions</source>
        <translation>
            <numerusform>und %Ln weitere Erwähnung</numerusform>
            <numerusform>und %Ln weitere Erwähnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Take back what was settled</source>
        <translation>Die Entscheidung zurücknehmen</translation>
    </message>
    <message>
        <source>Use {said}, as document {name} says</source>
        <translation>{said} nehmen, wie Dokument {name} sagt</translation>
    </message>
    <message>
        <source>Use this date</source>
        <translation>Dieses Datum nehmen</translation>
    </message>
    <message>
        <source>What document {name} tells here is another event</source>
        <translation>Was Dokument {name} hier erzählt, ist ein anderes Ereignis</translation>
    </message>
    <message>
        <source>Not the same event</source>
        <translation>Nicht dasselbe Ereignis</translation>
    </message>
    <message>
        <source>Leave as disputed</source>
        <translation>Strittig lassen</translation>
    </message>
    <message>
        <source>All claims stay as they are, and the bracket on the timeline says so</source>
        <translation>Alle Angaben bleiben, wie sie sind, und die Klammer auf der Zeitleiste sagt es</translation>
    </message>
    <message>
        <source>From first to last</source>
        <translation>Von der ersten bis zur letzten</translation>
    </message>
    <message>
        <source>Some time from the earliest claim to the latest</source>
        <translation>Irgendwann zwischen frühester und spätester Angabe</translation>
    </message>
    <message>
        <source>Set my own date…</source>
        <translation>Eigenes Datum setzen…</translation>
    </message>
    <message>
        <source>{claims} claims that cannot all be true</source>
        <translation>{claims} Angaben, die nicht alle stimmen können</translation>
    </message>
    <message>
        <source>{claims} claims that agree</source>
        <translation>{claims} Angaben, die übereinstimmen</translation>
    </message>
    <message>
        <source>1 claim, no conflict</source>
        <translation>1 Angabe, kein Widerspruch</translation>
    </message>
    <message>
        <source>No claim of a date</source>
        <translation>Keine Angabe eines Datums</translation>
    </message>
    <message>
        <source>Settled by you: what document {name} says is taken; all {claims} claims are kept</source>
        <translation>Von Ihnen entschieden: es gilt, was Dokument {name} sagt; alle {claims} Angaben bleiben erhalten</translation>
    </message>
    <message>
        <source>Settled by you: your own date is taken; all {claims} claims are kept</source>
        <translation>Von Ihnen entschieden: es gilt Ihr eigenes Datum; alle {claims} Angaben bleiben erhalten</translation>
    </message>
    <message>
        <source>Settled by you: some time from the first of the {claims} claims to the last</source>
        <translation>Von Ihnen entschieden: irgendwann zwischen der ersten der {claims} Angaben und der letzten</translation>
    </message>
    <message>
        <source>Left as disputed by you: {claims} claims that cannot all be true</source>
        <translation>Von Ihnen strittig gelassen: {claims} Angaben, die nicht alle stimmen können</translation>
    </message>
    <message>
        <source>How this date was found: </source>
        <translation>Wie dieses Datum gefunden wurde: </translation>
    </message>
    <message>
        <source>Select an event to see where its date comes from and who says so.</source>
        <translation>Wählen Sie ein Ereignis, um zu sehen, woher sein Datum kommt und wer es sagt.</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>About Dateline</source>
        <translation>Über Dateline</translation>
    </message>
    <message>
        <source>Articles in, timeline out: every event one click from the sentence it came from.</source>
        <translation>Artikel hinein, Zeitleiste heraus: jedes Ereignis einen Klick von dem Satz entfernt, aus dem es kommt.</translation>
    </message>
    <message>
        <source>Articles are read on this computer and nowhere else. Dateline opens no connection to any network.</source>
        <translation>Artikel werden auf diesem Computer gelesen und nirgends sonst. Dateline öffnet keine Verbindung zu einem Netz.</translation>
    </message>
    <message>
        <source>Dateline is free software under the MIT licence. It is built on Qt for Python (LGPL), pyqtgraph, dateparser, spaCy, trafilatura and htmldate. Font: Inter (OFL). Icons: Lucide (ISC).</source>
        <translation>Dateline ist freie Software unter der MIT-Lizenz. Es beruht auf Qt für Python (LGPL), pyqtgraph, dateparser, spaCy, trafilatura und htmldate. Schrift: Inter (OFL). Symbole: Lucide (ISC).</translation>
    </message>
    <message>
        <source>Deleted events</source>
        <translation>Gelöschte Ereignisse</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Select the event: its details and its sentence come into view</source>
        <translation>Das Ereignis auswählen: Einzelheiten und Satz kommen in den Blick</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>They are kept in the project, out of every view and every export.</source>
        <translation>Sie bleiben im Projekt, außerhalb jeder Ansicht und jedes Exports.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted events</source>
        <translation>
            <numerusform>%Ln gelöschtes Ereignis</numerusform>
            <numerusform>%Ln gelöschte Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>No event is deleted.</source>
        <translation>Kein Ereignis ist gelöscht.</translation>
    </message>
    <message>
        <source>Go to date</source>
        <translation>Zu Datum gehen</translation>
    </message>
    <message>
        <source>9 March 2025, late March 2025, Q3 2024, the 1990s, 44 BC …</source>
        <translation>9. März 2025, Ende März 2025, 3. Quartal 2024, die 1990er, 44 v. Chr. …</translation>
    </message>
    <message>
        <source>Date or stretch of time</source>
        <translation>Datum oder Zeitraum</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Dorthin gehen</translation>
    </message>
    <message>
        <source>When was it?</source>
        <translation>Wann war es?</translation>
    </message>
    <message>
        <source>9 March 2025, late March 2025, 9–10 March 2025 …</source>
        <translation>9. März 2025, Ende März 2025, Frühling 2025 …</translation>
    </message>
    <message>
        <source>When it was</source>
        <translation>Wann es war</translation>
    </message>
    <message>
        <source>Set date</source>
        <translation>Datum setzen</translation>
    </message>
    <message>
        <source>All claims are kept beside your date.</source>
        <translation>Alle Angaben bleiben neben Ihrem Datum erhalten.</translation>
    </message>
    <message>
        <source>Add a text</source>
        <translation>Text hinzufügen</translation>
    </message>
    <message>
        <source>Paste or type an article here. Its first line is taken as the title.</source>
        <translation>Hier einen Artikel einfügen oder eingeben. Die erste Zeile gilt als Titel.</translation>
    </message>
    <message>
        <source>Text of the article</source>
        <translation>Text des Artikels</translation>
    </message>
    <message>
        <source>Add document</source>
        <translation>Dokument hinzufügen</translation>
    </message>
    <message>
        <source>The text is read like a file: title, publication date, events.</source>
        <translation>Der Text wird wie eine Datei gelesen: Titel, Erscheinungsdatum, Ereignisse.</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Search preferences</source>
        <translation>Einstellungen durchsuchen</translation>
    </message>
    <message>
        <source>Nothing is called “{words}”.</source>
        <translation>Nichts heißt „{words}“.</translation>
    </message>
    <message>
        <source>Back to default</source>
        <translation>Zurück zum Standard</translation>
    </message>
    <message>
        <source>Back to “{default}”</source>
        <translation>Zurück zu „{default}“</translation>
    </message>
    <message>
        <source>{title}: back to {default}</source>
        <translation>{title}: zurück zu {default}</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>One day, such as 18 November 2025 or 2025-11-18</source>
        <translation>Ein Tag, etwa 18. November 2025 oder 2025-11-18</translation>
    </message>
    <message>
        <source>Publication date</source>
        <translation>Erscheinungsdatum</translation>
    </message>
    <message>
        <source>Now {when}, {reason}</source>
        <translation>Jetzt {when}, {reason}</translation>
    </message>
    <message>
        <source>Now undated</source>
        <translation>Jetzt undatiert</translation>
    </message>
    <message>
        <source>“Yesterday” and “last week” count from this day. Today is never assumed.</source>
        <translation>„Gestern“ und „vorige Woche“ zählen von diesem Tag an. Nie wird heute angenommen.</translation>
    </message>
    <message>
        <source>Dates found</source>
        <translation>Gefundene Daten</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>Nehmen</translation>
    </message>
    <message>
        <source>Use {when}, {reason}</source>
        <translation>{when} nehmen, {reason}</translation>
    </message>
    <message>
        <source>Make undated</source>
        <translation>Datum entfernen</translation>
    </message>
    <message>
        <source>Set anyway</source>
        <translation>Trotzdem setzen</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>What the timeline shows now</source>
        <translation>Was die Zeitleiste jetzt zeigt</translation>
    </message>
    <message>
        <source>All of time</source>
        <translation>Die ganze Zeit</translation>
    </message>
    <message>
        <source>The selection</source>
        <translation>Die Auswahl</translation>
    </message>
    <message>
        <source>From when to when</source>
        <translation>Von wann bis wann</translation>
    </message>
    <message>
        <source>PNG, for slides and the web</source>
        <translation>PNG, für Folien und das Web</translation>
    </message>
    <message>
        <source>SVG, to be edited further</source>
        <translation>SVG, zum Weiterbearbeiten</translation>
    </message>
    <message>
        <source>PDF, for print</source>
        <translation>PDF, für den Druck</translation>
    </message>
    <message>
        <source>Other…</source>
        <translation>Andere…</translation>
    </message>
    <message>
        <source>Save picture</source>
        <translation>Bild speichern</translation>
    </message>
    <message>
        <source>Transparent background</source>
        <translation>Durchsichtiger Hintergrund</translation>
    </message>
    <message>
        <source>On as many pages as every event needs for its label</source>
        <translation>Auf so vielen Seiten, dass jedes Ereignis seine Bezeichnung hat</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>Breite in Pixeln</translation>
    </message>
    <message>
        <source>Height in pixels</source>
        <translation>Höhe in Pixeln</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Made with Dateline</source>
        <translation>Erstellt mit Dateline</translation>
    </message>
    <message>
        <source>no</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>one</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>two</source>
        <translation>zwei</translation>
    </message>
    <message>
        <source>three</source>
        <translation>drei</translation>
    </message>
    <message>
        <source>four</source>
        <translation>vier</translation>
    </message>
    <message>
        <source>five</source>
        <translation>fünf</translation>
    </message>
    <message>
        <source>six</source>
        <translation>sechs</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>sieben</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>acht</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>neun</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>zehn</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>When one article reported it</source>
        <translation>Wann ein Artikel es meldete</translation>
    </message>
    <message>
        <source>When {number} articles reported it</source>
        <translation>Wann {number} Artikel es meldeten</translation>
    </message>
    <message>
        <source>What one article says happened</source>
        <translation>Was nach einem Artikel geschah</translation>
    </message>
    <message>
        <source>What {number} articles say happened</source>
        <translation>Was nach {number} Artikeln geschah</translation>
    </message>
    <message>
        <source>(as known on {day})</source>
        <translation>(wie am {day} bekannt)</translation>
    </message>
    <message>
        <source>None of the events found has a date yet.</source>
        <translation>Keines der gefundenen Ereignisse hat schon ein Datum.</translation>
    </message>
    <message>
        <source>No events were found.</source>
        <translation>Keine Ereignisse wurden gefunden.</translation>
    </message>
    <message>
        <source>Made with Dateline on {day}</source>
        <translation>Erstellt mit Dateline am {day}</translation>
    </message>
    <message>
        <source>page {page} of {pages}</source>
        <translation>Seite {page} von {pages}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln articles, listed apart</source>
        <translation>
            <numerusform>%Ln Artikel, eigens aufgeführt</numerusform>
            <numerusform>%Ln Artikel, eigens aufgeführt</numerusform>
        </translation>
    </message>
    <message>
        <source>Day it was made</source>
        <translation>Tag der Herstellung</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Speichern…</translation>
    </message>
    <message>
        <source>Only {selected}</source>
        <translation>Nur {selected}</translation>
    </message>
    <message>
        <source>March 2025, 9–10 March 2025, 1914–1918 …</source>
        <translation>März 2025, 3. Quartal 2024, die 1990er …</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>Aussehen</translation>
    </message>
    <message>
        <source>With</source>
        <translation>Mit</translation>
    </message>
    <message>
        <source>{width} × {height} pixels in the file; 300 dpi is for print</source>
        <translation>{width} × {height} Pixel in der Datei; 300 dpi für den Druck</translation>
    </message>
    <message>
        <source>Write a stretch of time.</source>
        <translation>Bitte einen Zeitraum angeben.</translation>
    </message>
    <message>
        <source>Not from a file on this computer</source>
        <translation>Nicht aus einer Datei auf diesem Computer</translation>
    </message>
    <message>
        <source>Found in it</source>
        <translation>Darin gefunden</translation>
    </message>
    <message>
        <source>Undated</source>
        <translation>Undatiert</translation>
    </message>
    <message>
        <source>Nothing says for certain when this was published, so what it tells of waits on the shelf.</source>
        <translation>Nichts sagt sicher, wann dies erschienen ist; was es erzählt, wartet in der Ablage.</translation>
    </message>
    <message>
        <source>some day in {when}</source>
        <translation>an einem Tag in {when}</translation>
    </message>
    <message>
        <source>Published {when}</source>
        <translation>Erschienen {when}</translation>
    </message>
    <message>
        <source>Date {reason}</source>
        <translation>Datum {reason}</translation>
    </message>
    <message>
        <source>Set publication date…</source>
        <translation>Erscheinungsdatum setzen…</translation>
    </message>
    <message>
        <source>Change publication date…</source>
        <translation>Erscheinungsdatum ändern…</translation>
    </message>
    <message>
        <source>Other dates found</source>
        <translation>Andere gefundene Daten</translation>
    </message>
    <message>
        <source>Use these days</source>
        <translation>Diese Tage nehmen</translation>
    </message>
    <message>
        <source>Use {when} as publication date</source>
        <translation>{when} als Erscheinungsdatum nehmen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln words</source>
        <translation>
            <numerusform>%Ln Wort</numerusform>
            <numerusform>%Ln Wörter</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln mentions of events</source>
        <translation>
            <numerusform>%Ln Erwähnung eines Ereignisses</numerusform>
            <numerusform>%Ln Erwähnungen von Ereignissen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln time expressions</source>
        <translation>
            <numerusform>%Ln Zeitangabe</numerusform>
            <numerusform>%Ln Zeitangaben</numerusform>
        </translation>
    </message>
    <message>
        <source>{mentions}: {dated} dated, {undated} on the shelf · {expressions}</source>
        <translation>{mentions}: {dated} datiert, {undated} in der Ablage · {expressions}</translation>
    </message>
    <message>
        <source>language unknown</source>
        <translation>Sprache unbekannt</translation>
    </message>
    <message>
        <source>Documents</source>
        <translation>Dokumente</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <source>Locate file…</source>
        <translation>Datei suchen…</translation>
    </message>
    <message>
        <source>Compare with its file…</source>
        <translation>Mit der Datei vergleichen…</translation>
    </message>
    <message>
        <source>Keep this text</source>
        <translation>Diesen Text behalten</translation>
    </message>
    <message>
        <source>Show only this document</source>
        <translation>Nur dieses Dokument zeigen</translation>
    </message>
    <message>
        <source>Show this document, too</source>
        <translation>Auch dieses Dokument zeigen</translation>
    </message>
    <message>
        <source>Show all documents</source>
        <translation>Alle Dokumente zeigen</translation>
    </message>
    <message>
        <source>set date</source>
        <translation>Datum setzen</translation>
    </message>
    <message>
        <source>undated – </source>
        <translation>undatiert – </translation>
    </message>
    <message>
        <source>found {where}</source>
        <translation>gefunden {where}</translation>
    </message>
    <message>
        <source>Not read: {id}. {reason}</source>
        <translation>Nicht gelesen: {id}. {reason}</translation>
    </message>
    <message numerus="yes">
        <source>in %Ln events</source>
        <translation>
            <numerusform>in %Ln Ereignis</numerusform>
            <numerusform>in %Ln Ereignissen</numerusform>
        </translation>
    </message>
    <message>
        <source>in the text</source>
        <translation>im Text</translation>
    </message>
    <message>
        <source>March 2025, the 1990s …</source>
        <translation>März 2025, die 1990er …</translation>
    </message>
    <message>
        <source>Stretch of time</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Only events in this stretch of time; Enter takes it</source>
        <translation>Nur Ereignisse in diesem Zeitraum; Enter übernimmt</translation>
    </message>
    <message>
        <source>In view</source>
        <translation>Im Blick</translation>
    </message>
    <message>
        <source>Take the stretch of time that the timeline shows</source>
        <translation>Den Zeitraum nehmen, den die Zeitleiste zeigt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>What of an event lies in the stretch of time: {name}</source>
        <translation>Was vom Ereignis im Zeitraum liegt: {name}</translation>
    </message>
    <message>
        <source>Overlaps: any of the event lies in it</source>
        <translation>Überschneidet: ein Teil des Ereignisses liegt darin</translation>
    </message>
    <message>
        <source>Within: all of the event lies in it</source>
        <translation>Innerhalb: das ganze Ereignis liegt darin</translation>
    </message>
    <message>
        <source>Starts in: the event begins in it</source>
        <translation>Beginnt in: das Ereignis beginnt darin</translation>
    </message>
    <message>
        <source>Plain text, Markdown, web pages, PDF and Word files, e-mails and JSON-lines corpora</source>
        <translation>Reiner Text, Markdown, Webseiten, PDF- und Word-Dateien, E-Mails und JSON-Lines-Korpora</translation>
    </message>
    <message>
        <source> Choose files…</source>
        <translation> Dateien wählen…</translation>
    </message>
    <message>
        <source>Paste text</source>
        <translation>Text einfügen</translation>
    </message>
    <message>
        <source>Open the sample articles</source>
        <translation>Beispielartikel öffnen</translation>
    </message>
    <message>
        <source>Articles in, timeline out</source>
        <translation>Artikel hinein, Zeitleiste heraus</translation>
    </message>
    <message>
        <source>Every event is one click from the sentence it came from.</source>
        <translation>Jedes Ereignis ist einen Klick von dem Satz entfernt, aus dem es kommt.</translation>
    </message>
    <message>
        <source>Dates that explain themselves</source>
        <translation>Daten, die sich erklären</translation>
    </message>
    <message>
        <source>For every date you see the words that gave it and what was assumed.</source>
        <translation>Zu jedem Datum sehen Sie die Wörter, die es ergaben, und was angenommen wurde.</translation>
    </message>
    <message>
        <source>Undated stays undated</source>
        <translation>Undatiertes bleibt undatiert</translation>
    </message>
    <message>
        <source>Without a publication date, “last week” waits on a shelf. It is never today.</source>
        <translation>Ohne Erscheinungsdatum wartet „vorige Woche“ in der Ablage. Nie ist es heute.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer</source>
        <translation>Nichts verlässt diesen Computer</translation>
    </message>
    <message>
        <source>Articles are read here, without a network.</source>
        <translation>Artikel werden hier gelesen, ohne Netz.</translation>
    </message>
    <message>
        <source>Drop articles or a folder here</source>
        <translation>Artikel oder einen Ordner hier ablegen</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>{count_of_claims} claims disagree</source>
        <translation>{count_of_claims} Angaben widersprechen sich</translation>
    </message>
    <message>
        <source>{between}, told in different ways</source>
        <translation>{between}, verschieden erzählt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Put the fields away</source>
        <translation>Die Felder schließen</translation>
    </message>
    <message>
        <source>Edit label, date, people and places, and tags (E)</source>
        <translation>Bezeichnung, Datum, Personen und Orte und Schlagwörter bearbeiten (E)</translation>
    </message>
    <message>
        <source>A state is kept whenever the project is opened and every quarter of an hour while it is edited.</source>
        <translation>Ein Stand wird aufbewahrt, wenn das Projekt geöffnet wird, und jede Viertelstunde, während es bearbeitet wird.</translation>
    </message>
    <message>
        <source>Earlier states</source>
        <translation>Frühere Stände</translation>
    </message>
    <message>
        <source>Earlier states, the latest first</source>
        <translation>Frühere Stände, der neueste zuerst</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Zurückgehen</translation>
    </message>
    <message>
        <source>Make everything as it was then; undo leads back to now</source>
        <translation>Alles machen, wie es damals war; Rückgängig führt ins Jetzt zurück</translation>
    </message>
    <message>
        <source>Forget all…</source>
        <translation>Alle vergessen…</translation>
    </message>
    <message>
        <source>Delete what was changed or removed from the project file for good</source>
        <translation>Geändertes und Entferntes endgültig aus der Projektdatei löschen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier states</source>
        <translation>
            <numerusform>%Ln früherer Stand</numerusform>
            <numerusform>%Ln frühere Stände</numerusform>
        </translation>
    </message>
    <message>
        <source>No earlier state is kept yet.</source>
        <translation>Noch ist kein früherer Stand aufbewahrt.</translation>
    </message>
    <message>
        <source>Changed afterwards: {changes}</source>
        <translation>Danach geändert: {changes}</translation>
    </message>
    <message>
        <source>Delete all earlier states from the project file?</source>
        <translation>Alle früheren Stände aus der Projektdatei löschen?</translation>
    </message>
    <message>
        <source>Documents that were removed go for good, which matters before the file is given to others; so do the steps of undo, which lead back to them. What the project holds now stays. This cannot be undone.</source>
        <translation>Entfernte Dokumente verschwinden endgültig, was zählt, bevor die Datei weitergegeben wird; ebenso die Schritte von Rückgängig, die zu ihnen zurückführen. Was das Projekt jetzt enthält, bleibt. Dies lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Kept as before</source>
        <translation>Wie vorher behalten</translation>
    </message>
    <message>
        <source>As it is read now</source>
        <translation>Wie jetzt gelesen</translation>
    </message>
    <message>
        <source>{said}, to decide</source>
        <translation>{said}, zu entscheiden</translation>
    </message>
    <message>
        <source>Differences after reading again</source>
        <translation>Unterschiede nach dem neuen Lesen</translation>
    </message>
    <message>
        <source>&amp;Keep as before</source>
        <translation>Wie vorher &amp;behalten</translation>
    </message>
    <message>
        <source>Leave the marked rows as they were (K)</source>
        <translation>Die markierten Zeilen lassen, wie sie waren (K)</translation>
    </message>
    <message>
        <source>&amp;Take as read now</source>
        <translation>Wie jetzt gelesen &amp;nehmen</translation>
    </message>
    <message>
        <source>Have the marked rows as they are read now (T)</source>
        <translation>Die markierten Zeilen nehmen, wie sie jetzt gelesen werden (T)</translation>
    </message>
    <message>
        <source>What you said of an event stands until you take what is read now. Ctrl+Z undoes.</source>
        <translation>Was Sie von einem Ereignis sagten, gilt, bis Sie nehmen, was jetzt gelesen wird. Strg+Z macht rückgängig.</translation>
    </message>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>an unknown day</source>
        <translation>ein unbekannter Tag</translation>
    </message>
    <message>
        <source>Out of sight and kept: Event &gt; Deleted events… brings it back</source>
        <translation>Außer Sicht, aber aufbewahrt: Ereignis &gt; Gelöschte Ereignisse… holt es zurück</translation>
    </message>
    <message>
        <source>Edited by you</source>
        <translation>Von Ihnen bearbeitet</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Told by</source>
        <translation>Erzählt von</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>A date that the texts give cannot be taken away; type another one.</source>
        <translation>Ein Datum, das die Texte nennen, lässt sich nicht wegnehmen; bitte ein anderes eingeben.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Show what became of it</source>
        <translation>Zeigen, was daraus wurde</translation>
    </message>
    <message>
        <source>Show the plan</source>
        <translation>Den Plan zeigen</translation>
    </message>
    <message>
        <source>Document {name} is undated. Set its publication date to place what it tells of.</source>
        <translation>Dokument {name} ist undatiert. Mit seinem Erscheinungsdatum findet seinen Platz, was es erzählt.</translation>
    </message>
    <message>
        <source>could mean</source>
        <translation>könnte heißen</translation>
    </message>
    <message>
        <source>could also mean</source>
        <translation>könnte auch heißen</translation>
    </message>
    <message>
        <source>You chose this reading.</source>
        <translation>Sie haben diese Lesart gewählt.</translation>
    </message>
    <message>
        <source>Read “{words}” as {meaning}</source>
        <translation>„{words}“ lesen als {meaning}</translation>
    </message>
    <message>
        <source>Read it as Dateline did</source>
        <translation>Lesen wie Dateline</translation>
    </message>
    <message>
        <source>How these dates were found</source>
        <translation>Wie diese Daten gefunden wurden</translation>
    </message>
    <message>
        <source>How this date was found</source>
        <translation>Wie dieses Datum gefunden wurde</translation>
    </message>
    <message>
        <source>How its place was found</source>
        <translation>Wie sein Platz gefunden wurde</translation>
    </message>
    <message>
        <source>Why it has no date</source>
        <translation>Warum es kein Datum hat</translation>
    </message>
    <message>
        <source>Who says so</source>
        <translation>Wer es sagt</translation>
    </message>
    <message>
        <source>{place}/{number}</source>
        <translation>{place}/{number}</translation>
    </message>
    <message>
        <source>{place} of {number} events shown</source>
        <translation>{place} von {number} gezeigten Ereignissen</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more mentions</source>
        <translation>
            <numerusform>%Ln weitere Erwähnung zeigen</numerusform>
            <numerusform>%Ln weitere Erwähnungen zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Why these are one event</source>
        <translation>Warum dies ein Ereignis ist</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>May be the same event</source>
        <translation>Vielleicht dasselbe Ereignis</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Vereinen</translation>
    </message>
    <message>
        <source>Merge with</source>
        <translation>Vereinen mit</translation>
    </message>
    <message>
        <source>Move this mention to</source>
        <translation>Diese Erwähnung verschieben zu</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>What became of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Set outcome</source>
        <translation>Ausgang setzen</translation>
    </message>
    <message>
        <source>Keep apart</source>
        <translation>Getrennt halten</translation>
    </message>
    <message>
        <source>Claims</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>date {reason}</source>
        <translation>Datum {reason}</translation>
    </message>
    <message>
        <source>3 · headline</source>
        <translation>3 · Schlagzeile</translation>
    </message>
    <message>
        <source>2 · in a full chronology</source>
        <translation>2 · in einer vollen Chronologie</translation>
    </message>
    <message>
        <source>1 · marginal</source>
        <translation>1 · am Rande</translation>
    </message>
    <message>
        <source>{field} in the texts:</source>
        <translation>{field} in den Texten:</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take back {field}: {told}</source>
        <translation>{field} zurücknehmen: {told}</translation>
    </message>
    <message>
        <source>Status: {value}</source>
        <translation>Status: {value}</translation>
    </message>
    <message>
        <source>Importance {importance}</source>
        <translation>Wichtigkeit {importance}</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>9 March 2025, late March 2025, 2025-03~ …</source>
        <translation>9. März 2025, Ende März 2025, 2025-03~ …</translation>
    </message>
    <message>
        <source>Names, with a semicolon between them</source>
        <translation>Namen, mit Semikolon dazwischen</translation>
    </message>
    <message>
        <source>With a comma between them</source>
        <translation>Mit Komma dazwischen</translation>
    </message>
    <message>
        <source>Add a note</source>
        <translation>Notiz hinzufügen</translation>
    </message>
    <message>
        <source>Before publication, day unknown</source>
        <translation>Vor dem Erscheinen, Tag unbekannt</translation>
    </message>
    <message>
        <source>About the day of publication</source>
        <translation>Um den Tag des Erscheinens</translation>
    </message>
    <message>
        <source>After publication, day unknown</source>
        <translation>Nach dem Erscheinen, Tag unbekannt</translation>
    </message>
    <message>
        <source>Some time in {when}</source>
        <translation>Irgendwann: {when}</translation>
    </message>
    <message>
        <source>Some time in {days}</source>
        <translation>Irgendwann: {days}</translation>
    </message>
    <message>
        <source>Some day from {days}</source>
        <translation>An einem Tag: {days}</translation>
    </message>
    <message>
        <source>Day unknown</source>
        <translation>Tag unbekannt</translation>
    </message>
    <message>
        <source>the day {name} was published</source>
        <translation>am Tag, an dem {name} erschien</translation>
    </message>
    <message>
        <source>around the day {name} was published</source>
        <translation>um den Tag, an dem {name} erschien</translation>
    </message>
    <message>
        <source>{distance} before {name}</source>
        <translation>{distance} vor {name}</translation>
    </message>
    <message>
        <source>{distance} after {name}</source>
        <translation>{distance} nach {name}</translation>
    </message>
    <message>
        <source>{number} years</source>
        <translation>{number} Jahre</translation>
    </message>
    <message>
        <source>1 year</source>
        <translation>1 Jahr</translation>
    </message>
    <message>
        <source>{number} months</source>
        <translation>{number} Monate</translation>
    </message>
    <message>
        <source>1 month</source>
        <translation>1 Monat</translation>
    </message>
    <message>
        <source>{number} days</source>
        <translation>{number} Tage</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>no bounds are known</source>
        <translation>keine Grenzen bekannt</translation>
    </message>
    <message>
        <source>at the latest {when}</source>
        <translation>spätestens {when}</translation>
    </message>
    <message>
        <source>at the earliest {when}</source>
        <translation>frühestens {when}</translation>
    </message>
    <message>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <source>the day of publication</source>
        <translation>der Tag des Erscheinens</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days before publication</source>
        <translation>
            <numerusform>%Ln Tag vor dem Erscheinen</numerusform>
            <numerusform>%Ln Tage vor dem Erscheinen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln days after publication</source>
        <translation>
            <numerusform>%Ln Tag nach dem Erscheinen</numerusform>
            <numerusform>%Ln Tage nach dem Erscheinen</numerusform>
        </translation>
    </message>
    <message>
        <source>{day}</source>
        <translation>{day}.</translation>
    </message>
    <message>
        <source>Filter: {words}</source>
        <translation>Filter: {words}</translation>
    </message>
    <message>
        <source>{words} – press to take this out of the filter</source>
        <translation>{words} – drücken nimmt dies aus dem Filter</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Keep this filter under a name, in the project</source>
        <translation>Diesen Filter unter einem Namen im Projekt behalten</translation>
    </message>
    <message>
        <source>Clear all</source>
        <translation>Alle aufheben</translation>
    </message>
    <message>
        <source>Show everything again (Ctrl+Shift+L)</source>
        <translation>Wieder alles zeigen (Strg+Umschalt+L)</translation>
    </message>
    <message>
        <source>{shown} of {every} events</source>
        <translation>{shown} von {every} Ereignissen</translation>
    </message>
    <message>
        <source>No event passes</source>
        <translation>Kein Ereignis passt</translation>
    </message>
    <message>
        <source>Save filter</source>
        <translation>Filter speichern</translation>
    </message>
    <message>
        <source>Replace saved filter</source>
        <translation>Gespeicherten Filter ersetzen</translation>
    </message>
    <message>
        <source>Rename saved filter</source>
        <translation>Gespeicherten Filter umbenennen</translation>
    </message>
    <message>
        <source>Forget saved filter</source>
        <translation>Gespeicherten Filter vergessen</translation>
    </message>
    <message>
        <source>Name of this filter, in this project:</source>
        <translation>Name dieses Filters, in diesem Projekt:</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>&amp;Vergessen</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>{hidden} more</source>
        <translation>{hidden} weitere</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Drop to open {name}</source>
        <translation>Ablegen öffnet {name}</translation>
    </message>
    <message>
        <source>Drop to add this text as a document</source>
        <translation>Ablegen fügt diesen Text als Dokument hinzu</translation>
    </message>
    <message>
        <source>Drop to add what these hold</source>
        <translation>Ablegen fügt hinzu, was darin ist</translation>
    </message>
    <message>
        <source>Drop to add {name}</source>
        <translation>Ablegen fügt {name} hinzu</translation>
    </message>
    <message>
        <source>No documents yet</source>
        <translation>Noch keine Dokumente</translation>
    </message>
    <message numerus="yes">
        <source>%Ln files could not be read: the reasons stand below the documents.</source>
        <translation>
            <numerusform>%Ln Datei konnte nicht gelesen werden: der Grund steht unter den Dokumenten.</numerusform>
            <numerusform>%Ln Dateien konnten nicht gelesen werden: die Gründe stehen unter den Dokumenten.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo {what}</source>
        <translation>&amp;Rückgängig: {what}</translation>
    </message>
    <message>
        <source>&amp;Redo {what}</source>
        <translation>&amp;Wiederholen: {what}</translation>
    </message>
    <message>
        <source>Undone: {what}</source>
        <translation>Rückgängig gemacht: {what}</translation>
    </message>
    <message>
        <source>Done again: {what}</source>
        <translation>Wiederholt: {what}</translation>
    </message>
    <message>
        <source>As known on</source>
        <translation>Bekannt am</translation>
    </message>
    <message>
        <source>Marks stand where the events were</source>
        <translation>Zeichen stehen, wo die Ereignisse waren</translation>
    </message>
    <message>
        <source>Marks stand where the events were reported: on the day of publication</source>
        <translation>Zeichen stehen, wo die Ereignisse gemeldet wurden: am Tag des Erscheinens</translation>
    </message>
    <message>
        <source>Marks stand where</source>
        <translation>Zeichen stehen, wo</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <source>Close what was known when</source>
        <translation>Was wann bekannt war: schließen</translation>
    </message>
    <message>
        <source>Close; everything is shown again</source>
        <translation>Schließen; alles wird wieder gezeigt</translation>
    </message>
    <message>
        <source>All documents</source>
        <translation>Alle Dokumente</translation>
    </message>
    <message>
        <source>No document has a publication date</source>
        <translation>Kein Dokument hat ein Erscheinungsdatum</translation>
    </message>
    <message>
        <source>Working it out …</source>
        <translation>Wird ermittelt …</translation>
    </message>
    <message>
        <source>Marks stand where {placing}</source>
        <translation>Zeichen stehen, wo {placing}</translation>
    </message>
    <message>
        <source>Drag up or down to move the lane; click the arrow, or double-click, to collapse or expand it</source>
        <translation>Nach oben oder unten ziehen verschiebt die Bahn; ein Klick auf den Pfeil oder ein Doppelklick klappt sie ein oder aus</translation>
    </message>
    <message>
        <source>Collapse lane</source>
        <translation>Bahn einklappen</translation>
    </message>
    <message>
        <source>Expand lane</source>
        <translation>Bahn ausklappen</translation>
    </message>
    <message>
        <source>Collapse all lanes</source>
        <translation>Alle Bahnen einklappen</translation>
    </message>
    <message>
        <source>Expand all lanes</source>
        <translation>Alle Bahnen ausklappen</translation>
    </message>
    <message>
        <source>Move lane</source>
        <translation>Bahn verschieben</translation>
    </message>
    <message>
        <source>Put lanes in their own order</source>
        <translation>Bahnen in ihre eigene Reihenfolge</translation>
    </message>
    <message>
        <source>Lane {title}, collapsed</source>
        <translation>Bahn {title}, eingeklappt</translation>
    </message>
    <message>
        <source>Lane {title}, expanded</source>
        <translation>Bahn {title}, ausgeklappt</translation>
    </message>
    <message>
        <source>Articles (*.txt *.text *.md *.markdown *.html *.htm *.xhtml *.pdf *.docx *.eml *.jsonl);;All files (*)</source>
        <translation>Artikel (*.txt *.text *.md *.markdown *.html *.htm *.xhtml *.pdf *.docx *.eml *.jsonl);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Web addresses are not opened: save the page and drop the file. Dateline uses no network.</source>
        <translation>Webadressen werden nicht geöffnet: die Seite speichern und die Datei ablegen. Dateline nutzt kein Netz.</translation>
    </message>
    <message>
        <source>Add all articles of a folder</source>
        <translation>Alle Artikel eines Ordners hinzufügen</translation>
    </message>
    <message>
        <source>The clipboard holds neither text nor files.</source>
        <translation>Die Zwischenablage enthält weder Text noch Dateien.</translation>
    </message>
    <message>
        <source>Shows what part of all time the timeline shows. Left and right move it, with Shift they stretch it, plus and minus zoom; Ctrl with left and right goes to the gap before and after.</source>
        <translation>Zeigt, welchen Teil der ganzen Zeit die Zeitleiste zeigt. Links und rechts bewegen ihn, mit Umschalt dehnen sie ihn, Plus und Minus zoomen; Strg mit links und rechts geht zur Lücke davor und danach.</translation>
    </message>
    <message>
        <source>Overview of all time</source>
        <translation>Übersicht über die ganze Zeit</translation>
    </message>
    <message>
        <source>A picture of the timeline is on the clipboard.</source>
        <translation>Ein Bild der Zeitleiste ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>the {number} events that are selected</source>
        <translation>die {number} ausgewählten Ereignisse</translation>
    </message>
    <message>
        <source>the event “{short}”</source>
        <translation>das Ereignis „{short}“</translation>
    </message>
    <message>
        <source>what “{short}” tells</source>
        <translation>was „{short}“ erzählt</translation>
    </message>
    <message>
        <source>Laying out the pages…</source>
        <translation>Seiten werden eingeteilt…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Saved {path}; the sources, which need more room, are in {name}</source>
        <translation>{path} gespeichert; die Quellen, die mehr Platz brauchen, stehen in {name}</translation>
    </message>
    <message>
        <source>Saved {path}</source>
        <translation>{path} gespeichert</translation>
    </message>
    <message numerus="yes">
        <source>Saved {path} on %Ln pages</source>
        <translation>
            <numerusform>{path} gespeichert, auf %Ln Seite</numerusform>
            <numerusform>{path} gespeichert, auf %Ln Seiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitleiste</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>Light or dark; following the system, the window changes whenever the system does.</source>
        <translation>Hell oder dunkel; wie das System: das Fenster wechselt, wann immer das System wechselt.</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>What the window, its dates and its numbers are written in, from the next start on.</source>
        <translation>Worin das Fenster, seine Daten und Zahlen geschrieben sind, ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Size of article text</source>
        <translation>Größe des Artikeltextes</translation>
    </message>
    <message>
        <source>How large the articles are written in the text below the timeline.</source>
        <translation>Wie groß die Artikel im Text unter der Zeitleiste geschrieben sind.</translation>
    </message>
    <message>
        <source>pixels</source>
        <translation>Pixel</translation>
    </message>
    <message>
        <source>Wheel</source>
        <translation>Mausrad</translation>
    </message>
    <message>
        <source>What the mouse wheel does over the timeline; with Ctrl it always zooms, with Shift it goes earlier and later.</source>
        <translation>Was das Mausrad über der Zeitleiste tut; mit Strg zoomt es immer, mit Umschalt geht es früher und später.</translation>
    </message>
    <message>
        <source>Zooms</source>
        <translation>Zoomt</translation>
    </message>
    <message>
        <source>Scrolls the lanes</source>
        <translation>Rollt die Bahnen</translation>
    </message>
    <message>
        <source>Whether what colours and shapes stand for is written under the timeline; a press on an entry shows only that.</source>
        <translation>Ob unter der Zeitleiste steht, wofür Farben und Formen stehen; ein Druck auf einen Eintrag zeigt nur das.</translation>
    </message>
    <message>
        <source>Where the lanes do not say it</source>
        <translation>Wo die Bahnen es nicht sagen</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <source>Transitions</source>
        <translation>Übergänge</translation>
    </message>
    <message>
        <source>Whether the timeline moves to where it jumps, in a sixth of a second, or is there at once.</source>
        <translation>Ob sich die Zeitleiste in einer Sechstelsekunde dorthin bewegt, wohin sie springt, oder gleich dort ist.</translation>
    </message>
    <message>
        <source>Glide on after a drag</source>
        <translation>Nach dem Ziehen weitergleiten</translation>
    </message>
    <message>
        <source>Let the timeline go on for a moment when it is let go of in motion; not where there are no transitions.</source>
        <translation>Die Zeitleiste einen Augenblick weiterlaufen lassen, wenn sie in Bewegung losgelassen wird; nicht, wo es keine Übergänge gibt.</translation>
    </message>
    <message>
        <source>Open the last project at the start</source>
        <translation>Beim Start das letzte Projekt öffnen</translation>
    </message>
    <message>
        <source>Go on where you left off, unless files are named at the start.</source>
        <translation>Dort weitermachen, wo Sie aufgehört haben, außer wenn beim Start Dateien genannt werden.</translation>
    </message>
    <message>
        <source>Ask about work without a name at the start</source>
        <translation>Beim Start nach Arbeit ohne Namen fragen</translation>
    </message>
    <message>
        <source>Offer what was left without a name; it stands under File &gt; Recent projects in any case.</source>
        <translation>Anbieten, was ohne Namen liegen blieb; unter Datei &gt; Letzte Projekte steht es in jedem Fall.</translation>
    </message>
    <message>
        <source>Recent projects</source>
        <translation>Letzte Projekte</translation>
    </message>
    <message>
        <source>How many projects are remembered under File &gt; Recent projects and on the empty page.</source>
        <translation>Wie viele Projekte unter Datei &gt; Letzte Projekte und auf der leeren Seite stehen.</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Processes that read articles</source>
        <translation>Prozesse, die Artikel lesen</translation>
    </message>
    <message>
        <source>More read many articles faster and take more memory, some 400 MB each.</source>
        <translation>Mehr lesen viele Artikel schneller und brauchen mehr Speicher, je etwa 400 MB.</translation>
    </message>
    <message>
        <source>As suits this computer</source>
        <translation>Passend zum Computer</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Lesen</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>Dateline projects (*{suffix})</source>
        <translation>Dateline-Projekte (*{suffix})</translation>
    </message>
    <message>
        <source>Open project</source>
        <translation>Projekt öffnen</translation>
    </message>
    <message>
        <source>Save project as</source>
        <translation>Projekt speichern unter</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Kopie speichern</translation>
    </message>
    <message>
        <source>{name} copy</source>
        <translation>{name} Kopie</translation>
    </message>
    <message>
        <source>{name} (not found)</source>
        <translation>{name} (nicht gefunden)</translation>
    </message>
    <message>
        <source>Not saved in {name}</source>
        <translation>Nicht gespeichert in {name}</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>&amp;Clear list</source>
        <translation>Liste &amp;leeren</translation>
    </message>
    <message>
        <source>Unsaved work</source>
        <translation>Ungespeicherte Arbeit</translation>
    </message>
    <message>
        <source>Restore {name} with what could not be saved in it on {begun}?</source>
        <translation>{name} wiederherstellen, mit dem, was am {begun} nicht darin gespeichert werden konnte?</translation>
    </message>
    <message>
        <source>It opens as a copy without a name. Later it is found under File &gt; Recent projects.</source>
        <translation>Es öffnet sich als Kopie ohne Namen. Später steht es unter Datei &gt; Letzte Projekte.</translation>
    </message>
    <message>
        <source>Restore the work that was begun on {begun}?</source>
        <translation>Die am {begun} begonnene Arbeit wiederherstellen?</translation>
    </message>
    <message>
        <source>It has no name yet. Later it is found under File &gt; Recent projects.</source>
        <translation>Sie hat noch keinen Namen. Später steht sie unter Datei &gt; Letzte Projekte.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <source>{name} is not where it was.</source>
        <translation>{name} ist nicht mehr, wo es war.</translation>
    </message>
    <message>
        <source>It was last in {folder}. Perhaps it was moved, or a drive is away.</source>
        <translation>Zuletzt war es in {folder}. Vielleicht wurde es verschoben, oder ein Laufwerk fehlt.</translation>
    </message>
    <message>
        <source>Find it…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>What the new publication date would do</source>
        <translation>Was das neue Erscheinungsdatum bewirkte</translation>
    </message>
    <message>
        <source>{applied_by} to apply</source>
        <translation>{applied_by} übernimmt</translation>
    </message>
    <message>
        <source>Esc to put it back</source>
        <translation>Esc stellt zurück</translation>
    </message>
    <message>
        <source>Events that move</source>
        <translation>Ereignisse, die wandern</translation>
    </message>
    <message>
        <source>Events that would contradict the date</source>
        <translation>Ereignisse, die dem Datum widersprächen</translation>
    </message>
    <message>
        <source>They say their own date, or only that they lie before or after publication.</source>
        <translation>Sie nennen ihr eigenes Datum oder nur, dass sie vor oder nach dem Erscheinen liegen.</translation>
    </message>
    <message>
        <source>was {former}</source>
        <translation>war {former}</translation>
    </message>
    <message>
        <source>undated so far</source>
        <translation>bisher undatiert</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events stay</source>
        <translation>
            <numerusform>%Ln Ereignis bleibt</numerusform>
            <numerusform>%Ln Ereignisse bleiben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln events would contradict it</source>
        <translation>
            <numerusform>%Ln Ereignis widerspräche ihm</numerusform>
            <numerusform>%Ln Ereignisse widersprächen ihm</numerusform>
        </translation>
    </message>
    <message>
        <source>{label}, {former} to {wanted}</source>
        <translation>{label}, {former} zu {wanted}</translation>
    </message>
    <message>
        <source>and {more} more</source>
        <translation>und {more} weitere</translation>
    </message>
    <message>
        <source>on the shelf</source>
        <translation>in der Ablage</translation>
    </message>
    <message>
        <source>Drag to try another publication date, or double-click to type one</source>
        <translation>Ziehen probiert ein anderes Erscheinungsdatum aus, ein Doppelklick lässt eines eintippen</translation>
    </message>
    <message>
        <source>Release</source>
        <translation>Loslassen</translation>
    </message>
    <message>
        <source>zoom in to hit a day</source>
        <translation>vergrößern, um einen Tag zu treffen</translation>
    </message>
    <message>
        <source>Publication date of document {letter}</source>
        <translation>Erscheinungsdatum von Dokument {letter}</translation>
    </message>
    <message>
        <source>Left and right move it by a day, with Shift by a week. Enter applies, Escape puts it back. F2: type it.</source>
        <translation>Links und rechts rücken es um einen Tag, mit Umschalt um eine Woche. Enter übernimmt, Escape stellt zurück. F2: eintippen.</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Show in text</source>
        <translation>Im Text zeigen</translation>
    </message>
    <message>
        <source>Copy quote</source>
        <translation>Zitat kopieren</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>Not found in {folder}</source>
        <translation>Nicht gefunden in {folder}</translation>
    </message>
    <message>
        <source>Open {name}</source>
        <translation>{name} öffnen</translation>
    </message>
    <message>
        <source>Remove from the list; the file stays</source>
        <translation>Aus der Liste entfernen; die Datei bleibt</translation>
    </message>
    <message>
        <source>Remove {name} from the list</source>
        <translation>{name} aus der Liste entfernen</translation>
    </message>
    <message>
        <source>Page for reading and printing (*.html)</source>
        <translation>Seite zum Lesen und Drucken (*.html)</translation>
    </message>
    <message>
        <source>Table for a spreadsheet (*.csv)</source>
        <translation>Tabelle für die Tabellenkalkulation (*.csv)</translation>
    </message>
    <message>
        <source>Completeness report</source>
        <translation>Vollständigkeitsbericht</translation>
    </message>
    <message>
        <source>Completeness report {title}</source>
        <translation>Vollständigkeitsbericht {title}</translation>
    </message>
    <message>
        <source>A report is saved as .html or .csv, not as “{name}”.</source>
        <translation>Ein Bericht wird als .html oder .csv gespeichert, nicht als „{name}“.</translation>
    </message>
    <message>
        <source>The document has been removed, so no report was saved.</source>
        <translation>Das Dokument wurde entfernt, darum wurde kein Bericht gespeichert.</translation>
    </message>
    <message>
        <source>Save completeness report</source>
        <translation>Vollständigkeitsbericht speichern</translation>
    </message>
    <message>
        <source>{path} could not be written: {strerror}.</source>
        <translation>{path} konnte nicht geschrieben werden: {strerror}.</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>It is right</source>
        <translation>Es stimmt</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>It is no event, or not of this chronology; it goes out of sight</source>
        <translation>Es ist kein Ereignis oder keines dieser Chronologie; es kommt außer Sicht</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Vormerken</translation>
    </message>
    <message>
        <source>Look at it again</source>
        <translation>Noch einmal ansehen</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Previous</source>
        <translation>Voriges</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächstes</translation>
    </message>
    <message>
        <source>Set right what is wrong: that counts as reviewed, too</source>
        <translation>Richtigstellen, was falsch ist: auch das gilt als geprüft</translation>
    </message>
    <message>
        <source>Unreviewed again (U)</source>
        <translation>Wieder ungeprüft (U)</translation>
    </message>
    <message>
        <source>Unreviewed only</source>
        <translation>Nur ungeprüfte</translation>
    </message>
    <message>
        <source>Show no event that has a review</source>
        <translation>Kein Ereignis zeigen, das schon geprüft ist</translation>
    </message>
    <message>
        <source>Close review</source>
        <translation>Prüfung schließen</translation>
    </message>
    <message>
        <source>Close (Ctrl+Shift+R)</source>
        <translation>Schließen (Strg+Umschalt+R)</translation>
    </message>
    <message>
        <source>Search events and text</source>
        <translation>Ereignisse und Text suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Words that stand together in “quotation marks” (Ctrl+F); Enter shows the next</source>
        <translation>Zusammenstehende Wörter in „Anführungszeichen“ (Strg+F); Enter zeigt den nächsten Treffer</translation>
    </message>
    <message>
        <source>in texts</source>
        <translation>in Texten</translation>
    </message>
    <message>
        <source>Found in {events} and {documents}</source>
        <translation>Gefunden in {events} und {documents}</translation>
    </message>
    <message>
        <source>Shelf</source>
        <translation>Ablage</translation>
    </message>
    <message>
        <source>Set date…</source>
        <translation>Datum setzen…</translation>
    </message>
    <message>
        <source>Close the shelf</source>
        <translation>Ablage schließen</translation>
    </message>
    <message>
        <source>Open the shelf</source>
        <translation>Ablage öffnen</translation>
    </message>
    <message>
        <source>Events without a date will wait here</source>
        <translation>Ereignisse ohne Datum warten hier</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events wait for a date</source>
        <translation>
            <numerusform>%Ln Ereignis wartet auf ein Datum</numerusform>
            <numerusform>%Ln Ereignisse warten auf ein Datum</numerusform>
        </translation>
    </message>
    <message>
        <source>Every event has a date</source>
        <translation>Jedes Ereignis hat ein Datum</translation>
    </message>
    <message>
        <source>Set publication date of document {letter}</source>
        <translation>Erscheinungsdatum von Dokument {letter} setzen</translation>
    </message>
    <message>
        <source>Offered: {when}</source>
        <translation>Angeboten: {when}</translation>
    </message>
    <message>
        <source>Selected</source>
        <translation>Ausgewählt</translation>
    </message>
    <message>
        <source>Most important first</source>
        <translation>Wichtigste zuerst</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events without a date</source>
        <translation>
            <numerusform>%Ln Ereignis ohne Datum</numerusform>
            <numerusform>%Ln Ereignisse ohne Datum</numerusform>
        </translation>
    </message>
    <message>
        <source>Zoom to these</source>
        <translation>Darauf zoomen</translation>
    </message>
    <message>
        <source>Save picture…</source>
        <translation>Bild speichern…</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln events</source>
        <translation>
            <numerusform>%Ln Ereignis löschen</numerusform>
            <numerusform>%Ln Ereignisse löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>They can be restored: Event &gt; Deleted events</source>
        <translation>Sie lassen sich wiederherstellen: Ereignis &gt; Gelöschte Ereignisse</translation>
    </message>
    <message>
        <source>{number} more</source>
        <translation>{number} weitere</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln others</source>
        <translation>
            <numerusform>und %Ln weiteres</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Drag this onto the timeline to try a publication date, or click to type one</source>
        <translation>Auf die Zeitleiste ziehen probiert ein Erscheinungsdatum aus, ein Klick lässt eines eintippen</translation>
    </message>
    <message>
        <source>Publication date of document {letter}: not known</source>
        <translation>Erscheinungsdatum von Dokument {letter}: nicht bekannt</translation>
    </message>
    <message>
        <source>Enter lets you type it; with the mouse it can be dragged onto the timeline</source>
        <translation>Enter lässt es eintippen; mit der Maus kann es auf die Zeitleiste gezogen werden</translation>
    </message>
    <message>
        <source>1 wk</source>
        <translation>1 Wo</translation>
    </message>
    <message>
        <source>2 wk</source>
        <translation>2 Wo</translation>
    </message>
    <message>
        <source>1 mo</source>
        <translation>1 Mon</translation>
    </message>
    <message>
        <source>3 mo</source>
        <translation>3 Mon</translation>
    </message>
    <message>
        <source>6 mo</source>
        <translation>6 Mon</translation>
    </message>
    <message>
        <source>1 yr</source>
        <translation>1 J</translation>
    </message>
    <message>
        <source>2 yr</source>
        <translation>2 J</translation>
    </message>
    <message>
        <source>5 yr</source>
        <translation>5 J</translation>
    </message>
    <message>
        <source>10 yr</source>
        <translation>10 J</translation>
    </message>
    <message>
        <source>25 yr</source>
        <translation>25 J</translation>
    </message>
    <message>
        <source>50 yr</source>
        <translation>50 J</translation>
    </message>
    <message>
        <source>100 yr</source>
        <translation>100 J</translation>
    </message>
    <message>
        <source>1,000 yr</source>
        <translation>1.000 J</translation>
    </message>
    <message>
        <source>10,000 yr</source>
        <translation>10.000 J</translation>
    </message>
    <message>
        <source>Document {letter}: {words}</source>
        <translation>Dokument {letter}: {words}</translation>
    </message>
    <message>
        <source>Events of which only the side of publication is known</source>
        <translation>Ereignisse, von denen nur bekannt ist, ob vor oder nach dem Erscheinen</translation>
    </message>
    <message>
        <source>Events around publication</source>
        <translation>Ereignisse um das Erscheinen</translation>
    </message>
    <message>
        <source>Days before and after the day of publication, which is not known</source>
        <translation>Tage vor und nach dem Tag des Erscheinens, der nicht bekannt ist</translation>
    </message>
    <message>
        <source>Source text</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>Choose a document to read it</source>
        <translation>Ein Dokument wählen, um es zu lesen</translation>
    </message>
    <message>
        <source>Open original</source>
        <translation>Original öffnen</translation>
    </message>
    <message>
        <source>There is no file behind this text</source>
        <translation>Hinter diesem Text steht keine Datei</translation>
    </message>
    <message>
        <source>Reading progress</source>
        <translation>Lesefortschritt</translation>
    </message>
    <message>
        <source>Cancel reading</source>
        <translation>Lesen abbrechen</translation>
    </message>
    <message>
        <source>Reading {shown}</source>
        <translation>{shown} wird gelesen</translation>
    </message>
    <message>
        <source> · {done} of {total}</source>
        <translation> · {done} von {total}</translation>
    </message>
    <message>
        <source>Nothing is told of {when}</source>
        <translation>Nichts wird erzählt von {when}</translation>
    </message>
    <message>
        <source>Only {letter} tells of {when}</source>
        <translation>Nur {letter} erzählt von {when}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln silent periods</source>
        <translation>
            <numerusform>%Ln stiller Zeitraum</numerusform>
            <numerusform>%Ln stille Zeiträume</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln single-source periods</source>
        <translation>
            <numerusform>%Ln Zeitraum mit nur einer Quelle</numerusform>
            <numerusform>%Ln Zeiträume mit nur einer Quelle</numerusform>
        </translation>
    </message>
    <message>
        <source> and </source>
        <translation> und </translation>
    </message>
    <message>
        <source>silent</source>
        <translation>still</translation>
    </message>
    <message>
        <source>No report has a day yet</source>
        <translation>Keine Meldung hat schon einen Tag</translation>
    </message>
    <message>
        <source>Marks stand on the days of publication, as soon as there are any.</source>
        <translation>Zeichen stehen an den Tagen des Erscheinens, sobald es welche gibt.</translation>
    </message>
    <message>
        <source>Nothing has a date yet</source>
        <translation>Noch hat nichts ein Datum</translation>
    </message>
    <message>
        <source>“Tuesday” and “last week” find their place as soon as a document has its publication date.</source>
        <translation>„Dienstag“ und „vorige Woche“ finden ihren Platz, sobald ein Dokument sein Erscheinungsdatum hat.</translation>
    </message>
    <message>
        <source>No words in these documents say when something happened.</source>
        <translation>Kein Wort in diesen Dokumenten sagt, wann etwas geschah.</translation>
    </message>
    <message>
        <source>reported {when}</source>
        <translation>gemeldet {when}</translation>
    </message>
    <message>
        <source>happened {when}</source>
        <translation>geschehen {when}</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln documents more</source>
        <translation>
            <numerusform>und %Ln weiteres Dokument</numerusform>
            <numerusform>und %Ln weitere Dokumente</numerusform>
        </translation>
    </message>
    <message>
        <source>reported on a day unknown</source>
        <translation>gemeldet an unbekanntem Tag</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln events&lt;/b&gt;&lt;br&gt;Click to zoom in, Ctrl and click to select them</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln Ereignis&lt;/b&gt;&lt;br&gt;Klicken vergrößert, Strg und Klick wählt es aus</numerusform>
            <numerusform>&lt;b&gt;%Ln Ereignisse&lt;/b&gt;&lt;br&gt;Klicken vergrößert, Strg und Klick wählt sie aus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln dated events</source>
        <translation>
            <numerusform>%Ln datiertes Ereignis</numerusform>
            <numerusform>%Ln datierte Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>{axis} where the marks stand</source>
        <translation>{axis}, wo die Zeichen stehen</translation>
    </message>
    <message numerus="yes">
        <source>told by %Ln documents</source>
        <translation>
            <numerusform>von %Ln Dokument erzählt</numerusform>
            <numerusform>von %Ln Dokumenten erzählt</numerusform>
        </translation>
    </message>
    <message>
        <source>claims disagree</source>
        <translation>Angaben widersprechen sich</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events close together, {when}</source>
        <translation>
            <numerusform>%Ln Ereignis, {when}</numerusform>
            <numerusform>%Ln Ereignisse dicht beisammen, {when}</numerusform>
        </translation>
    </message>
    <message>
        <source>Press to zoom in</source>
        <translation>Drücken vergrößert</translation>
    </message>
    <message>
        <source>collapsed, {events}</source>
        <translation>eingeklappt, {events}</translation>
    </message>
    <message>
        <source>without a date</source>
        <translation>ohne Datum</translation>
    </message>
    <message>
        <source>{words}. {number} events selected, last: {label}, {when}</source>
        <translation>{words}. {number} Ereignisse ausgewählt, zuletzt: {label}, {when}</translation>
    </message>
    <message>
        <source>{words}. Selected: {label}, {when}</source>
        <translation>{words}. Ausgewählt: {label}, {when}</translation>
    </message>
    <message>
        <source>Fit all</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Known when</source>
        <translation>Wann bekannt</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Lanes by</source>
        <translation>Bahnen nach</translation>
    </message>
    <message>
        <source>Add documents</source>
        <comment>toolbar</comment>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Visible range: {words}</source>
        <translation>Sichtbarer Zeitraum: {words}</translation>
    </message>
    <message>
        <source>Visible range</source>
        <translation>Sichtbarer Zeitraum</translation>
    </message>
    <message>
        <source>Lanes by {name}</source>
        <translation>Bahnen nach {name}</translation>
    </message>
    <message>
        <source> Export</source>
        <translation> Export</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>Einzelheiten schließen</translation>
    </message>
    <message>
        <source>Close details (F9)</source>
        <translation>Einzelheiten schließen (F9)</translation>
    </message>
    <message>
        <source>Going back to {when}…</source>
        <translation>Zurück zu {when}…</translation>
    </message>
    <message>
        <source>Something was changed while the earlier state was read. Nothing was reverted.</source>
        <translation>Während der frühere Stand gelesen wurde, wurde etwas geändert. Nichts wurde zurückgesetzt.</translation>
    </message>
    <message>
        <source>Revert to {when}</source>
        <translation>Zurück zum Stand: {when}</translation>
    </message>
    <message>
        <source>Everything is as it was on {when}. Undo leads back.</source>
        <translation>Alles ist, wie es am {when} war. Rückgängig führt zurück.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents added</source>
        <translation>
            <numerusform>%Ln Dokument hinzugefügt</numerusform>
            <numerusform>%Ln Dokumente hinzugefügt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln documents removed</source>
        <translation>
            <numerusform>%Ln Dokument entfernt</numerusform>
            <numerusform>%Ln Dokumente entfernt</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message numerus="yes">
        <source>%Ln publication dates or readings</source>
        <translation>
            <numerusform>%Ln Erscheinungsdatum oder Lesart</numerusform>
            <numerusform>%Ln Erscheinungsdaten oder Lesarten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln decisions about what is one event</source>
        <translation>
            <numerusform>%Ln Entscheidung, was ein Ereignis ist</numerusform>
            <numerusform>%Ln Entscheidungen, was ein Ereignis ist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln settled conflicts</source>
        <translation>
            <numerusform>%Ln entschiedener Widerspruch</numerusform>
            <numerusform>%Ln entschiedene Widersprüche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reviews</source>
        <translation>
            <numerusform>%Ln Prüfung</numerusform>
            <numerusform>%Ln Prüfungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln edited events</source>
        <translation>
            <numerusform>%Ln bearbeitetes Ereignis</numerusform>
            <numerusform>%Ln bearbeitete Ereignisse</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>added events in %Ln documents</source>
        <translation>
            <numerusform>hinzugefügte Ereignisse in 1 Dokument</numerusform>
            <numerusform>hinzugefügte Ereignisse in %Ln Dokumenten</numerusform>
        </translation>
    </message>
    <message>
        <source>9 March 2025, late March 2025 …</source>
        <translation>9. März 2025, Ende März 2025 …</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>Im Text zeigen</translation>
    </message>
    <message>
        <source>Edit “{column}”</source>
        <translation>„{column}“ bearbeiten</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Sort by</source>
        <translation>Sortieren nach</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>As many as there is room for</source>
        <translation>So viele, wie Platz haben</translation>
    </message>
    <message>
        <source>“{column}” follows from the texts: nothing can be typed here.</source>
        <translation>„{column}“ folgt aus den Texten: Hier lässt sich nichts tippen.</translation>
    </message>
    <message>
        <source>Copied the first {most} of {number} events.</source>
        <translation>Die ersten {most} von {number} Ereignissen kopiert.</translation>
    </message>
    <message numerus="yes">
        <source>Copied %Ln events.</source>
        <translation>
            <numerusform>%Ln Ereignis kopiert.</numerusform>
            <numerusform>%Ln Ereignisse kopiert.</numerusform>
        </translation>
    </message>
    <message>
        <source>As known on {day}.</source>
        <translation>Wie am {day} bekannt.</translation>
    </message>
    <message>
        <source>Marks stand on the day of the report, not of the event.</source>
        <translation>Zeichen stehen am Tag der Meldung, nicht des Ereignisses.</translation>
    </message>
    <message>
        <source>{number} events shown.</source>
        <translation>{number} Ereignisse gezeigt.</translation>
    </message>
    <message>
        <source>1 event shown.</source>
        <translation>1 Ereignis gezeigt.</translation>
    </message>
    <message>
        <source>{shown} of {total} events shown</source>
        <translation>{shown} von {total} Ereignissen gezeigt</translation>
    </message>
    <message>
        <source>{shown} of 1 event shown</source>
        <translation>{shown} von 1 Ereignis gezeigt</translation>
    </message>
    <message>
        <source>{number} have no date and are left out</source>
        <translation>{number} haben kein Datum und fehlen</translation>
    </message>
    <message>
        <source>1 has no date and is left out</source>
        <translation>1 hat kein Datum und fehlt</translation>
    </message>
    <message>
        <source>{number} told only by undated articles</source>
        <translation>{number} nur von undatierten Artikeln erzählt</translation>
    </message>
    <message>
        <source>{number} lie outside this stretch of time</source>
        <translation>{number} liegen außerhalb dieses Zeitraums</translation>
    </message>
    <message>
        <source>1 lies outside this stretch of time</source>
        <translation>1 liegt außerhalb dieses Zeitraums</translation>
    </message>
    <message>
        <source>A picture is written as .png, .svg or .pdf, not as “{name}”.</source>
        <translation>Ein Bild wird als .png, .svg oder .pdf geschrieben, nicht als „{name}“.</translation>
    </message>
    <message>
        <source>Only a PNG can be without a ground. Save as .png, or leave the ground.</source>
        <translation>Nur ein PNG kann ohne Hintergrund sein. Als .png speichern oder den Hintergrund lassen.</translation>
    </message>
    <message>
        <source>Only a PDF has pages, not “{name}”.</source>
        <translation>Nur ein PDF hat Seiten, nicht „{name}“.</translation>
    </message>
    <message>
        <source>“{path}” could not be written: {why}.</source>
        <translation>„{path}“ konnte nicht geschrieben werden: {why}.</translation>
    </message>
    <message>
        <source>A picture of {width} × {height} pixels is too large; take a smaller size or fewer dpi.</source>
        <translation>Ein Bild von {width} × {height} Pixeln ist zu groß; bitte eine kleinere Größe oder weniger dpi.</translation>
    </message>
    <message>
        <source>There is not enough memory for a picture of {width} × {height} pixels.</source>
        <translation>Für ein Bild von {width} × {height} Pixeln reicht der Speicher nicht.</translation>
    </message>
    <message>
        <source>A picture needs at least {width} × {height} pixels to be read.</source>
        <translation>Ein Bild braucht mindestens {width} × {height} Pixel, um lesbar zu sein.</translation>
    </message>
    <message>
        <source>the disk may be full</source>
        <translation>das Laufwerk ist vielleicht voll</translation>
    </message>
    <message>
        <source>this end is not exact</source>
        <translation>dieses Ende ist nicht genau</translation>
    </message>
    <message>
        <source>claims that disagree</source>
        <translation>Angaben, die sich widersprechen</translation>
    </message>
    <message>
        <source>one event told by both</source>
        <translation>ein Ereignis, von beiden erzählt</translation>
    </message>
    <message>
        <source>one event told by several articles</source>
        <translation>ein Ereignis, von mehreren Artikeln erzählt</translation>
    </message>
    <message>
        <source>number of events close together</source>
        <translation>Zahl dicht stehender Ereignisse</translation>
    </message>
    <message>
        <source>day the article was published</source>
        <translation>Tag, an dem der Artikel erschien</translation>
    </message>
    <message>
        <source>Event {first} of {total}.</source>
        <translation>Ereignis {first} von {total}.</translation>
    </message>
    <message>
        <source>Events {first}–{last} of {total}.</source>
        <translation>Ereignisse {first}–{last} von {total}.</translation>
    </message>
    <message>
        <source>{said} On all pages: {all}</source>
        <translation>{said} Auf allen Seiten: {all}</translation>
    </message>
    <message>
        <source>no date of publication given</source>
        <translation>ohne Erscheinungsdatum</translation>
    </message>
    <message>
        <source>Of which year? Write it behind the day, such as 18 November 2025.</source>
        <translation>In welchem Jahr? Bitte hinter den Tag schreiben, etwa 18. November 2025.</translation>
    </message>
    <message>
        <source>Write one day, such as 18 November 2025 or 2025-11-18.</source>
        <translation>Bitte einen Tag angeben, etwa 18. November 2025 oder 2025-11-18.</translation>
    </message>
    <message>
        <source>Is that the {first} or the {second} day? Write the month as a word.</source>
        <translation>Ist das der {first} oder der {second} Tag? Bitte den Monat als Wort schreiben.</translation>
    </message>
    <message>
        <source>“{word}” is no month.</source>
        <translation>„{word}“ ist kein Monat.</translation>
    </message>
    <message>
        <source>That day is a {weekday}.</source>
        <translation>Dieser Tag ist ein {weekday}.</translation>
    </message>
    <message>
        <source>Publication dates begin with the year 1.</source>
        <translation>Erscheinungsdaten beginnen mit dem Jahr 1.</translation>
    </message>
    <message>
        <source>There is no month {month}.</source>
        <translation>Es gibt keinen Monat {month}.</translation>
    </message>
    <message>
        <source>Days are counted from 1.</source>
        <translation>Tage zählen von 1 an.</translation>
    </message>
    <message>
        <source>{month} has only {length} days.</source>
        <translation>{month} hat nur {length} Tage.</translation>
    </message>
    <message>
        <source>Write a date or a stretch of time, such as 9 March 2025, late March 2025, or 9–10 March 2025.</source>
        <translation>Bitte ein Datum oder einen Zeitraum angeben, etwa 9. März 2025, Ende März 2025 oder 3. Quartal 2024.</translation>
    </message>
    <message>
        <source>Such a span needs an earlier date before the stroke and a later one behind it.</source>
        <translation>Ein solcher Zeitraum braucht ein früheres Datum vor dem Strich und ein späteres dahinter.</translation>
    </message>
    <message>
        <source>That does not say of which year, or can be read two ways. Write it out in full.</source>
        <translation>Das sagt nicht, in welchem Jahr, oder lässt sich zweifach lesen. Bitte ganz ausschreiben.</translation>
    </message>
    <message>
        <source>Split event</source>
        <translation>Ereignis teilen</translation>
    </message>
    <message>
        <source>Move to another event</source>
        <translation>Zu einem anderen Ereignis verschieben</translation>
    </message>
    <message>
        <source>Link plan and outcome</source>
        <translation>Plan und Ausgang verbinden</translation>
    </message>
    <message>
        <source>Unlink plan and outcome</source>
        <translation>Plan und Ausgang trennen</translation>
    </message>
    <message>
        <source>Search by words, people or places</source>
        <translation>Nach Wörtern, Personen oder Orten suchen</translation>
    </message>
    <message>
        <source>Search events</source>
        <translation>Ereignisse suchen</translation>
    </message>
    <message>
        <source>{rest} more; type to find them</source>
        <translation>{rest} weitere; tippen findet sie</translation>
    </message>
    <message>
        <source>No event is like that.</source>
        <translation>Kein Ereignis ist so.</translation>
    </message>
    <message>
        <source>Mentions that are another event</source>
        <translation>Erwähnungen, die ein anderes Ereignis sind</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>Teilen</translation>
    </message>
    <message>
        <source>Tick what is told of another event; the rest stays.</source>
        <translation>Ankreuzen, was von einem anderen Ereignis erzählt; der Rest bleibt.</translation>
    </message>
    <message>
        <source>Take changed text</source>
        <translation>Geänderten Text nehmen</translation>
    </message>
    <message>
        <source>{name} is not in {parent} any more.</source>
        <translation>{name} ist nicht mehr in {parent}.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing files found in {folder}.</source>
        <translation>
            <numerusform>%Ln fehlende Datei in {folder} gefunden.</numerusform>
            <numerusform>%Ln fehlende Dateien in {folder} gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Relink source file</source>
        <translation>Quelldatei neu verbinden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln source files changed or missing: see File &gt; Source files…</source>
        <translation>
            <numerusform>%Ln Quelldatei geändert oder fehlend: siehe Datei &gt; Quelldateien…</numerusform>
            <numerusform>%Ln Quelldateien geändert oder fehlend: siehe Datei &gt; Quelldateien…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln things that you decided about it still hold.</source>
        <translation>
            <numerusform>%Ln Entscheidung darüber gilt noch.</numerusform>
            <numerusform>%Ln Entscheidungen darüber gelten noch.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were about words that are gone.</source>
        <translation>
            <numerusform>%Ln betraf Wörter, die es nicht mehr gibt.</numerusform>
            <numerusform>%Ln betrafen Wörter, die es nicht mehr gibt.</numerusform>
        </translation>
    </message>
    <message>
        <source>{name} has changed: {words}.</source>
        <translation>{name} hat sich geändert: {words}.</translation>
    </message>
    <message>
        <source>{name} has changed, but not in its words.</source>
        <translation>{name} hat sich geändert, aber nicht in den Wörtern.</translation>
    </message>
    <message>
        <source>{name} has changed: this article is not in it any more. {problem}</source>
        <translation>{name} hat sich geändert: dieser Artikel ist nicht mehr darin. {problem}</translation>
    </message>
    <message>
        <source>The texts are kept in the project: nothing depends on these files.</source>
        <translation>Die Texte sind im Projekt aufbewahrt: nichts hängt von diesen Dateien ab.</translation>
    </message>
    <message>
        <source>Source files</source>
        <translation>Quelldateien</translation>
    </message>
    <message>
        <source>Source files that are not as they were</source>
        <translation>Quelldateien, die nicht mehr sind, wie sie waren</translation>
    </message>
    <message>
        <source>Take new text</source>
        <translation>Neuen Text nehmen</translation>
    </message>
    <message>
        <source>Put the text of the file in the place of the document&apos;s</source>
        <translation>Den Text der Datei an die Stelle von dem des Dokuments setzen</translation>
    </message>
    <message>
        <source>Leave the document as it is, until its file changes again</source>
        <translation>Das Dokument lassen, wie es ist, bis sich seine Datei wieder ändert</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Show where this file is now</source>
        <translation>Zeigen, wo diese Datei jetzt ist</translation>
    </message>
    <message>
        <source>Locate in folder…</source>
        <translation>In Ordner suchen…</translation>
    </message>
    <message>
        <source>Look in a folder for all missing files, by their names</source>
        <translation>In einem Ordner nach allen fehlenden Dateien suchen, dem Namen nach</translation>
    </message>
    <message numerus="yes">
        <source>%Ln source files changed or missing</source>
        <translation>
            <numerusform>%Ln Quelldatei geändert oder fehlend</numerusform>
            <numerusform>%Ln Quelldateien geändert oder fehlend</numerusform>
        </translation>
    </message>
    <message>
        <source>All source files are as they were.</source>
        <translation>Alle Quelldateien sind, wie sie waren.</translation>
    </message>
    <message>
        <source>Where is {name} now?</source>
        <translation>Wo ist {name} jetzt?</translation>
    </message>
    <message>
        <source>Folder in which the missing files are now</source>
        <translation>Ordner, in dem die fehlenden Dateien jetzt sind</translation>
    </message>
    <message>
        <source>Nothing is read otherwise than before.</source>
        <translation>Nichts wird anders gelesen als vorher.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events read otherwise than before: {parts}.</source>
        <translation>
            <numerusform>%Ln Ereignis anders gelesen als vorher: {parts}.</numerusform>
            <numerusform>%Ln Ereignisse anders gelesen als vorher: {parts}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{number} still to decide.</source>
        <translation>{number} noch zu entscheiden.</translation>
    </message>
    <message>
        <source>All decided.</source>
        <translation>Alle entschieden.</translation>
    </message>
    <message>
        <source>Keep as before</source>
        <translation>Wie vorher behalten</translation>
    </message>
    <message>
        <source>Take as read again</source>
        <translation>Wie neu gelesen nehmen</translation>
    </message>
    <message>
        <source>Texts were read again. {words}</source>
        <translation>Texte wurden neu gelesen. {words}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln events read otherwise than before are still to decide: see Review &gt; Differences…</source>
        <translation>
            <numerusform>1 Ereignis, das anders gelesen wird als zuvor, ist noch zu entscheiden: Prüfung &gt; Unterschiede…</numerusform>
            <numerusform>%Ln Ereignisse, die anders gelesen werden als zuvor, sind noch zu entscheiden: Prüfung &gt; Unterschiede…</numerusform>
        </translation>
    </message>
    <message>
        <source>Press again to show the others, too</source>
        <translation>Noch einmal drücken zeigt auch die anderen</translation>
    </message>
    <message>
        <source>Press to show only this, and what else is pressed</source>
        <translation>Drücken zeigt nur dies und was sonst gedrückt ist</translation>
    </message>
    <message>
        <source>Legend: {kind} {words}</source>
        <translation>Legende: {kind} {words}</translation>
    </message>
    <message>
        <source>Double-click where nothing is</source>
        <translation>Doppelklick, wo nichts ist</translation>
    </message>
    <message>
        <source>Add an event there that no text tells of</source>
        <translation>Dort ein Ereignis hinzufügen, von dem kein Text erzählt</translation>
    </message>
    <message>
        <source>Add e&amp;vent…</source>
        <translation>Ereignis &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>added by hand</source>
        <translation>von Hand hinzugefügt</translation>
    </message>
    <message>
        <source>no text</source>
        <translation>kein Text</translation>
    </message>
    <message>
        <source>You. No text tells of it.</source>
        <translation>Sie. Kein Text erzählt davon.</translation>
    </message>
    <message>
        <source>Add event</source>
        <translation>Ereignis hinzufügen</translation>
    </message>
    <message>
        <source>The board was warned by telephone</source>
        <translation>Die Behörde wurde telefonisch gewarnt</translation>
    </message>
    <message>
        <source>9 March 2025, late March 2025, 2025-03~ … or nothing</source>
        <translation>9. März 2025, Ende März 2025, 2025-03~ … oder nichts</translation>
    </message>
    <message>
        <source>&amp;What happened</source>
        <translation>&amp;Was geschah</translation>
    </message>
    <message>
        <source>W&amp;hen</source>
        <translation>Wa&amp;nn</translation>
    </message>
    <message>
        <source>It stands under “Added by you”, since no text tells of it.</source>
        <translation>Es steht unter „Von Ihnen hinzugefügt“, denn kein Text erzählt davon.</translation>
    </message>
    <message>
        <source>Without a date it waits on the shelf.</source>
        <translation>Ohne Datum wartet es auf der Ablage.</translation>
    </message>
    <message>
        <source>Add &amp;event from these words</source>
        <translation>&amp;Ereignis aus diesen Worten</translation>
    </message>
    <message>
        <source>Hidden by the filter</source>
        <translation>Vom Filter verborgen</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Take out of the filter what keeps this event out</source>
        <translation>Aus dem Filter nehmen, was dieses Ereignis verbirgt</translation>
    </message>
    <message>
        <source>Its start and end stay where they are: it cannot become any shorter.</source>
        <translation>Beginn und Ende bleiben, wo sie sind: Kürzer kann es nicht werden.</translation>
    </message>
    <message>
        <source>{when} – Esc puts it back</source>
        <translation>{when} – Esc macht es rückgängig</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Wie zuvor</translation>
    </message>
    <message>
        <source>File missing</source>
        <translation>Datei fehlt</translation>
    </message>
    <message>
        <source>locate</source>
        <translation>suchen</translation>
    </message>
    <message>
        <source>File changed</source>
        <translation>Datei geändert</translation>
    </message>
    <message>
        <source>compare</source>
        <translation>vergleichen</translation>
    </message>
    <message>
        <source>see why</source>
        <translation>warum</translation>
    </message>
    <message>
        <source>from “{words}” in the text</source>
        <translation>aus „{words}“ im Text</translation>
    </message>
    <message>
        <source>from “{words}” on the page</source>
        <translation>aus „{words}“ auf der Seite</translation>
    </message>
    <message>
        <source>from the byline “{words}”</source>
        <translation>aus der Verfasserzeile „{words}“</translation>
    </message>
    <message>
        <source>from the dateline “{words}”</source>
        <translation>aus der Ortszeile „{words}“</translation>
    </message>
    <message>
        <source>from the line “{words}” above the text</source>
        <translation>aus der Zeile „{words}“ über dem Text</translation>
    </message>
    <message>
        <source>from the line “{words}” on the page</source>
        <translation>aus der Zeile „{words}“ auf der Seite</translation>
    </message>
    <message>
        <source>from the line “{words}”, which may also date an event</source>
        <translation>aus der Zeile „{words}“, die auch ein Ereignis datieren kann</translation>
    </message>
    <message>
        <source>from the head of the file (“{words}”)</source>
        <translation>aus dem Kopf der Datei („{words}“)</translation>
    </message>
    <message>
        <source>from the file name “{words}”</source>
        <translation>aus dem Dateinamen „{words}“</translation>
    </message>
    <message>
        <source>from the page&apos;s metadata ({words})</source>
        <translation>aus den Metadaten der Seite ({words})</translation>
    </message>
    <message>
        <source>from the page&apos;s address</source>
        <translation>aus der Adresse der Seite</translation>
    </message>
    <message>
        <source>from the time that the page marks as its publication</source>
        <translation>aus der Zeit, die die Seite als ihr Erscheinen auszeichnet</translation>
    </message>
    <message>
        <source>from the only time that the page marks</source>
        <translation>aus der einzigen Zeit, die die Seite auszeichnet</translation>
    </message>
    <message>
        <source>from the date beside the page&apos;s byline</source>
        <translation>aus dem Datum neben der Verfasserzeile der Seite</translation>
    </message>
    <message>
        <source>from the e-mail&apos;s date “{words}”</source>
        <translation>aus dem Datum der E-Mail „{words}“</translation>
    </message>
    <message>
        <source>from the corpus line</source>
        <translation>aus der Zeile des Korpus</translation>
    </message>
    <message>
        <source>of the file&apos;s last change, often a download</source>
        <translation>von der letzten Änderung der Datei, oft einem Herunterladen</translation>
    </message>
    <message>
        <source>when the file was made, by its own account</source>
        <translation>nach eigener Angabe der Datei, als sie erstellt wurde</translation>
    </message>
    <message>
        <source>when the file was last changed, by its own account</source>
        <translation>nach eigener Angabe der Datei, als sie zuletzt geändert wurde</translation>
    </message>
</context>
</TS>
