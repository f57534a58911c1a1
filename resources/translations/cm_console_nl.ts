<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="nl" sourcelanguage="en">
<context>
    <name>ActivityPage</name>
    <message numerus="yes">
        <source>%Ln need(s) you</source>
        <translation>
            <numerusform>%Ln heeft je nodig</numerusform>
            <numerusform>%Ln hebben je nodig</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything was sent</source>
        <translation>Alles is verstuurd</translation>
    </message>
    <message numerus="yes">
        <source>%Ln on their way</source>
        <translation>
            <numerusform>%Ln onderweg</numerusform>
            <numerusform>%Ln onderweg</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is on its way</source>
        <translation>Er is niets onderweg</translation>
    </message>
    <message>
        <source>Every decision was sent and checked.</source>
        <translation>Alle beslissingen zijn verstuurd en gecontroleerd.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln attempt(s)</source>
        <translation>
            <numerusform>%Ln poging</numerusform>
            <numerusform>%Ln pogingen</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Reden: {reason}</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activiteit</translation>
    </message>
    <message>
        <source>Decisions on their way</source>
        <translation>Beslissingen onderweg</translation>
    </message>
    <message>
        <source>Send my decision anyway</source>
        <translation>Toch mijn beslissing versturen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Let it go</source>
        <translation>Laten vallen</translation>
    </message>
    <message>
        <source>Show the item</source>
        <translation>Bericht tonen</translation>
    </message>
</context>
<context>
    <name>AskCard</name>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
</context>
<context>
    <name>AuthorChip</name>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Type a name</source>
        <translation>Typ een naam</translation>
    </message>
    <message>
        <source>Name of the author</source>
        <translation>Naam van de auteur</translation>
    </message>
    <message>
        <source>Authors</source>
        <translation>Auteurs</translation>
    </message>
    <message>
        <source>Nobody of that name has written anything that needed a decision.</source>
        <translation>Niemand met die naam heeft iets geschreven waarover besloten moest worden.</translation>
    </message>
    <message>
        <source>Show all authors</source>
        <translation>Alle auteurs tonen</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close this message</source>
        <translation>Melding sluiten</translation>
    </message>
</context>
<context>
    <name>CalendarBar</name>
    <message>
        <source>Everyone</source>
        <translation>Iedereen</translation>
    </message>
    <message>
        <source>Persona</source>
        <translation>Persona</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Nieuw item</translation>
    </message>
    <message>
        <source>Personas</source>
        <translation>Persona&apos;s</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Vorige maand</translation>
    </message>
    <message>
        <source>Month after</source>
        <translation>Volgende maand</translation>
    </message>
    <message>
        <source>What the colours tell</source>
        <translation>Wat de kleuren zeggen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>All but cancelled</source>
        <translation>Alles behalve geannuleerd</translation>
    </message>
</context>
<context>
    <name>CalendarController</name>
    <message>
        <source>What has been published stays where it is</source>
        <translation>Wat geplaatst is, blijft staan waar het staat</translation>
    </message>
    <message>
        <source>Moved to {day} – Ctrl+Z takes it back</source>
        <translation>Verplaatst naar {day} – Ctrl+Z draait het terug</translation>
    </message>
    <message>
        <source>Planned on {day} – Ctrl+Z takes it back</source>
        <translation>Gepland op {day} – Ctrl+Z draait het terug</translation>
    </message>
    <message>
        <source>What is scheduled or published has a day. Take it off the schedule first.</source>
        <translation>Wat ingepland of geplaatst is, heeft een dag. Haal het eerst uit de planning.</translation>
    </message>
    <message>
        <source>Put back among the ideas</source>
        <translation>Terug bij de ideeën</translation>
    </message>
    <message>
        <source>Copied to {day} – Ctrl+Z takes it back</source>
        <translation>Gekopieerd naar {day} – Ctrl+Z draait het terug</translation>
    </message>
    <message>
        <source>Cancelled – Ctrl+Z takes it back</source>
        <translation>Geannuleerd – Ctrl+Z draait het terug</translation>
    </message>
    <message>
        <source>Taken back: {change}</source>
        <translation>Teruggedraaid: {change}</translation>
    </message>
    <message>
        <source>Done again: {change}</source>
        <translation>Opnieuw gedaan: {change}</translation>
    </message>
</context>
<context>
    <name>CalendarPage</name>
    <message>
        <source>What you changed in this item is not saved yet.</source>
        <translation>Wat je in dit item hebt veranderd, is nog niet opgeslagen.</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Weggaan zonder op te slaan?</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Weggaan</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) copied – Ctrl+V puts them on the chosen day</source>
        <translation>
            <numerusform>%Ln item gekopieerd – Ctrl+V zet het op de gekozen dag</numerusform>
            <numerusform>%Ln items gekopieerd – Ctrl+V zet ze op de gekozen dag</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CompareView</name>
    <message>
        <source>What you saw</source>
        <translation>Wat je zag</translation>
    </message>
    <message>
        <source>Your decision</source>
        <translation>Jouw beslissing</translation>
    </message>
    <message>
        <source>On the intranet now</source>
        <translation>Nu op het intranet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open report(s)</source>
        <translation>
            <numerusform>%Ln open melding</numerusform>
            <numerusform>%Ln open meldingen</numerusform>
        </translation>
    </message>
    <message>
        <source>no reason given</source>
        <translation>geen reden opgegeven</translation>
    </message>
</context>
<context>
    <name>ConnectForm</name>
    <message>
        <source>Asking the intranet…</source>
        <translation>Het intranet wordt gevraagd…</translation>
    </message>
    <message>
        <source>It works: {product} {version}</source>
        <translation>Het werkt: {product} {version}</translation>
    </message>
    <message>
        <source>You are signed in as {person}.</source>
        <translation>Je bent aangemeld als {person}.</translation>
    </message>
    <message>
        <source>But this account {what}.</source>
        <translation>Maar dit account {what}.</translation>
    </message>
    <message>
        <source>The token goes into the keyring of this computer, never into a file that others can read.</source>
        <translation>De token gaat naar de sleutelbos van deze computer, nooit naar een bestand dat anderen kunnen lezen.</translation>
    </message>
    <message>
        <source>Connect an intranet</source>
        <translation>Intranet koppelen</translation>
    </message>
    <message>
        <source>The connection is tested before anything is saved.</source>
        <translation>De verbinding wordt getest voordat er iets wordt bewaard.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Kind of intranet</source>
        <translation>Soort intranet</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Address of the intranet</source>
        <translation>Adres van het intranet</translation>
    </message>
    <message>
        <source>https://</source>
        <translation>https://</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>Name in this console</source>
        <translation>Naam in deze console</translation>
    </message>
    <message>
        <source>How you call it here</source>
        <translation>Hoe je het hier noemt</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Gebruiker</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Gebruikersnaam</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Testen</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Koppelen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>Decisions</name>
    <message>
        <source>Choose one item to write about</source>
        <translation>Kies één bericht om over te schrijven</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s) could not be decided</source>
        <translation>
            <numerusform>Over %Ln bericht kon niet worden beslist</numerusform>
            <numerusform>Over %Ln berichten kon niet worden beslist</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DetailPane</name>
    <message numerus="yes">
        <source>%Ln items selected</source>
        <translation>
            <numerusform>%Ln bericht gekozen</numerusform>
            <numerusform>%Ln berichten gekozen</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an item</source>
        <translation>Kies een bericht</translation>
    </message>
    <message>
        <source>Press J to begin with the first.</source>
        <translation>Druk op J om met het eerste te beginnen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln open report(s)</source>
        <translation>
            <numerusform>%Ln open melding</numerusform>
            <numerusform>%Ln open meldingen</numerusform>
        </translation>
    </message>
    <message>
        <source>watched: {words}</source>
        <translation>let op: {words}</translation>
    </message>
    <message>
        <source>snoozed until {moment}</source>
        <translation>uitgesteld tot {moment}</translation>
    </message>
    <message>
        <source>Links: {links}</source>
        <translation>Links: {links}</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) not loaded</source>
        <translation>
            <numerusform>%Ln afbeelding niet geladen</numerusform>
            <numerusform>%Ln afbeeldingen niet geladen</numerusform>
        </translation>
    </message>
    <message>
        <source>Thread</source>
        <translation>Gesprek</translation>
    </message>
    <message>
        <source>Author</source>
        <translation>Auteur</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Meldingen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Geschiedenis</translation>
    </message>
    <message>
        <source>The buttons and keys apply to all of them.</source>
        <translation>De knoppen en toetsen gelden voor allemaal.</translation>
    </message>
    <message>
        <source>Open on the intranet</source>
        <translation>Openen op het intranet</translation>
    </message>
    <message>
        <source>Text of the item</source>
        <translation>Tekst van het bericht</translation>
    </message>
    <message>
        <source>More about the item</source>
        <translation>Meer over het bericht</translation>
    </message>
    <message>
        <source>Thread around the item</source>
        <translation>Gesprek rond het bericht</translation>
    </message>
    <message>
        <source>About the author</source>
        <translation>Over de auteur</translation>
    </message>
    <message>
        <source>Show everything by this author</source>
        <translation>Alles van deze auteur tonen</translation>
    </message>
    <message>
        <source>Reports about the item</source>
        <translation>Meldingen over het bericht</translation>
    </message>
    <message>
        <source>Show who reported</source>
        <translation>Tonen wie dit meldde</translation>
    </message>
    <message>
        <source>That you asked is written in the history.</source>
        <translation>Dat je dit vroeg, komt in de geschiedenis te staan.</translation>
    </message>
    <message>
        <source>Earlier decisions and notes</source>
        <translation>Eerdere beslissingen en notities</translation>
    </message>
</context>
<context>
    <name>EditorCard</name>
    <message>
        <source>Ctrl+Enter sends, Esc closes; what you wrote is kept</source>
        <translation>Ctrl+Enter verstuurt, Esc sluit; wat je schreef blijft bewaard</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Your text</source>
        <translation>Je tekst</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Versturen</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Show all</source>
        <translation>Alles tonen</translation>
    </message>
    <message>
        <source>Intranet</source>
        <translation>Intranet</translation>
    </message>
    <message>
        <source>Community</source>
        <translation>Community</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reden</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Assigned to</source>
        <translation>Toegewezen aan</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Leeftijd</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>Nothing stands in the way.</source>
        <translation>Niets staat in de weg.</translation>
    </message>
</context>
<context>
    <name>IntranetsController</name>
    <message>
        <source>{name} is connected</source>
        <translation>{name} is gekoppeld</translation>
    </message>
    <message>
        <source>The first synchronisation has begun.</source>
        <translation>De eerste synchronisatie is begonnen.</translation>
    </message>
    <message>
        <source>This computer has no keyring: enter the token again next time.</source>
        <translation>Deze computer heeft geen sleutelbos: voer de token de volgende keer opnieuw in.</translation>
    </message>
    <message>
        <source>The token is saved</source>
        <translation>De token is bewaard</translation>
    </message>
</context>
<context>
    <name>IntranetsPage</name>
    <message>
        <source>No intranet yet</source>
        <translation>Nog geen intranet</translation>
    </message>
    <message>
        <source>Connect one to see what waits for a decision.</source>
        <translation>Koppel er een om te zien wat op een beslissing wacht.</translation>
    </message>
    <message>
        <source>Connect an intranet</source>
        <translation>Intranet koppelen</translation>
    </message>
    <message>
        <source>read at each start from the environment variable {name}</source>
        <translation>bij elke start gelezen uit de omgevingsvariabele {name}</translation>
    </message>
    <message>
        <source>missing – enter it below</source>
        <translation>ontbreekt – voer hem hieronder in</translation>
    </message>
    <message>
        <source>in the keyring of this computer</source>
        <translation>in de sleutelbos van deze computer</translation>
    </message>
    <message>
        <source>kept until the console closes; this computer has no keyring</source>
        <translation>bewaard tot de console sluit; deze computer heeft geen sleutelbos</translation>
    </message>
    <message>
        <source>Remove {name} from this console?</source>
        <translation>{name} uit deze console verwijderen?</translation>
    </message>
    <message>
        <source>Its copy, its token and its unsent decisions go. Nothing changes on the intranet.</source>
        <translation>De kopie, de token en de niet verstuurde beslissingen verdwijnen. Op het intranet verandert niets.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Intranets</source>
        <translation>Intranetten</translation>
    </message>
    <message>
        <source>The intranets that this console works for.</source>
        <translation>De intranetten waar deze console voor werkt.</translation>
    </message>
    <message>
        <source>Connected intranets</source>
        <translation>Gekoppelde intranetten</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbinding</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adres</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Soort</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Gebruiker</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Last time in step</source>
        <translation>Laatst bijgewerkt</translation>
    </message>
    <message>
        <source>New token</source>
        <translation>Nieuwe token</translation>
    </message>
    <message>
        <source>Save token</source>
        <translation>Token bewaren</translation>
    </message>
    <message>
        <source>Remove this intranet</source>
        <translation>Dit intranet verwijderen</translation>
    </message>
    <message>
        <source>Removes the copy on this computer. Nothing changes on the intranet.</source>
        <translation>Verwijdert de kopie op deze computer. Op het intranet verandert niets.</translation>
    </message>
</context>
<context>
    <name>ItemEditor</name>
    <message>
        <source>Not said yet</source>
        <translation>Nog niet gekozen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wanneer</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Voor wie</translation>
    </message>
    <message>
        <source>What it should do</source>
        <translation>Wat het moet doen</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Wat het is</translation>
    </message>
    <message>
        <source>On which intranet</source>
        <translation>Op welk intranet</translation>
    </message>
    <message>
        <source>In which community</source>
        <translation>In welke community</translation>
    </message>
    <message>
        <source>Notes for yourselves – never published</source>
        <translation>Notities voor jullie zelf – worden nooit geplaatst</translation>
    </message>
    <message>
        <source>Looked at</source>
        <translation>Nagekeken</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Sluiten</translation>
    </message>
    <message>
        <source>Close the editor</source>
        <translation>Het bewerken sluiten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) to look at</source>
        <translation>
            <numerusform>%Ln aandachtspunt</numerusform>
            <numerusform>%Ln aandachtspunten</numerusform>
        </translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Nieuw item</translation>
    </message>
</context>
<context>
    <name>ItemEditorController</name>
    <message>
        <source>Saved – Ctrl+Z in the calendar takes it back</source>
        <translation>Opgeslagen – Ctrl+Z in de kalender draait het terug</translation>
    </message>
</context>
<context>
    <name>KeySheet</name>
    <message>
        <source>Move and select</source>
        <translation>Bewegen en kiezen</translation>
    </message>
    <message>
        <source>Decide</source>
        <translation>Beslissen</translation>
    </message>
    <message>
        <source>In the month</source>
        <translation>In de maand</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plannen</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>Venster</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Toetsen</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>not chosen</source>
        <translation>niet gekozen</translation>
    </message>
</context>
<context>
    <name>MonthCanvas</name>
    <message>
        <source>This day has passed</source>
        <translation>Deze dag is voorbij</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln item</numerusform>
            <numerusform>%Ln items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonaChips</name>
    <message>
        <source>There are no personas yet. Make them under “Personas”.</source>
        <translation>Er zijn nog geen persona&apos;s. Maak ze bij ‘Persona&apos;s’.</translation>
    </message>
    <message>
        <source>{name} reads along</source>
        <translation>{name} leest mee</translation>
    </message>
    <message>
        <source>chosen</source>
        <translation>gekozen</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>niet gekozen</translation>
    </message>
    <message>
        <source>Press once: made for them. Twice: they read along. Again: not for them.</source>
        <translation>Eén keer drukken: voor hen gemaakt. Twee keer: zij lezen mee. Nog eens: niet voor hen.</translation>
    </message>
</context>
<context>
    <name>PersonaForm</name>
    <message>
        <source>No rule yet, so nobody is counted.</source>
        <translation>Nog geen regel, dus er wordt niemand geteld.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln colleague(s) belong to this persona now.</source>
        <translation>
            <numerusform>Er hoort nu %Ln collega bij deze persona.</numerusform>
            <numerusform>Er horen nu %Ln collega’s bij deze persona.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Naam</translation>
    </message>
    <message>
        <source>In one sentence</source>
        <translation>In één zin</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Taken</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Behoeften</translation>
    </message>
    <message>
        <source>Frustrations</source>
        <translation>Frustraties</translation>
    </message>
    <message>
        <source>Joys</source>
        <translation>Waar ze blij van worden</translation>
    </message>
    <message>
        <source>Channels they use</source>
        <translation>Kanalen die ze gebruiken</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Estimated number of people</source>
        <translation>Geschat aantal mensen</translation>
    </message>
    <message>
        <source>At least, items a week</source>
        <translation>Minstens, items per week</translation>
    </message>
    <message>
        <source>At most, items a week</source>
        <translation>Hoogstens, items per week</translation>
    </message>
    <message>
        <source>Part of the organisation</source>
        <translation>Organisatieonderdeel</translation>
    </message>
    <message>
        <source>Locations</source>
        <translation>Locaties</translation>
    </message>
    <message>
        <source>Job levels</source>
        <translation>Functieniveaus</translation>
    </message>
    <message>
        <source>Roles on the intranet</source>
        <translation>Rollen op het intranet</translation>
    </message>
    <message>
        <source>any; separate with ;</source>
        <translation>alle; meer met ; ertussen</translation>
    </message>
    <message>
        <source>one a line</source>
        <translation>één per regel</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>niet bekend</translation>
    </message>
</context>
<context>
    <name>PersonasPage</name>
    <message>
        <source>Personas</source>
        <translation>Persona&apos;s</translation>
    </message>
    <message>
        <source>New persona</source>
        <translation>Nieuwe persona</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Opslaan</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Back to the calendar</source>
        <translation>Terug naar de kalender</translation>
    </message>
    <message>
        <source>No personas yet</source>
        <translation>Nog geen persona&apos;s</translation>
    </message>
    <message>
        <source>A persona is a group of colleagues with the same days. Who do you write for?</source>
        <translation>Een persona is een groep collega&apos;s met dezelfde soort dagen. Voor wie schrijf je?</translation>
    </message>
    <message>
        <source>Make the first one</source>
        <translation>Maak de eerste</translation>
    </message>
    <message>
        <source>Nobody is counted yet: no intranet has been synchronised.</source>
        <translation>Er is nog niemand geteld: er is nog geen intranet gesynchroniseerd.</translation>
    </message>
    <message>
        <source>{people} colleagues ({share}) are described by no persona</source>
        <translation>{people} collega&apos;s ({share}) vallen onder geen enkele persona</translation>
    </message>
    <message>
        <source>Leave without saving?</source>
        <translation>Weggaan zonder op te slaan?</translation>
    </message>
    <message>
        <source>What you changed here is not saved yet.</source>
        <translation>Wat je hier hebt veranderd, is nog niet opgeslagen.</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Weggaan</translation>
    </message>
</context>
<context>
    <name>QueueController</name>
    <message>
        <source>This link is not safe to open</source>
        <translation>Deze link is niet veilig om te openen</translation>
    </message>
</context>
<context>
    <name>QueuePage</name>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln nieuw</numerusform>
            <numerusform>%Ln nieuw</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln handled – clear</source>
        <translation>
            <numerusform>%Ln klaar – wissen</numerusform>
            <numerusform>%Ln klaar – wissen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s)</source>
        <translation>
            <numerusform>%Ln bericht</numerusform>
            <numerusform>%Ln berichten</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the queue…</source>
        <translation>De wachtrij wordt gelezen…</translation>
    </message>
    <message>
        <source>Nothing fits this search and these filters.</source>
        <translation>Niets past bij deze zoekopdracht en deze filters.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Niets gevonden</translation>
    </message>
    <message>
        <source>Show everything</source>
        <translation>Alles tonen</translation>
    </message>
    <message>
        <source>The console is fetching your intranets. The first time takes longest.</source>
        <translation>De console haalt je intranetten op. De eerste keer duurt het langst.</translation>
    </message>
    <message>
        <source>Nothing here yet</source>
        <translation>Hier is nog niets</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Nu synchroniseren</translation>
    </message>
    <message>
        <source>What came in since the last connection shows up when the network is back.</source>
        <translation>Wat sinds de laatste verbinding is binnengekomen, verschijnt als het netwerk terug is.</translation>
    </message>
    <message>
        <source>Nothing waits in your copy</source>
        <translation>In je kopie wacht niets</translation>
    </message>
    <message>
        <source>Try again now</source>
        <translation>Nu opnieuw proberen</translation>
    </message>
    <message>
        <source>Open {host}?</source>
        <translation>{host} openen?</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Openen in de browser</translation>
    </message>
    <message numerus="yes">
        <source>%Ln item(s): {action}?</source>
        <translation>
            <numerusform>%Ln bericht: {action}?</numerusform>
            <numerusform>%Ln berichten: {action}?</numerusform>
        </translation>
    </message>
    <message>
        <source>You can undo this until it is sent.</source>
        <translation>Je kunt dit terugdraaien tot het is verstuurd.</translation>
    </message>
    <message>
        <source>New items show up here by themselves.</source>
        <translation>Nieuwe berichten verschijnen hier vanzelf.</translation>
    </message>
    <message>
        <source>Everything is decided</source>
        <translation>Over alles is beslist</translation>
    </message>
    <message>
        <source>Nothing is assigned to you</source>
        <translation>Er staat niets op jouw naam</translation>
    </message>
    <message>
        <source>Press M on an item to take it.</source>
        <translation>Druk op M bij een bericht om het op je te nemen.</translation>
    </message>
    <message>
        <source>Nothing is snoozed</source>
        <translation>Er is niets uitgesteld</translation>
    </message>
    <message>
        <source>Press Z on an item to see it later.</source>
        <translation>Druk op Z bij een bericht om het later te zien.</translation>
    </message>
    <message>
        <source>Nothing waits to be sent</source>
        <translation>Er wacht niets op verzending</translation>
    </message>
    <message>
        <source>Decisions stand here until they are confirmed.</source>
        <translation>Beslissingen staan hier tot ze zijn bevestigd.</translation>
    </message>
    <message>
        <source>Nothing here</source>
        <translation>Hier is niets</translation>
    </message>
    <message>
        <source>Search in the queue</source>
        <translation>Zoeken in de wachtrij</translation>
    </message>
    <message>
        <source>Search author, text or community  (/)</source>
        <translation>Zoek op auteur, tekst of community  (/)</translation>
    </message>
    <message>
        <source>Order of the list</source>
        <translation>Volgorde van de lijst</translation>
    </message>
    <message>
        <source>New items</source>
        <translation>Nieuwe berichten</translation>
    </message>
    <message>
        <source>Handled</source>
        <translation>Afgehandeld</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Wachtrij</translation>
    </message>
    <message>
        <source>Items that wait for a decision. J and K move, the question mark shows all keys.</source>
        <translation>Berichten die op een beslissing wachten. J en K bewegen, het vraagteken toont alle toetsen.</translation>
    </message>
</context>
<context>
    <name>ReachCard</name>
    <message>
        <source>This comes back. What is it about?</source>
        <translation>Dit komt terug. Waar gaat het om?</translation>
    </message>
    <message>
        <source>Only this one</source>
        <translation>Alleen deze</translation>
    </message>
    <message>
        <source>This one and all that follow</source>
        <translation>Deze en alle volgende</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>Allemaal</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
</context>
<context>
    <name>ReasonCard</name>
    <message>
        <source>Press a number, or write your own reason.</source>
        <translation>Druk op een cijfer of schrijf je eigen reden.</translation>
    </message>
    <message>
        <source>Explanation for your colleagues</source>
        <translation>Uitleg voor je collega&apos;s</translation>
    </message>
    <message>
        <source>Explanation for your colleagues (optional)</source>
        <translation>Uitleg voor je collega&apos;s (mag leeg blijven)</translation>
    </message>
    <message>
        <source>Message to the author</source>
        <translation>Bericht aan de auteur</translation>
    </message>
    <message>
        <source>Message to the author (optional)</source>
        <translation>Bericht aan de auteur (mag leeg blijven)</translation>
    </message>
    <message>
        <source>Enter sends, Esc closes</source>
        <translation>Enter verstuurt, Esc sluit</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Versturen</translation>
    </message>
    <message numerus="yes">
        <source>Hide %Ln item(s): why?</source>
        <translation>
            <numerusform>Waarom verberg je dit bericht?</numerusform>
            <numerusform>Waarom verberg je deze %Ln berichten?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Reject %Ln item(s): why?</source>
        <translation>
            <numerusform>Waarom wijs je dit bericht af?</numerusform>
            <numerusform>Waarom wijs je deze %Ln berichten af?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln item(s): why?</source>
        <translation>
            <numerusform>Waarom verwijder je dit bericht?</numerusform>
            <numerusform>Waarom verwijder je deze %Ln berichten?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Encrypted; the key is in the keyring of this computer.</source>
        <translation>Versleuteld; de sleutel staat in de sleutelbos van deze computer.</translation>
    </message>
    <message>
        <source>Not encrypted: this computer has no keyring to keep a key in.</source>
        <translation>Niet versleuteld: deze computer heeft geen sleutelbos om een sleutel in te bewaren.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Weergave</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Tekstgrootte</translation>
    </message>
    <message>
        <source>Time to undo</source>
        <translation>Bedenktijd</translation>
    </message>
    <message>
        <source>Seconds in which a decision can be undone</source>
        <translation>Seconden waarin je een beslissing kunt terugdraaien</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>A decision waits this long before it is sent. 0 sends at once.</source>
        <translation>Zo lang wacht een beslissing voordat ze wordt verstuurd. Bij 0 meteen.</translation>
    </message>
    <message>
        <source>Your data</source>
        <translation>Je gegevens</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>Opening your data…</source>
        <translation>Je gegevens worden geopend…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Opnieuw proberen</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>Wachtrij</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Activiteit</translation>
    </message>
    <message>
        <source>Intranets</source>
        <translation>Intranetten</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Instellingen</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Go on</source>
        <translation>Verdergaan</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauzeren</translation>
    </message>
    <message>
        <source>Go on synchronising</source>
        <translation>Verdergaan met synchroniseren</translation>
    </message>
    <message>
        <source>Pause the synchronisation</source>
        <translation>Synchroniseren pauzeren</translation>
    </message>
    <message>
        <source>Sync now</source>
        <translation>Nu synchroniseren</translation>
    </message>
    <message>
        <source>Synchronise now (F5)</source>
        <translation>Nu synchroniseren (F5)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>nog %Ln</numerusform>
            <numerusform>nog %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>Ideas without a day</source>
        <translation>Ideeën zonder dag</translation>
    </message>
    <message>
        <source>Drag an idea onto a day: it gets nine o&apos;clock.</source>
        <translation>Sleep een idee naar een dag: het krijgt negen uur.</translation>
    </message>
    <message>
        <source>Nothing here. Drag an item from the calendar here to take its day away.</source>
        <translation>Niets hier. Sleep een item uit de kalender hierheen om de dag weg te halen.</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Making the demo…</source>
        <translation>De demo wordt gemaakt…</translation>
    </message>
    <message>
        <source>This takes a few seconds, the first time only.</source>
        <translation>Dit duurt enkele seconden, alleen de eerste keer.</translation>
    </message>
    <message>
        <source>Try the demo</source>
        <translation>De demo proberen</translation>
    </message>
    <message>
        <source>A made-up organisation on this computer. Nothing leaves it, and nothing can go wrong.</source>
        <translation>Een verzonnen organisatie op deze computer. Er gaat niets naar buiten en er kan niets misgaan.</translation>
    </message>
    <message>
        <source>Connect an intranet</source>
        <translation>Intranet koppelen</translation>
    </message>
    <message>
        <source>You need its address, your user name and a token (an application password).</source>
        <translation>Je hebt het adres, je gebruikersnaam en een token (een toepassingswachtwoord) nodig.</translation>
    </message>
    <message>
        <source>Welcome to CM Console</source>
        <translation>Welkom bij CM Console</translation>
    </message>
    <message>
        <source>Everything that waits for a decision on your intranets, in one window. Decide by key, also without a network.</source>
        <translation>Alles wat op je intranetten op een beslissing wacht, in één venster. Beslis met een toets, ook zonder netwerk.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Taal</translation>
    </message>
</context>
<context>
    <name>WhenFields</name>
    <message>
        <source>On</source>
        <translation>Op</translation>
    </message>
    <message>
        <source>It has a day and a time</source>
        <translation>Het heeft een dag en een tijd</translation>
    </message>
    <message>
        <source>ddd d MMM yyyy</source>
        <translation>ddd d MMM yyyy</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Dag</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tijd</translation>
    </message>
    <message>
        <source>How it comes back</source>
        <translation>Hoe het terugkomt</translation>
    </message>
    <message>
        <source>Own rule (RRULE)</source>
        <translation>Eigen regel (RRULE)</translation>
    </message>
    <message>
        <source>A rule as calendars write it (RFC 5545)</source>
        <translation>Een regel zoals agenda&apos;s die schrijven (RFC 5545)</translation>
    </message>
    <message>
        <source>By a rule of my own…</source>
        <translation>Volgens een eigen regel…</translation>
    </message>
</context>
<context>
    <name>WordingTabs</name>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Title in {language}</source>
        <translation>Titel in het {language}</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
    <message>
        <source>Text in {language}</source>
        <translation>Tekst in het {language}</translation>
    </message>
</context>
<context>
    <name>dates</name>
    <message>
        <source>dddd d MMMM</source>
        <translation>dddd d MMMM</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d MMM</translation>
    </message>
    <message>
        <source>no time yet</source>
        <translation>nog geen tijd</translation>
    </message>
    <message>
        <source>whole country</source>
        <translation>heel Nederland</translation>
    </message>
</context>
<context>
    <name>detail</name>
    <message>
        <source>Nothing else was said around this.</source>
        <translation>Hierover is verder niets gezegd.</translation>
    </message>
    <message>
        <source>this item</source>
        <translation>dit bericht</translation>
    </message>
    <message>
        <source>The intranet does not say who wrote this.</source>
        <translation>Het intranet zegt niet wie dit schreef.</translation>
    </message>
    <message>
        <source>Member since</source>
        <translation>Lid sinds</translation>
    </message>
    <message>
        <source>Posts</source>
        <translation>Berichten</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>Reacties</translation>
    </message>
    <message>
        <source>Hidden, spam or removed</source>
        <translation>Verborgen, spam of verwijderd</translation>
    </message>
    <message>
        <source>Most recent</source>
        <translation>Meest recent</translation>
    </message>
    <message>
        <source>This intranet has no reports.</source>
        <translation>Dit intranet kent geen meldingen.</translation>
    </message>
    <message>
        <source>Nobody reported this.</source>
        <translation>Niemand heeft dit gemeld.</translation>
    </message>
    <message>
        <source>name hidden</source>
        <translation>naam verborgen</translation>
    </message>
    <message>
        <source>name unknown</source>
        <translation>naam onbekend</translation>
    </message>
    <message>
        <source>No earlier decisions and no notes.</source>
        <translation>Geen eerdere beslissingen en geen notities.</translation>
    </message>
    <message>
        <source>here</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>on the intranet</source>
        <translation>op het intranet</translation>
    </message>
</context>
<context>
    <name>editor</name>
    <message>
        <source>Edit the text of {author}</source>
        <translation>Tekst van {author} bewerken</translation>
    </message>
    <message>
        <source>Reply to {author}; everybody can read it</source>
        <translation>Antwoord aan {author}; iedereen kan het lezen</translation>
    </message>
    <message>
        <source>Note; stays in this console</source>
        <translation>Notitie; blijft in deze console</translation>
    </message>
</context>
<context>
    <name>errors</name>
    <message>
        <source>Something went wrong</source>
        <translation>Er ging iets mis</translation>
    </message>
    <message>
        <source>Try again. If it stays, save a diagnosis with “doctor”.</source>
        <translation>Probeer het opnieuw. Blijft het zo, bewaar dan een diagnose met ‘doctor’.</translation>
    </message>
    <message>
        <source>{host} cannot be reached</source>
        <translation>{host} is niet bereikbaar</translation>
    </message>
    <message>
        <source>Check the address and your network. What you decide now is kept and sent later.</source>
        <translation>Controleer het adres en je netwerk. Wat je nu beslist, blijft bewaard en wordt later verstuurd.</translation>
    </message>
    <message>
        <source>{host} did not answer in time</source>
        <translation>{host} antwoordde niet op tijd</translation>
    </message>
    <message>
        <source>The console looks again before it sends anything twice. Nothing to do.</source>
        <translation>De console kijkt eerst opnieuw voordat ze iets twee keer verstuurt. Je hoeft niets te doen.</translation>
    </message>
    <message>
        <source>{host} has a problem of its own (code {status})</source>
        <translation>{host} heeft zelf een probleem (code {status})</translation>
    </message>
    <message>
        <source>The console tries again by itself. If it stays, tell the intranet&apos;s administrator.</source>
        <translation>De console probeert het vanzelf opnieuw. Blijft het zo, vertel het dan de beheerder van het intranet.</translation>
    </message>
    <message>
        <source>{host} asks us to slow down</source>
        <translation>{host} vraagt om het rustiger aan te doen</translation>
    </message>
    <message>
        <source>The console waits as long as the server asked and goes on by itself.</source>
        <translation>De console wacht zo lang als de server vraagt en gaat vanzelf verder.</translation>
    </message>
    <message>
        <source>The certificate of {host} is not valid</source>
        <translation>Het certificaat van {host} is niet geldig</translation>
    </message>
    <message>
        <source>Nothing was sent. Ask the intranet&apos;s administrator to renew it ({reason}).</source>
        <translation>Er is niets verstuurd. Vraag de beheerder van het intranet om het te vernieuwen ({reason}).</translation>
    </message>
    <message>
        <source>{host} answers, but not as this kind of intranet</source>
        <translation>{host} antwoordt, maar niet als dit soort intranet</translation>
    </message>
    <message>
        <source>Check the address and the kind. Open the address in a browser: is it the start page?</source>
        <translation>Controleer het adres en de soort. Open het adres in een browser: is het de startpagina?</translation>
    </message>
    <message>
        <source>{host} sent an answer that cannot be read ({reason})</source>
        <translation>{host} stuurde een antwoord dat niet te lezen is ({reason})</translation>
    </message>
    <message>
        <source>Nothing was changed here. The console tries again; if it stays, tell the administrator.</source>
        <translation>Hier is niets veranderd. De console probeert het opnieuw; blijft het zo, vertel het dan de beheerder.</translation>
    </message>
    <message>
        <source>{host} sent more than {limit} MB in one answer</source>
        <translation>{host} stuurde meer dan {limit} MB in één antwoord</translation>
    </message>
    <message>
        <source>The answer was not read, to protect this computer. Tell the intranet&apos;s administrator.</source>
        <translation>Het antwoord is niet gelezen, om deze computer te beschermen. Vertel het de beheerder van het intranet.</translation>
    </message>
    <message>
        <source>This address is not safe to use</source>
        <translation>Dit adres is niet veilig om te gebruiken</translation>
    </message>
    <message>
        <source>Use an address that begins with https:// and holds no name or password.</source>
        <translation>Gebruik een adres dat met https:// begint en waar geen naam of wachtwoord in staat.</translation>
    </message>
    <message>
        <source>{host} sends us on to another address</source>
        <translation>{host} stuurt ons door naar een ander adres</translation>
    </message>
    <message>
        <source>Nothing was sent there. If {target} is right, connect with that address.</source>
        <translation>Daarheen is niets verstuurd. Klopt {target}, koppel dan met dat adres.</translation>
    </message>
    <message>
        <source>{host} does not accept the user or the token</source>
        <translation>{host} accepteert de gebruiker of de token niet</translation>
    </message>
    <message>
        <source>Make a new token on the intranet and enter it here. Your decisions are kept.</source>
        <translation>Maak een nieuwe token op het intranet en voer die hier in. Je beslissingen blijven bewaard.</translation>
    </message>
    <message>
        <source>There is no token for {name} on this computer</source>
        <translation>Op deze computer staat geen token voor {name}</translation>
    </message>
    <message>
        <source>Enter the token again. Without a keyring it is kept until the console closes.</source>
        <translation>Voer de token opnieuw in. Zonder sleutelbos blijft die bewaard tot de console sluit.</translation>
    </message>
    <message>
        <source>Your account on {host} may not do this</source>
        <translation>Je account op {host} mag dit niet</translation>
    </message>
    <message>
        <source>Ask the intranet&apos;s administrator for the rights of a moderator.</source>
        <translation>Vraag de beheerder van het intranet om de rechten van een moderator.</translation>
    </message>
    <message>
        <source>Somebody changed this item in the meantime</source>
        <translation>Iemand heeft dit bericht ondertussen veranderd</translation>
    </message>
    <message>
        <source>Compare both, then send your decision again or let it go.</source>
        <translation>Vergelijk beide en verstuur je beslissing opnieuw of laat haar vallen.</translation>
    </message>
    <message>
        <source>This item no longer exists on the intranet</source>
        <translation>Dit bericht bestaat niet meer op het intranet</translation>
    </message>
    <message>
        <source>Nothing to do. Your decision stays in the history.</source>
        <translation>Je hoeft niets te doen. Je beslissing blijft in de geschiedenis staan.</translation>
    </message>
    <message>
        <source>The intranet refused this decision ({reason})</source>
        <translation>Het intranet weigerde deze beslissing ({reason})</translation>
    </message>
    <message>
        <source>Choose another action, or discard the decision.</source>
        <translation>Kies een andere actie of laat de beslissing vallen.</translation>
    </message>
    <message>
        <source>The intranet said yes, but the item did not change</source>
        <translation>Het intranet zei ja, maar het bericht veranderde niet</translation>
    </message>
    <message>
        <source>Try again, or decide it on the intranet itself.</source>
        <translation>Probeer het opnieuw of beslis op het intranet zelf.</translation>
    </message>
    <message>
        <source>It is not certain that this arrived</source>
        <translation>Het is niet zeker of dit is aangekomen</translation>
    </message>
    <message>
        <source>Look at the item on the intranet, then send it again or let it go.</source>
        <translation>Bekijk het bericht op het intranet en verstuur het opnieuw of laat het vallen.</translation>
    </message>
    <message>
        <source>“{action}” is not possible for this item now</source>
        <translation>‘{action}’ kan nu niet bij dit bericht</translation>
    </message>
    <message>
        <source>Choose one of the actions that the item shows.</source>
        <translation>Kies een van de acties die bij het bericht staan.</translation>
    </message>
    <message>
        <source>{name} cannot send a message to the author</source>
        <translation>{name} kan de auteur geen bericht sturen</translation>
    </message>
    <message>
        <source>Leave the message out, or write a reply instead.</source>
        <translation>Laat het bericht weg, of schrijf een antwoord.</translation>
    </message>
    <message>
        <source>You already decided about this item and it is being sent</source>
        <translation>Je hebt al over dit bericht beslist en dat wordt verstuurd</translation>
    </message>
    <message>
        <source>Wait until it is sent, or undo it first.</source>
        <translation>Wacht tot het is verstuurd of draai het eerst terug.</translation>
    </message>
    <message>
        <source>There is no unsent decision to undo</source>
        <translation>Er is geen onverstuurde beslissing om terug te draaien</translation>
    </message>
    <message>
        <source>A decision that was sent is reversed by a new one, for example “restore”.</source>
        <translation>Een verstuurde beslissing maak je ongedaan met een nieuwe, bijvoorbeeld ‘terugzetten’.</translation>
    </message>
    <message>
        <source>There is no item {id} here</source>
        <translation>Bericht {id} is er niet</translation>
    </message>
    <message>
        <source>List the queue to see the numbers, or synchronise first.</source>
        <translation>Bekijk de wachtrij voor de nummers of synchroniseer eerst.</translation>
    </message>
    <message>
        <source>There is no intranet called “{name}” here</source>
        <translation>Er is hier geen intranet met de naam ‘{name}’</translation>
    </message>
    <message>
        <source>Use one of the names in the list of intranets, or connect it first.</source>
        <translation>Gebruik een naam uit de lijst met intranetten of koppel het eerst.</translation>
    </message>
    <message>
        <source>There is already an intranet called “{name}”</source>
        <translation>Er is al een intranet met de naam ‘{name}’</translation>
    </message>
    <message>
        <source>Choose another name, or remove the other one first.</source>
        <translation>Kies een andere naam of verwijder eerst het andere.</translation>
    </message>
    <message>
        <source>The console does not know the kind of intranet “{kind}”</source>
        <translation>De console kent het soort intranet ‘{kind}’ niet</translation>
    </message>
    <message>
        <source>Known kinds: {known}.</source>
        <translation>Bekende soorten: {known}.</translation>
    </message>
    <message>
        <source>This action needs a text</source>
        <translation>Voor deze actie is een tekst nodig</translation>
    </message>
    <message>
        <source>Write the text and try again.</source>
        <translation>Schrijf de tekst en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>“{value}” cannot be used for {field}</source>
        <translation>‘{value}’ kan niet voor {field}</translation>
    </message>
    <message>
        <source>Possible: {possible}.</source>
        <translation>Mogelijk: {possible}.</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>De schijf is vol</translation>
    </message>
    <message>
        <source>Make room and try again. What was saved before is intact.</source>
        <translation>Maak ruimte en probeer het opnieuw. Wat al bewaard was, is heel.</translation>
    </message>
    <message>
        <source>The folder with your data cannot be written</source>
        <translation>In de map met je gegevens kan niet worden geschreven</translation>
    </message>
    <message>
        <source>Give yourself the right to write in {folder}, or choose another folder.</source>
        <translation>Geef jezelf schrijfrechten in {folder} of kies een andere map.</translation>
    </message>
    <message>
        <source>Your data was written by a newer version of CM Console</source>
        <translation>Je gegevens komen van een nieuwere versie van CM Console</translation>
    </message>
    <message>
        <source>Install that version or a newer one. Nothing was changed.</source>
        <translation>Installeer die versie of een nieuwere. Er is niets veranderd.</translation>
    </message>
    <message>
        <source>The file {file} is damaged</source>
        <translation>Het bestand {file} is beschadigd</translation>
    </message>
    <message>
        <source>Put back a backup from {folder}. The damaged file is kept beside it.</source>
        <translation>Zet een back-up uit {folder} terug. Het beschadigde bestand blijft ernaast staan.</translation>
    </message>
    <message>
        <source>The copy of your intranets on this computer is damaged</source>
        <translation>De kopie van je intranetten op deze computer is beschadigd</translation>
    </message>
    <message>
        <source>Close the console and open it again: it makes a new copy by itself. Your decisions and notes are safe.</source>
        <translation>Sluit de console en open hem opnieuw: hij maakt zelf een nieuwe kopie. Je besluiten en notities zijn veilig.</translation>
    </message>
    <message>
        <source>This item changed while you looked at it</source>
        <translation>Dit item veranderde terwijl je ernaar keek</translation>
    </message>
    <message>
        <source>Nothing was decided. Look at it again, then decide.</source>
        <translation>Er is niets besloten. Kijk er opnieuw naar en besluit dan.</translation>
    </message>
    <message>
        <source>The copy of your intranets was damaged and is made anew</source>
        <translation>De kopie van je intranetten was beschadigd en wordt opnieuw gemaakt</translation>
    </message>
    <message>
        <source>Until everything is fetched again the list is not complete. Your decisions and notes are safe.</source>
        <translation>Tot alles opnieuw is opgehaald, is de lijst niet volledig. Je besluiten en notities zijn veilig.</translation>
    </message>
    <message>
        <source>Your data is encrypted and its key is not in the keyring</source>
        <translation>Je gegevens zijn versleuteld en de sleutel staat niet in de sleutelbos</translation>
    </message>
    <message>
        <source>Unlock the keyring of this computer and start again.</source>
        <translation>Ontgrendel de sleutelbos van deze computer en start opnieuw.</translation>
    </message>
    <message>
        <source>Another CM Console is busy with this data</source>
        <translation>Een andere CM Console is met deze gegevens bezig</translation>
    </message>
    <message>
        <source>Wait until it is done, or close it.</source>
        <translation>Wacht tot die klaar is of sluit die af.</translation>
    </message>
    <message>
        <source>Your data could not be made ready for this version</source>
        <translation>Je gegevens konden niet klaar worden gemaakt voor deze versie</translation>
    </message>
    <message>
        <source>Nothing was lost: a backup stands in {folder}. Use the former version for now.</source>
        <translation>Er is niets verloren: er staat een back-up in {folder}. Gebruik voorlopig de vorige versie.</translation>
    </message>
    <message>
        <source>This computer has no keyring that keeps secrets</source>
        <translation>Deze computer heeft geen sleutelbos die geheimen bewaart</translation>
    </message>
    <message>
        <source>The token is kept until the console closes; enter it again next time.</source>
        <translation>De token blijft bewaard tot de console sluit; voer die de volgende keer opnieuw in.</translation>
    </message>
    <message>
        <source>{name} suddenly shows {count} items fewer</source>
        <translation>{name} toont plotseling {count} berichten minder</translation>
    </message>
    <message>
        <source>Nothing was removed here. Check the intranet, then start a full synchronisation.</source>
        <translation>Hier is niets verwijderd. Controleer het intranet en start dan een volledige synchronisatie.</translation>
    </message>
    <message>
        <source>There is no “{id}” in the plan</source>
        <translation>Er staat geen ‘{id}’ in de planning</translation>
    </message>
    <message>
        <source>It may have been removed. Look at the list again.</source>
        <translation>Misschien is het verwijderd. Kijk nog eens in de lijst.</translation>
    </message>
    <message>
        <source>Somebody changed this plan in the meantime</source>
        <translation>Iemand heeft deze planning intussen veranderd</translation>
    </message>
    <message>
        <source>Nothing was changed now. Look at it as it is, and try again.</source>
        <translation>Er is nu niets veranderd. Bekijk hoe het er nu staat en probeer het opnieuw.</translation>
    </message>
    <message>
        <source>What is “{before}” cannot become “{after}”</source>
        <translation>Wat ‘{before}’ is, kan niet ‘{after}’ worden</translation>
    </message>
    <message>
        <source>Possible now: {possible}.</source>
        <translation>Nu mogelijk: {possible}.</translation>
    </message>
    <message>
        <source>“{title}” is not ready to be scheduled</source>
        <translation>‘{title}’ kan nog niet worden ingepland</translation>
    </message>
    <message>
        <source>Mend this first: {problems}.</source>
        <translation>Los dit eerst op: {problems}.</translation>
    </message>
    <message>
        <source>This repetition cannot be used: {rule}</source>
        <translation>Deze herhaling kan niet: {rule}</translation>
    </message>
    <message>
        <source>Use a rule of RFC 5545, for example FREQ=WEEKLY;BYDAY=TU.</source>
        <translation>Gebruik een regel volgens RFC 5545, bijvoorbeeld FREQ=WEEKLY;BYDAY=TU.</translation>
    </message>
    <message>
        <source>There is nothing to take back in the plan</source>
        <translation>Er valt niets terug te draaien in de planning</translation>
    </message>
    <message>
        <source>Every change can be taken back once, the last one first.</source>
        <translation>Elke wijziging kan één keer worden teruggedraaid, de laatste eerst.</translation>
    </message>
    <message>
        <source>“{file}” cannot be imported: {reason}</source>
        <translation>‘{file}’ kan niet worden ingelezen: {reason}</translation>
    </message>
    <message>
        <source>Nothing was changed. Save the file again from the program that it comes from.</source>
        <translation>Er is niets veranderd. Sla het bestand opnieuw op in het programma waar het vandaan komt.</translation>
    </message>
</context>
<context>
    <name>filters</name>
    <message>
        <source>In the last hour</source>
        <translation>In het laatste uur</translation>
    </message>
    <message>
        <source>In the last day</source>
        <translation>In de laatste dag</translation>
    </message>
    <message>
        <source>In the last week</source>
        <translation>In de laatste week</translation>
    </message>
    <message>
        <source>Older than a week</source>
        <translation>Ouder dan een week</translation>
    </message>
</context>
<context>
    <name>keys</name>
    <message>
        <source>Key {key}</source>
        <translation>Toets {key}</translation>
    </message>
    <message>
        <source>Next item</source>
        <translation>Volgend bericht</translation>
    </message>
    <message>
        <source>Previous item</source>
        <translation>Vorig bericht</translation>
    </message>
    <message>
        <source>Select this item as well</source>
        <translation>Dit bericht erbij kiezen</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spatie</translation>
    </message>
    <message>
        <source>Select a range</source>
        <translation>Een reeks kiezen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles kiezen</translation>
    </message>
    <message>
        <source>Clear the selection, then the search</source>
        <translation>Keuze wissen, daarna de zoekopdracht</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Zoeken</translation>
    </message>
    <message>
        <source>Undo the last decision</source>
        <translation>Laatste beslissing terugdraaien</translation>
    </message>
    <message>
        <source>Show what is new</source>
        <translation>Tonen wat nieuw is</translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>Nu synchroniseren</translation>
    </message>
    <message>
        <source>Go to the queue</source>
        <translation>Naar de wachtrij</translation>
    </message>
    <message>
        <source>Go to the calendar</source>
        <translation>Naar de kalender</translation>
    </message>
    <message>
        <source>Go to the activity</source>
        <translation>Naar de activiteit</translation>
    </message>
    <message>
        <source>Go to the intranets</source>
        <translation>Naar de intranetten</translation>
    </message>
    <message>
        <source>Go to the settings</source>
        <translation>Naar de instellingen</translation>
    </message>
    <message>
        <source>Show these keys</source>
        <translation>Deze toetsen tonen</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>Andere dag</translation>
    </message>
    <message>
        <source>Another month</source>
        <translation>Andere maand</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Vandaag</translation>
    </message>
    <message>
        <source>The items of the day</source>
        <translation>De items van de dag</translation>
    </message>
    <message>
        <source>Open it</source>
        <translation>Openen</translation>
    </message>
    <message>
        <source>Back to the day</source>
        <translation>Terug naar de dag</translation>
    </message>
    <message>
        <source>New item on this day</source>
        <translation>Nieuw item op deze dag</translation>
    </message>
    <message>
        <source>Move it by a day</source>
        <translation>Een dag verplaatsen</translation>
    </message>
    <message>
        <source>Move it by a week</source>
        <translation>Een week verplaatsen</translation>
    </message>
    <message>
        <source>Copy it to another day</source>
        <translation>Kopiëren naar een andere dag</translation>
    </message>
    <message>
        <source>Call it off</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Take back, do again</source>
        <translation>Terugdraaien, opnieuw doen</translation>
    </message>
    <message>
        <source>Save what is open</source>
        <translation>Opslaan wat open staat</translation>
    </message>
</context>
<context>
    <name>month</name>
    <message>
        <source>+{n} more</source>
        <translation>nog {n}</translation>
    </message>
</context>
<context>
    <name>plan</name>
    <message>
        <source>Idea</source>
        <translation>Idee</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Concept</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>Wordt nagekeken</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Goedgekeurd</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Ingepland</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Geplaatst</translation>
    </message>
    <message>
        <source>Missed</source>
        <translation>Gemist</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Geannuleerd</translation>
    </message>
    <message>
        <source>Back to idea</source>
        <translation>Terug naar idee</translation>
    </message>
    <message>
        <source>Make it a draft</source>
        <translation>Maak er een concept van</translation>
    </message>
    <message>
        <source>Ask for a review</source>
        <translation>Laat nakijken</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Goedkeuren</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Inplannen</translation>
    </message>
    <message>
        <source>It has been published</source>
        <translation>Het is geplaatst</translation>
    </message>
    <message>
        <source>It was missed</source>
        <translation>Het is gemist</translation>
    </message>
    <message>
        <source>Cancel it</source>
        <translation>Annuleren</translation>
    </message>
    <message>
        <source>Take off the schedule</source>
        <translation>Uit de planning halen</translation>
    </message>
    <message>
        <source>Draw attention</source>
        <translation>Attenderen</translation>
    </message>
    <message>
        <source>Inform</source>
        <translation>Informeren</translation>
    </message>
    <message>
        <source>Activate</source>
        <translation>Activeren</translation>
    </message>
    <message>
        <source>Inspire</source>
        <translation>Inspireren</translation>
    </message>
    <message>
        <source>Bind</source>
        <translation>Boeien en binden</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>News</source>
        <translation>Nieuws</translation>
    </message>
    <message>
        <source>Blog</source>
        <translation>Blog</translation>
    </message>
    <message>
        <source>Video</source>
        <translation>Video</translation>
    </message>
    <message>
        <source>Poll</source>
        <translation>Poll</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Vraag</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evenement</translation>
    </message>
    <message>
        <source>Knowledge page</source>
        <translation>Kennispagina</translation>
    </message>
    <message>
        <source>Thanks</source>
        <translation>Dankjewel</translation>
    </message>
    <message>
        <source>Game</source>
        <translation>Spel</translation>
    </message>
    <message>
        <source>Look back</source>
        <translation>Terugblik</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Cijfers</translation>
    </message>
    <message>
        <source>New function</source>
        <translation>Nieuwe functie</translation>
    </message>
    <message>
        <source>Surprise</source>
        <translation>Verrassing</translation>
    </message>
    <message>
        <source>Colour: persona</source>
        <translation>Kleur: persona</translation>
    </message>
    <message>
        <source>Colour: purpose</source>
        <translation>Kleur: doel</translation>
    </message>
    <message>
        <source>Colour: status</source>
        <translation>Kleur: status</translation>
    </message>
    <message>
        <source>There is no title yet. Write one, or begin the text.</source>
        <translation>Er is nog geen titel. Schrijf er een, of begin met de tekst.</translation>
    </message>
    <message>
        <source>There is no day and time yet. Choose one, or drag it onto a day.</source>
        <translation>Er is nog geen dag en tijd. Kies ze, of sleep het naar een dag.</translation>
    </message>
    <message>
        <source>This moment has passed. Choose a later one.</source>
        <translation>Dit moment is voorbij. Kies een later moment.</translation>
    </message>
    <message>
        <source>It is not said where. Choose an intranet.</source>
        <translation>Er staat nog niet bij waar. Kies een intranet.</translation>
    </message>
    <message>
        <source>There is no text yet in: {about}.</source>
        <translation>Er is nog geen tekst in het {about}.</translation>
    </message>
    <message>
        <source>“{about}” has no words for who cannot see it. Describe it.</source>
        <translation>‘{about}’ heeft geen woorden voor wie het niet kan zien. Beschrijf het.</translation>
    </message>
    <message>
        <source>It is for nobody in particular. Choose a persona if you can.</source>
        <translation>Het is voor niemand in het bijzonder. Kies een persona als dat kan.</translation>
    </message>
    <message>
        <source>It has no purpose yet. What should it do for people?</source>
        <translation>Het heeft nog geen doel. Wat moet het voor mensen doen?</translation>
    </message>
    <message>
        <source>The same people get “{about}” at about this moment. Half an hour apart is better.</source>
        <translation>Dezelfde mensen krijgen rond dit moment ook ‘{about}’. Een half uur ertussen is beter.</translation>
    </message>
    <message>
        <source>It is {about}: most people are free.</source>
        <translation>Het is dan {about}: de meeste mensen zijn vrij.</translation>
    </message>
    <message>
        <source>This is new function number {about} in one week. One a week is enough to learn.</source>
        <translation>Dit is nieuwe functie nummer {about} in één week. Eén per week is genoeg om te leren.</translation>
    </message>
    <message>
        <source>Item added</source>
        <translation>Item toegevoegd</translation>
    </message>
    <message>
        <source>Series added</source>
        <translation>Reeks toegevoegd</translation>
    </message>
    <message>
        <source>Item changed</source>
        <translation>Item gewijzigd</translation>
    </message>
    <message>
        <source>Item moved</source>
        <translation>Item verplaatst</translation>
    </message>
    <message>
        <source>Items moved</source>
        <translation>Items verplaatst</translation>
    </message>
    <message>
        <source>Item copied</source>
        <translation>Item gekopieerd</translation>
    </message>
    <message>
        <source>Item scheduled</source>
        <translation>Item ingepland</translation>
    </message>
    <message>
        <source>Series changed</source>
        <translation>Reeks gewijzigd</translation>
    </message>
    <message>
        <source>Item removed</source>
        <translation>Item verwijderd</translation>
    </message>
    <message>
        <source>Items cancelled</source>
        <translation>Items geannuleerd</translation>
    </message>
    <message>
        <source>Items missed</source>
        <translation>Items gemist</translation>
    </message>
    <message>
        <source>Persona added</source>
        <translation>Persona toegevoegd</translation>
    </message>
    <message>
        <source>Persona changed</source>
        <translation>Persona gewijzigd</translation>
    </message>
    <message>
        <source>Persona removed</source>
        <translation>Persona verwijderd</translation>
    </message>
    <message>
        <source>Dutch</source>
        <translation>Nederlands</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Engels</translation>
    </message>
    <message>
        <source>(no title yet)</source>
        <translation>(nog geen titel)</translation>
    </message>
    <message>
        <source>comes back</source>
        <translation>komt terug</translation>
    </message>
</context>
<context>
    <name>repeat</name>
    <message>
        <source>Every month on the first {day}</source>
        <translation>Elke maand op de eerste {day}</translation>
    </message>
    <message>
        <source>Every month on the second {day}</source>
        <translation>Elke maand op de tweede {day}</translation>
    </message>
    <message>
        <source>Every month on the third {day}</source>
        <translation>Elke maand op de derde {day}</translation>
    </message>
    <message>
        <source>Every month on the fourth {day}</source>
        <translation>Elke maand op de vierde {day}</translation>
    </message>
    <message>
        <source>Every month on the last {day}</source>
        <translation>Elke maand op de laatste {day}</translation>
    </message>
    <message>
        <source>Does not come back</source>
        <translation>Komt niet terug</translation>
    </message>
    <message>
        <source>Every working day</source>
        <translation>Elke werkdag</translation>
    </message>
    <message>
        <source>Every week on {day}</source>
        <translation>Elke week op {day}</translation>
    </message>
    <message>
        <source>Every two weeks on {day}</source>
        <translation>Elke twee weken op {day}</translation>
    </message>
    <message>
        <source>Every year on {day}</source>
        <translation>Elk jaar op {day}</translation>
    </message>
</context>
<context>
    <name>row</name>
    <message>
        <source>Undo</source>
        <translation>Terugdraaien</translation>
    </message>
    <message>
        <source>This item is no longer here</source>
        <translation>Dit bericht is er niet meer</translation>
    </message>
    <message>
        <source>Urgency {points}</source>
        <translation>Urgentie {points}</translation>
    </message>
    <message>
        <source>{what} · sent in {n} s</source>
        <translation>{what} · verstuurd over {n} s</translation>
    </message>
</context>
<context>
    <name>settings</name>
    <message>
        <source>As the system</source>
        <translation>Zoals het systeem</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Licht</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Donker</translation>
    </message>
</context>
<context>
    <name>status</name>
    <message>
        <source>Last in step: {moment}</source>
        <translation>Laatst bijgewerkt: {moment}</translation>
    </message>
</context>
<context>
    <name>times</name>
    <message>
        <source>now</source>
        <translation>nu</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message>
        <source>{n} h</source>
        <translation>{n} u</translation>
    </message>
    <message>
        <source>{n} d</source>
        <translation>{n} d</translation>
    </message>
    <message>
        <source>d MMM yyyy, HH:mm</source>
        <translation>d MMM yyyy, HH:mm</translation>
    </message>
    <message>
        <source>In one hour</source>
        <translation>Over een uur</translation>
    </message>
    <message>
        <source>In three hours</source>
        <translation>Over drie uur</translation>
    </message>
    <message>
        <source>Tomorrow at nine</source>
        <translation>Morgen om negen uur</translation>
    </message>
    <message>
        <source>Monday at nine</source>
        <translation>Maandag om negen uur</translation>
    </message>
    <message>
        <source>In a week</source>
        <translation>Over een week</translation>
    </message>
</context>
<context>
    <name>urgency</name>
    <message>
        <source>Gravest reason: {reason}</source>
        <translation>Zwaarste reden: {reason}</translation>
    </message>
    <message>
        <source>Number of reports: {n}</source>
        <translation>Aantal meldingen: {n}</translation>
    </message>
    <message>
        <source>Nobody sees it until you decide</source>
        <translation>Niemand ziet het tot je beslist</translation>
    </message>
    <message>
        <source>Time it has waited</source>
        <translation>Hoe lang het al wacht</translation>
    </message>
</context>
<context>
    <name>words</name>
    <message>
        <source>Approve</source>
        <translation>Goedkeuren</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Verbergen</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Afwijzen</translation>
    </message>
    <message>
        <source>Spam</source>
        <translation>Spam</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Verwijderen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Terugzetten</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bewerken</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwoorden</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notitie</translation>
    </message>
    <message>
        <source>Assign to me</source>
        <translation>Op mijn naam</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Uitstellen</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Goedgekeurd</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>Verborgen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Afgewezen</translation>
    </message>
    <message>
        <source>Marked as spam</source>
        <translation>Als spam gemarkeerd</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Verwijderd</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>Teruggezet</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bewerkt</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwoord</translation>
    </message>
    <message>
        <source>Note made</source>
        <translation>Notitie gemaakt</translation>
    </message>
    <message>
        <source>Assigned to you</source>
        <translation>Op jouw naam gezet</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Uitgesteld</translation>
    </message>
    <message>
        <source>Asked who reported this</source>
        <translation>Gevraagd wie dit meldde</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>Teruggedraaid</translation>
    </message>
    <message>
        <source>Released</source>
        <translation>Losgelaten</translation>
    </message>
    <message>
        <source>Decision discarded</source>
        <translation>Beslissing laten vallen</translation>
    </message>
    <message>
        <source>Tried again</source>
        <translation>Opnieuw geprobeerd</translation>
    </message>
    <message>
        <source>Changed in the meantime</source>
        <translation>Ondertussen veranderd</translation>
    </message>
    <message>
        <source>Refused by the intranet</source>
        <translation>Geweigerd door het intranet</translation>
    </message>
    <message>
        <source>Somebody else had done the same</source>
        <translation>Iemand anders had hetzelfde gedaan</translation>
    </message>
    <message>
        <source>No longer on the intranet</source>
        <translation>Niet meer op het intranet</translation>
    </message>
    <message>
        <source>Came in</source>
        <translation>Binnengekomen</translation>
    </message>
    <message>
        <source>Opened again</source>
        <translation>Weer geopend</translation>
    </message>
    <message>
        <source>Put on hold</source>
        <translation>In de wacht gezet</translation>
    </message>
    <message>
        <source>Post</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Reactie</translation>
    </message>
    <message>
        <source>New member</source>
        <translation>Nieuw lid</translation>
    </message>
    <message>
        <source>Against the law</source>
        <translation>Tegen de wet</translation>
    </message>
    <message>
        <source>Self-harm</source>
        <translation>Zelfbeschadiging</translation>
    </message>
    <message>
        <source>Hate</source>
        <translation>Haat</translation>
    </message>
    <message>
        <source>Harassment</source>
        <translation>Pesten</translation>
    </message>
    <message>
        <source>Private data</source>
        <translation>Privégegevens</translation>
    </message>
    <message>
        <source>Offensive</source>
        <translation>Kwetsend</translation>
    </message>
    <message>
        <source>Not true</source>
        <translation>Onwaar</translation>
    </message>
    <message>
        <source>Advertising</source>
        <translation>Reclame</translation>
    </message>
    <message>
        <source>Off topic</source>
        <translation>Niet ter zake</translation>
    </message>
    <message>
        <source>Watched word</source>
        <translation>Verdacht woord</translation>
    </message>
    <message>
        <source>Holds a link</source>
        <translation>Met link</translation>
    </message>
    <message>
        <source>First post</source>
        <translation>Eerste bericht</translation>
    </message>
    <message>
        <source>Needs approval</source>
        <translation>Wacht op goedkeuring</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anders</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>In de wacht</translation>
    </message>
    <message>
        <source>Visible</source>
        <translation>Zichtbaar</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Concept</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Gepland</translation>
    </message>
    <message>
        <source>Gone</source>
        <translation>Verdwenen</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Van mij</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Beslist</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Afgesloten</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>Mij</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Most urgent first</source>
        <translation>Dringendste eerst</translation>
    </message>
    <message>
        <source>Oldest first</source>
        <translation>Oudste eerst</translation>
    </message>
    <message>
        <source>Newest first</source>
        <translation>Nieuwste eerst</translation>
    </message>
    <message>
        <source>Most reports first</source>
        <translation>Meeste meldingen eerst</translation>
    </message>
    <message>
        <source>Can still be undone</source>
        <translation>Kan nog terug</translation>
    </message>
    <message>
        <source>Waits to be sent</source>
        <translation>Wacht op verzending</translation>
    </message>
    <message>
        <source>Being sent</source>
        <translation>Wordt verstuurd</translation>
    </message>
    <message>
        <source>Tried again soon</source>
        <translation>Wordt zo opnieuw geprobeerd</translation>
    </message>
    <message>
        <source>Not confirmed yet</source>
        <translation>Nog niet bevestigd</translation>
    </message>
    <message>
        <source>Done and checked</source>
        <translation>Klaar en gecontroleerd</translation>
    </message>
    <message>
        <source>A colleague had done the same</source>
        <translation>Een collega had hetzelfde gedaan</translation>
    </message>
    <message>
        <source>not synchronised yet</source>
        <translation>nog niet gesynchroniseerd</translation>
    </message>
    <message>
        <source>synchronising</source>
        <translation>synchroniseert</translation>
    </message>
    <message>
        <source>up to date</source>
        <translation>bijgewerkt</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>offline</translation>
    </message>
    <message>
        <source>asked us to wait</source>
        <translation>vraagt om te wachten</translation>
    </message>
    <message>
        <source>has a problem</source>
        <translation>heeft een probleem</translation>
    </message>
    <message>
        <source>needs a new token</source>
        <translation>heeft een nieuwe token nodig</translation>
    </message>
    <message>
        <source>stopped, needs you</source>
        <translation>gestopt, heeft je nodig</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>gepauzeerd</translation>
    </message>
    <message>
        <source>cannot see all people</source>
        <translation>kan niet alle mensen zien</translation>
    </message>
    <message>
        <source>may not moderate</source>
        <translation>mag niet modereren</translation>
    </message>
</context>
</TS>
