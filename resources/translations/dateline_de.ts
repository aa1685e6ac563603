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
    <message numerus="yes">
        <source>%Ln events</source>
        <translation>
            <numerusform>%Ln Ereignis</numerusform>
            <numerusform>%Ln Ereignisse</numerusform>
        </translation>
    </message>
    <message>
        <source>undated</source>
        <translation>undatiert</translation>
    </message>
</context>
</TS>
