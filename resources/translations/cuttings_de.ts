<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
    <context>
        <name></name>
        <message>
            <source> pt</source>
            <translation> pt</translation>
        </message>
        <message>
            <source>&amp;APA</source>
            <translation>&amp;APA</translation>
        </message>
        <message>
            <source>&amp;About Cuttings</source>
            <translation>&amp;Über Cuttings</translation>
        </message>
        <message>
            <source>&amp;Add a clipping…</source>
            <translation>&amp;Ausschnitt hinzufügen…</translation>
        </message>
        <message>
            <source>&amp;Add…</source>
            <translation>&amp;Hinzufügen…</translation>
        </message>
        <message>
            <source>&amp;All clippings</source>
            <translation>&amp;Alle Ausschnitte</translation>
        </message>
        <message>
            <source>&amp;Back up now…</source>
            <translation>&amp;Jetzt sichern…</translation>
        </message>
        <message>
            <source>&amp;Beside the article</source>
            <translation>Ne&amp;ben dem Artikel</translation>
        </message>
        <message>
            <source>&amp;BibTeX</source>
            <translation>&amp;BibTeX</translation>
        </message>
        <message>
            <source>&amp;Bring this copy back…</source>
            <translation>Diese Sicherung &amp;zurückholen…</translation>
        </message>
        <message>
            <source>&amp;Build a search…</source>
            <translation>S&amp;uche zusammenstellen…</translation>
        </message>
        <message>
            <source>&amp;Captures…</source>
            <translation>Auf&amp;nahmen…</translation>
        </message>
        <message>
            <source>&amp;Cards</source>
            <translation>Ka&amp;rten</translation>
        </message>
        <message>
            <source>&amp;Chicago</source>
            <translation>&amp;Chicago</translation>
        </message>
        <message>
            <source>&amp;Clipping</source>
            <translation>&amp;Ausschnitt</translation>
        </message>
        <message>
            <source>&amp;Clippings</source>
            <translation>&amp;Ausschnitte</translation>
        </message>
        <message>
            <source>&amp;Colours</source>
            <translation>&amp;Farben</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;Kopieren</translation>
        </message>
        <message>
            <source>&amp;Copy article</source>
            <translation>Artikel &amp;kopieren</translation>
        </message>
        <message>
            <source>&amp;Copy this highlight</source>
            <translation>Diese Markierung &amp;kopieren</translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation>&amp;Dunkel</translation>
        </message>
        <message>
            <source>&amp;Delete…</source>
            <translation>&amp;Löschen…</translation>
        </message>
        <message>
            <source>&amp;Earlier searches</source>
            <translation>&amp;Frühere Suchen</translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation>B&amp;earbeiten</translation>
        </message>
        <message>
            <source>&amp;Edit fields</source>
            <translation>&amp;Felder bearbeiten</translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation>E&amp;xportieren…</translation>
        </message>
        <message>
            <source>&amp;File away</source>
            <translation>&amp;Ablegen</translation>
        </message>
        <message>
            <source>&amp;File name</source>
            <translation>&amp;Dateiname</translation>
        </message>
        <message>
            <source>&amp;First steps</source>
            <translation>&amp;Erste Schritte</translation>
        </message>
        <message>
            <source>&amp;Fold reprints</source>
            <translation>Na&amp;chdrucke einklappen</translation>
        </message>
        <message>
            <source>&amp;Foreword</source>
            <translation>Vor&amp;wort</translation>
        </message>
        <message>
            <source>&amp;Forget earlier searches…</source>
            <translation>Fr&amp;ühere Suchen vergessen…</translation>
        </message>
        <message>
            <source>&amp;Graph…</source>
            <translation>&amp;Graph…</translation>
        </message>
        <message>
            <source>&amp;Group list</source>
            <translation>Liste g&amp;ruppieren</translation>
        </message>
        <message>
            <source>&amp;Harvard</source>
            <translation>&amp;Harvard</translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation>&amp;Hilfe</translation>
        </message>
        <message>
            <source>&amp;Highlight</source>
            <translation>&amp;Markieren</translation>
        </message>
        <message>
            <source>&amp;Highlights</source>
            <translation>&amp;Markierungen</translation>
        </message>
        <message>
            <source>&amp;History…</source>
            <translation>&amp;Verlauf…</translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation>&amp;Importieren…</translation>
        </message>
        <message>
            <source>&amp;Inbox</source>
            <translation>&amp;Eingang</translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation>&amp;Tastenkürzel</translation>
        </message>
        <message>
            <source>&amp;Kind</source>
            <translation>PDF-T&amp;yp</translation>
        </message>
        <message>
            <source>&amp;Kinds of link…</source>
            <translation>&amp;Verknüpfungsarten…</translation>
        </message>
        <message>
            <source>&amp;Larger type</source>
            <translation>&amp;Größere Schrift</translation>
        </message>
        <message>
            <source>&amp;Library</source>
            <translation>&amp;Bibliothek</translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation>&amp;Hell</translation>
        </message>
        <message>
            <source>&amp;Link in Markdown</source>
            <translation>&amp;Link in Markdown</translation>
        </message>
        <message>
            <source>&amp;Link to…</source>
            <translation>&amp;Verknüpfen mit…</translation>
        </message>
        <message>
            <source>&amp;List of sources</source>
            <translation>&amp;Quellenverzeichnis</translation>
        </message>
        <message>
            <source>&amp;MLA</source>
            <translation>&amp;MLA</translation>
        </message>
        <message>
            <source>&amp;Make a copy now</source>
            <translation>&amp;Jetzt sichern</translation>
        </message>
        <message>
            <source>&amp;Messages</source>
            <translation>&amp;Meldungen</translation>
        </message>
        <message>
            <source>&amp;Move to trash</source>
            <translation>In den &amp;Papierkorb</translation>
        </message>
        <message>
            <source>&amp;New clipping…</source>
            <translation>Neuer &amp;Ausschnitt…</translation>
        </message>
        <message>
            <source>&amp;New keys</source>
            <translation>&amp;Neue Tasten</translation>
        </message>
        <message>
            <source>&amp;New story…</source>
            <translation>&amp;Neues Dossier…</translation>
        </message>
        <message>
            <source>&amp;Next clipping</source>
            <translation>&amp;Nächster Ausschnitt</translation>
        </message>
        <message>
            <source>&amp;Not a name</source>
            <translation>&amp;Kein Name</translation>
        </message>
        <message>
            <source>&amp;Not a reprint</source>
            <translation>&amp;Kein Nachdruck</translation>
        </message>
        <message>
            <source>&amp;Not grouped</source>
            <translation>Ni&amp;cht gruppiert</translation>
        </message>
        <message>
            <source>&amp;Note</source>
            <translation>&amp;Notiz</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>Ö&amp;ffnen</translation>
        </message>
        <message>
            <source>&amp;Open in the reader</source>
            <translation>In der Leseansicht ö&amp;ffnen</translation>
        </message>
        <message>
            <source>&amp;Open library…</source>
            <translation>Bibliothek ö&amp;ffnen…</translation>
        </message>
        <message>
            <source>&amp;Open the clipping</source>
            <translation>Ausschnitt ö&amp;ffnen</translation>
        </message>
        <message>
            <source>&amp;Order</source>
            <translation>&amp;Reihenfolge</translation>
        </message>
        <message>
            <source>&amp;Pictures</source>
            <translation>B&amp;ilder</translation>
        </message>
        <message>
            <source>&amp;Preferences…</source>
            <translation>&amp;Einstellungen…</translation>
        </message>
        <message>
            <source>&amp;Previous clipping</source>
            <translation>&amp;Voriger Ausschnitt</translation>
        </message>
        <message>
            <source>&amp;Previous highlight</source>
            <translation>Vo&amp;rige Markierung</translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation>&amp;Beenden</translation>
        </message>
        <message>
            <source>&amp;Quotation in Markdown</source>
            <translation>&amp;Zitat in Markdown</translation>
        </message>
        <message>
            <source>&amp;RIS</source>
            <translation>&amp;RIS</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;Wiederholen</translation>
        </message>
        <message>
            <source>&amp;Redo: {step}</source>
            <translation>&amp;Wiederholen: {step}</translation>
        </message>
        <message>
            <source>&amp;Related beside the article</source>
            <translation>&amp;Verwandtes neben dem Artikel</translation>
        </message>
        <message>
            <source>&amp;Remove highlight</source>
            <translation>Mark&amp;ierung entfernen</translation>
        </message>
        <message>
            <source>&amp;Reprints of one text once, with “also in …”</source>
            <translation>Nac&amp;hdrucke nur einmal, mit „auch in …“</translation>
        </message>
        <message>
            <source>&amp;Save as…</source>
            <translation>S&amp;peichern unter…</translation>
        </message>
        <message>
            <source>&amp;Search</source>
            <translation>&amp;Suchen</translation>
        </message>
        <message>
            <source>&amp;Search for “{words}”</source>
            <translation>Nach „{words}“ &amp;suchen</translation>
        </message>
        <message>
            <source>&amp;Sections</source>
            <translation>Abs&amp;chnitte</translation>
        </message>
        <message>
            <source>&amp;Show only clippings that name it</source>
            <translation>&amp;Nur Ausschnitte mit diesem Namen</translation>
        </message>
        <message>
            <source>&amp;Show the folder</source>
            <translation>&amp;Ordner zeigen</translation>
        </message>
        <message>
            <source>&amp;Star</source>
            <translation>&amp;Stern</translation>
        </message>
        <message>
            <source>&amp;Starred</source>
            <translation>&amp;Mit Stern</translation>
        </message>
        <message>
            <source>&amp;Suggestions too</source>
            <translation>Auch &amp;Vorschläge</translation>
        </message>
        <message>
            <source>&amp;Table</source>
            <translation>Ta&amp;belle</translation>
        </message>
        <message>
            <source>&amp;Tags…</source>
            <translation>Schlag&amp;wörter…</translation>
        </message>
        <message>
            <source>&amp;Title</source>
            <translation>&amp;Titel</translation>
        </message>
        <message>
            <source>&amp;Trash</source>
            <translation>&amp;Papierkorb</translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;Rückgängig</translation>
        </message>
        <message>
            <source>&amp;Undo: {step}</source>
            <translation>&amp;Rückgängig: {step}</translation>
        </message>
        <message>
            <source>&amp;Unread</source>
            <translation>&amp;Ungelesen</translation>
        </message>
        <message>
            <source>&amp;Update “{name}”</source>
            <translation>„{name}“ akt&amp;ualisieren</translation>
        </message>
        <message>
            <source>&amp;Use this template</source>
            <translation>Diese &amp;Vorlage verwenden</translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation>An&amp;sicht</translation>
        </message>
        <message>
            <source>&amp;Whole text</source>
            <translation>&amp;Ganzer Text</translation>
        </message>
        <message>
            <source>(no headline)</source>
            <translation>(ohne Überschrift)</translation>
        </message>
        <message>
            <source>, </source>
            <comment>between the parts of a list</comment>
            <translation>, </translation>
        </message>
        <message>
            <source>2024-11-20 or 2024-11-20 15:15</source>
            <translation>2024-11-20 oder 2024-11-20 15:15</translation>
        </message>
        <message>
            <source>2024-11-20 or 2024-11-20T15:15</source>
            <translation>2024-11-20 oder 2024-11-20T15:15</translation>
        </message>
        <message>
            <source>&gt; actions   # tags   @ outlets, authors   / saved searches</source>
            <translation>&gt; Befehle   # Schlagwörter   @ Medien, Autoren   / gespeicherte Suchen</translation>
        </message>
        <message>
            <source>A button in your browser hands over the page that you see.</source>
            <translation>Eine Schaltfläche in Ihrem Browser übergibt die Seite, die Sie sehen.</translation>
        </message>
        <message>
            <source>A clipping</source>
            <translation>Ein Ausschnitt</translation>
        </message>
        <message>
            <source>A copy is being made and looked over…</source>
            <translation>Eine Sicherung wird gemacht und geprüft…</translation>
        </message>
        <message>
            <source>A copy of the library is made first. What was altered comes back from the newest copy that has it whole; what no copy has is left as it is, and you are told.</source>
            <translation>Zuerst wird die Bibliothek gesichert. Was verändert wurde, kommt aus der neuesten Sicherung zurück, die es vollständig hat; was keine Sicherung hat, bleibt, wie es ist, und wird Ihnen genannt.</translation>
        </message>
        <message>
            <source>A cursor in the article that arrow keys move; with Shift they select</source>
            <translation>Eine Schreibmarke im Artikel, die Pfeiltasten bewegen; mit Umschalt wählen sie aus</translation>
        </message>
        <message>
            <source>A folder with one note per clipping, linked to each other</source>
            <translation>Ein Ordner mit einer Notiz je Ausschnitt, untereinander verknüpft</translation>
        </message>
        <message>
            <source>A library of invented articles, in a folder of its own</source>
            <translation>Eine Bibliothek erfundener Artikel in einem eigenen Ordner</translation>
        </message>
        <message>
            <source>A library of invented articles, in a folder of its own that never mixes with yours.</source>
            <translation>Eine Bibliothek erfundener Artikel in einem eigenen Ordner, der sich nie mit Ihrem mischt.</translation>
        </message>
        <message>
            <source>A line of normal width has about 66 letters, whatever their size.</source>
            <translation>Eine Zeile normaler Breite hat etwa 66 Buchstaben, gleich wie groß sie sind.</translation>
        </message>
        <message>
            <source>A repair</source>
            <translation>Eine Reparatur</translation>
        </message>
        <message>
            <source>A reprint</source>
            <translation>Ein Nachdruck</translation>
        </message>
        <message>
            <source>A saved search</source>
            <translation>Eine gespeicherte Suche</translation>
        </message>
        <message>
            <source>A story</source>
            <translation>Ein Dossier</translation>
        </message>
        <message>
            <source>A4</source>
            <translation>A4</translation>
        </message>
        <message>
            <source>About Cuttings</source>
            <translation>Über Cuttings</translation>
        </message>
        <message>
            <source>Actions and their keys</source>
            <translation>Befehle und ihre Tasten</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Hinzufügen</translation>
        </message>
        <message>
            <source>Add a clipping that has the same text; the two are then one row in lists that are folded.</source>
            <translation>Fügen Sie einen Ausschnitt mit demselben Text hinzu; in eingeklappten Listen sind die beiden dann eine Zeile.</translation>
        </message>
        <message>
            <source>Add a note…</source>
            <translation>Notiz hinzufügen…</translation>
        </message>
        <message>
            <source>Add a reprint</source>
            <translation>Nachdruck hinzufügen</translation>
        </message>
        <message>
            <source>Add a tag</source>
            <translation>Schlagwort hinzufügen</translation>
        </message>
        <message>
            <source>Add all</source>
            <translation>Alle hinzufügen</translation>
        </message>
        <message>
            <source>Add as new capture</source>
            <translation>Als neue Aufnahme hinzufügen</translation>
        </message>
        <message>
            <source>Add the suggested tag {name}</source>
            <translation>Vorgeschlagenes Schlagwort {name} hinzufügen</translation>
        </message>
        <message>
            <source>Add to stor&amp;y…</source>
            <translation>Zum &amp;Dossier hinzufügen…</translation>
        </message>
        <message>
            <source>Add {title} to the story</source>
            <translation>{title} zum Dossier hinzufügen</translation>
        </message>
        <message>
            <source>Added</source>
            <translation>Hinzugefügt</translation>
        </message>
        <message>
            <source>Added as a new capture.</source>
            <translation>Als neue Aufnahme hinzugefügt.</translation>
        </message>
        <message>
            <source>Added: {words}</source>
            <translation>Hinzugefügt: {words}</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Adresse</translation>
        </message>
        <message>
            <source>Address or reason</source>
            <translation>Adresse oder Grund</translation>
        </message>
        <message>
            <source>Addresses done</source>
            <translation>Erledigte Adressen</translation>
        </message>
        <message>
            <source>Addresses, one to a line</source>
            <translation>Adressen, eine je Zeile</translation>
        </message>
        <message>
            <source>After</source>
            <translation>Nachher</translation>
        </message>
        <message>
            <source>Agencies</source>
            <translation>Agenturen</translation>
        </message>
        <message>
            <source>Agency</source>
            <translation>Agentur</translation>
        </message>
        <message>
            <source>Agency, A to Z</source>
            <translation>Agentur, A bis Z</translation>
        </message>
        <message>
            <source>Agency, Z to A</source>
            <translation>Agentur, Z bis A</translation>
        </message>
        <message>
            <source>All &amp;tags…</source>
            <translation>A&amp;lle Schlagwörter…</translation>
        </message>
        <message>
            <source>All as at first…</source>
            <translation>Alles wie am Anfang…</translation>
        </message>
        <message>
            <source>All changes</source>
            <translation>Alle Änderungen</translation>
        </message>
        <message>
            <source>All clippings</source>
            <translation>Alle Ausschnitte</translation>
        </message>
        <message>
            <source>All colours</source>
            <translation>Alle Farben</translation>
        </message>
        <message>
            <source>All dates</source>
            <translation>Alle Daten</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Alle Dateien</translation>
        </message>
        <message>
            <source>All of them…</source>
            <translation>Alle…</translation>
        </message>
        <message>
            <source>All of these words</source>
            <translation>Alle diese Wörter</translation>
        </message>
        <message>
            <source>All tags</source>
            <translation>Alle Schlagwörter</translation>
        </message>
        <message>
            <source>All tags…</source>
            <translation>Alle Schlagwörter…</translation>
        </message>
        <message>
            <source>All work together</source>
            <translation>Alle Arbeiten zusammen</translation>
        </message>
        <message numerus="yes">
            <source>All {n} clipping(s) found</source>
            <translation>
                <numerusform>Den {n} gefundenen Ausschnitt</numerusform>
                <numerusform>Alle {n} gefundenen Ausschnitte</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All {n} clipping(s) in the list</source>
            <translation>
                <numerusform>Den {n} Ausschnitt der Liste</numerusform>
                <numerusform>Alle {n} Ausschnitte der Liste</numerusform>
            </translation>
        </message>
        <message>
            <source>Already clipped</source>
            <translation>Schon vorhanden</translation>
        </message>
        <message>
            <source>Already clipped.</source>
            <translation>Schon vorhanden.</translation>
        </message>
        <message>
            <source>Already clipped: {clipping} ({reason}).</source>
            <translation>Schon vorhanden: {clipping} ({reason}).</translation>
        </message>
        <message>
            <source>Also called</source>
            <translation>Auch genannt</translation>
        </message>
        <message>
            <source>Also in {names}</source>
            <translation>Auch erschienen: {names}</translation>
        </message>
        <message numerus="yes">
            <source>Also in {n} outlet(s)</source>
            <translation>
                <numerusform>Auch in {n} weiteren Medium</numerusform>
                <numerusform>Auch in {n} weiteren Medien</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Also in {n} outlet(s): {outlets}</source>
            <translation>
                <numerusform>Auch in {n} weiteren Medium: {outlets}</numerusform>
                <numerusform>Auch in {n} weiteren Medien: {outlets}</numerusform>
            </translation>
        </message>
        <message>
            <source>Also select &amp;its copies</source>
            <translation>Au&amp;ch Abdrucke auswählen</translation>
        </message>
        <message>
            <source>Also: {names}</source>
            <translation>Auch: {names}</translation>
        </message>
        <message>
            <source>Always, as soon as an article is read</source>
            <translation>Immer, sobald ein Artikel gelesen wird</translation>
        </message>
        <message>
            <source>Amber</source>
            <translation>Bernstein</translation>
        </message>
        <message numerus="yes">
            <source>An action has {n} shortcut(s) at most</source>
            <translation>
                <numerusform>Ein Befehl hat höchstens {n} Tastenkürzel</numerusform>
                <numerusform>Ein Befehl hat höchstens {n} Tastenkürzel</numerusform>
            </translation>
        </message>
        <message>
            <source>An address that opens the clipping here, from any other program</source>
            <translation>Eine Adresse, die den Ausschnitt aus jedem anderen Programm hier öffnet</translation>
        </message>
        <message>
            <source>An import</source>
            <translation>Ein Import</translation>
        </message>
        <message numerus="yes">
            <source>And {n} more.</source>
            <translation>
                <numerusform>Und {n} weiterer.</numerusform>
                <numerusform>Und {n} weitere.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>And {n} warning(s) more.</source>
            <translation>
                <numerusform>Und {n} weitere Warnung.</numerusform>
                <numerusform>Und {n} weitere Warnungen.</numerusform>
            </translation>
        </message>
        <message>
            <source>Any</source>
            <translation>Beliebig</translation>
        </message>
        <message>
            <source>Any of these words</source>
            <translation>Eines dieser Wörter</translation>
        </message>
        <message>
            <source>Anywhere</source>
            <translation>Überall</translation>
        </message>
        <message>
            <source>Around it</source>
            <translation>Rund um den Artikel</translation>
        </message>
        <message>
            <source>Around ‘{title}’</source>
            <translation>Umgebung von „{title}“</translation>
        </message>
        <message>
            <source>Arrow keys go through the list, Enter opens, F1 shows all keys.</source>
            <translation>Pfeiltasten gehen durch die Liste, Eingabe öffnet, F1 zeigt alle Tasten.</translation>
        </message>
        <message>
            <source>Arrows go from bar to bar, with Shift over several; Enter narrows the list.</source>
            <translation>Pfeile gehen von Balken zu Balken, mit Umschalt über mehrere; Eingabe grenzt die Liste ein.</translation>
        </message>
        <message>
            <source>Article</source>
            <translation>Artikel</translation>
        </message>
        <message>
            <source>Article text</source>
            <translation>Text des Artikels</translation>
        </message>
        <message>
            <source>Articles</source>
            <translation>Artikel</translation>
        </message>
        <message>
            <source>Articles are still being compared, so there may be more soon.</source>
            <translation>Artikel werden noch verglichen; bald können es mehr sein.</translation>
        </message>
        <message>
            <source>Articles open on this side.</source>
            <translation>Artikel öffnen sich auf dieser Seite.</translation>
        </message>
        <message>
            <source>Articles you keep here stay on your own computer: to find again, to see together, to hand on.</source>
            <translation>Artikel, die Sie hier behalten, bleiben auf Ihrem Rechner: zum Wiederfinden, Zusammensehen und Weitergeben.</translation>
        </message>
        <message>
            <source>As in other archives</source>
            <translation>Wie in anderen Archiven</translation>
        </message>
        <message>
            <source>As in the library, newest first</source>
            <translation>Wie in der Bibliothek, neueste zuerst</translation>
        </message>
        <message>
            <source>As in the list</source>
            <translation>Wie in der Liste</translation>
        </message>
        <message>
            <source>As in the story</source>
            <translation>Wie im Dossier</translation>
        </message>
        <message>
            <source>As it looks</source>
            <translation>Formatiert</translation>
        </message>
        <message>
            <source>As it was at first</source>
            <translation>Wie am Anfang</translation>
        </message>
        <message>
            <source>As text</source>
            <translation>Als Text</translation>
        </message>
        <message>
            <source>As the &amp;system has it</source>
            <translation>&amp;Wie im System</translation>
        </message>
        <message>
            <source>As the search has them</source>
            <translation>Wie in der Suche</translation>
        </message>
        <message>
            <source>As the system has it</source>
            <translation>Wie im System</translation>
        </message>
        <message>
            <source>As the window</source>
            <translation>Wie das Fenster</translation>
        </message>
        <message>
            <source>As they were at first</source>
            <translation>Wie am Anfang</translation>
        </message>
        <message>
            <source>At any time</source>
            <translation>Jederzeit</translation>
        </message>
        <message>
            <source>At first</source>
            <translation>Anfangs</translation>
        </message>
        <message>
            <source>At first: {origin}</source>
            <translation>Anfangs: {origin}</translation>
        </message>
        <message>
            <source>Attach to selection</source>
            <translation>An Auswahl heften</translation>
        </message>
        <message>
            <source>Author</source>
            <translation>Autor</translation>
        </message>
        <message>
            <source>Author, A to Z</source>
            <translation>Autor, A bis Z</translation>
        </message>
        <message>
            <source>Author, Z to A</source>
            <translation>Autor, Z bis A</translation>
        </message>
        <message>
            <source>Authors</source>
            <translation>Autoren</translation>
        </message>
        <message>
            <source>Back to mine</source>
            <translation>Zurück zu meiner</translation>
        </message>
        <message>
            <source>Back to the usual size</source>
            <translation>Zurück zur üblichen Größe</translation>
        </message>
        <message>
            <source>Back up the library</source>
            <translation>Bibliothek sichern</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Sicherungen</translation>
        </message>
        <message>
            <source>Before</source>
            <translation>Vorher</translation>
        </message>
        <message>
            <source>Before a repair</source>
            <translation>Vor einer Reparatur</translation>
        </message>
        <message>
            <source>Before all of this</source>
            <translation>Vor alledem</translation>
        </message>
        <message>
            <source>Before an import</source>
            <translation>Vor einem Import</translation>
        </message>
        <message>
            <source>Before an update of the library</source>
            <translation>Vor einer Aktualisierung der Bibliothek</translation>
        </message>
        <message>
            <source>Before deleting for ever</source>
            <translation>Vor dem endgültigen Löschen</translation>
        </message>
        <message>
            <source>Before much was changed at once</source>
            <translation>Vor vielen Änderungen auf einmal</translation>
        </message>
        <message>
            <source>Before you open it on another computer, close it here and let {by} finish: otherwise there will be two that contradict each other. It is safer outside, with its backups in the synchronised folder.</source>
            <translation>Bevor Sie sie auf einem anderen Rechner öffnen, schließen Sie sie hier und warten Sie, bis {by} fertig ist: Sonst gibt es zwei, die einander widersprechen. Sicherer liegt sie außerhalb, mit ihren Sicherungen im synchronisierten Ordner.</translation>
        </message>
        <message>
            <source>Beginning of the export</source>
            <translation>Anfang des Exports</translation>
        </message>
        <message>
            <source>Being clipped: ‘{title}’</source>
            <translation>Beim Ausschneiden: „{title}“</translation>
        </message>
        <message>
            <source>Being read again…</source>
            <translation>Wird neu gelesen…</translation>
        </message>
        <message>
            <source>Best and newest</source>
            <translation>Beste und neueste</translation>
        </message>
        <message>
            <source>Best match</source>
            <translation>Beste Treffer</translation>
        </message>
        <message>
            <source>Best match first</source>
            <translation>Beste Treffer zuerst</translation>
        </message>
        <message>
            <source>Best match, newer first</source>
            <translation>Beste Treffer, neuere zuerst</translation>
        </message>
        <message>
            <source>Best match, newest favoured</source>
            <translation>Beste Treffer, neue bevorzugt</translation>
        </message>
        <message>
            <source>BibTeX</source>
            <translation>BibTeX</translation>
        </message>
        <message>
            <source>Binding</source>
            <translation>Binden</translation>
        </message>
        <message>
            <source>Blue</source>
            <translation>Blau</translation>
        </message>
        <message>
            <source>Bookmarks (HTML)</source>
            <translation>Lesezeichen (HTML)</translation>
        </message>
        <message>
            <source>Bring a cop&amp;y back…</source>
            <translation>Sicherung &amp;zurückholen…</translation>
        </message>
        <message>
            <source>Bring a copy back</source>
            <translation>Sicherung zurückholen</translation>
        </message>
        <message>
            <source>Bring along what you have</source>
            <translation>Bringen Sie mit, was Sie haben</translation>
        </message>
        <message>
            <source>Bring back from the copies what was altered; a copy is made before</source>
            <translation>Aus den Sicherungen zurückholen, was verändert wurde; vorher wird gesichert</translation>
        </message>
        <message>
            <source>Bring back the copy of {day} ({why})?</source>
            <translation>Sicherung vom {day} zurückholen ({why})?</translation>
        </message>
        <message>
            <source>Bring back {name}?</source>
            <translation>{name} zurückholen?</translation>
        </message>
        <message>
            <source>Bring it back</source>
            <translation>Zurückholen</translation>
        </message>
        <message>
            <source>Bring that back…</source>
            <translation>Das zurückholen…</translation>
        </message>
        <message>
            <source>Bring the newest copy back</source>
            <translation>Neueste Sicherung zurückholen</translation>
        </message>
        <message>
            <source>Brings {name} up to date; what you wrote there yourself stays.</source>
            <translation>Bringt {name} auf den neuesten Stand; was Sie selbst dort geschrieben haben, bleibt.</translation>
        </message>
        <message>
            <source>Browser extension</source>
            <translation>Browser-Erweiterung</translation>
        </message>
        <message>
            <source>Build a search</source>
            <translation>Suche zusammenstellen</translation>
        </message>
        <message>
            <source>Build a search in a form</source>
            <translation>Suche in einem Formular zusammenstellen</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Von</translation>
        </message>
        <message>
            <source>By &amp;day</source>
            <translation>Nach &amp;Tag</translation>
        </message>
        <message>
            <source>By &amp;month</source>
            <translation>&amp;Nach Monat</translation>
        </message>
        <message>
            <source>By &amp;outlet</source>
            <translation>Nach &amp;Medium</translation>
        </message>
        <message>
            <source>By &amp;story</source>
            <translation>Nach D&amp;ossier</translation>
        </message>
        <message>
            <source>By clipping</source>
            <translation>Nach Ausschnitt</translation>
        </message>
        <message>
            <source>By date</source>
            <translation>Nach Datum</translation>
        </message>
        <message>
            <source>By day</source>
            <translation>Nach Tag</translation>
        </message>
        <message>
            <source>By hand</source>
            <translation>Von Hand</translation>
        </message>
        <message>
            <source>By month</source>
            <translation>Nach Monat</translation>
        </message>
        <message>
            <source>By outlet</source>
            <translation>Nach Medium</translation>
        </message>
        <message>
            <source>By story</source>
            <translation>Nach Dossier</translation>
        </message>
        <message>
            <source>By the same &amp;author</source>
            <translation>&amp;Vom selben Autor</translation>
        </message>
        <message>
            <source>By the way</source>
            <translation>Nebenbei</translation>
        </message>
        <message>
            <source>By what it is replaced</source>
            <translation>Wodurch es ersetzt wird</translation>
        </message>
        <message>
            <source>By whom</source>
            <translation>Wer</translation>
        </message>
        <message>
            <source>C&amp;heck library…</source>
            <translation>Bibliothek &amp;prüfen…</translation>
        </message>
        <message>
            <source>C&amp;opy as</source>
            <translation>K&amp;opieren als</translation>
        </message>
        <message>
            <source>CSL &amp;JSON</source>
            <translation>CSL &amp;JSON</translation>
        </message>
        <message>
            <source>CSL JSON</source>
            <translation>CSL JSON</translation>
        </message>
        <message>
            <source>Can be deleted at any time; it is made anew.</source>
            <translation>Kann jederzeit gelöscht werden; wird neu angelegt.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Abbrechen</translation>
        </message>
        <message>
            <source>Cannot be taken</source>
            <translation>Nicht übernehmbar</translation>
        </message>
        <message>
            <source>Captures</source>
            <translation>Aufnahmen</translation>
        </message>
        <message>
            <source>Captures, the newest first</source>
            <translation>Aufnahmen, die neuesten zuerst</translation>
        </message>
        <message>
            <source>Cards</source>
            <translation>Karten</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Ändern</translation>
        </message>
        <message>
            <source>Change a field of all…</source>
            <translation>Ein Feld bei allen ändern…</translation>
        </message>
        <message>
            <source>Change link</source>
            <translation>Verknüpfung ändern</translation>
        </message>
        <message>
            <source>Change the &amp;note</source>
            <translation>&amp;Notiz ändern</translation>
        </message>
        <message>
            <source>Change the note</source>
            <translation>Notiz ändern</translation>
        </message>
        <message>
            <source>Change this link</source>
            <translation>Diese Verknüpfung ändern</translation>
        </message>
        <message numerus="yes">
            <source>Change {n} clipping(s)</source>
            <translation>
                <numerusform>{n} Ausschnitt ändern</numerusform>
                <numerusform>{n} Ausschnitte ändern</numerusform>
            </translation>
        </message>
        <message>
            <source>Changed by the outlet</source>
            <translation>Vom Medium geändert</translation>
        </message>
        <message>
            <source>Changed by you</source>
            <translation>Von Ihnen geändert</translation>
        </message>
        <message>
            <source>Changed since {day}: {what}.</source>
            <translation>Geändert seit dem {day}: {what}.</translation>
        </message>
        <message>
            <source>Changes, the newest first</source>
            <translation>Änderungen, neueste zuerst</translation>
        </message>
        <message>
            <source>Check all</source>
            <translation>Alle ankreuzen</translation>
        </message>
        <message>
            <source>Check library…</source>
            <translation>Bibliothek prüfen…</translation>
        </message>
        <message>
            <source>Check of the library</source>
            <translation>Prüfung der Bibliothek</translation>
        </message>
        <message>
            <source>Check the library</source>
            <translation>Bibliothek prüfen</translation>
        </message>
        <message>
            <source>Checked {when}: all sound</source>
            <translation>Geprüft {when}: alles gut</translation>
        </message>
        <message>
            <source>Choose a &amp;file…</source>
            <translation>&amp;Datei wählen…</translation>
        </message>
        <message>
            <source>Choose a clipping</source>
            <translation>Wählen Sie einen Ausschnitt</translation>
        </message>
        <message>
            <source>Choose a folder.</source>
            <translation>Wählen Sie einen Ordner.</translation>
        </message>
        <message>
            <source>Choose a picture…</source>
            <translation>Bild wählen…</translation>
        </message>
        <message>
            <source>Choose a story in the sidebar, or a clipping that is in one.</source>
            <translation>Wählen Sie ein Dossier in der Seitenleiste oder einen Ausschnitt, der in einem liegt.</translation>
        </message>
        <message>
            <source>Choose an action to change its keys.</source>
            <translation>Wählen Sie einen Befehl, um seine Tasten zu ändern.</translation>
        </message>
        <message>
            <source>Choose another one.</source>
            <translation>Wählen Sie etwas anderes.</translation>
        </message>
        <message>
            <source>Choose co&amp;lumns…</source>
            <translation>Spalten w&amp;ählen…</translation>
        </message>
        <message>
            <source>Choose files</source>
            <translation>Dateien wählen</translation>
        </message>
        <message>
            <source>Choose files…</source>
            <translation>Dateien wählen…</translation>
        </message>
        <message>
            <source>Choose file…</source>
            <translation>Datei wählen…</translation>
        </message>
        <message>
            <source>Choose folder…</source>
            <translation>Ordner wählen…</translation>
        </message>
        <message>
            <source>Choose it in the list and press T. Tags, outlets and months in the sidebar narrow the list.</source>
            <translation>Wählen Sie ihn in der Liste und drücken Sie T. Schlagwörter, Medien und Monate in der Seitenleiste grenzen die Liste ein.</translation>
        </message>
        <message>
            <source>Choose the folder</source>
            <translation>Ordner wählen</translation>
        </message>
        <message>
            <source>Choose what the other program has exported</source>
            <translation>Wählen Sie, was das andere Programm exportiert hat</translation>
        </message>
        <message>
            <source>Choose with {key}</source>
            <translation>Wählen mit {key}</translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation>Wählen…</translation>
        </message>
        <message>
            <source>Cl&amp;ip this link</source>
            <translation>Diesen &amp;Link ausschneiden</translation>
        </message>
        <message>
            <source>Clear</source>
            <translation>Leeren</translation>
        </message>
        <message>
            <source>Clear search</source>
            <translation>Suche leeren</translation>
        </message>
        <message>
            <source>Clear search (Esc)</source>
            <translation>Suche leeren (Esc)</translation>
        </message>
        <message>
            <source>Click: only these; again: without these. Draw over several for a range.</source>
            <translation>Klick: nur diese; noch einmal: ohne diese. Über mehrere ziehen für einen Zeitraum.</translation>
        </message>
        <message>
            <source>Clip &amp;addresses…</source>
            <translation>A&amp;dressen ausschneiden…</translation>
        </message>
        <message>
            <source>Clip &amp;files…</source>
            <translation>Da&amp;teien ausschneiden…</translation>
        </message>
        <message>
            <source>Clip a list of addresses</source>
            <translation>Liste von Adressen ausschneiden</translation>
        </message>
        <message>
            <source>Clip addresses</source>
            <translation>Adressen ausschneiden</translation>
        </message>
        <message>
            <source>Clip an article</source>
            <translation>Artikel ausschneiden</translation>
        </message>
        <message>
            <source>Clip dialog: keep</source>
            <translation>Ausschneide-Dialog: behalten</translation>
        </message>
        <message>
            <source>Clip files</source>
            <translation>Dateien ausschneiden</translation>
        </message>
        <message>
            <source>Clip from the browser</source>
            <translation>Aus dem Browser ausschneiden</translation>
        </message>
        <message>
            <source>Clip it</source>
            <translation>Ausschneiden</translation>
        </message>
        <message>
            <source>Clip new files of this folder by themselves</source>
            <translation>Neue Dateien dieses Ordners von selbst ausschneiden</translation>
        </message>
        <message>
            <source>Clip this link</source>
            <translation>Diesen Link ausschneiden</translation>
        </message>
        <message>
            <source>Clip this link: {address}</source>
            <translation>Diesen Link ausschneiden: {address}</translation>
        </message>
        <message>
            <source>Clip what is in it now</source>
            <translation>Jetzigen Inhalt ausschneiden</translation>
        </message>
        <message>
            <source>Clip what was &amp;copied</source>
            <translation>&amp;Kopiertes ausschneiden</translation>
        </message>
        <message>
            <source>Clip what was copied</source>
            <translation>Kopiertes ausschneiden</translation>
        </message>
        <message>
            <source>Clip what you copied?</source>
            <translation>Kopiertes ausschneiden?</translation>
        </message>
        <message>
            <source>Clip what you copied? {beginning}</source>
            <translation>Kopiertes ausschneiden? {beginning}</translation>
        </message>
        <message>
            <source>Clip with one click from the browser</source>
            <translation>Mit einem Klick aus dem Browser ausschneiden</translation>
        </message>
        <message>
            <source>Clipped</source>
            <translation>Ausgeschnitten</translation>
        </message>
        <message>
            <source>Clipped first</source>
            <translation>Zuerst ausgeschnittene</translation>
        </message>
        <message>
            <source>Clipped from the command line: “{title}”.</source>
            <translation>Von der Befehlszeile ausgeschnitten: „{title}“.</translation>
        </message>
        <message>
            <source>Clipped last</source>
            <translation>Zuletzt ausgeschnittene</translation>
        </message>
        <message>
            <source>Clipped: ‘{title}’</source>
            <translation>Ausgeschnitten: „{title}“</translation>
        </message>
        <message>
            <source>Clipping</source>
            <translation>Ausschnitt</translation>
        </message>
        <message>
            <source>Clipping before</source>
            <translation>Voriger Ausschnitt</translation>
        </message>
        <message>
            <source>Clipping from {site}</source>
            <translation>Ausschneiden von {site}</translation>
        </message>
        <message>
            <source>Clippings</source>
            <translation>Ausschnitte</translation>
        </message>
        <message numerus="yes">
            <source>Clippings a day, at most {n}</source>
            <translation>
                <numerusform>Ausschnitte je Tag, höchstens {n}</numerusform>
                <numerusform>Ausschnitte je Tag, höchstens {n}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Clippings in {days} days, at most {n}</source>
            <translation>
                <numerusform>Ausschnitte je {days} Tage, höchstens {n}</numerusform>
                <numerusform>Ausschnitte je {days} Tage, höchstens {n}</numerusform>
            </translation>
        </message>
        <message>
            <source>Clippings that can be linked</source>
            <translation>Ausschnitte, die verknüpft werden können</translation>
        </message>
        <message>
            <source>Clippings that were found</source>
            <translation>Gefundene Ausschnitte</translation>
        </message>
        <message>
            <source>Clippings you have not opened yet are listed here.</source>
            <translation>Hier stehen Ausschnitte, die Sie noch nicht geöffnet haben.</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Schließen</translation>
        </message>
        <message>
            <source>Close it on one of the two now: what both write cannot be brought together.</source>
            <translation>Schließen Sie sie jetzt auf einem der beiden: Was beide schreiben, lässt sich nicht zusammenführen.</translation>
        </message>
        <message>
            <source>Close this page</source>
            <translation>Diese Seite schließen</translation>
        </message>
        <message>
            <source>Close this page; Help › First steps brings it back</source>
            <translation>Diese Seite schließen; Hilfe › Erste Schritte bringt sie zurück</translation>
        </message>
        <message>
            <source>Co&amp;ver</source>
            <translation>Titel&amp;bild</translation>
        </message>
        <message>
            <source>Colour</source>
            <translation>Farbe</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Farben</translation>
        </message>
        <message>
            <source>Colours of the page</source>
            <translation>Farben der Seite</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Spalten</translation>
        </message>
        <message>
            <source>Columns of the list</source>
            <translation>Spalten der Liste</translation>
        </message>
        <message>
            <source>Compact &amp;rows</source>
            <translation>Kompakte &amp;Zeilen</translation>
        </message>
        <message>
            <source>Compact rows</source>
            <translation>Kompakte Zeilen</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Vergleichen</translation>
        </message>
        <message>
            <source>Compare captures…</source>
            <translation>Aufnahmen vergleichen…</translation>
        </message>
        <message>
            <source>Compare repri&amp;nts…</source>
            <translation>Nac&amp;hdrucke vergleichen…</translation>
        </message>
        <message>
            <source>Compare reprints</source>
            <translation>Nachdrucke vergleichen</translation>
        </message>
        <message>
            <source>Compiled &amp;by</source>
            <translation>Erstellt &amp;von</translation>
        </message>
        <message>
            <source>Compiled by</source>
            <translation>Erstellt von</translation>
        </message>
        <message>
            <source>Completions</source>
            <translation>Vorschläge</translation>
        </message>
        <message>
            <source>Condition: {words}</source>
            <translation>Bedingung: {words}</translation>
        </message>
        <message>
            <source>Conditions as ch&amp;ips</source>
            <translation>Bedingungen als &amp;Marken</translation>
        </message>
        <message>
            <source>Conditions of the search</source>
            <translation>Bedingungen der Suche</translation>
        </message>
        <message>
            <source>Connect the drive or the network again, or put the folder back. Nothing can be kept until then, and nothing is lost: what you are writing stays where it is. Cuttings looks again by itself.</source>
            <translation>Verbinden Sie das Laufwerk oder das Netz wieder, oder legen Sie den Ordner zurück. Bis dahin kann nichts behalten werden, und nichts geht verloren: Was Sie gerade schreiben, bleibt stehen. Cuttings sieht von selbst wieder nach.</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Inhalt</translation>
        </message>
        <message>
            <source>Contrast</source>
            <translation>Kontrast</translation>
        </message>
        <message>
            <source>Copied</source>
            <translation>Kopiert</translation>
        </message>
        <message>
            <source>Copied citations</source>
            <translation>Kopierte Quellenangaben</translation>
        </message>
        <message>
            <source>Copies (*.zip *.sqlite3 *.gz)</source>
            <translation>Sicherungen (*.zip *.sqlite3 *.gz)</translation>
        </message>
        <message>
            <source>Copies (*.zip)</source>
            <translation>Sicherungen (*.zip)</translation>
        </message>
        <message>
            <source>Copies of the database are made by themselves, inside the library, and looked over before they count. They do not help when the disk is lost: write a whole copy to another one now and then, with Library, Back up now.</source>
            <translation>Sicherungen der Datenbank entstehen von selbst, innerhalb der Bibliothek, und werden geprüft, bevor sie zählen. Geht der Datenträger verloren, helfen sie nicht: Schreiben Sie ab und zu eine vollständige Sicherung auf einen anderen, mit „Bibliothek“, „Jetzt sichern“.</translation>
        </message>
        <message>
            <source>Copies of the library</source>
            <translation>Sicherungen der Bibliothek</translation>
        </message>
        <message>
            <source>Copies, the newest first</source>
            <translation>Sicherungen, neueste zuerst</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Kopieren</translation>
        </message>
        <message>
            <source>Copy &amp;quotation with citation</source>
            <translation>&amp;Zitat mit Quelle kopieren</translation>
        </message>
        <message>
            <source>Copy all that are listed as Markdown</source>
            <translation>Alle aufgelisteten als Markdown kopieren</translation>
        </message>
        <message>
            <source>Copy an article and clip it, give its web address, or drop files on this window: saved pages, mails, PDF, or what another program has exported.</source>
            <translation>Kopieren Sie einen Artikel und schneiden Sie ihn aus, geben Sie seine Webadresse an oder legen Sie Dateien in diesem Fenster ab: gespeicherte Seiten, Mails, PDF oder den Export eines anderen Programms.</translation>
        </message>
        <message>
            <source>Copy an article or its address first.</source>
            <translation>Kopieren Sie zuerst einen Artikel oder seine Adresse.</translation>
        </message>
        <message>
            <source>Copy citation</source>
            <translation>Quellenangabe kopieren</translation>
        </message>
        <message>
            <source>Copy details</source>
            <translation>Details kopieren</translation>
        </message>
        <message>
            <source>Copy its text</source>
            <translation>Text kopieren</translation>
        </message>
        <message>
            <source>Copy lin&amp;k to clipping</source>
            <translation>L&amp;ink zum Ausschnitt kopieren</translation>
        </message>
        <message>
            <source>Copy of {library}</source>
            <translation>Sicherung von {library}</translation>
        </message>
        <message>
            <source>Copy one in your browser and come back, give its web address, or drop a file on this window.</source>
            <translation>Kopieren Sie einen im Browser und kommen Sie zurück, geben Sie seine Webadresse an oder legen Sie eine Datei in diesem Fenster ab.</translation>
        </message>
        <message>
            <source>Copy quotation with its source</source>
            <translation>Zitat mit Quelle kopieren</translation>
        </message>
        <message>
            <source>Copy the &amp;address</source>
            <translation>&amp;Adresse kopieren</translation>
        </message>
        <message>
            <source>Copy the folder's name</source>
            <translation>Namen des Ordners kopieren</translation>
        </message>
        <message>
            <source>Copy the quotation with its source</source>
            <translation>Zitat mit Quelle kopieren</translation>
        </message>
        <message>
            <source>Copy what is selected, or everything</source>
            <translation>Ausgewähltes oder alles kopieren</translation>
        </message>
        <message>
            <source>Copy with marks as text</source>
            <translation>Als Text mit Änderungszeichen kopieren</translation>
        </message>
        <message>
            <source>Correction</source>
            <translation>Korrektur</translation>
        </message>
        <message>
            <source>Correction note, added</source>
            <translation>Korrekturhinweis, hinzugefügt</translation>
        </message>
        <message>
            <source>Correction note, in both</source>
            <translation>Korrekturhinweis, in beiden</translation>
        </message>
        <message>
            <source>Correction note, removed</source>
            <translation>Korrekturhinweis, entfernt</translation>
        </message>
        <message>
            <source>Counting…</source>
            <translation>Wird gezählt…</translation>
        </message>
        <message>
            <source>Cover picture</source>
            <translation>Titelbild</translation>
        </message>
        <message>
            <source>Create</source>
            <translation>Anlegen</translation>
        </message>
        <message>
            <source>Ctrl and + or - change it while you read.</source>
            <translation>Mit Strg und + oder - ändern Sie sie beim Lesen.</translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation>Strg+Eingabe</translation>
        </message>
        <message>
            <source>Ctrl+Enter adds it to the search</source>
            <translation>Strg+Eingabe fügt es der Suche hinzu</translation>
        </message>
        <message>
            <source>Ctrl+Enter opens the original</source>
            <translation>Strg+Eingabe öffnet das Original</translation>
        </message>
        <message>
            <source>Ctrl+Enter puts it into the search box to be changed</source>
            <translation>Strg+Eingabe setzt es zum Ändern ins Suchfeld</translation>
        </message>
        <message>
            <source>Cut</source>
            <translation>Gestrichen</translation>
        </message>
        <message>
            <source>Cut off</source>
            <translation>Abgeschnitten</translation>
        </message>
        <message>
            <source>Cut off by a paywall</source>
            <translation>Von einer Bezahlschranke abgeschnitten</translation>
        </message>
        <message>
            <source>Cut: {words}</source>
            <translation>Gestrichen: {words}</translation>
        </message>
        <message>
            <source>Cuttings</source>
            <translation>Cuttings</translation>
        </message>
        <message>
            <source>Cuttings &amp;help</source>
            <translation>Cuttings-&amp;Hilfe</translation>
        </message>
        <message>
            <source>Cuttings (JSON)</source>
            <translation>Cuttings (JSON)</translation>
        </message>
        <message>
            <source>Cuttings ended before this was kept. Put it back where it was, or throw it away; if you close this window you are asked again at the next start.</source>
            <translation>Cuttings wurde beendet, bevor dies behalten war. Legen Sie es dorthin zurück, wo es war, oder verwerfen Sie es; wenn Sie dieses Fenster schließen, werden Sie beim nächsten Start wieder gefragt.</translation>
        </message>
        <message>
            <source>Cuttings ended by itself the last time</source>
            <translation>Cuttings hat sich beim letzten Mal von selbst beendet</translation>
        </message>
        <message>
            <source>Cuttings goes on here. Click the icon to bring its window back; “Quit” in its menu ends it.</source>
            <translation>Cuttings läuft hier weiter. Ein Klick auf das Symbol holt das Fenster zurück; „Beenden“ in seinem Menü beendet es.</translation>
        </message>
        <message>
            <source>Cuttings has no account and sends nothing anywhere by itself. The network is asked only when you give an address, ask for a text or a picture, or want pictures always. No cookies are kept.</source>
            <translation>Cuttings hat kein Konto und sendet von selbst nirgendwohin etwas. Das Netz wird nur gefragt, wenn Sie eine Adresse angeben, einen Text oder ein Bild verlangen oder Bilder immer wünschen. Cookies werden nicht behalten.</translation>
        </message>
        <message>
            <source>Cuttings help</source>
            <translation>Cuttings-Hilfe</translation>
        </message>
        <message>
            <source>Cuttings keeps newspaper articles on your own computer, so that you find them again, see what belongs together and can hand them on.</source>
            <translation>Cuttings bewahrt Zeitungsartikel auf Ihrem eigenen Rechner auf, damit Sie sie wiederfinden, Zusammengehöriges sehen und sie weitergeben können.</translation>
        </message>
        <message>
            <source>Cuttings writes with more care there, which is slower. Have it open on one computer at a time; on a drive of this computer it is faster and safer.</source>
            <translation>Cuttings schreibt dort vorsichtiger und deshalb langsamer. Öffnen Sie sie immer nur auf einem Rechner; auf einem Laufwerk dieses Rechners ist sie schneller und sicherer.</translation>
        </message>
        <message>
            <source>Cuttings {version}</source>
            <translation>Cuttings {version}</translation>
        </message>
        <message>
            <source>Cuttings, older (JSON)</source>
            <translation>Cuttings, älter (JSON)</translation>
        </message>
        <message>
            <source>Cyan</source>
            <translation>Cyan</translation>
        </message>
        <message>
            <source>Daily</source>
            <translation>Täglich</translation>
        </message>
        <message>
            <source>Daily copies</source>
            <translation>Tägliche Sicherungen</translation>
        </message>
        <message>
            <source>Damage was found.</source>
            <translation>Schäden wurden gefunden.</translation>
        </message>
        <message>
            <source>Damaged</source>
            <comment>a copy</comment>
            <translation>Beschädigt</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Dunkel</translation>
        </message>
        <message>
            <source>Data</source>
            <translation>Daten</translation>
        </message>
        <message>
            <source>Data (JSON)</source>
            <translation>Daten (JSON)</translation>
        </message>
        <message>
            <source>Dated {day}</source>
            <translation>Datum: {day}</translation>
        </message>
        <message>
            <source>Dateline</source>
            <translation>Ortsmarke</translation>
        </message>
        <message>
            <source>Dateline of {day}</source>
            <translation>Ortsmarke vom {day}</translation>
        </message>
        <message>
            <source>Dateline's day</source>
            <translation>Tag der Ortsmarke</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Tag</translation>
        </message>
        <message>
            <source>Day of the dateline</source>
            <translation>Tag der Ortsmarke</translation>
        </message>
        <message>
            <source>Day of the link</source>
            <translation>Tag der Verknüpfung</translation>
        </message>
        <message>
            <source>Day: 2026-05-31</source>
            <translation>Tag: 2026-05-31</translation>
        </message>
        <message>
            <source>Day</source>
            <comment>of a link</comment>
            <translation>Tag</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Delete for ever</source>
            <translation>Endgültig löschen</translation>
        </message>
        <message>
            <source>Delete for ever…</source>
            <translation>Endgültig löschen…</translation>
        </message>
        <message>
            <source>Delete it</source>
            <translation>Löschen</translation>
        </message>
        <message>
            <source>Delete the story ‘{name}’?</source>
            <translation>Das Dossier „{name}“ löschen?</translation>
        </message>
        <message>
            <source>Delete the tag ‘{name}’?</source>
            <translation>Das Schlagwort „{name}“ löschen?</translation>
        </message>
        <message>
            <source>Delete the template “{name}”?</source>
            <translation>Die Vorlage „{name}“ löschen?</translation>
        </message>
        <message>
            <source>Delete what was kept when a copy took its place</source>
            <translation>Löschen, was aufbewahrt wurde, als eine Sicherung an seine Stelle trat</translation>
        </message>
        <message>
            <source>Delete {names}?</source>
            <translation>{names} löschen?</translation>
        </message>
        <message>
            <source>Delete {name}?</source>
            <translation>{name} löschen?</translation>
        </message>
        <message numerus="yes">
            <source>Delete {n} clipping(s) for ever?</source>
            <translation>
                <numerusform>{n} Ausschnitt endgültig löschen?</numerusform>
                <numerusform>{n} Ausschnitte endgültig löschen?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Delete {n} clipping(s) in the trash for ever?</source>
            <translation>
                <numerusform>{n} Ausschnitt im Papierkorb endgültig löschen?</numerusform>
                <numerusform>{n} Ausschnitte im Papierkorb endgültig löschen?</numerusform>
            </translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation>Löschen…</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Details</translation>
        </message>
        <message>
            <source>Did you mean</source>
            <translation>Meinten Sie</translation>
        </message>
        <message>
            <source>Did you mean {text}?</source>
            <translation>Meinten Sie {text}?</translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation>Ausblenden</translation>
        </message>
        <message>
            <source>Dismiss what is over</source>
            <translation>Erledigtes ausblenden</translation>
        </message>
        <message>
            <source>Dismissed</source>
            <translation>Verworfen</translation>
        </message>
        <message numerus="yes">
            <source>Dismissed: {n}</source>
            <translation>
                <numerusform>Verworfen: {n}</numerusform>
                <numerusform>Verworfen: {n}</numerusform>
            </translation>
        </message>
        <message>
            <source>Do</source>
            <translation>Tun</translation>
        </message>
        <message>
            <source>Do again up to here</source>
            <translation>Bis hierher wiederholen</translation>
        </message>
        <message>
            <source>Do not suggest any more</source>
            <translation>Nicht mehr vorschlagen</translation>
        </message>
        <message>
            <source>Do not suggest this any more</source>
            <translation>Dies nicht mehr vorschlagen</translation>
        </message>
        <message>
            <source>Do or &amp;go to anything…</source>
            <translation>&amp;Befehl oder Ziel…</translation>
        </message>
        <message>
            <source>Do or go to anything</source>
            <translation>Befehl oder Ziel</translation>
        </message>
        <message>
            <source>Do the last export once more, with what has changed since</source>
            <translation>Den letzten Export wiederholen, mit allem, was sich seither geändert hat</translation>
        </message>
        <message numerus="yes">
            <source>Do {n} step(s) again</source>
            <translation>
                <numerusform>{n} Schritt wiederholen</numerusform>
                <numerusform>{n} Schritte wiederholen</numerusform>
            </translation>
        </message>
        <message>
            <source>Done</source>
            <translation>Fertig</translation>
        </message>
        <message>
            <source>Done again: {step}</source>
            <translation>Wiederholt: {step}</translation>
        </message>
        <message>
            <source>Done: {what}</source>
            <translation>Erledigt: {what}</translation>
        </message>
        <message>
            <source>Double click or Enter writes it into the template</source>
            <translation>Doppelklick oder Eingabe schreibt es in die Vorlage</translation>
        </message>
        <message>
            <source>Double-click or press Enter to see the clipping</source>
            <translation>Doppelklick oder Eingabe zeigt den Ausschnitt</translation>
        </message>
        <message>
            <source>Drag clippings onto its name.</source>
            <translation>Ziehen Sie Ausschnitte auf seinen Namen.</translation>
        </message>
        <message>
            <source>Drawing (*.svg)</source>
            <translation>Zeichnung (*.svg)</translation>
        </message>
        <message>
            <source>Drop to clip the page at {address}</source>
            <translation>Loslassen, um die Seite {address} auszuschneiden</translation>
        </message>
        <message>
            <source>Drop to clip this text</source>
            <translation>Loslassen, um diesen Text auszuschneiden</translation>
        </message>
        <message numerus="yes">
            <source>Drop to clip {n} file(s)</source>
            <translation>
                <numerusform>Loslassen, um {n} Datei auszuschneiden</numerusform>
                <numerusform>Loslassen, um {n} Dateien auszuschneiden</numerusform>
            </translation>
        </message>
        <message>
            <source>Drop to clip “{name}”, or to import it where it is an export</source>
            <translation>Loslassen, um „{name}“ auszuschneiden oder, wenn es ein Export ist, zu importieren</translation>
        </message>
        <message>
            <source>E&amp;dit colour and note…</source>
            <translation>Farb&amp;e und Notiz bearbeiten…</translation>
        </message>
        <message>
            <source>E-book (EPUB)</source>
            <translation>E-Book (EPUB)</translation>
        </message>
        <message>
            <source>Each of them – {words} – each other one</source>
            <comment>a kind of link</comment>
            <translation>Untereinander: jeder – {words} – jeder andere</translation>
        </message>
        <message>
            <source>Earlier searches</source>
            <translation>Frühere Suchen</translation>
        </message>
        <message>
            <source>Earlier searches (down arrow in the empty box)</source>
            <translation>Frühere Suchen (Pfeil nach unten im leeren Feld)</translation>
        </message>
        <message>
            <source>Edit fields</source>
            <translation>Felder bearbeiten</translation>
        </message>
        <message>
            <source>Edit note and colour</source>
            <translation>Notiz und Farbe bearbeiten</translation>
        </message>
        <message>
            <source>Edit note…</source>
            <translation>Notiz bearbeiten…</translation>
        </message>
        <message>
            <source>Edit saved search</source>
            <translation>Gespeicherte Suche bearbeiten</translation>
        </message>
        <message>
            <source>Edit what it searches…</source>
            <translation>Gesuchtes bearbeiten…</translation>
        </message>
        <message numerus="yes">
            <source>Edit {n} clipping(s)</source>
            <translation>
                <numerusform>{n} Ausschnitt bearbeiten</numerusform>
                <numerusform>{n} Ausschnitte bearbeiten</numerusform>
            </translation>
        </message>
        <message>
            <source>Edition</source>
            <translation>Ausgabe</translation>
        </message>
        <message>
            <source>Empty</source>
            <translation>Leer</translation>
        </message>
        <message>
            <source>Empty the form</source>
            <translation>Formular leeren</translation>
        </message>
        <message>
            <source>Empty trash</source>
            <translation>Papierkorb leeren</translation>
        </message>
        <message>
            <source>Empty trash…</source>
            <translation>Papierkorb leeren…</translation>
        </message>
        <message>
            <source>Enter edits it as text, Delete takes it away.</source>
            <translation>Eingabe bearbeitet sie als Text, Entf nimmt sie weg.</translation>
        </message>
        <message>
            <source>Enter puts a tag on or takes it off; Enter in the empty box is Done.</source>
            <translation>Eingabe setzt ein Schlagwort oder nimmt es ab; Eingabe im leeren Feld heißt Fertig.</translation>
        </message>
        <message>
            <source>Enter puts them into a story or takes them out; Enter in the empty box is Done.</source>
            <translation>Eingabe legt sie in ein Dossier oder nimmt sie heraus; Eingabe im leeren Feld heißt Fertig.</translation>
        </message>
        <message>
            <source>Enter searches it again, Delete forgets it</source>
            <translation>Eingabe sucht erneut danach, Entf vergisst es</translation>
        </message>
        <message>
            <source>Enter: into ‘{name}’ or out of it.</source>
            <translation>Eingabe: in „{name}“ oder heraus.</translation>
        </message>
        <message>
            <source>Enter: new story ‘{name}’.</source>
            <translation>Eingabe: neues Dossier „{name}“.</translation>
        </message>
        <message>
            <source>Enter: new tag ‘{name}’. A slash makes a path, like war/ukraine.</source>
            <translation>Eingabe: neues Schlagwort „{name}“. Ein Schrägstrich macht einen Pfad, wie krieg/ukraine.</translation>
        </message>
        <message>
            <source>Enter: only this one. Shift+Enter: without it. A click or Space: one, then the other, then neither.</source>
            <translation>Eingabe: nur dieses. Umschalt+Eingabe: ohne es. Klick oder Leertaste: das eine, dann das andere, dann keines.</translation>
        </message>
        <message>
            <source>Enter: ‘{name}’ on or off.</source>
            <translation>Eingabe: „{name}“ setzen oder abnehmen.</translation>
        </message>
        <message>
            <source>Entry</source>
            <translation>Eintrag</translation>
        </message>
        <message numerus="yes">
            <source>Entry {n}</source>
            <translation>
                <numerusform>Eintrag {n}</numerusform>
                <numerusform>Eintrag {n}</numerusform>
            </translation>
        </message>
        <message>
            <source>Error</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <source>Escape brings the window back.</source>
            <translation>Escape bringt das Fenster zurück.</translation>
        </message>
        <message>
            <source>Evernote (ENEX)</source>
            <translation>Evernote (ENEX)</translation>
        </message>
        <message>
            <source>Evernote (folder of notebooks)</source>
            <translation>Evernote (Ordner mit Notizbüchern)</translation>
        </message>
        <message>
            <source>Every action gets the keys again that it had at first; yours are forgotten.</source>
            <translation>Jeder Befehl bekommt seine ursprünglichen Tasten zurück; Ihre werden vergessen.</translation>
        </message>
        <message>
            <source>Every field for text needs these keys to edit what is in it</source>
            <translation>Jedes Textfeld braucht diese Tasten, um seinen Inhalt zu bearbeiten</translation>
        </message>
        <message>
            <source>Everything</source>
            <translation>Alles</translation>
        </message>
        <message>
            <source>Everything about the clippings, for programs and for importing again</source>
            <translation>Alles über die Ausschnitte, für Programme und zum erneuten Importieren</translation>
        </message>
        <message>
            <source>Everything can be found.</source>
            <translation>Alles ist auffindbar.</translation>
        </message>
        <message>
            <source>Everything is in order now.</source>
            <translation>Jetzt ist alles in Ordnung.</translation>
        </message>
        <message>
            <source>Everything is kept in one folder. You can copy, move or back it up like any other, and read it without this program.</source>
            <translation>Alles liegt in einem Ordner. Sie können ihn wie jeden anderen kopieren, verschieben und sichern und ohne dieses Programm lesen.</translation>
        </message>
        <message>
            <source>Everything is kept in {folder}.</source>
            <translation>Alles wird in {folder} aufbewahrt.</translation>
        </message>
        <message>
            <source>Everything is read</source>
            <translation>Alles ist gelesen</translation>
        </message>
        <message>
            <source>Everything you clip, tag, mark and write.</source>
            <translation>Alles, was Sie ausschneiden, verschlagworten, markieren und schreiben.</translation>
        </message>
        <message>
            <source>Exactly this phrase</source>
            <translation>Genau diese Wortfolge</translation>
        </message>
        <message>
            <source>Expor&amp;t once more</source>
            <translation>N&amp;och einmal exportieren</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Exportieren</translation>
        </message>
        <message>
            <source>Export anew.</source>
            <translation>Exportieren Sie neu.</translation>
        </message>
        <message>
            <source>Export the clippings in the list, with this page before them</source>
            <translation>Die Ausschnitte der Liste exportieren, mit dieser Seite davor</translation>
        </message>
        <message>
            <source>Export to another one.</source>
            <translation>Exportieren Sie in einen anderen.</translation>
        </message>
        <message>
            <source>Exports of Pocket, Instapaper, Zotero, Evernote and others; tried first, without writing anything.</source>
            <translation>Exporte von Pocket, Instapaper, Zotero, Evernote und anderen; zuerst wird geprobt, ohne etwas zu schreiben.</translation>
        </message>
        <message>
            <source>Export…</source>
            <translation>Exportieren…</translation>
        </message>
        <message>
            <source>Fetch</source>
            <translation>Holen</translation>
        </message>
        <message>
            <source>Fetch &amp;pictures</source>
            <translation>&amp;Bilder holen</translation>
        </message>
        <message>
            <source>Fetch addresses of this computer and the local network too</source>
            <translation>Auch Adressen dieses Rechners und des lokalen Netzes holen</translation>
        </message>
        <message>
            <source>Fetch and keep the pictures of the article</source>
            <translation>Die Bilder des Artikels holen und behalten</translation>
        </message>
        <message>
            <source>Fetch and keep {address}</source>
            <translation>{address} holen und behalten</translation>
        </message>
        <message>
            <source>Fetch and keep {address} (Ctrl+Enter)</source>
            <translation>{address} holen und behalten (Strg+Eingabe)</translation>
        </message>
        <message>
            <source>Fetch pictures</source>
            <translation>Bilder holen</translation>
        </message>
        <message>
            <source>Fetch te&amp;xt</source>
            <translation>Te&amp;xt holen</translation>
        </message>
        <message>
            <source>Fetch text</source>
            <translation>Text holen</translation>
        </message>
        <message>
            <source>Fetch texts</source>
            <translation>Texte holen</translation>
        </message>
        <message>
            <source>Fetch this page?</source>
            <translation>Diese Seite holen?</translation>
        </message>
        <message numerus="yes">
            <source>Fetch {n} address(es)</source>
            <translation>
                <numerusform>{n} Adresse holen</numerusform>
                <numerusform>{n} Adressen holen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Fetch {n} text(s)</source>
            <translation>
                <numerusform>{n} Text holen</numerusform>
                <numerusform>{n} Texte holen</numerusform>
            </translation>
        </message>
        <message>
            <source>Fetched</source>
            <translation>Geholt</translation>
        </message>
        <message>
            <source>Fetched from another address</source>
            <translation>Von anderer Adresse geholt</translation>
        </message>
        <message>
            <source>Fetching a picture tells the site that holds it that somebody at your address looks at the article. Pictures that came with a saved page, a mail or the browser are kept in any case.</source>
            <translation>Wer ein Bild holt, verrät der Website, dass jemand unter Ihrer Adresse den Artikel ansieht. Bilder, die mit einer gespeicherten Seite, einer Mail oder aus dem Browser kamen, werden in jedem Fall behalten.</translation>
        </message>
        <message>
            <source>Fewer</source>
            <translation>Weniger</translation>
        </message>
        <message>
            <source>Fewer fields</source>
            <translation>Weniger Felder</translation>
        </message>
        <message>
            <source>Fewest words</source>
            <translation>Wenigste Wörter</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Feld</translation>
        </message>
        <message>
            <source>Fields</source>
            <translation>Felder</translation>
        </message>
        <message>
            <source>Fields and lists need this key themselves</source>
            <translation>Felder und Listen brauchen diese Taste selbst</translation>
        </message>
        <message>
            <source>File name</source>
            <translation>Dateiname</translation>
        </message>
        <message>
            <source>File that you chose</source>
            <translation>Von Ihnen gewählte Datei</translation>
        </message>
        <message>
            <source>Filters for lists and numbers</source>
            <translation>Filter für Listen und Zahlen</translation>
        </message>
        <message>
            <source>Filters for texts</source>
            <translation>Filter für Texte</translation>
        </message>
        <message>
            <source>Filters that make Markdown</source>
            <translation>Filter, die Markdown erzeugen</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Find a clipping</source>
            <translation>Ausschnitt suchen</translation>
        </message>
        <message>
            <source>Find a setting</source>
            <translation>Einstellung suchen</translation>
        </message>
        <message>
            <source>Find a tag</source>
            <translation>Schlagwort suchen</translation>
        </message>
        <message>
            <source>Find a value</source>
            <translation>Wert suchen</translation>
        </message>
        <message>
            <source>Find a value or a filter</source>
            <translation>Wert oder Filter suchen</translation>
        </message>
        <message>
            <source>Find an action or keys</source>
            <translation>Befehl oder Tasten suchen</translation>
        </message>
        <message>
            <source>Find everything that can be done, and every place, tag, outlet, search and clipping</source>
            <translation>Alles finden, was man tun kann, und jeden Ort, jedes Schlagwort, jedes Medium, jede Suche und jeden Ausschnitt</translation>
        </message>
        <message>
            <source>Find in the help</source>
            <translation>In der Hilfe suchen</translation>
        </message>
        <message>
            <source>Find in this help</source>
            <translation>In dieser Hilfe suchen</translation>
        </message>
        <message>
            <source>Find it again</source>
            <translation>Wiederfinden</translation>
        </message>
        <message>
            <source>Find or make a story</source>
            <translation>Dossier suchen oder anlegen</translation>
        </message>
        <message>
            <source>Find or make a tag</source>
            <translation>Schlagwort suchen oder anlegen</translation>
        </message>
        <message>
            <source>Find the other clipping</source>
            <translation>Den anderen Ausschnitt suchen</translation>
        </message>
        <message>
            <source>First rows of the table</source>
            <translation>Erste Zeilen der Tabelle</translation>
        </message>
        <message>
            <source>First steps</source>
            <translation>Erste Schritte</translation>
        </message>
        <message>
            <source>First taken</source>
            <translation>Erste Aufnahme</translation>
        </message>
        <message>
            <source>First to report</source>
            <translation>Erste Meldung</translation>
        </message>
        <message>
            <source>Fold reprints</source>
            <translation>Nachdrucke einklappen</translation>
        </message>
        <message>
            <source>Fold the copies away</source>
            <translation>Abdrucke einklappen</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Ordner</translation>
        </message>
        <message>
            <source>Folder for the export</source>
            <translation>Ordner für den Export</translation>
        </message>
        <message>
            <source>Folder of the extension</source>
            <translation>Ordner der Erweiterung</translation>
        </message>
        <message>
            <source>Folder of the library</source>
            <translation>Ordner der Bibliothek</translation>
        </message>
        <message>
            <source>Folder to watch</source>
            <translation>Überwachter Ordner</translation>
        </message>
        <message>
            <source>For e-readers and phones, each article a chapter</source>
            <translation>Für E-Reader und Telefone, jeder Artikel ein Kapitel</translation>
        </message>
        <message>
            <source>For readers to whom the whole texts may not be handed on</source>
            <translation>Für Leser, an die der ganze Text nicht weitergegeben werden darf</translation>
        </message>
        <message>
            <source>For when the search does not find what is there</source>
            <translation>Wenn die Suche nicht findet, was da ist</translation>
        </message>
        <message>
            <source>Foreword</source>
            <translation>Vorwort</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>Vergessen</translation>
        </message>
        <message>
            <source>Forget all your shortcuts?</source>
            <translation>Alle Ihre Tastenkürzel vergessen?</translation>
        </message>
        <message>
            <source>Forget earlier searches?</source>
            <translation>Frühere Suchen vergessen?</translation>
        </message>
        <message>
            <source>Forget them</source>
            <translation>Vergessen</translation>
        </message>
        <message>
            <source>Format</source>
            <translation>Format</translation>
        </message>
        <message>
            <source>Free software under the MIT licence. Icons: Lucide (ISC). Type: Inter and Noto (SIL Open Font Licence). Qt is used under the LGPL.</source>
            <translation>Freie Software unter der MIT-Lizenz. Symbole: Lucide (ISC). Schriften: Inter und Noto (SIL Open Font Licence). Qt wird unter der LGPL benutzt.</translation>
        </message>
        <message>
            <source>From a day to another…</source>
            <translation>Von einem Tag bis zu einem anderen…</translation>
        </message>
        <message>
            <source>From the first</source>
            <translation>Vom ersten aus</translation>
        </message>
        <message>
            <source>From the other</source>
            <translation>Vom anderen aus</translation>
        </message>
        <message>
            <source>From the same &amp;outlet</source>
            <translation>&amp;Aus demselben Medium</translation>
        </message>
        <message>
            <source>From</source>
            <comment>the earlier text, in a comparison</comment>
            <translation>Von</translation>
        </message>
        <message>
            <source>GB</source>
            <translation>GB</translation>
        </message>
        <message>
            <source>Gathering</source>
            <translation>Sammeln</translation>
        </message>
        <message>
            <source>General</source>
            <translation>Allgemein</translation>
        </message>
        <message>
            <source>Give a clipping a tag</source>
            <translation>Einem Ausschnitt ein Schlagwort geben</translation>
        </message>
        <message>
            <source>Give an address</source>
            <translation>Adresse angeben</translation>
        </message>
        <message>
            <source>Give it a name.</source>
            <translation>Geben Sie einen Namen an.</translation>
        </message>
        <message>
            <source>Give the clipping the text of the capture that is marked; this can be undone</source>
            <translation>Dem Ausschnitt den Text der gewählten Aufnahme geben; das lässt sich rückgängig machen</translation>
        </message>
        <message>
            <source>Give the field what this change made of it; that can be undone</source>
            <translation>Dem Feld geben, was diese Änderung daraus gemacht hat; das lässt sich rückgängig machen</translation>
        </message>
        <message>
            <source>Give what is there already the tags, notes and highlights that it has not</source>
            <translation>Vorhandenem die Schlagwörter, Notizen und Markierungen geben, die ihm fehlen</translation>
        </message>
        <message>
            <source>Go back to here</source>
            <translation>Hierher zurückgehen</translation>
        </message>
        <message>
            <source>Go there</source>
            <translation>Dorthin gehen</translation>
        </message>
        <message>
            <source>Go to a highlight first</source>
            <translation>Gehen Sie zuerst zu einer Markierung</translation>
        </message>
        <message>
            <source>Go to the search</source>
            <translation>Zur Suche gehen</translation>
        </message>
        <message>
            <source>Gone</source>
            <translation>Nicht mehr da</translation>
        </message>
        <message>
            <source>Gone: nothing was there on {day}: {address}</source>
            <translation>Nicht mehr da: am {day} war dort nichts: {address}</translation>
        </message>
        <message>
            <source>Graph</source>
            <translation>Graph</translation>
        </message>
        <message>
            <source>Graph of the neighbourhood</source>
            <translation>Graph der Umgebung</translation>
        </message>
        <message>
            <source>Graph: along the lines</source>
            <translation>Graph: die Linien entlang</translation>
        </message>
        <message>
            <source>Graph: from the picture to the list and back</source>
            <translation>Graph: vom Bild zur Liste und zurück</translation>
        </message>
        <message>
            <source>Graph: put in the middle</source>
            <translation>Graph: in die Mitte rücken</translation>
        </message>
        <message>
            <source>Green</source>
            <translation>Grün</translation>
        </message>
        <message>
            <source>Group clippings by</source>
            <translation>Ausschnitte gruppieren nach</translation>
        </message>
        <message>
            <source>Have it stand for the others in lists (L)</source>
            <translation>In Listen für die anderen stehen lassen (L)</translation>
        </message>
        <message>
            <source>Headline</source>
            <translation>Überschrift</translation>
        </message>
        <message>
            <source>Headline, A to Z</source>
            <translation>Überschrift, A bis Z</translation>
        </message>
        <message>
            <source>Headline, Z to A</source>
            <translation>Überschrift, Z bis A</translation>
        </message>
        <message>
            <source>Headline, byline and text, just as they were copied</source>
            <translation>Überschrift, Autorenzeile und Text, so wie sie kopiert wurden</translation>
        </message>
        <message>
            <source>Headline, open&amp;ing words and link</source>
            <translation>Überschrift, A&amp;nfang und Link</translation>
        </message>
        <message>
            <source>Headline, opening words and link</source>
            <translation>Überschrift, Anfang und Link</translation>
        </message>
        <message>
            <source>Health of the library</source>
            <translation>Zustand der Bibliothek</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Hilfe</translation>
        </message>
        <message>
            <source>Here the library is now. Choose another step to go back or forward to it.</source>
            <translation>Hier steht die Bibliothek jetzt. Wählen Sie einen anderen Schritt, um zu ihm zurück oder vor zu gehen.</translation>
        </message>
        <message>
            <source>Hide the highlights of the article</source>
            <translation>Markierungen des Artikels ausblenden</translation>
        </message>
        <message>
            <source>Hide the list</source>
            <translation>Liste ausblenden</translation>
        </message>
        <message>
            <source>Hide what is related</source>
            <translation>Verwandtes ausblenden</translation>
        </message>
        <message>
            <source>Hide what was dismissed</source>
            <translation>Verworfenes ausblenden</translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation>Hoher Kontrast</translation>
        </message>
        <message>
            <source>Highlight and write a note</source>
            <translation>Markieren und Notiz schreiben</translation>
        </message>
        <message>
            <source>Highlight in {colour}</source>
            <translation>Markieren in {colour}</translation>
        </message>
        <message>
            <source>Highlight what is selected in the colour that was used last</source>
            <translation>Ausgewähltes in der zuletzt benutzten Farbe markieren</translation>
        </message>
        <message>
            <source>Highlight with a &amp;note…</source>
            <translation>Mit &amp;Notiz markieren…</translation>
        </message>
        <message>
            <source>Highlight: {quotation}</source>
            <translation>Markierung: {quotation}</translation>
        </message>
        <message>
            <source>Highlights</source>
            <translation>Markierungen</translation>
        </message>
        <message>
            <source>Highlights &amp;beside the article</source>
            <translation>Markierungen neben &amp;dem Artikel</translation>
        </message>
        <message>
            <source>Highlights and notes</source>
            <translation>Markierungen und Notizen</translation>
        </message>
        <message>
            <source>Highlights of this article</source>
            <translation>Markierungen dieses Artikels</translation>
        </message>
        <message>
            <source>Highlights that lost their place</source>
            <translation>Markierungen, die ihre Stelle verloren haben</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Verlauf</translation>
        </message>
        <message>
            <source>History of the fields</source>
            <translation>Verlauf der Felder</translation>
        </message>
        <message>
            <source>History of the fields…</source>
            <translation>Verlauf der Felder…</translation>
        </message>
        <message>
            <source>History of this field…</source>
            <translation>Verlauf dieses Felds…</translation>
        </message>
        <message>
            <source>Hits in this article</source>
            <translation>Treffer in diesem Artikel</translation>
        </message>
        <message>
            <source>How the list looks</source>
            <translation>Aussehen der Liste</translation>
        </message>
        <message>
            <source>How to &amp;search</source>
            <translation>Wie man &amp;sucht</translation>
        </message>
        <message>
            <source>How to move a library</source>
            <translation>Wie eine Bibliothek umzieht</translation>
        </message>
        <message>
            <source>How to search</source>
            <translation>Wie man sucht</translation>
        </message>
        <message>
            <source>If Cuttings is still running there, close it: two that write make two libraries of one.</source>
            <translation>Läuft Cuttings dort noch, beenden Sie es: Wenn zwei schreiben, werden aus einer Bibliothek zwei.</translation>
        </message>
        <message>
            <source>If it is this clock, set it right, because new clippings get their dates from it. If it was wrong then, look at the dates of what was clipped at that time. The order of the history is right in any case.</source>
            <translation>Geht diese Uhr falsch, stellen Sie sie richtig, denn neue Ausschnitte bekommen ihr Datum von ihr. Ging sie damals falsch, sehen Sie die Daten dessen durch, was in jener Zeit ausgeschnitten wurde. Die Reihenfolge des Verlaufs stimmt in jedem Fall.</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Importieren</translation>
        </message>
        <message>
            <source>Import a file</source>
            <translation>Datei importieren</translation>
        </message>
        <message>
            <source>Import a folder</source>
            <translation>Ordner importieren</translation>
        </message>
        <message>
            <source>Import from another program</source>
            <translation>Aus einem anderen Programm importieren</translation>
        </message>
        <message numerus="yes">
            <source>Import {n} entr(y|ies)</source>
            <translation>
                <numerusform>{n} Eintrag importieren</numerusform>
                <numerusform>{n} Einträge importieren</numerusform>
            </translation>
        </message>
        <message>
            <source>Importing…</source>
            <translation>Import läuft…</translation>
        </message>
        <message>
            <source>In a story</source>
            <translation>In einem Dossier</translation>
        </message>
        <message>
            <source>In fol&amp;der</source>
            <translation>Im Or&amp;dner</translation>
        </message>
        <message>
            <source>In my notes</source>
            <translation>In meinen Notizen</translation>
        </message>
        <message>
            <source>In no story</source>
            <translation>In keinem Dossier</translation>
        </message>
        <message>
            <source>In one place</source>
            <translation>An einem Ort</translation>
        </message>
        <message>
            <source>In the copy</source>
            <translation>In der Sicherung</translation>
        </message>
        <message>
            <source>In the headline</source>
            <translation>In der Überschrift</translation>
        </message>
        <message>
            <source>In the inbox</source>
            <translation>Im Eingang</translation>
        </message>
        <message>
            <source>In the middle</source>
            <translation>In der Mitte</translation>
        </message>
        <message>
            <source>In the neighbourhood</source>
            <translation>In der Umgebung</translation>
        </message>
        <message>
            <source>In the style that the preferences say; of several clippings a sorted list of works</source>
            <translation>Im Stil aus den Einstellungen; bei mehreren Ausschnitten als sortiertes Verzeichnis</translation>
        </message>
        <message>
            <source>In the text</source>
            <translation>Im Text</translation>
        </message>
        <message>
            <source>In the trash</source>
            <translation>Im Papierkorb</translation>
        </message>
        <message>
            <source>In this list</source>
            <translation>In dieser Liste</translation>
        </message>
        <message>
            <source>In what I highlighted</source>
            <translation>In meinen Markierungen</translation>
        </message>
        <message>
            <source>In your library: {title}</source>
            <translation>In Ihrer Bibliothek: {title}</translation>
        </message>
        <message numerus="yes">
            <source>In {name}, {n} file(s) of earlier exports are no longer part of it.</source>
            <translation>
                <numerusform>In {name} liegt {n} Datei früherer Exporte, die nicht mehr dazugehört.</numerusform>
                <numerusform>In {name} liegen {n} Dateien früherer Exporte, die nicht mehr dazugehören.</numerusform>
            </translation>
        </message>
        <message>
            <source>Inbox</source>
            <translation>Eingang</translation>
        </message>
        <message>
            <source>Inde&amp;x of names</source>
            <translation>Na&amp;mensregister</translation>
        </message>
        <message>
            <source>Index of the search</source>
            <translation>Suchindex</translation>
        </message>
        <message>
            <source>Indigo</source>
            <translation>Indigo</translation>
        </message>
        <message>
            <source>Insp&amp;ector</source>
            <translation>&amp;Inspektor</translation>
        </message>
        <message>
            <source>Install browser e&amp;xtension…</source>
            <translation>Browser-Er&amp;weiterung installieren…</translation>
        </message>
        <message>
            <source>Install the extension</source>
            <translation>Erweiterung installieren</translation>
        </message>
        <message>
            <source>Instapaper (CSV)</source>
            <translation>Instapaper (CSV)</translation>
        </message>
        <message>
            <source>It cannot be read.</source>
            <translation>Sie kann nicht gelesen werden.</translation>
        </message>
        <message>
            <source>It cannot be read: {reason}</source>
            <translation>Nicht lesbar: {reason}</translation>
        </message>
        <message numerus="yes">
            <source>It gathers {n} clipping(s); they stay. Undo brings the story back.</source>
            <translation>
                <numerusform>Es versammelt {n} Ausschnitt, der bleibt. Rückgängig bringt das Dossier zurück.</numerusform>
                <numerusform>Es versammelt {n} Ausschnitte, die bleiben. Rückgängig bringt das Dossier zurück.</numerusform>
            </translation>
        </message>
        <message>
            <source>It is a &amp;person</source>
            <translation>Ist eine &amp;Person</translation>
        </message>
        <message>
            <source>It is a p&amp;lace</source>
            <translation>Ist ein &amp;Ort</translation>
        </message>
        <message>
            <source>It is an o&amp;rganisation</source>
            <translation>Ist eine Or&amp;ganisation</translation>
        </message>
        <message>
            <source>It is being read again…</source>
            <translation>Wird neu gelesen…</translation>
        </message>
        <message>
            <source>It is best to start it again.</source>
            <translation>Am besten starten Sie es neu.</translation>
        </message>
        <message>
            <source>It is in the text again.</source>
            <translation>Es ist wieder im Text.</translation>
        </message>
        <message>
            <source>It is kept with these whatever comparing their words says, until you say that it is no reprint.</source>
            <translation>Er bleibt bei diesen, was der Wortvergleich auch ergibt, bis Sie sagen, dass er kein Nachdruck ist.</translation>
        </message>
        <message numerus="yes">
            <source>It is on {n} clipping(s), which stay(s|). Undo brings the tag back.</source>
            <translation>
                <numerusform>Es ist an {n} Ausschnitt, der bleibt. Rückgängig bringt das Schlagwort zurück.</numerusform>
                <numerusform>Es ist an {n} Ausschnitten, die bleiben. Rückgängig bringt das Schlagwort zurück.</numerusform>
            </translation>
        </message>
        <message>
            <source>It stands for its reprints now.</source>
            <translation>Er steht jetzt für seine Nachdrucke.</translation>
        </message>
        <message>
            <source>It was read anew, and you can go on.</source>
            <translation>Sie wurde neu gelesen, und Sie können weiterarbeiten.</translation>
        </message>
        <message>
            <source>It was read anew, and you can go on. It lacks what was done here, which is kept among the copies of this library as {file}.</source>
            <translation>Sie wurde neu gelesen, und Sie können weiterarbeiten. Ihr fehlt, was hier getan wurde; es liegt bei den Sicherungen dieser Bibliothek als {file}.</translation>
        </message>
        <message>
            <source>It will be in the sidebar with the number of clippings that it finds. Name of the search:</source>
            <translation>Sie steht dann in der Seitenleiste, mit der Zahl der gefundenen Ausschnitte. Name der Suche:</translation>
        </message>
        <message>
            <source>Its icon clips what was copied and brings the window back, where the system has such an area.</source>
            <translation>Das Symbol dort schneidet Kopiertes aus und holt das Fenster zurück, sofern das System einen solchen Bereich hat.</translation>
        </message>
        <message>
            <source>Its text</source>
            <translation>Text des Artikels</translation>
        </message>
        <message>
            <source>Its text can be fetched from {site}.</source>
            <translation>Der Text kann von {site} geholt werden.</translation>
        </message>
        <message>
            <source>Joplin (JEX or RAW)</source>
            <translation>Joplin (JEX oder RAW)</translation>
        </message>
        <message>
            <source>Karakeep, once Hoarder (JSON)</source>
            <translation>Karakeep, früher Hoarder (JSON)</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Keep both</source>
            <translation>Beide behalten</translation>
        </message>
        <message>
            <source>Keep it elsewhere…</source>
            <translation>Anderswo aufbewahren…</translation>
        </message>
        <message>
            <source>Keep it out of this group for good (Del)</source>
            <translation>Auf Dauer aus dieser Gruppe heraushalten (Entf)</translation>
        </message>
        <message>
            <source>Keep pictures</source>
            <translation>Bilder behalten</translation>
        </message>
        <message>
            <source>Keep the newest copy of so many days</source>
            <translation>Tage, deren neueste Sicherung bleibt</translation>
        </message>
        <message>
            <source>Keep the newest copy of so many months</source>
            <translation>Monate, deren neueste Sicherung bleibt</translation>
        </message>
        <message>
            <source>Keep the newest copy of so many weeks</source>
            <translation>Wochen, deren neueste Sicherung bleibt</translation>
        </message>
        <message>
            <source>Keep your first article</source>
            <translation>Behalten Sie Ihren ersten Artikel</translation>
        </message>
        <message numerus="yes">
            <source>Keep {n} clipping(s)</source>
            <translation>
                <numerusform>{n} Ausschnitt behalten</numerusform>
                <numerusform>{n} Ausschnitte behalten</numerusform>
            </translation>
        </message>
        <message>
            <source>Keeps newspaper articles on your own computer: clip them, find them, tag and link them, hand them on. Nothing leaves your computer unless you ask for a page to be fetched.</source>
            <translation>Bewahrt Zeitungsartikel auf Ihrem eigenen Rechner auf: ausschneiden, finden, verschlagworten, verknüpfen, weitergeben. Nichts verlässt Ihren Rechner, außer wenn Sie eine Seite holen lassen.</translation>
        </message>
        <message>
            <source>Kept</source>
            <translation>Behalten</translation>
        </message>
        <message>
            <source>Kept “{title}”.</source>
            <translation>„{title}“ behalten.</translation>
        </message>
        <message>
            <source>Keyboard</source>
            <translation>Tastatur</translation>
        </message>
        <message>
            <source>Keyboard shortcuts</source>
            <translation>Tastenkürzel</translation>
        </message>
        <message>
            <source>Keyboard shortcuts…</source>
            <translation>Tastenkürzel…</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Tasten</translation>
        </message>
        <message>
            <source>Keys that clip from any program</source>
            <translation>Tasten, die aus jedem Programm ausschneiden</translation>
        </message>
        <message>
            <source>Keywords</source>
            <translation>Stichwörter</translation>
        </message>
        <message>
            <source>Keywords: {words}</source>
            <translation>Stichwörter: {words}</translation>
        </message>
        <message>
            <source>Kicker</source>
            <translation>Dachzeile</translation>
        </message>
        <message>
            <source>Kind of PDF</source>
            <translation>PDF-Typ</translation>
        </message>
        <message>
            <source>Kind of link</source>
            <translation>Art der Verknüpfung</translation>
        </message>
        <message>
            <source>Kind of link removed.</source>
            <translation>Verknüpfungsart entfernt.</translation>
        </message>
        <message>
            <source>Kind of link renamed.</source>
            <translation>Verknüpfungsart umbenannt.</translation>
        </message>
        <message>
            <source>Kind that takes its place</source>
            <translation>Art, die an ihre Stelle tritt</translation>
        </message>
        <message>
            <source>Kinds of link</source>
            <translation>Verknüpfungsarten</translation>
        </message>
        <message numerus="yes">
            <source>LEFT OUT OF THE TEXT ({n})</source>
            <translation>
                <numerusform>NICHT IM TEXT ({n})</numerusform>
                <numerusform>NICHT IM TEXT ({n})</numerusform>
            </translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Sprache</translation>
        </message>
        <message>
            <source>Language, A to Z</source>
            <translation>Sprache, A bis Z</translation>
        </message>
        <message>
            <source>Language, Z to A</source>
            <translation>Sprache, Z bis A</translation>
        </message>
        <message>
            <source>Languages</source>
            <translation>Sprachen</translation>
        </message>
        <message>
            <source>Larger type</source>
            <translation>Größere Schrift</translation>
        </message>
        <message>
            <source>Last month</source>
            <translation>Letzter Monat</translation>
        </message>
        <message>
            <source>Last year</source>
            <translation>Letztes Jahr</translation>
        </message>
        <message>
            <source>Lately</source>
            <translation>Zuletzt</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Später</translation>
        </message>
        <message>
            <source>Layout</source>
            <translation>Gestaltung</translation>
        </message>
        <message>
            <source>Leave &amp;out clippings that name it</source>
            <translation>Ausschnitte mit diesem Namen &amp;weglassen</translation>
        </message>
        <message>
            <source>Leave that out</source>
            <translation>Das weglassen</translation>
        </message>
        <message>
            <source>Leave these out</source>
            <translation>Diese weglassen</translation>
        </message>
        <message>
            <source>Left out of the text</source>
            <translation>Nicht im Text</translation>
        </message>
        <message numerus="yes">
            <source>Left out of the text: {n}</source>
            <translation>
                <numerusform>Nicht im Text: {n}</numerusform>
                <numerusform>Nicht im Text: {n}</numerusform>
            </translation>
        </message>
        <message>
            <source>Length</source>
            <translation>Länge</translation>
        </message>
        <message>
            <source>Let it be suggested again</source>
            <translation>Wieder vorschlagen lassen</translation>
        </message>
        <message>
            <source>Let it mean the present search</source>
            <translation>Die jetzige Suche bedeuten lassen</translation>
        </message>
        <message>
            <source>Let the library be as it was when a copy was made; what it is now is kept beside it</source>
            <translation>Die Bibliothek auf den Stand einer Sicherung bringen; der jetzige Stand wird daneben aufbewahrt</translation>
        </message>
        <message>
            <source>Library</source>
            <translation>Bibliothek</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Hell</translation>
        </message>
        <message>
            <source>Lime</source>
            <translation>Limette</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Verknüpfen</translation>
        </message>
        <message>
            <source>Link and stay</source>
            <translation>Verknüpfen und bleiben</translation>
        </message>
        <message>
            <source>Link removed.</source>
            <translation>Verknüpfung entfernt.</translation>
        </message>
        <message>
            <source>Link the two clippings</source>
            <translation>Die beiden Ausschnitte verknüpfen</translation>
        </message>
        <message>
            <source>Link them with each other instead</source>
            <translation>Stattdessen untereinander verknüpfen</translation>
        </message>
        <message>
            <source>Link this clipping</source>
            <translation>Diesen Ausschnitt verknüpfen</translation>
        </message>
        <message>
            <source>Link this clipping as: {words}</source>
            <translation>Diesen Ausschnitt verknüpfen als: {words}</translation>
        </message>
        <message>
            <source>Link with {title}</source>
            <translation>Verknüpfung mit {title}</translation>
        </message>
        <message numerus="yes">
            <source>Link {n} clipping(s) to …</source>
            <translation>
                <numerusform>{n} Ausschnitt verknüpfen mit …</numerusform>
                <numerusform>{n} Ausschnitte verknüpfen mit …</numerusform>
            </translation>
        </message>
        <message>
            <source>Link {title} to …</source>
            <translation>{title} verknüpfen mit …</translation>
        </message>
        <message>
            <source>Linked</source>
            <translation>Verknüpft</translation>
        </message>
        <message>
            <source>Linked stories</source>
            <translation>Verknüpfte Artikel</translation>
        </message>
        <message numerus="yes">
            <source>Linked to {n} clipping(s).</source>
            <translation>
                <numerusform>Mit {n} Ausschnitt verknüpft.</numerusform>
                <numerusform>Mit {n} Ausschnitten verknüpft.</numerusform>
            </translation>
        </message>
        <message>
            <source>Linked: {words}</source>
            <translation>Verknüpft: {words}</translation>
        </message>
        <message>
            <source>Links</source>
            <translation>Verknüpfungen</translation>
        </message>
        <message>
            <source>Linkwarden (JSON)</source>
            <translation>Linkwarden (JSON)</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Liste</translation>
        </message>
        <message>
            <source>List: open in the reader</source>
            <translation>Liste: in der Leseansicht öffnen</translation>
        </message>
        <message>
            <source>List: show the reprints folded into a row, fold them again</source>
            <translation>Liste: eingeklappte Nachdrucke einer Zeile zeigen, wieder einklappen</translation>
        </message>
        <message>
            <source>Longest first</source>
            <translation>Längste zuerst</translation>
        </message>
        <message>
            <source>Longest without coverage</source>
            <translation>Längste Zeit ohne Berichte</translation>
        </message>
        <message>
            <source>Look around first</source>
            <translation>Sehen Sie sich erst um</translation>
        </message>
        <message>
            <source>Look at all fields…</source>
            <translation>Alle Felder ansehen…</translation>
        </message>
        <message>
            <source>Look for them</source>
            <translation>Suchen in</translation>
        </message>
        <message>
            <source>Look like others</source>
            <translation>Sehen anderen ähnlich</translation>
        </message>
        <message>
            <source>Looking at it…</source>
            <translation>Wird angesehen…</translation>
        </message>
        <message>
            <source>Looking at the copies…</source>
            <translation>Sicherungen werden angesehen…</translation>
        </message>
        <message>
            <source>Looking for browsers…</source>
            <translation>Browser werden gesucht…</translation>
        </message>
        <message>
            <source>Looking for what belongs to it…</source>
            <translation>Zugehöriges wird gesucht…</translation>
        </message>
        <message>
            <source>Looking into this copy…</source>
            <translation>Diese Sicherung wird angesehen…</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Wird nachgesehen…</translation>
        </message>
        <message>
            <source>Looks like</source>
            <translation>Ähnelt</translation>
        </message>
        <message>
            <source>Loose</source>
            <translation>Weit</translation>
        </message>
        <message>
            <source>Lost its place</source>
            <translation>Hat seine Stelle verloren</translation>
        </message>
        <message>
            <source>Lost their place</source>
            <translation>Ohne Stelle</translation>
        </message>
        <message numerus="yes">
            <source>Lost their place: {n}</source>
            <translation>
                <numerusform>Ohne Stelle: {n}</numerusform>
                <numerusform>Ohne Stelle: {n}</numerusform>
            </translation>
        </message>
        <message>
            <source>MMM yyyy</source>
            <comment>how Qt is to write a month</comment>
            <translation>MMM yyyy</translation>
        </message>
        <message>
            <source>Made</source>
            <translation>Erstellt</translation>
        </message>
        <message>
            <source>Made by themselves, inside the library.</source>
            <translation>Entstehen von selbst, innerhalb der Bibliothek.</translation>
        </message>
        <message>
            <source>Make</source>
            <translation>Anlegen</translation>
        </message>
        <message>
            <source>Make a copy at every start, too</source>
            <translation>Auch bei jedem Start sichern</translation>
        </message>
        <message>
            <source>Make a new library…</source>
            <translation>Neue Bibliothek anlegen…</translation>
        </message>
        <message>
            <source>Make it the &amp;lead</source>
            <translation>Zur &amp;Leitfassung machen</translation>
        </message>
        <message>
            <source>Make it {colour}</source>
            <translation>In {colour} ändern</translation>
        </message>
        <message>
            <source>Make the search index ane&amp;w</source>
            <translation>&amp;Suchindex neu anlegen</translation>
        </message>
        <message>
            <source>Makes the folder {name}</source>
            <translation>Erzeugt den Ordner {name}</translation>
        </message>
        <message>
            <source>Makes {name}</source>
            <translation>Erzeugt {name}</translation>
        </message>
        <message>
            <source>Mark as rea&amp;d</source>
            <translation>Als &amp;gelesen markieren</translation>
        </message>
        <message>
            <source>Mark as unrea&amp;d</source>
            <translation>Als &amp;ungelesen markieren</translation>
        </message>
        <message>
            <source>Markdown notes</source>
            <translation>Markdown-Notizen</translation>
        </message>
        <message>
            <source>Markdown: **bold**, *italic*, - list, &gt; quotation, [words](address)</source>
            <translation>Markdown: **fett**, *kursiv*, - Liste, &gt; Zitat, [Wörter](Adresse)</translation>
        </message>
        <message>
            <source>Matter (CSV)</source>
            <translation>Matter (CSV)</translation>
        </message>
        <message>
            <source>Matter (zip archive)</source>
            <translation>Matter (Zip-Archiv)</translation>
        </message>
        <message>
            <source>Measuring</source>
            <translation>Vermessen</translation>
        </message>
        <message>
            <source>Mended</source>
            <translation>Behoben</translation>
        </message>
        <message>
            <source>Merge</source>
            <translation>Zusammenlegen</translation>
        </message>
        <message>
            <source>Merge into another…</source>
            <translation>Mit einem anderen zusammenlegen…</translation>
        </message>
        <message>
            <source>Merge tags</source>
            <translation>Schlagwörter zusammenlegen</translation>
        </message>
        <message>
            <source>Merged</source>
            <translation>Ergänzt</translation>
        </message>
        <message>
            <source>Merge…</source>
            <translation>Zusammenlegen…</translation>
        </message>
        <message>
            <source>Messages</source>
            <translation>Meldungen</translation>
        </message>
        <message>
            <source>Month</source>
            <translation>Monat</translation>
        </message>
        <message numerus="yes">
            <source>More fields ({n})</source>
            <translation>
                <numerusform>Weitere Felder ({n})</numerusform>
                <numerusform>Weitere Felder ({n})</numerusform>
            </translation>
        </message>
        <message>
            <source>More to do with these highlights</source>
            <translation>Mehr mit diesen Markierungen</translation>
        </message>
        <message>
            <source>Most words</source>
            <translation>Meiste Wörter</translation>
        </message>
        <message>
            <source>Move</source>
            <translation>Verschieben</translation>
        </message>
        <message>
            <source>Move down</source>
            <translation>Nach unten</translation>
        </message>
        <message>
            <source>Move its folder to a drive.</source>
            <translation>Verschieben Sie ihren Ordner auf ein Laufwerk.</translation>
        </message>
        <message>
            <source>Move to &amp;inbox</source>
            <translation>In den E&amp;ingang</translation>
        </message>
        <message>
            <source>Move to the top level</source>
            <translation>Auf die oberste Ebene</translation>
        </message>
        <message>
            <source>Move up</source>
            <translation>Nach oben</translation>
        </message>
        <message>
            <source>Move ‘{name}’ to ‘{path}’?</source>
            <translation>„{name}“ nach „{path}“ verschieben?</translation>
        </message>
        <message>
            <source>Moved away from here: {words}</source>
            <translation>Von hier verschoben: {words}</translation>
        </message>
        <message>
            <source>Moved here</source>
            <translation>Hierher verschoben</translation>
        </message>
        <message>
            <source>Moving a library, and where it may be</source>
            <translation>Wie eine Bibliothek umzieht und wo sie liegen darf</translation>
        </message>
        <message>
            <source>My &amp;highlights</source>
            <translation>Meine Mar&amp;kierungen</translation>
        </message>
        <message>
            <source>My &amp;notes</source>
            <translation>Meine N&amp;otizen</translation>
        </message>
        <message>
            <source>My clippings</source>
            <translation>Meine Ausschnitte</translation>
        </message>
        <message>
            <source>N&amp;ext highlight</source>
            <translation>Nä&amp;chste Markierung</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Name</translation>
        </message>
        <message>
            <source>Name of the folder</source>
            <translation>Name des Ordners</translation>
        </message>
        <message>
            <source>Name of the library</source>
            <translation>Name der Bibliothek</translation>
        </message>
        <message>
            <source>Name of the story. Clippings are put into it by dragging them there, or by Shift+T.</source>
            <translation>Name des Dossiers. Ausschnitte kommen durch Ziehen oder mit Umschalt+T hinein.</translation>
        </message>
        <message>
            <source>Name of the template</source>
            <translation>Name der Vorlage</translation>
        </message>
        <message numerus="yes">
            <source>Named {n} time(s).</source>
            <translation>
                <numerusform>{n}-mal genannt.</numerusform>
                <numerusform>{n}-mal genannt.</numerusform>
            </translation>
        </message>
        <message>
            <source>Names</source>
            <translation>Namen</translation>
        </message>
        <message>
            <source>Names with semicolons between</source>
            <translation>Namen, durch Semikolon getrennt</translation>
        </message>
        <message>
            <source>Narrow</source>
            <translation>Schmal</translation>
        </message>
        <message>
            <source>Network</source>
            <translation>Netz</translation>
        </message>
        <message>
            <source>Never</source>
            <translation>Nie</translation>
        </message>
        <message>
            <source>Never suggest it for this story again (Del)</source>
            <translation>Für dieses Dossier nie wieder vorschlagen (Entf)</translation>
        </message>
        <message>
            <source>Never suggest {title} for this story</source>
            <translation>{title} nie für dieses Dossier vorschlagen</translation>
        </message>
        <message>
            <source>New &amp;library…</source>
            <translation>&amp;Neue Bibliothek…</translation>
        </message>
        <message>
            <source>New clipping</source>
            <translation>Neuer Ausschnitt</translation>
        </message>
        <message>
            <source>New clippings come here until you tag them or file them away.</source>
            <translation>Neue Ausschnitte kommen hierher, bis Sie sie verschlagworten oder ablegen.</translation>
        </message>
        <message>
            <source>New clipping…</source>
            <translation>Neuer Ausschnitt…</translation>
        </message>
        <message>
            <source>New kind of link</source>
            <translation>Neue Verknüpfungsart</translation>
        </message>
        <message>
            <source>New library</source>
            <translation>Neue Bibliothek</translation>
        </message>
        <message>
            <source>New name of the story.</source>
            <translation>Neuer Name des Dossiers.</translation>
        </message>
        <message>
            <source>New name.</source>
            <translation>Neuer Name.</translation>
        </message>
        <message>
            <source>New name. A slash puts a tag below another: war/ukraine.</source>
            <translation>Neuer Name. Ein Schrägstrich ordnet ein Schlagwort unter: krieg/ukraine.</translation>
        </message>
        <message>
            <source>New story</source>
            <translation>Neues Dossier</translation>
        </message>
        <message>
            <source>New story…</source>
            <translation>Neues Dossier…</translation>
        </message>
        <message>
            <source>Newest clipped</source>
            <translation>Zuletzt ausgeschnittene</translation>
        </message>
        <message>
            <source>Newest clipping</source>
            <translation>Neuester Ausschnitt</translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation>Neueste zuerst</translation>
        </message>
        <message>
            <source>Next &amp;hit</source>
            <translation>Nächster &amp;Treffer</translation>
        </message>
        <message>
            <source>Next change (N)</source>
            <translation>Nächste Änderung (N)</translation>
        </message>
        <message>
            <source>Next clipping</source>
            <translation>Nächster Ausschnitt</translation>
        </message>
        <message>
            <source>Next page</source>
            <translation>Nächste Seite</translation>
        </message>
        <message>
            <source>No address</source>
            <translation>Keine Adresse</translation>
        </message>
        <message>
            <source>No browser was found on this computer. Start one once, so that it has its folder of settings, and come back. “cuttings install-browser-extension --browser NAME” installs for one that is somewhere else.</source>
            <translation>Auf diesem Rechner wurde kein Browser gefunden. Starten Sie einen, damit er seinen Einstellungsordner anlegt, und kommen Sie dann wieder. „cuttings install-browser-extension --browser NAME“ installiert für einen, der anderswo liegt.</translation>
        </message>
        <message>
            <source>No changes</source>
            <translation>Keine Änderungen</translation>
        </message>
        <message>
            <source>No clipping gets the tag ‘{name}’ that does not have it; {after} have it.</source>
            <translation>Kein Ausschnitt bekommt das Schlagwort „{name}“ neu; {after} haben es.</translation>
        </message>
        <message>
            <source>No clipping has all of these words.</source>
            <translation>Kein Ausschnitt hat alle diese Wörter.</translation>
        </message>
        <message>
            <source>No clipping here has all of that. Try fewer words, the beginning of a word with * at its end, or look in all clippings.</source>
            <translation>Kein Ausschnitt hier hat all das. Versuchen Sie weniger Wörter, einen Wortanfang mit * am Ende, oder suchen Sie in allen Ausschnitten.</translation>
        </message>
        <message>
            <source>No copies are folded into what is selected.</source>
            <translation>In der Auswahl sind keine Abdrucke eingeklappt.</translation>
        </message>
        <message>
            <source>No date</source>
            <translation>Ohne Datum</translation>
        </message>
        <message>
            <source>No keys</source>
            <translation>Keine Tasten</translation>
        </message>
        <message>
            <source>No outlet</source>
            <translation>Ohne Medium</translation>
        </message>
        <message>
            <source>No reprints of this clipping are known</source>
            <translation>Von diesem Ausschnitt sind keine Nachdrucke bekannt</translation>
        </message>
        <message>
            <source>No sections</source>
            <translation>Keine Abschnitte</translation>
        </message>
        <message>
            <source>No setting is called that. Try another word.</source>
            <translation>So heißt keine Einstellung. Versuchen Sie ein anderes Wort.</translation>
        </message>
        <message>
            <source>No stars yet</source>
            <translation>Noch keine Sterne</translation>
        </message>
        <message>
            <source>No such highlights</source>
            <translation>Keine solchen Markierungen</translation>
        </message>
        <message>
            <source>No tag is called so.</source>
            <translation>So heißt kein Schlagwort.</translation>
        </message>
        <message>
            <source>None has these words, this colour or this state. Empty the search box or choose all colours.</source>
            <translation>Keine hat diese Wörter, diese Farbe oder diesen Zustand. Leeren Sie das Suchfeld oder wählen Sie alle Farben.</translation>
        </message>
        <message>
            <source>None of these words</source>
            <translation>Keines dieser Wörter</translation>
        </message>
        <message>
            <source>None yet. Choose a clipping and press T.</source>
            <translation>Noch keine. Wählen Sie einen Ausschnitt und drücken Sie T.</translation>
        </message>
        <message>
            <source>None yet. Choose clippings and press Shift+T.</source>
            <translation>Noch keine. Wählen Sie Ausschnitte und drücken Sie Umschalt+T.</translation>
        </message>
        <message>
            <source>None. Press L to link this clipping to another.</source>
            <translation>Keine. L verknüpft diesen Ausschnitt mit einem anderen.</translation>
        </message>
        <message>
            <source>Normal</source>
            <translation>Normal</translation>
        </message>
        <message>
            <source>Normal contrast</source>
            <translation>Normaler Kontrast</translation>
        </message>
        <message>
            <source>Not an article</source>
            <translation>Kein Artikel</translation>
        </message>
        <message>
            <source>Not clipped: {address}</source>
            <translation>Nicht ausgeschnitten: {address}</translation>
        </message>
        <message>
            <source>Not done yet</source>
            <translation>Noch nicht getan</translation>
        </message>
        <message>
            <source>Not every system takes that name; it will be {name}.</source>
            <translation>Nicht jedes System nimmt diesen Namen; er wird zu {name}.</translation>
        </message>
        <message>
            <source>Not fetched yet</source>
            <translation>Noch nicht geholt</translation>
        </message>
        <message>
            <source>Not grouped</source>
            <translation>Nicht gruppiert</translation>
        </message>
        <message>
            <source>Not here</source>
            <translation>Nicht hierher</translation>
        </message>
        <message>
            <source>Not kept yet</source>
            <translation>Noch nicht behalten</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Jetzt nicht</translation>
        </message>
        <message>
            <source>Not reached</source>
            <translation>Nicht erreicht</translation>
        </message>
        <message>
            <source>Not saved</source>
            <translation>Nicht gespeichert</translation>
        </message>
        <message>
            <source>Not taken</source>
            <translation>Nicht übernommen</translation>
        </message>
        <message>
            <source>Not tried</source>
            <translation>Nicht versucht</translation>
        </message>
        <message>
            <source>Not understood: only the original would be kept</source>
            <translation>Nicht verstanden: nur das Original würde behalten</translation>
        </message>
        <message>
            <source>Not verified yet</source>
            <comment>a copy</comment>
            <translation>Noch nicht geprüft</translation>
        </message>
        <message>
            <source>Note</source>
            <translation>Notiz</translation>
        </message>
        <message>
            <source>Note and day…</source>
            <translation>Notiz und Tag…</translation>
        </message>
        <message>
            <source>Note as it is shown</source>
            <translation>Notiz, wie sie gezeigt wird</translation>
        </message>
        <message>
            <source>Note on the highlight</source>
            <translation>Notiz zur Markierung</translation>
        </message>
        <message>
            <source>Note on the highlight ‘{title}’</source>
            <translation>Notiz zur Markierung „{title}“</translation>
        </message>
        <message>
            <source>Note on the story</source>
            <translation>Notiz zum Dossier</translation>
        </message>
        <message>
            <source>Note on the story ‘{title}’</source>
            <translation>Notiz zum Dossier „{title}“</translation>
        </message>
        <message>
            <source>Note on ‘{title}’</source>
            <translation>Notiz zu „{title}“</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Notizen</translation>
        </message>
        <message>
            <source>Notes that were made with it stay as they are.</source>
            <translation>Damit erzeugte Notizen bleiben, wie sie sind.</translation>
        </message>
        <message>
            <source>Notes with wikilinks, aliases and Obsidian's tags</source>
            <translation>Notizen mit Wikilinks, Aliasnamen und Obsidian-Tags</translation>
        </message>
        <message>
            <source>Note…</source>
            <translation>Notiz…</translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation>Nichts</translation>
        </message>
        <message>
            <source>Nothing before it to compare</source>
            <translation>Nichts Früheres zum Vergleichen</translation>
        </message>
        <message>
            <source>Nothing can be written into this folder. Choose another one.</source>
            <translation>In diesen Ordner kann nicht geschrieben werden. Wählen Sie einen anderen.</translation>
        </message>
        <message>
            <source>Nothing changes.</source>
            <translation>Nichts ändert sich.</translation>
        </message>
        <message>
            <source>Nothing clipped yet</source>
            <translation>Noch nichts ausgeschnitten</translation>
        </message>
        <message>
            <source>Nothing found</source>
            <translation>Nichts gefunden</translation>
        </message>
        <message>
            <source>Nothing has been written yet.</source>
            <translation>Noch wurde nichts geschrieben.</translation>
        </message>
        <message>
            <source>Nothing highlighted yet</source>
            <translation>Noch nichts markiert</translation>
        </message>
        <message>
            <source>Nothing in the library seems to belong to this article.</source>
            <translation>Nichts in der Bibliothek scheint zu diesem Artikel zu gehören.</translation>
        </message>
        <message>
            <source>Nothing is called that, and no keys are.</source>
            <translation>So heißt nichts, auch keine Tasten.</translation>
        </message>
        <message>
            <source>Nothing is called that.</source>
            <translation>Nichts heißt so.</translation>
        </message>
        <message>
            <source>Nothing is in this story yet.</source>
            <translation>In diesem Dossier ist noch nichts.</translation>
        </message>
        <message>
            <source>Nothing is linked with this clipping and nothing points to it yet.</source>
            <translation>Noch ist nichts mit diesem Ausschnitt verknüpft, und nichts verweist auf ihn.</translation>
        </message>
        <message>
            <source>Nothing is listed</source>
            <translation>Die Liste ist leer</translation>
        </message>
        <message>
            <source>Nothing is merged: each copy stays a clipping of its own, with its tags and notes.</source>
            <translation>Nichts wird zusammengelegt: Jeder Abdruck bleibt ein eigener Ausschnitt mit seinen Schlagwörtern und Notizen.</translation>
        </message>
        <message>
            <source>Nothing is searched</source>
            <translation>Es wird nichts gesucht</translation>
        </message>
        <message>
            <source>Nothing is watched yet: choose a folder that is there.</source>
            <translation>Noch wird nichts überwacht: Wählen Sie einen vorhandenen Ordner.</translation>
        </message>
        <message>
            <source>Nothing of the article is highlighted</source>
            <translation>Im Artikel ist nichts markiert</translation>
        </message>
        <message>
            <source>Nothing slides or fades, and messages stay until you dismiss them.</source>
            <translation>Nichts gleitet oder blendet sich aus, und Meldungen bleiben, bis Sie sie ausblenden.</translation>
        </message>
        <message>
            <source>Nothing to change: it is so already.</source>
            <translation>Nichts zu ändern: Es ist schon so.</translation>
        </message>
        <message>
            <source>Nothing to clip was copied</source>
            <translation>Nichts zum Ausschneiden kopiert</translation>
        </message>
        <message>
            <source>Nothing to read here</source>
            <translation>Hier gibt es nichts zu lesen</translation>
        </message>
        <message>
            <source>Nothing was changed since the clipping came.</source>
            <translation>Seit der Ausschnitt kam, wurde nichts geändert.</translation>
        </message>
        <message>
            <source>Nothing was done yet that can be undone.</source>
            <translation>Noch wurde nichts getan, das sich rückgängig machen lässt.</translation>
        </message>
        <message>
            <source>Nothing was said yet.</source>
            <translation>Noch wurde nichts gemeldet.</translation>
        </message>
        <message>
            <source>Now</source>
            <translation>Jetzt</translation>
        </message>
        <message>
            <source>Now, with what you changed</source>
            <translation>Jetzt, mit Ihren Änderungen</translation>
        </message>
        <message>
            <source>Obsidian vault</source>
            <translation>Obsidian-Vault</translation>
        </message>
        <message>
            <source>Of every two: the later – {words} – the earlier</source>
            <comment>a kind of link</comment>
            <translation>Von je zweien: der spätere – {words} – der frühere</translation>
        </message>
        <message>
            <source>Of several reprints the list shows</source>
            <translation>Von mehreren Nachdrucken zeigt die Liste</translation>
        </message>
        <message>
            <source>Of the same day, with the hour not known: {names}.</source>
            <translation>Vom selben Tag, Uhrzeit unbekannt: {names}.</translation>
        </message>
        <message>
            <source>Off, a page cannot make Cuttings ask other devices of your network.</source>
            <translation>Ausgeschaltet kann keine Seite Cuttings dazu bringen, andere Geräte Ihres Netzes anzusprechen.</translation>
        </message>
        <message>
            <source>Offer to clip articles that I copy</source>
            <translation>Anbieten, kopierte Artikel auszuschneiden</translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation>Älteste zuerst</translation>
        </message>
        <message>
            <source>Omnivore (zip archive)</source>
            <translation>Omnivore (Zip-Archiv)</translation>
        </message>
        <message>
            <source>On no clipping</source>
            <translation>An keinem Ausschnitt</translation>
        </message>
        <message>
            <source>Once a day one is made in any case, and before everything that changes much at once.</source>
            <translation>Einmal am Tag wird in jedem Fall gesichert und ebenso vor allem, was vieles auf einmal ändert.</translation>
        </message>
        <message>
            <source>Once more as {format}: {path}</source>
            <translation>Noch einmal als {format}: {path}</translation>
        </message>
        <message>
            <source>One column</source>
            <translation>Eine Spalte</translation>
        </message>
        <message>
            <source>One document with cover, contents and page references</source>
            <translation>Ein Dokument mit Titelblatt, Inhalt und Seitenverweisen</translation>
        </message>
        <message>
            <source>One file that opens in any browser, without a network</source>
            <translation>Eine Datei, die jeder Browser ohne Netz öffnet</translation>
        </message>
        <message>
            <source>One for each day</source>
            <translation>Einer je Tag</translation>
        </message>
        <message>
            <source>One for each outlet</source>
            <translation>Einer je Medium</translation>
        </message>
        <message>
            <source>One for each story</source>
            <translation>Einer je Dossier</translation>
        </message>
        <message>
            <source>One for each tag</source>
            <translation>Einer je Schlagwort</translation>
        </message>
        <message>
            <source>One row for all copies of an agency text; the right arrow shows them</source>
            <translation>Eine Zeile für alle Abdrucke eines Agenturtexts; der Pfeil nach rechts zeigt sie</translation>
        </message>
        <message>
            <source>One row per clipping, safe to open</source>
            <translation>Eine Zeile je Ausschnitt, gefahrlos zu öffnen</translation>
        </message>
        <message>
            <source>One small file; nothing of your clippings.</source>
            <translation>Eine kleine Datei; nichts von Ihren Ausschnitten.</translation>
        </message>
        <message>
            <source>One to a line</source>
            <translation>Eine je Zeile</translation>
        </message>
        <message>
            <source>Only clippings li&amp;ke this</source>
            <translation>Nur ä&amp;hnliche Ausschnitte</translation>
        </message>
        <message>
            <source>Only days on which there was a copy count, so that nothing goes while you are away.</source>
            <translation>Nur Tage mit einer Sicherung zählen, damit nichts verschwindet, während Sie weg sind.</translation>
        </message>
        <message>
            <source>Only in one place; these stay as they are</source>
            <translation>Nur an einem Ort; diese bleiben, wie sie sind</translation>
        </message>
        <message>
            <source>Only the article; Escape leaves</source>
            <translation>Nur der Artikel; Escape verlässt ihn</translation>
        </message>
        <message>
            <source>Only the text of the article can be highlighted. Select some words of it.</source>
            <translation>Nur der Text des Artikels lässt sich markieren. Wählen Sie einige Wörter daraus.</translation>
        </message>
        <message>
            <source>Only those that lost their place</source>
            <translation>Nur solche ohne Stelle</translation>
        </message>
        <message numerus="yes">
            <source>Only those that lost their place: {n}</source>
            <translation>
                <numerusform>Nur solche ohne Stelle: {n}</numerusform>
                <numerusform>Nur solche ohne Stelle: {n}</numerusform>
            </translation>
        </message>
        <message>
            <source>Only what changed</source>
            <translation>Nur Geändertes</translation>
        </message>
        <message>
            <source>Only what is</source>
            <translation>Nur was ist</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Open &amp;original</source>
            <translation>&amp;Original öffnen</translation>
        </message>
        <message>
            <source>Open a clipping to see what belongs to it.</source>
            <translation>Öffnen Sie einen Ausschnitt, um zu sehen, was dazugehört.</translation>
        </message>
        <message>
            <source>Open a library you have…</source>
            <translation>Vorhandene Bibliothek öffnen…</translation>
        </message>
        <message>
            <source>Open address</source>
            <translation>Adresse öffnen</translation>
        </message>
        <message>
            <source>Open another library…</source>
            <translation>Andere Bibliothek öffnen…</translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation>Ordner öffnen</translation>
        </message>
        <message>
            <source>Open for reading only</source>
            <translation>Nur zum Lesen öffnen</translation>
        </message>
        <message>
            <source>Open in reade&amp;r</source>
            <translation>In der &amp;Leseansicht öffnen</translation>
        </message>
        <message>
            <source>Open in the &amp;browser</source>
            <translation>Im &amp;Browser öffnen</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>Öffnen</translation>
        </message>
        <message>
            <source>Open library</source>
            <translation>Bibliothek öffnen</translation>
        </message>
        <message>
            <source>Open the sample &amp;library</source>
            <translation>Beispiel&amp;bibliothek öffnen</translation>
        </message>
        <message>
            <source>Open the sample library</source>
            <translation>Beispielbibliothek öffnen</translation>
        </message>
        <message>
            <source>Or drop the file or folder here. Its format is told by its content: {names}.</source>
            <translation>Oder legen Sie Datei oder Ordner hier ab. Das Format wird am Inhalt erkannt: {names}.</translation>
        </message>
        <message>
            <source>Or one that was open lately:</source>
            <translation>Oder eine, die kürzlich offen war:</translation>
        </message>
        <message>
            <source>Orange</source>
            <translation>Orange</translation>
        </message>
        <message>
            <source>Order</source>
            <translation>Reihenfolge</translation>
        </message>
        <message>
            <source>Order of the highlights</source>
            <translation>Reihenfolge der Markierungen</translation>
        </message>
        <message>
            <source>Order of the list</source>
            <translation>Reihenfolge der Liste</translation>
        </message>
        <message>
            <source>Order of the list: {order}</source>
            <translation>Reihenfolge der Liste: {order}</translation>
        </message>
        <message>
            <source>Order of what was found</source>
            <translation>Reihenfolge der Treffer</translation>
        </message>
        <message>
            <source>Organisation {name}</source>
            <translation>Organisation {name}</translation>
        </message>
        <message>
            <source>Organisations</source>
            <translation>Organisationen</translation>
        </message>
        <message>
            <source>Other headline than the lead's.</source>
            <translation>Andere Überschrift als die Leitfassung.</translation>
        </message>
        <message>
            <source>Other names</source>
            <translation>Andere Namen</translation>
        </message>
        <message>
            <source>Other names of ‘{name}’, with commas between them. Searching for one finds this tag.</source>
            <translation>Andere Namen von „{name}“, durch Komma getrennt. Die Suche nach einem findet dieses Schlagwort.</translation>
        </message>
        <message>
            <source>Other names…</source>
            <translation>Andere Namen…</translation>
        </message>
        <message>
            <source>Ours</source>
            <translation>Standard</translation>
        </message>
        <message>
            <source>Out of the inbox, or back into it</source>
            <translation>Aus dem Eingang oder wieder hinein</translation>
        </message>
        <message>
            <source>Outlet</source>
            <translation>Medium</translation>
        </message>
        <message>
            <source>Outlet not known</source>
            <translation>Medium unbekannt</translation>
        </message>
        <message>
            <source>Outlet, A to Z</source>
            <translation>Medium, A bis Z</translation>
        </message>
        <message>
            <source>Outlet, Z to A</source>
            <translation>Medium, Z bis A</translation>
        </message>
        <message>
            <source>Outlets</source>
            <translation>Medien</translation>
        </message>
        <message>
            <source>Outlets, the best first, one in each line</source>
            <translation>Medien, das beste zuerst, eines je Zeile</translation>
        </message>
        <message>
            <source>P&amp;aper</source>
            <translation>&amp;Papier</translation>
        </message>
        <message>
            <source>P&amp;rint article…</source>
            <translation>A&amp;rtikel drucken…</translation>
        </message>
        <message>
            <source>PDF press book</source>
            <translation>PDF-Pressespiegel</translation>
        </message>
        <message>
            <source>PDF/A-2u, for archives</source>
            <translation>PDF/A-2u, für Archive</translation>
        </message>
        <message>
            <source>PDF/UA-1, for screen readers</source>
            <translation>PDF/UA-1, für Screenreader</translation>
        </message>
        <message>
            <source>Pa&amp;ge of the story before them</source>
            <translation>&amp;Seite des Dossiers davor</translation>
        </message>
        <message>
            <source>Page</source>
            <translation>Seite</translation>
        </message>
        <message>
            <source>Page before</source>
            <translation>Vorige Seite</translation>
        </message>
        <message>
            <source>Page of the help</source>
            <translation>Seite der Hilfe</translation>
        </message>
        <message>
            <source>Page of the story</source>
            <translation>Seite des Dossiers</translation>
        </message>
        <message>
            <source>Page {page} of the first {all}</source>
            <translation>Seite {page} der ersten {all}</translation>
        </message>
        <message>
            <source>Page {page} of {all}</source>
            <translation>Seite {page} von {all}</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Seiten</translation>
        </message>
        <message>
            <source>Palette: the other thing that can be done with it</source>
            <translation>Palette: das andere, was damit geht</translation>
        </message>
        <message>
            <source>Paper</source>
            <translation>Papier</translation>
        </message>
        <message>
            <source>Parts of the library</source>
            <translation>Teile der Bibliothek</translation>
        </message>
        <message>
            <source>Paste it here, with Ctrl+V. Or drop files here: saved pages, mails and newsletters, PDF, Word, archives.</source>
            <translation>Fügen Sie ihn hier mit Strg+V ein. Oder legen Sie Dateien hier ab: gespeicherte Seiten, Mails und Newsletter, PDF, Word, Archive.</translation>
        </message>
        <message>
            <source>Paste them, one to a line; words beside them do no harm. Pages are fetched gently, one at a time of each site, and kept in the inbox.</source>
            <translation>Fügen Sie sie ein, eine je Zeile; Wörter daneben schaden nicht. Die Seiten werden schonend geholt, je Website eine nach der anderen, und im Eingang behalten.</translation>
        </message>
        <message>
            <source>Paste what I copied</source>
            <translation>Kopiertes einfügen</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Personen</translation>
        </message>
        <message>
            <source>Person {name}</source>
            <translation>Person {name}</translation>
        </message>
        <message>
            <source>Picture (*.png)</source>
            <translation>Bild (*.png)</translation>
        </message>
        <message>
            <source>Picture for the cover</source>
            <translation>Bild für das Titelblatt</translation>
        </message>
        <message>
            <source>Picture not kept</source>
            <translation>Bild nicht behalten</translation>
        </message>
        <message>
            <source>Pictures ({patterns})</source>
            <translation>Bilder ({patterns})</translation>
        </message>
        <message numerus="yes">
            <source>Pictures of {n} clipping(s)</source>
            <translation>
                <numerusform>Bilder von {n} Ausschnitt</numerusform>
                <numerusform>Bilder von {n} Ausschnitten</numerusform>
            </translation>
        </message>
        <message>
            <source>Pinboard (JSON)</source>
            <translation>Pinboard (JSON)</translation>
        </message>
        <message>
            <source>Pink</source>
            <translation>Rosa</translation>
        </message>
        <message>
            <source>Place {name}</source>
            <translation>Ort {name}</translation>
        </message>
        <message>
            <source>Places</source>
            <translation>Orte</translation>
        </message>
        <message>
            <source>Pocket (CSV)</source>
            <translation>Pocket (CSV)</translation>
        </message>
        <message>
            <source>Pocket (HTML)</source>
            <translation>Pocket (HTML)</translation>
        </message>
        <message>
            <source>Pocket (zip archive)</source>
            <translation>Pocket (Zip-Archiv)</translation>
        </message>
        <message>
            <source>Point here</source>
            <translation>Verweise hierher</translation>
        </message>
        <message>
            <source>Pointed to</source>
            <translation>Verweise von hier</translation>
        </message>
        <message>
            <source>Pointed to by</source>
            <translation>Verwiesen von</translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation>Einstellungen</translation>
        </message>
        <message>
            <source>Preferences: {page}</source>
            <translation>Einstellungen: {page}</translation>
        </message>
        <message>
            <source>Press S on a clipping to find it here again.</source>
            <translation>Drücken Sie S auf einem Ausschnitt, um ihn hier wiederzufinden.</translation>
        </message>
        <message>
            <source>Press one key, with Ctrl, Alt or Shift where you like</source>
            <translation>Drücken Sie eine Taste, nach Wunsch mit Strg, Alt oder Umschalt</translation>
        </message>
        <message>
            <source>Press the new keys</source>
            <translation>Drücken Sie die neuen Tasten</translation>
        </message>
        <message>
            <source>Preview</source>
            <translation>Vorschau</translation>
        </message>
        <message>
            <source>Preview of the note</source>
            <translation>Vorschau der Notiz</translation>
        </message>
        <message>
            <source>Preview: {place}</source>
            <translation>Vorschau: {place}</translation>
        </message>
        <message>
            <source>Previous change (Shift+N)</source>
            <translation>Vorige Änderung (Umschalt+N)</translation>
        </message>
        <message>
            <source>Previous hit</source>
            <translation>Voriger Treffer</translation>
        </message>
        <message>
            <source>Print article</source>
            <translation>Artikel drucken</translation>
        </message>
        <message>
            <source>Privacy</source>
            <translation>Privates</translation>
        </message>
        <message>
            <source>Privacy and places</source>
            <translation>Privates und Speicherorte</translation>
        </message>
        <message>
            <source>Progress of the import</source>
            <translation>Fortschritt des Imports</translation>
        </message>
        <message>
            <source>Published</source>
            <translation>Veröffentlicht</translation>
        </message>
        <message>
            <source>Published when</source>
            <translation>Wann veröffentlicht</translation>
        </message>
        <message>
            <source>Published {from_or_to}</source>
            <translation>Veröffentlicht {from_or_to}</translation>
        </message>
        <message>
            <source>Put &amp;back</source>
            <translation>&amp;Zurücklegen</translation>
        </message>
        <message>
            <source>Put back</source>
            <translation>Zurücklegen</translation>
        </message>
        <message>
            <source>Put back: {text}</source>
            <translation>Zurücklegen: {text}</translation>
        </message>
        <message>
            <source>Put everything that the search found, or the list has, into a story</source>
            <translation>Alles, was die Suche gefunden hat oder in der Liste steht, in ein Dossier legen</translation>
        </message>
        <message>
            <source>Put in the &amp;middle</source>
            <translation>In die &amp;Mitte rücken</translation>
        </message>
        <message>
            <source>Put it into the story (+ or Insert)</source>
            <translation>Ins Dossier legen (+ oder Einfg)</translation>
        </message>
        <message>
            <source>Put this into the text, where it stood</source>
            <translation>Dies in den Text zurücklegen, wo es stand</translation>
        </message>
        <message>
            <source>Putting the notes in place</source>
            <translation>Notizen einordnen</translation>
        </message>
        <message>
            <source>Putting things in order</source>
            <translation>Ordnung schaffen</translation>
        </message>
        <message>
            <source>Quit</source>
            <translation>Beenden</translation>
        </message>
        <message>
            <source>RIS</source>
            <translation>RIS</translation>
        </message>
        <message>
            <source>Raindrop.io (CSV)</source>
            <translation>Raindrop.io (CSV)</translation>
        </message>
        <message>
            <source>Re&amp;move</source>
            <translation>&amp;Entfernen</translation>
        </message>
        <message>
            <source>Re&amp;name…</source>
            <translation>&amp;Umbenennen…</translation>
        </message>
        <message>
            <source>Read</source>
            <translation>Gelesen</translation>
        </message>
        <message>
            <source>Read also</source>
            <translation>Lesen Sie auch</translation>
        </message>
        <message>
            <source>Read it (Enter)</source>
            <translation>Lesen (Eingabe)</translation>
        </message>
        <message>
            <source>Read on the &amp;whole screen</source>
            <translation>Auf dem ganzen Bildschirm &amp;lesen</translation>
        </message>
        <message>
            <source>Reader: a page on</source>
            <translation>Leseansicht: eine Seite weiter</translation>
        </message>
        <message>
            <source>Reading</source>
            <translation>Lesen</translation>
        </message>
        <message>
            <source>Reading pictures</source>
            <translation>Bilder lesen</translation>
        </message>
        <message>
            <source>Reading {name}</source>
            <translation>{name} wird gelesen</translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation>Wird gelesen…</translation>
        </message>
        <message>
            <source>Readwise Reader (CSV)</source>
            <translation>Readwise Reader (CSV)</translation>
        </message>
        <message>
            <source>Readwise highlights (CSV)</source>
            <translation>Readwise-Markierungen (CSV)</translation>
        </message>
        <message>
            <source>Recent librarie&amp;s</source>
            <translation>Zu&amp;letzt geöffnete</translation>
        </message>
        <message>
            <source>Red</source>
            <translation>Rot</translation>
        </message>
        <message>
            <source>Reduce motion</source>
            <translation>Bewegung verringern</translation>
        </message>
        <message>
            <source>References</source>
            <translation>Literaturangaben</translation>
        </message>
        <message>
            <source>References for EndNote, Mendeley and others</source>
            <translation>Literaturangaben für EndNote, Mendeley und andere</translation>
        </message>
        <message>
            <source>References for LaTeX</source>
            <translation>Literaturangaben für LaTeX</translation>
        </message>
        <message>
            <source>References for Zotero and Pandoc</source>
            <translation>Literaturangaben für Zotero und Pandoc</translation>
        </message>
        <message>
            <source>Refused</source>
            <translation>Verweigert</translation>
        </message>
        <message>
            <source>Related</source>
            <translation>Verwandtes</translation>
        </message>
        <message>
            <source>Related: do not suggest any more, or suggest again</source>
            <translation>Verwandtes: nicht mehr oder wieder vorschlagen</translation>
        </message>
        <message>
            <source>Related: link as the first kind, the second, …</source>
            <translation>Verwandtes: verknüpfen in der ersten Art, der zweiten, …</translation>
        </message>
        <message>
            <source>Related: link as the kind that is shown</source>
            <translation>Verwandtes: verknüpfen in der gezeigten Art</translation>
        </message>
        <message>
            <source>Related: open</source>
            <translation>Verwandtes: öffnen</translation>
        </message>
        <message>
            <source>Remember that everything selected is the same text; nothing is merged</source>
            <translation>Merken, dass alles Ausgewählte derselbe Text ist; nichts wird zusammengelegt</translation>
        </message>
        <message>
            <source>Remember what I searched</source>
            <translation>Meine Suchen merken</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Entfernen</translation>
        </message>
        <message>
            <source>Remove kind of link</source>
            <translation>Verknüpfungsart entfernen</translation>
        </message>
        <message>
            <source>Remove link</source>
            <translation>Verknüpfung entfernen</translation>
        </message>
        <message>
            <source>Remove the cover picture</source>
            <translation>Titelbild entfernen</translation>
        </message>
        <message>
            <source>Remove this highlight</source>
            <translation>Diese Markierung entfernen</translation>
        </message>
        <message numerus="yes">
            <source>Remove {n} file(s) from {name}?</source>
            <translation>
                <numerusform>{n} Datei aus {name} entfernen?</numerusform>
                <numerusform>{n} Dateien aus {name} entfernen?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Remove {n} file(s)…</source>
            <translation>
                <numerusform>{n} Datei entfernen…</numerusform>
                <numerusform>{n} Dateien entfernen…</numerusform>
            </translation>
        </message>
        <message>
            <source>Rena&amp;me or join with another…</source>
            <translation>&amp;Umbenennen oder zusammenlegen…</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Umbenennen</translation>
        </message>
        <message>
            <source>Rename kind of link</source>
            <translation>Verknüpfungsart umbenennen</translation>
        </message>
        <message>
            <source>Rename saved search</source>
            <translation>Gespeicherte Suche umbenennen</translation>
        </message>
        <message>
            <source>Rename story</source>
            <translation>Dossier umbenennen</translation>
        </message>
        <message>
            <source>Rename tag</source>
            <translation>Schlagwort umbenennen</translation>
        </message>
        <message>
            <source>Rename {name}</source>
            <translation>{name} umbenennen</translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation>Umbenennen…</translation>
        </message>
        <message>
            <source>Repair</source>
            <translation>Reparieren</translation>
        </message>
        <message>
            <source>Repair of the library</source>
            <translation>Reparatur der Bibliothek</translation>
        </message>
        <message>
            <source>Repair the library</source>
            <translation>Bibliothek reparieren</translation>
        </message>
        <message>
            <source>Repair the library?</source>
            <translation>Bibliothek reparieren?</translation>
        </message>
        <message>
            <source>Repair…</source>
            <translation>Reparieren…</translation>
        </message>
        <message>
            <source>Replace</source>
            <translation>Ersetzen</translation>
        </message>
        <message>
            <source>Replace text</source>
            <translation>Text ersetzen</translation>
        </message>
        <message>
            <source>Replace the template “{name}”?</source>
            <translation>Die Vorlage „{name}“ ersetzen?</translation>
        </message>
        <message>
            <source>Reports of crashes</source>
            <translation>Absturzberichte</translation>
        </message>
        <message>
            <source>Reprints</source>
            <translation>Nachdrucke</translation>
        </message>
        <message>
            <source>Reprints, the lead first</source>
            <translation>Nachdrucke, die Leitfassung zuerst</translation>
        </message>
        <message>
            <source>Reprints: make it the lead</source>
            <translation>Nachdrucke: zur Leitfassung machen</translation>
        </message>
        <message>
            <source>Reprints: not a reprint</source>
            <translation>Nachdrucke: kein Nachdruck</translation>
        </message>
        <message>
            <source>Restore defaults of this page</source>
            <translation>Diese Seite zurücksetzen</translation>
        </message>
        <message>
            <source>Restore this value</source>
            <translation>Diesen Wert wiederherstellen</translation>
        </message>
        <message>
            <source>Results come while you type, and the line under the box says what was understood. Accents and capital letters make no difference. Ctrl+Space in the search box offers what can stand at the cursor, the down arrow in the empty box what you searched before, and the button at its end a form to fill in.</source>
            <translation>Ergebnisse kommen beim Tippen, und die Zeile unter dem Feld sagt, was verstanden wurde. Akzente und Großschreibung machen keinen Unterschied. Strg+Leertaste im Suchfeld bietet an, was an der Schreibmarke stehen kann, der Pfeil nach unten im leeren Feld, was Sie zuvor gesucht haben, und die Schaltfläche an seinem Ende ein Formular.</translation>
        </message>
        <message>
            <source>Room that they may take together</source>
            <translation>Platz, den alle zusammen belegen dürfen</translation>
        </message>
        <message>
            <source>Rows to show</source>
            <translation>Gezeigte Zeilen</translation>
        </message>
        <message>
            <source>S&amp;maller type</source>
            <translation>&amp;Kleinere Schrift</translation>
        </message>
        <message>
            <source>S&amp;ubtitle</source>
            <translation>&amp;Untertitel</translation>
        </message>
        <message>
            <source>Sa&amp;ve this search…</source>
            <translation>Suche spei&amp;chern…</translation>
        </message>
        <message>
            <source>Said to be no reprint. That is remembered.</source>
            <translation>Als „kein Nachdruck“ vermerkt.</translation>
        </message>
        <message>
            <source>Same headline as the lead's.</source>
            <translation>Gleiche Überschrift wie die Leitfassung.</translation>
        </message>
        <message>
            <source>Same text</source>
            <translation>Derselbe Text</translation>
        </message>
        <message>
            <source>Sample library</source>
            <translation>Beispielbibliothek</translation>
        </message>
        <message>
            <source>Sav&amp;e as</source>
            <translation>Sp&amp;eichern als</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Speichern</translation>
        </message>
        <message>
            <source>Save as a &amp;picture…</source>
            <translation>Als &amp;Bild speichern…</translation>
        </message>
        <message>
            <source>Save original…</source>
            <translation>Original speichern…</translation>
        </message>
        <message>
            <source>Save report</source>
            <translation>Bericht speichern</translation>
        </message>
        <message>
            <source>Save report…</source>
            <translation>Bericht speichern…</translation>
        </message>
        <message>
            <source>Save template</source>
            <translation>Vorlage speichern</translation>
        </message>
        <message>
            <source>Save the graph</source>
            <translation>Graph speichern</translation>
        </message>
        <message>
            <source>Save the original</source>
            <translation>Original speichern</translation>
        </message>
        <message>
            <source>Save this search</source>
            <translation>Diese Suche speichern</translation>
        </message>
        <message>
            <source>Saved as {name}</source>
            <translation>Gespeichert als {name}</translation>
        </message>
        <message>
            <source>Saved as {name}.</source>
            <translation>Gespeichert als {name}.</translation>
        </message>
        <message>
            <source>Saved as ‘{name}’.</source>
            <translation>Als „{name}“ gespeichert.</translation>
        </message>
        <message>
            <source>Saved search</source>
            <translation>Gespeicherte Suche</translation>
        </message>
        <message>
            <source>Saved search changed.</source>
            <translation>Gespeicherte Suche geändert.</translation>
        </message>
        <message>
            <source>Saved search removed; what it finds is still here.</source>
            <translation>Gespeicherte Suche entfernt; was sie findet, ist noch da.</translation>
        </message>
        <message>
            <source>Saved searches</source>
            <translation>Gespeicherte Suchen</translation>
        </message>
        <message>
            <source>Saved templates</source>
            <translation>Gespeicherte Vorlagen</translation>
        </message>
        <message>
            <source>Say it from the other end ({key})</source>
            <translation>Vom anderen Ende aus sagen ({key})</translation>
        </message>
        <message>
            <source>Say that another clipping is a reprint of these</source>
            <translation>Einen weiteren Ausschnitt als Nachdruck von diesen angeben</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Suche</translation>
        </message>
        <message>
            <source>Search box: down and up in the list</source>
            <translation>Suchfeld: abwärts und aufwärts in der Liste</translation>
        </message>
        <message>
            <source>Search box: everything that can stand at the cursor</source>
            <translation>Suchfeld: alles, was an der Schreibmarke stehen kann</translation>
        </message>
        <message>
            <source>Search box: go to the list</source>
            <translation>Suchfeld: zur Liste gehen</translation>
        </message>
        <message>
            <source>Search box: put in what is offered</source>
            <translation>Suchfeld: Angebotenes einsetzen</translation>
        </message>
        <message>
            <source>Search everything</source>
            <translation>Alles durchsuchen</translation>
        </message>
        <message>
            <source>Search for “{text}”</source>
            <translation>Nach „{text}“ suchen</translation>
        </message>
        <message>
            <source>Search highlights and their notes</source>
            <translation>Markierungen und ihre Notizen durchsuchen</translation>
        </message>
        <message>
            <source>Searching</source>
            <translation>Suchen</translation>
        </message>
        <message>
            <source>Section</source>
            <translation>Ressort</translation>
        </message>
        <message>
            <source>Section, A to Z</source>
            <translation>Ressort, A bis Z</translation>
        </message>
        <message>
            <source>Section, Z to A</source>
            <translation>Ressort, Z bis A</translation>
        </message>
        <message>
            <source>Sections</source>
            <translation>Ressorts</translation>
        </message>
        <message>
            <source>Sections</source>
            <comment>of a press book</comment>
            <translation>Abschnitte</translation>
        </message>
        <message>
            <source>Select &amp;all</source>
            <translation>Alles &amp;auswählen</translation>
        </message>
        <message>
            <source>Select a clipping first</source>
            <translation>Wählen Sie zuerst einen Ausschnitt</translation>
        </message>
        <message>
            <source>Select a clipping in the trash</source>
            <translation>Wählen Sie einen Ausschnitt im Papierkorb</translation>
        </message>
        <message>
            <source>Select a clipping that has a web address</source>
            <translation>Wählen Sie einen Ausschnitt mit Webadresse</translation>
        </message>
        <message>
            <source>Select a clipping that is not in the trash</source>
            <translation>Wählen Sie einen Ausschnitt außerhalb des Papierkorbs</translation>
        </message>
        <message>
            <source>Select a single clipping</source>
            <translation>Wählen Sie einen einzelnen Ausschnitt</translation>
        </message>
        <message>
            <source>Select some words of an article and press H, or choose a colour from the bar that appears.</source>
            <translation>Wählen Sie Wörter eines Artikels und drücken Sie H, oder wählen Sie eine Farbe aus der Leiste, die erscheint.</translation>
        </message>
        <message>
            <source>Select some words of the article and press H.</source>
            <translation>Wählen Sie Wörter des Artikels und drücken Sie H.</translation>
        </message>
        <message>
            <source>Select some words of the article first</source>
            <translation>Wählen Sie zuerst Wörter des Artikels</translation>
        </message>
        <message>
            <source>Select some words of the article first.</source>
            <translation>Wählen Sie zuerst Wörter des Artikels.</translation>
        </message>
        <message>
            <source>Select text with the &amp;keyboard</source>
            <translation>Text mit der &amp;Tastatur auswählen</translation>
        </message>
        <message>
            <source>Select the copies that are folded into the selected rows too, so that all are tagged or moved</source>
            <translation>Auch die Abdrucke auswählen, die in den gewählten Zeilen eingeklappt sind, damit alle verschlagwortet oder verschoben werden</translation>
        </message>
        <message>
            <source>Sepia</source>
            <translation>Sepia</translation>
        </message>
        <message>
            <source>Set to</source>
            <translation>Setzen auf</translation>
        </message>
        <message>
            <source>Set, clear or replace a field of everything selected, with a preview</source>
            <translation>Ein Feld alles Ausgewählten setzen, leeren oder ersetzen, mit Vorschau</translation>
        </message>
        <message>
            <source>Several clippings</source>
            <translation>Mehrere Ausschnitte</translation>
        </message>
        <message>
            <source>Several: separate with ;</source>
            <translation>Mehrere: mit ; trennen</translation>
        </message>
        <message>
            <source>Sh&amp;ow list as</source>
            <translation>Liste &amp;zeigen als</translation>
        </message>
        <message>
            <source>Shift+Enter: new story ‘{name}’.</source>
            <translation>Umschalt+Eingabe: neues Dossier „{name}“.</translation>
        </message>
        <message>
            <source>Shift+Enter: new tag ‘{name}’.</source>
            <translation>Umschalt+Eingabe: neues Schlagwort „{name}“.</translation>
        </message>
        <message>
            <source>Shortest first</source>
            <translation>Kürzeste zuerst</translation>
        </message>
        <message>
            <source>Show</source>
            <translation>Zeigen</translation>
        </message>
        <message>
            <source>Show &amp;all clippings that name it</source>
            <translation>&amp;Alle Ausschnitte mit diesem Namen</translation>
        </message>
        <message>
            <source>Show all of it (0)</source>
            <translation>Alles zeigen (0)</translation>
        </message>
        <message>
            <source>Show all of the timeline (0)</source>
            <translation>Ganze Zeitleiste zeigen (0)</translation>
        </message>
        <message>
            <source>Show all of {name}</source>
            <translation>Alle zeigen: {name}</translation>
        </message>
        <message>
            <source>Show as a graph</source>
            <translation>Als Graph zeigen</translation>
        </message>
        <message>
            <source>Show at the start</source>
            <translation>Beim Start zeigen</translation>
        </message>
        <message>
            <source>Show captures…</source>
            <translation>Aufnahmen zeigen…</translation>
        </message>
        <message>
            <source>Show clippings</source>
            <translation>Ausschnitte zeigen</translation>
        </message>
        <message>
            <source>Show clippings as</source>
            <translation>Ausschnitte zeigen als</translation>
        </message>
        <message>
            <source>Show conditions as chips</source>
            <translation>Bedingungen als Marken zeigen</translation>
        </message>
        <message>
            <source>Show each with how far it is</source>
            <translation>Jede mit ihrem Fortschritt zeigen</translation>
        </message>
        <message>
            <source>Show folder</source>
            <translation>Ordner zeigen</translation>
        </message>
        <message>
            <source>Show in the file manager: {what}</source>
            <translation>Im Dateimanager zeigen: {what}</translation>
        </message>
        <message>
            <source>Show library folder</source>
            <translation>Ordner der Bibliothek zeigen</translation>
        </message>
        <message>
            <source>Show more of the timeline (−)</source>
            <translation>Mehr von der Zeitleiste zeigen (−)</translation>
        </message>
        <message>
            <source>Show only these</source>
            <translation>Nur diese zeigen</translation>
        </message>
        <message>
            <source>Show the copies</source>
            <translation>Abdrucke zeigen</translation>
        </message>
        <message>
            <source>Show the note as it will look</source>
            <translation>Notiz zeigen, wie sie aussehen wird</translation>
        </message>
        <message>
            <source>Show the report's folder</source>
            <translation>Ordner des Berichts zeigen</translation>
        </message>
        <message>
            <source>Show the timeline wider (+)</source>
            <translation>Zeitleiste breiter zeigen (+)</translation>
        </message>
        <message>
            <source>Show what was dismissed</source>
            <translation>Verworfenes zeigen</translation>
        </message>
        <message>
            <source>Show window</source>
            <translation>Fenster zeigen</translation>
        </message>
        <message numerus="yes">
            <source>Show {n} more</source>
            <translation>
                <numerusform>{n} weiteren Eintrag zeigen</numerusform>
                <numerusform>{n} weitere zeigen</numerusform>
            </translation>
        </message>
        <message>
            <source>Side by side</source>
            <translation>Nebeneinander</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>Größe</translation>
        </message>
        <message>
            <source>Size of the interface</source>
            <translation>Größe der Oberfläche</translation>
        </message>
        <message>
            <source>Size of type</source>
            <translation>Schriftgröße</translation>
        </message>
        <message>
            <source>Size of type in points</source>
            <translation>Schriftgröße in Punkt</translation>
        </message>
        <message>
            <source>Size {size}; press for the usual one</source>
            <translation>Größe {size}; drücken für die übliche</translation>
        </message>
        <message>
            <source>Smaller type</source>
            <translation>Kleinere Schrift</translation>
        </message>
        <message>
            <source>So many citations are better exported, as BibTeX, RIS or CSL JSON.</source>
            <translation>So viele Quellenangaben exportieren Sie besser als BibTeX, RIS oder CSL JSON.</translation>
        </message>
        <message>
            <source>Solid line: linked. Dotted: the text points there. Dashed: suggested.</source>
            <translation>Durchgezogen: verknüpft. Gepunktet: Verweis im Text. Gestrichelt: vorgeschlagen.</translation>
        </message>
        <message>
            <source>Somebody, or a program that synchronises, has put it there. What was added since is missing: look for it in the backups, or in the older versions that such a program keeps.</source>
            <translation>Jemand oder ein Programm, das synchronisiert, hat sie dorthin gelegt. Was seither hinzukam, fehlt: Suchen Sie es in den Sicherungen oder in den älteren Fassungen, die ein solches Programm aufbewahrt.</translation>
        </message>
        <message>
            <source>Something went wrong inside Cuttings</source>
            <translation>In Cuttings ist etwas schiefgegangen</translation>
        </message>
        <message>
            <source>Something went wrong inside Cuttings.</source>
            <translation>In Cuttings ist etwas schiefgegangen.</translation>
        </message>
        <message>
            <source>Space between lines</source>
            <translation>Zeilenabstand</translation>
        </message>
        <message>
            <source>Spreadsheet (CSV)</source>
            <translation>Tabelle (CSV)</translation>
        </message>
        <message>
            <source>Standfirst</source>
            <translation>Vorspann</translation>
        </message>
        <message>
            <source>Star</source>
            <translation>Stern</translation>
        </message>
        <message>
            <source>Starred</source>
            <translation>Mit Stern</translation>
        </message>
        <message>
            <source>Starred first</source>
            <translation>Mit Stern zuerst</translation>
        </message>
        <message>
            <source>Starred last</source>
            <translation>Mit Stern zuletzt</translation>
        </message>
        <message>
            <source>Start</source>
            <translation>Beginnen</translation>
        </message>
        <message>
            <source>Start from &amp;ours</source>
            <translation>Mit &amp;Standard beginnen</translation>
        </message>
        <message>
            <source>Start over</source>
            <translation>Neu beginnen</translation>
        </message>
        <message>
            <source>Starting…</source>
            <translation>Beginnt…</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Zustand</translation>
        </message>
        <message>
            <source>State of the index</source>
            <translation>Stand des Index</translation>
        </message>
        <message>
            <source>States</source>
            <translation>Zustände</translation>
        </message>
        <message>
            <source>Stay in the notification area when the window is closed</source>
            <translation>Im Infobereich bleiben, wenn das Fenster geschlossen wird</translation>
        </message>
        <message>
            <source>Steps, the newest first</source>
            <translation>Schritte, die neuesten zuerst</translation>
        </message>
        <message>
            <source>Still being worked on: {tasks}. What is half done is taken back; what came in stays.</source>
            <translation>Noch in Arbeit: {tasks}. Halbfertiges wird zurückgenommen; was hereinkam, bleibt.</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Anhalten</translation>
        </message>
        <message>
            <source>Stop and quit</source>
            <translation>Anhalten und beenden</translation>
        </message>
        <message>
            <source>Stop that and quit?</source>
            <translation>Das anhalten und beenden?</translation>
        </message>
        <message>
            <source>Stopped. The history shows how far it went.</source>
            <translation>Angehalten. Der Verlauf zeigt, wie weit es kam.</translation>
        </message>
        <message>
            <source>Stopped; nothing was kept.</source>
            <translation>Angehalten; nichts wurde behalten.</translation>
        </message>
        <message>
            <source>Stopped; nothing was written.</source>
            <translation>Angehalten; nichts wurde geschrieben.</translation>
        </message>
        <message>
            <source>Stopped; there is no sample library.</source>
            <translation>Angehalten; es gibt keine Beispielbibliothek.</translation>
        </message>
        <message>
            <source>Stopped; what was fetched stays.</source>
            <translation>Angehalten; was geholt wurde, bleibt.</translation>
        </message>
        <message>
            <source>Stopped; what was looked at is as it was, or mended.</source>
            <translation>Angehalten; was geprüft wurde, ist, wie es war, oder repariert.</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Wird angehalten…</translation>
        </message>
        <message>
            <source>Stories</source>
            <translation>Dossiers</translation>
        </message>
        <message numerus="yes">
            <source>Stories of {n} clipping(s)</source>
            <translation>
                <numerusform>Dossiers von {n} Ausschnitt</numerusform>
                <numerusform>Dossiers von {n} Ausschnitten</numerusform>
            </translation>
        </message>
        <message>
            <source>Story</source>
            <translation>Dossier</translation>
        </message>
        <message>
            <source>Story of the whole list…</source>
            <translation>Dossier aus der ganzen Liste…</translation>
        </message>
        <message>
            <source>Story {name}</source>
            <translation>Dossier {name}</translation>
        </message>
        <message>
            <source>Story {name} deleted; its clippings are still here.</source>
            <translation>Dossier {name} gelöscht; seine Ausschnitte sind noch da.</translation>
        </message>
        <message>
            <source>Story {name} made.</source>
            <translation>Dossier {name} angelegt.</translation>
        </message>
        <message>
            <source>Subtitle</source>
            <translation>Untertitel</translation>
        </message>
        <message>
            <source>Subtitle, foreword, cover</source>
            <translation>Untertitel, Vorwort, Titelbild</translation>
        </message>
        <message>
            <source>Such as Ctrl+Alt+K. Where the system does not let a program have such keys, bind the command “cuttings quick-clip” in the system's keyboard settings.</source>
            <translation>Etwa Strg+Alt+K. Wo das System einem Programm solche Tasten nicht gibt, belegen Sie den Befehl „cuttings quick-clip“ in den Tastatureinstellungen des Systems.</translation>
        </message>
        <message>
            <source>Suggest again</source>
            <translation>Wieder vorschlagen</translation>
        </message>
        <message>
            <source>Suggested</source>
            <translation>Vorgeschlagen</translation>
        </message>
        <message>
            <source>Suggestions; type to find others</source>
            <translation>Vorschläge; tippen Sie, um andere zu finden</translation>
        </message>
        <message>
            <source>T&amp;ype</source>
            <translation>Schri&amp;ft</translation>
        </message>
        <message>
            <source>T&amp;ype and page…</source>
            <translation>&amp;Schrift und Seite…</translation>
        </message>
        <message>
            <source>Tab goes on with {text}</source>
            <translation>Tab führt fort mit {text}</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Tabelle</translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation>Tabellen (*.csv)</translation>
        </message>
        <message>
            <source>Tag</source>
            <translation>Schlagwort</translation>
        </message>
        <message>
            <source>Tag for new files of the folder</source>
            <translation>Schlagwort für neue Dateien des Ordners</translation>
        </message>
        <message>
            <source>Tag to add to all</source>
            <translation>Schlagwort für alle</translation>
        </message>
        <message>
            <source>Tag {name}</source>
            <translation>Schlagwort {name}</translation>
        </message>
        <message>
            <source>Tag {name} deleted; its clippings are still here.</source>
            <translation>Schlagwort {name} gelöscht; seine Ausschnitte sind noch da.</translation>
        </message>
        <message>
            <source>Tag {name} is added</source>
            <translation>Schlagwort {name} ist hinzugefügt</translation>
        </message>
        <message>
            <source>Tag {old} is now {new}.</source>
            <translation>Schlagwort {old} heißt jetzt {new}.</translation>
        </message>
        <message>
            <source>Tags</source>
            <translation>Schlagwörter</translation>
        </message>
        <message numerus="yes">
            <source>Tags of {n} clipping(s)</source>
            <translation>
                <numerusform>Schlagwörter von {n} Ausschnitt</numerusform>
                <numerusform>Schlagwörter von {n} Ausschnitten</numerusform>
            </translation>
        </message>
        <message>
            <source>Tags, notes, highlights, dates and what was read come along. It is tried first, without writing.</source>
            <translation>Schlagwörter, Notizen, Markierungen, Daten und Gelesenes kommen mit. Zuerst wird ohne Schreiben geprobt.</translation>
        </message>
        <message>
            <source>Tags, with commas between</source>
            <translation>Schlagwörter, durch Komma getrennt</translation>
        </message>
        <message>
            <source>Take as {field}: {value}</source>
            <translation>Übernehmen als {field}: {value}</translation>
        </message>
        <message>
            <source>Take away {keys}</source>
            <translation>{keys} wegnehmen</translation>
        </message>
        <message>
            <source>Take away: {words}</source>
            <translation>Wegnehmen: {words}</translation>
        </message>
        <message>
            <source>Take it and add</source>
            <translation>Nehmen und hinzufügen</translation>
        </message>
        <message>
            <source>Take it instead</source>
            <translation>Stattdessen nehmen</translation>
        </message>
        <message>
            <source>Take it out of the search</source>
            <translation>Aus der Suche nehmen</translation>
        </message>
        <message>
            <source>Take off {name}</source>
            <translation>{name} abnehmen</translation>
        </message>
        <message>
            <source>Take the &amp;star off</source>
            <translation>&amp;Stern abnehmen</translation>
        </message>
        <message>
            <source>Take the text from its address: where it is cut off or missing, or once more to see what changed</source>
            <translation>Den Text von seiner Adresse holen: wenn er abgeschnitten ist oder fehlt, oder erneut, um Änderungen zu sehen</translation>
        </message>
        <message>
            <source>Take these keys away</source>
            <translation>Diese Tasten wegnehmen</translation>
        </message>
        <message>
            <source>Take what the search says of dates out of it</source>
            <translation>Datumsangaben aus der Suche nehmen</translation>
        </message>
        <message>
            <source>Take {value}</source>
            <translation>{value} übernehmen</translation>
        </message>
        <message>
            <source>Te&amp;mplate…</source>
            <translation>Vor&amp;lage…</translation>
        </message>
        <message>
            <source>Teal</source>
            <translation>Petrol</translation>
        </message>
        <message>
            <source>Template of the file name</source>
            <translation>Vorlage für den Dateinamen</translation>
        </message>
        <message>
            <source>Template of the note</source>
            <translation>Vorlage für die Notiz</translation>
        </message>
        <message>
            <source>Template of the notes</source>
            <translation>Vorlage für die Notizen</translation>
        </message>
        <message>
            <source>Templates of notes</source>
            <translation>Vorlagen für Notizen</translation>
        </message>
        <message>
            <source>Text</source>
            <translation>Text</translation>
        </message>
        <message>
            <source>Text as it will be kept</source>
            <translation>Text, wie er behalten wird</translation>
        </message>
        <message>
            <source>Text not whole</source>
            <translation>Text nicht vollständig</translation>
        </message>
        <message numerus="yes">
            <source>Text of {n} clipping(s)</source>
            <translation>
                <numerusform>Text von {n} Ausschnitt</numerusform>
                <numerusform>Text von {n} Ausschnitten</numerusform>
            </translation>
        </message>
        <message>
            <source>Text to be replaced</source>
            <translation>Zu ersetzender Text</translation>
        </message>
        <message>
            <source>Text, tags, links and the kept originals are deleted. This cannot be undone.</source>
            <translation>Text, Schlagwörter, Verknüpfungen und die behaltenen Originale werden gelöscht. Das lässt sich nicht rückgängig machen.</translation>
        </message>
        <message>
            <source>That is the library's own folder. Choose another one.</source>
            <translation>Das ist der Ordner der Bibliothek selbst. Wählen Sie einen anderen.</translation>
        </message>
        <message>
            <source>That is the same tag.</source>
            <translation>Das ist dasselbe Schlagwort.</translation>
        </message>
        <message>
            <source>That of outlets I prefer</source>
            <translation>Den aus bevorzugten Medien</translation>
        </message>
        <message>
            <source>The article</source>
            <translation>Der Artikel</translation>
        </message>
        <message>
            <source>The article has nothing of what is searched</source>
            <translation>Der Artikel enthält nichts vom Gesuchten</translation>
        </message>
        <message>
            <source>The article was copied.</source>
            <translation>Der Artikel wurde kopiert.</translation>
        </message>
        <message>
            <source>The citation was copied.</source>
            <translation>Die Quellenangabe wurde kopiert.</translation>
        </message>
        <message>
            <source>The clipping of this highlight is gone.</source>
            <translation>Der Ausschnitt dieser Markierung ist nicht mehr da.</translation>
        </message>
        <message>
            <source>The clipping that the link leads to is not in this library any more.</source>
            <translation>Der Ausschnitt, zu dem der Link führt, ist nicht mehr in dieser Bibliothek.</translation>
        </message>
        <message>
            <source>The copy could not be made.</source>
            <translation>Die Sicherung konnte nicht gemacht werden.</translation>
        </message>
        <message>
            <source>The copy of {day} ({why})</source>
            <translation>Die Sicherung vom {day} ({why})</translation>
        </message>
        <message>
            <source>The copy shows damage: {problem}</source>
            <translation>Die Sicherung zeigt Schäden: {problem}</translation>
        </message>
        <message>
            <source>The copy was written, and what the library lacks is lacking in it, too.</source>
            <translation>Die Sicherung wurde geschrieben; was der Bibliothek fehlt, fehlt auch ihr.</translation>
        </message>
        <message>
            <source>The down arrow in the empty search box offers it. Off, nothing new is remembered.</source>
            <translation>Der Pfeil nach unten im leeren Suchfeld bietet sie an. Ausgeschaltet wird nichts Neues gemerkt.</translation>
        </message>
        <message>
            <source>The earlier one</source>
            <translation>Die frühere</translation>
        </message>
        <message>
            <source>The earliest dateline is of {day}.</source>
            <translation>Die früheste Ortsmarke ist vom {day}.</translation>
        </message>
        <message>
            <source>The file of the database is damaged, so what can be read of it is written into a new one, and the rest comes from the copies. The damaged file is kept beside it. Cuttings closes the library for that and opens it again.</source>
            <translation>Die Datei der Datenbank ist beschädigt. Was sich daraus lesen lässt, wird deshalb in eine neue geschrieben, der Rest kommt aus den Sicherungen. Die beschädigte Datei wird daneben aufbewahrt. Cuttings schließt die Bibliothek dafür und öffnet sie wieder.</translation>
        </message>
        <message>
            <source>The files stay where they are. What is new waits in the inbox.</source>
            <translation>Die Dateien bleiben, wo sie sind. Neues wartet im Eingang.</translation>
        </message>
        <message>
            <source>The first page</source>
            <translation>Die erste Seite</translation>
        </message>
        <message>
            <source>The first published</source>
            <translation>Den zuerst veröffentlichten</translation>
        </message>
        <message>
            <source>The first six are in every library. Add your own for what else a clipping can be to another.</source>
            <translation>Die ersten sechs hat jede Bibliothek. Fügen Sie eigene hinzu für das, was ein Ausschnitt sonst noch für einen anderen sein kann.</translation>
        </message>
        <message numerus="yes">
            <source>The first {n} highlight(s) were copied as Markdown; more at once are too many.</source>
            <translation>
                <numerusform>Die erste Markierung wurde als Markdown kopiert; mehr auf einmal sind zu viele.</numerusform>
                <numerusform>Die ersten {n} Markierungen wurden als Markdown kopiert; mehr auf einmal sind zu viele.</numerusform>
            </translation>
        </message>
        <message>
            <source>The folder will be made.</source>
            <translation>Der Ordner wird angelegt.</translation>
        </message>
        <message>
            <source>The folder {name} is not there any more.</source>
            <translation>Der Ordner {name} ist nicht mehr da.</translation>
        </message>
        <message>
            <source>The headline as a link that opens the clipping, for notes and other programs</source>
            <translation>Die Überschrift als Link, der den Ausschnitt öffnet, für Notizen und andere Programme</translation>
        </message>
        <message>
            <source>The highlight is attached to what you selected.</source>
            <translation>Die Markierung hängt jetzt an Ihrer Auswahl.</translation>
        </message>
        <message>
            <source>The highlights come beside the article once the window is wide enough.</source>
            <translation>Die Markierungen stehen neben dem Artikel, sobald das Fenster breit genug ist.</translation>
        </message>
        <message>
            <source>The highlights of this article have lost their places.</source>
            <translation>Die Markierungen dieses Artikels haben ihre Stellen verloren.</translation>
        </message>
        <message>
            <source>The inbox is empty</source>
            <translation>Der Eingang ist leer</translation>
        </message>
        <message>
            <source>The index of the search is made anew. You can go on working.</source>
            <translation>Der Suchindex wird neu angelegt. Sie können weiterarbeiten.</translation>
        </message>
        <message numerus="yes">
            <source>The index was made anew of {n} clipping(s).</source>
            <translation>
                <numerusform>Der Index wurde aus {n} Ausschnitt neu angelegt.</numerusform>
                <numerusform>Der Index wurde aus {n} Ausschnitten neu angelegt.</numerusform>
            </translation>
        </message>
        <message>
            <source>The last 30 days</source>
            <translation>Die letzten 30 Tage</translation>
        </message>
        <message>
            <source>The last 7 days</source>
            <translation>Die letzten 7 Tage</translation>
        </message>
        <message>
            <source>The last {number} steps are kept, fewer where they changed very much.</source>
            <translation>Die letzten {number} Schritte werden behalten, weniger, wo sie sehr viel geändert haben.</translation>
        </message>
        <message>
            <source>The later one</source>
            <translation>Die spätere</translation>
        </message>
        <message>
            <source>The library cannot be opened</source>
            <translation>Die Bibliothek lässt sich nicht öffnen</translation>
        </message>
        <message>
            <source>The library folder and backups</source>
            <translation>Bibliotheksordner und Sicherungen</translation>
        </message>
        <message>
            <source>The library has damage</source>
            <translation>Die Bibliothek ist beschädigt</translation>
        </message>
        <message>
            <source>The library is an older copy than the one that was open here last.</source>
            <translation>Die Bibliothek hat einen älteren Stand als die, die hier zuletzt offen war.</translation>
        </message>
        <message>
            <source>The library is being repaired …</source>
            <translation>Die Bibliothek wird repariert …</translation>
        </message>
        <message>
            <source>The library is not the one that was open here last: what another computer wrote has taken its place.</source>
            <translation>Die Bibliothek ist nicht die, die hier zuletzt offen war: Was ein anderer Rechner geschrieben hat, ist an ihre Stelle getreten.</translation>
        </message>
        <message>
            <source>The library is what this copy is: nothing differs.</source>
            <translation>Die Bibliothek ist so wie diese Sicherung: Nichts unterscheidet sich.</translation>
        </message>
        <message>
            <source>The library will be as it was when the copy was made. What it is now is kept beside it in the library's folder, so that nothing is lost. Cuttings closes the library for that and opens it again.</source>
            <translation>Die Bibliothek wird so, wie sie bei der Sicherung war. Ihr jetziger Stand wird daneben im Ordner der Bibliothek aufbewahrt, damit nichts verloren geht. Cuttings schließt die Bibliothek dafür und öffnet sie wieder.</translation>
        </message>
        <message>
            <source>The library will be as it was when the copy was made. What it is now is kept beside it in {folder}, and stands in the list of copies from then on, so that nothing is lost. Cuttings closes the library for that and opens it again.</source>
            <translation>Die Bibliothek wird so, wie sie bei der Sicherung war. Ihr jetziger Stand wird daneben in {folder} aufbewahrt und steht von da an in der Liste der Sicherungen, damit nichts verloren geht. Cuttings schließt die Bibliothek dafür und öffnet sie wieder.</translation>
        </message>
        <message>
            <source>The library's file has been replaced while it was open, by a program that synchronises or by a person.</source>
            <translation>Die Datei der Bibliothek wurde ersetzt, während sie offen war: von einem Programm, das synchronisiert, oder von Hand.</translation>
        </message>
        <message>
            <source>The library's folder is gone: {folder}</source>
            <translation>Der Ordner der Bibliothek ist verschwunden: {folder}</translation>
        </message>
        <message>
            <source>The library's folder is there again.</source>
            <translation>Der Ordner der Bibliothek ist wieder da.</translation>
        </message>
        <message>
            <source>The library's own folder cannot be watched. Choose another one.</source>
            <translation>Der Ordner der Bibliothek selbst kann nicht überwacht werden. Wählen Sie einen anderen.</translation>
        </message>
        <message>
            <source>The link leads into a library that is not known here. Open that library, then try again.</source>
            <translation>Der Link führt in eine Bibliothek, die hier nicht bekannt ist. Öffnen Sie sie und versuchen Sie es dann noch einmal.</translation>
        </message>
        <message>
            <source>The link leads into another library, in {folder}.</source>
            <translation>Der Link führt in eine andere Bibliothek, in {folder}.</translation>
        </message>
        <message>
            <source>The list is still being read. Try again in a moment.</source>
            <translation>Die Liste wird noch gelesen. Versuchen Sie es gleich noch einmal.</translation>
        </message>
        <message>
            <source>The list shows only these.</source>
            <translation>Die Liste zeigt nur diese.</translation>
        </message>
        <message>
            <source>The longest</source>
            <translation>Den längsten</translation>
        </message>
        <message>
            <source>The newest clippings; type to find others</source>
            <translation>Die neuesten Ausschnitte; tippen Sie, um andere zu finden</translation>
        </message>
        <message>
            <source>The newest copy is being brought back …</source>
            <translation>Die neueste Sicherung wird zurückgeholt …</translation>
        </message>
        <message>
            <source>The newest is of {day}.</source>
            <translation>Die neueste ist vom {day}.</translation>
        </message>
        <message>
            <source>The note as it stands in the file</source>
            <translation>Die Notiz, wie sie in der Datei steht</translation>
        </message>
        <message>
            <source>The order can also be changed for a search, at the end of the search box.</source>
            <translation>Die Reihenfolge lässt sich auch für eine Suche am Ende des Suchfelds ändern.</translation>
        </message>
        <message>
            <source>The order of the story by hand; choose another one to leave it for now</source>
            <translation>Von Hand geordnetes Dossier; wählen Sie eine andere Reihenfolge, um diese vorerst zu verlassen</translation>
        </message>
        <message>
            <source>The order of the story is that of its days</source>
            <translation>Das Dossier ist nach Tagen geordnet</translation>
        </message>
        <message>
            <source>The order of the story is your own: drag in the list, or Alt+Up and Alt+Down there</source>
            <translation>Sie ordnen das Dossier selbst: in der Liste ziehen oder dort Alt+Pfeil nach oben und nach unten</translation>
        </message>
        <message>
            <source>The page with ways to the first clipping, and what is done of it</source>
            <translation>Die Seite mit den Wegen zum ersten Ausschnitt und dem, was davon getan ist</translation>
        </message>
        <message>
            <source>The page, taken again</source>
            <translation>Die Seite, neu aufgenommen</translation>
        </message>
        <message>
            <source>The preferences could not be written: {reason}.</source>
            <translation>Die Einstellungen konnten nicht geschrieben werden: {reason}.</translation>
        </message>
        <message>
            <source>The preview is being made</source>
            <translation>Die Vorschau wird erstellt</translation>
        </message>
        <message>
            <source>The preview is being made…</source>
            <translation>Die Vorschau wird erstellt…</translation>
        </message>
        <message>
            <source>The quotation was copied with its citation.</source>
            <translation>Das Zitat wurde mit Quellenangabe kopiert.</translation>
        </message>
        <message>
            <source>The quotation was copied with its source.</source>
            <translation>Das Zitat wurde mit Quelle kopiert.</translation>
        </message>
        <message>
            <source>The rest is being read for the first time and is found when that is done.</source>
            <translation>Der Rest wird zum ersten Mal gelesen und ist danach auffindbar.</translation>
        </message>
        <message>
            <source>The same as another one here</source>
            <translation>Dasselbe wie ein anderer hier</translation>
        </message>
        <message numerus="yes">
            <source>The same text in {n} clipping(s)</source>
            <translation>
                <numerusform>Derselbe Text in {n} Ausschnitt</numerusform>
                <numerusform>Derselbe Text in {n} Ausschnitten</numerusform>
            </translation>
        </message>
        <message>
            <source>The sample library is being made. It opens when it is done.</source>
            <translation>Die Beispielbibliothek wird angelegt. Sie öffnet sich, wenn sie fertig ist.</translation>
        </message>
        <message>
            <source>The sample library is made.</source>
            <translation>Die Beispielbibliothek ist angelegt.</translation>
        </message>
        <message>
            <source>The sample library stays in {folder}.</source>
            <translation>Die Beispielbibliothek bleibt in {folder}.</translation>
        </message>
        <message>
            <source>The sample library was deleted.</source>
            <translation>Die Beispielbibliothek wurde gelöscht.</translation>
        </message>
        <message>
            <source>The search also asks: {text}</source>
            <translation>Die Suche fragt außerdem: {text}</translation>
        </message>
        <message>
            <source>The search as text</source>
            <translation>Die Suche als Text</translation>
        </message>
        <message>
            <source>The search did not answer, so nothing can be suggested now.</source>
            <translation>Die Suche hat nicht geantwortet, daher gibt es jetzt keine Vorschläge.</translation>
        </message>
        <message>
            <source>The search did not answer.</source>
            <translation>Die Suche hat nicht geantwortet.</translation>
        </message>
        <message>
            <source>The story is now called {name}.</source>
            <translation>Das Dossier heißt jetzt {name}.</translation>
        </message>
        <message>
            <source>The system keeps these keys for itself</source>
            <translation>Das System behält diese Tasten für sich</translation>
        </message>
        <message>
            <source>The tags below it go too: {names}.</source>
            <translation>Die Schlagwörter darunter gehen mit: {names}.</translation>
        </message>
        <message>
            <source>The text is cut off by a paywall.</source>
            <translation>Der Text ist von einer Bezahlschranke abgeschnitten.</translation>
        </message>
        <message>
            <source>The text is cut off: its end is missing.</source>
            <translation>Der Text ist abgeschnitten: Sein Ende fehlt.</translation>
        </message>
        <message>
            <source>The text is not fetched yet: only its address is known.</source>
            <translation>Der Text ist noch nicht geholt: Nur seine Adresse ist bekannt.</translation>
        </message>
        <message>
            <source>The text is the same.</source>
            <translation>Der Text ist gleich.</translation>
        </message>
        <message>
            <source>The text of the capture is used now.</source>
            <translation>Der Text der Aufnahme wird jetzt verwendet.</translation>
        </message>
        <message>
            <source>The trash is empty</source>
            <translation>Der Papierkorb ist leer</translation>
        </message>
        <message>
            <source>The trash is empty.</source>
            <translation>Der Papierkorb ist leer.</translation>
        </message>
        <message>
            <source>The whole library ({count})</source>
            <translation>Die ganze Bibliothek ({count})</translation>
        </message>
        <message>
            <source>The window is closed</source>
            <translation>Das Fenster ist geschlossen</translation>
        </message>
        <message>
            <source>The window opens again in the new language when you close the preferences.</source>
            <translation>Das Fenster öffnet sich in der neuen Sprache, wenn Sie die Einstellungen schließen.</translation>
        </message>
        <message>
            <source>The window opens again in the new size when you close the preferences.</source>
            <translation>Das Fenster öffnet sich in der neuen Größe, wenn Sie die Einstellungen schließen.</translation>
        </message>
        <message>
            <source>The words selected in the article with their citation and the way back to it</source>
            <translation>Die ausgewählten Wörter des Artikels mit Quellenangabe und dem Weg zurück</translation>
        </message>
        <message>
            <source>The words selected in the article, with where they come from</source>
            <translation>Die ausgewählten Wörter des Artikels mit ihrer Herkunft</translation>
        </message>
        <message numerus="yes">
            <source>The {n} selected clipping(s)</source>
            <translation>
                <numerusform>Den {n} ausgewählten Ausschnitt</numerusform>
                <numerusform>Die {n} ausgewählten Ausschnitte</numerusform>
            </translation>
        </message>
        <message>
            <source>Their words are not in the text any more. Select the passage that is meant, then attach; or remove.</source>
            <translation>Ihre Wörter stehen nicht mehr im Text. Wählen Sie die gemeinte Stelle und heften Sie an; oder entfernen Sie.</translation>
        </message>
        <message>
            <source>Then</source>
            <translation>Dann</translation>
        </message>
        <message>
            <source>There already</source>
            <translation>Schon da</translation>
        </message>
        <message>
            <source>There are no earlier searches.</source>
            <translation>Es gibt keine früheren Suchen.</translation>
        </message>
        <message>
            <source>There is a library in this folder already: it will be opened.</source>
            <translation>In diesem Ordner ist schon eine Bibliothek: Sie wird geöffnet.</translation>
        </message>
        <message>
            <source>There is a single capture. Fetch the text again to have another one to compare.</source>
            <translation>Es gibt nur eine Aufnahme. Holen Sie den Text erneut, um eine zweite zum Vergleichen zu haben.</translation>
        </message>
        <message>
            <source>There is no copy yet.</source>
            <translation>Es gibt noch keine Sicherung.</translation>
        </message>
        <message>
            <source>There is nothing in it to export.</source>
            <translation>Darin gibt es nichts zu exportieren.</translation>
        </message>
        <message>
            <source>There is nothing to clip on the clipboard. Copy an article first.</source>
            <translation>In der Zwischenablage ist nichts zum Ausschneiden. Kopieren Sie zuerst einen Artikel.</translation>
        </message>
        <message>
            <source>There is nothing to do again</source>
            <translation>Es gibt nichts zu wiederholen</translation>
        </message>
        <message>
            <source>There is nothing to export there any more.</source>
            <translation>Dort gibt es nichts mehr zu exportieren.</translation>
        </message>
        <message>
            <source>There is nothing to show.</source>
            <translation>Es gibt nichts zu zeigen.</translation>
        </message>
        <message>
            <source>There is nothing to undo</source>
            <translation>Es gibt nichts rückgängig zu machen</translation>
        </message>
        <message>
            <source>There is one of this name already.</source>
            <translation>Es gibt schon eine mit diesem Namen.</translation>
        </message>
        <message>
            <source>There was nothing in this field when the clipping came.</source>
            <translation>In diesem Feld stand nichts, als der Ausschnitt kam.</translation>
        </message>
        <message>
            <source>These are its keys already.</source>
            <translation>Das sind schon seine Tasten.</translation>
        </message>
        <message>
            <source>These are reprints of each other</source>
            <translation>Sind Nachdrucke voneinander</translation>
        </message>
        <message>
            <source>These keys open the menu {menu}</source>
            <translation>Diese Tasten öffnen das Menü {menu}</translation>
        </message>
        <message>
            <source>These preferences</source>
            <translation>Diese Einstellungen</translation>
        </message>
        <message>
            <source>They are made and looked over by themselves; how many stay is set in the preferences.</source>
            <translation>Sie entstehen von selbst und werden von selbst geprüft; wie viele bleiben, wird in den Einstellungen festgelegt.</translation>
        </message>
        <message>
            <source>They hold until you quit. See that {folder} can be written.</source>
            <translation>Sie gelten bis zum Beenden. Sorgen Sie dafür, dass {folder} beschreibbar ist.</translation>
        </message>
        <message>
            <source>Things to clip</source>
            <translation>Was ausgeschnitten wird</translation>
        </message>
        <message>
            <source>This clipping has no author.</source>
            <translation>Dieser Ausschnitt hat keinen Autor.</translation>
        </message>
        <message>
            <source>This clipping has no outlet.</source>
            <translation>Dieser Ausschnitt hat kein Medium.</translation>
        </message>
        <message>
            <source>This clipping has no tags.</source>
            <translation>Dieser Ausschnitt hat keine Schlagwörter.</translation>
        </message>
        <message>
            <source>This clipping is in no story.</source>
            <translation>Dieser Ausschnitt ist in keinem Dossier.</translation>
        </message>
        <message>
            <source>This clipping – {words} – {title}</source>
            <translation>Dieser Ausschnitt – {words} – {title}</translation>
        </message>
        <message>
            <source>This computer's clock says {now}, but the library was last changed on {then}: one of the two is wrong.</source>
            <translation>Die Uhr dieses Rechners zeigt {now}, doch zuletzt wurde die Bibliothek am {then} geändert: Eines von beiden stimmt nicht.</translation>
        </message>
        <message>
            <source>This copy was damaged when it was made, because the library was. Take an earlier one.</source>
            <translation>Diese Sicherung war schon beschädigt, als sie gemacht wurde, weil die Bibliothek es war. Nehmen Sie eine frühere.</translation>
        </message>
        <message>
            <source>This could not be clipped</source>
            <translation>Das konnte nicht ausgeschnitten werden</translation>
        </message>
        <message>
            <source>This desktop has no notification area, so closing the window ends Cuttings.</source>
            <translation>Dieser Desktop hat keinen Infobereich, daher beendet das Schließen des Fensters Cuttings.</translation>
        </message>
        <message>
            <source>This file is no picture that can be read. Choose another one.</source>
            <translation>Diese Datei ist kein lesbares Bild. Wählen Sie eine andere.</translation>
        </message>
        <message>
            <source>This folder does not exist.</source>
            <translation>Diesen Ordner gibt es nicht.</translation>
        </message>
        <message>
            <source>This folder is not empty. Choose a new or an empty one.</source>
            <translation>Dieser Ordner ist nicht leer. Wählen Sie einen neuen oder leeren.</translation>
        </message>
        <message>
            <source>This goes on when you close the dialog; the sidebar shows how far it is.</source>
            <translation>Das geht weiter, wenn Sie den Dialog schließen; die Seitenleiste zeigt den Fortschritt.</translation>
        </message>
        <message>
            <source>This is a copy of another library, “{name}”.</source>
            <translation>Das ist die Sicherung einer anderen Bibliothek, „{name}“.</translation>
        </message>
        <message>
            <source>This is kept in the library. For a single text you can choose another one.</source>
            <translation>Das wird in der Bibliothek festgehalten. Für einen einzelnen Text können Sie einen anderen wählen.</translation>
        </message>
        <message>
            <source>This is the sample library. Nothing here mixes with your own clippings.</source>
            <translation>Dies ist die Beispielbibliothek. Nichts hier mischt sich mit Ihren eigenen Ausschnitten.</translation>
        </message>
        <message>
            <source>This is what it has now.</source>
            <translation>Das steht jetzt im Feld.</translation>
        </message>
        <message>
            <source>This is what the library was before a copy was brought back. It can be deleted when you miss nothing of it.</source>
            <translation>So war die Bibliothek, bevor eine Sicherung zurückgeholt wurde. Das kann gelöscht werden, wenn Sie nichts davon vermissen.</translation>
        </message>
        <message>
            <source>This is what the library was on {day}. It cannot be brought back when it is deleted.</source>
            <translation>So war die Bibliothek am {day}. Einmal gelöscht, lässt sich das nicht zurückholen.</translation>
        </message>
        <message>
            <source>This library</source>
            <translation>Diese Bibliothek</translation>
        </message>
        <message>
            <source>This library can only be read</source>
            <translation>Diese Bibliothek kann nur gelesen werden</translation>
        </message>
        <message>
            <source>This library has been opened on the computer {host} ({user}), too, since {since}.</source>
            <translation>Diese Bibliothek ist seit {since} auch auf dem Rechner {host} ({user}) offen.</translation>
        </message>
        <message>
            <source>This library is in a folder that {by} synchronises.</source>
            <translation>Diese Bibliothek liegt in einem Ordner, den {by} synchronisiert.</translation>
        </message>
        <message>
            <source>This library is in memory only: it is gone when the computer is switched off.</source>
            <translation>Diese Bibliothek liegt nur im Arbeitsspeicher: Sie ist weg, wenn der Rechner ausgeschaltet wird.</translation>
        </message>
        <message>
            <source>This library is on a network drive ({by}).</source>
            <translation>Diese Bibliothek liegt auf einem Netzlaufwerk ({by}).</translation>
        </message>
        <message>
            <source>This library was open on the computer {host} until {until}, and was not closed there in order.</source>
            <translation>Diese Bibliothek war bis {until} auf dem Rechner {host} offen und wurde dort nicht ordentlich geschlossen.</translation>
        </message>
        <message>
            <source>This month</source>
            <translation>Dieser Monat</translation>
        </message>
        <message>
            <source>This one stands for the others. Choose another to see what it kept, cut and added.</source>
            <translation>Dieser steht für die anderen. Wählen Sie einen anderen, um zu sehen, was er behalten, gestrichen und hinzugefügt hat.</translation>
        </message>
        <message>
            <source>This picture is not there any more. Choose another one.</source>
            <translation>Dieses Bild ist nicht mehr da. Wählen Sie ein anderes.</translation>
        </message>
        <message>
            <source>This picture is too large. Choose a smaller one.</source>
            <translation>Dieses Bild ist zu groß. Wählen Sie ein kleineres.</translation>
        </message>
        <message>
            <source>This saved search is not in the library any more.</source>
            <translation>Diese gespeicherte Suche ist nicht mehr in der Bibliothek.</translation>
        </message>
        <message>
            <source>This story is not in the library any more.</source>
            <translation>Dieses Dossier ist nicht mehr in der Bibliothek.</translation>
        </message>
        <message>
            <source>This year</source>
            <translation>Dieses Jahr</translation>
        </message>
        <message>
            <source>Throw away</source>
            <translation>Verwerfen</translation>
        </message>
        <message>
            <source>Tight</source>
            <translation>Eng</translation>
        </message>
        <message>
            <source>Time</source>
            <translation>Zeit</translation>
        </message>
        <message>
            <source>Timed out</source>
            <translation>Zu lange gewartet</translation>
        </message>
        <message>
            <source>Timeline</source>
            <translation>Zeitleiste</translation>
        </message>
        <message>
            <source>Timeline, first report and counts of the story in the list, or of the clipping's</source>
            <translation>Zeitleiste, erste Meldung und Zahlen des Dossiers in der Liste oder des Dossiers, in dem der Ausschnitt liegt</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Titel</translation>
        </message>
        <message>
            <source>Title page</source>
            <translation>Titelblatt</translation>
        </message>
        <message>
            <source>To read</source>
            <translation>Zum Lesen</translation>
        </message>
        <message>
            <source>To report this, copy the details. Look through them first: an error may quote what it was about.</source>
            <translation>Um das zu melden, kopieren Sie die Details. Sehen Sie sie vorher durch: Ein Fehler kann zitieren, worum es ging.</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Heute</translation>
        </message>
        <message>
            <source>Today's copy of the library could not be made. {problem}</source>
            <translation>Die heutige Sicherung der Bibliothek konnte nicht gemacht werden. {problem}</translation>
        </message>
        <message>
            <source>Today's copy of the library shows damage: {problem} Earlier copies stay as they are.</source>
            <translation>Die heutige Sicherung der Bibliothek zeigt Schäden: {problem} Frühere Sicherungen bleiben, wie sie sind.</translation>
        </message>
        <message>
            <source>Trash</source>
            <translation>Papierkorb</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Noch einmal</translation>
        </message>
        <message>
            <source>Try again.</source>
            <translation>Versuchen Sie es noch einmal.</translation>
        </message>
        <message>
            <source>Try those again that failed</source>
            <translation>Fehlgeschlagene noch einmal</translation>
        </message>
        <message>
            <source>Try to clip it again</source>
            <translation>Noch einmal ausschneiden</translation>
        </message>
        <message>
            <source>Trying it, without writing anything…</source>
            <translation>Wird geprobt, ohne etwas zu schreiben…</translation>
        </message>
        <message>
            <source>Turn round</source>
            <translation>Umkehren</translation>
        </message>
        <message>
            <source>Two columns</source>
            <translation>Zwei Spalten</translation>
        </message>
        <message>
            <source>Two computers have changed this library at the same time: beside it is {files}.</source>
            <translation>Zwei Rechner haben diese Bibliothek zur selben Zeit geändert; daneben liegt: {files}.</translation>
        </message>
        <message>
            <source>Type a word into the search box.</source>
            <translation>Geben Sie ein Wort ins Suchfeld ein.</translation>
        </message>
        <message>
            <source>Type and page</source>
            <translation>Schrift und Seite</translation>
        </message>
        <message>
            <source>Type face</source>
            <translation>Schriftart</translation>
        </message>
        <message>
            <source>Type what you want to do or where to go</source>
            <translation>Geben Sie ein, was Sie tun oder wohin Sie wollen</translation>
        </message>
        <message>
            <source>Typed</source>
            <translation>Eingegeben</translation>
        </message>
        <message>
            <source>Typesetting</source>
            <translation>Setzen</translation>
        </message>
        <message>
            <source>US Letter</source>
            <translation>US Letter</translation>
        </message>
        <message>
            <source>Uncheck all</source>
            <translation>Alle abwählen</translation>
        </message>
        <message>
            <source>Understood</source>
            <translation>Verstanden</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Rückgängig</translation>
        </message>
        <message>
            <source>Undo import</source>
            <translation>Import zurücknehmen</translation>
        </message>
        <message numerus="yes">
            <source>Undo {n} step(s)</source>
            <translation>
                <numerusform>{n} Schritt rückgängig machen</numerusform>
                <numerusform>{n} Schritte rückgängig machen</numerusform>
            </translation>
        </message>
        <message>
            <source>Undone: {step}</source>
            <translation>Rückgängig gemacht: {step}</translation>
        </message>
        <message>
            <source>Unknown source</source>
            <translation>Unbekannte Quelle</translation>
        </message>
        <message>
            <source>Unread</source>
            <translation>Ungelesen</translation>
        </message>
        <message>
            <source>Unread first</source>
            <translation>Ungelesene zuerst</translation>
        </message>
        <message>
            <source>Unread last</source>
            <translation>Ungelesene zuletzt</translation>
        </message>
        <message>
            <source>Untitled</source>
            <translation>Ohne Titel</translation>
        </message>
        <message>
            <source>Update note, added</source>
            <translation>Aktualisierungshinweis, hinzugefügt</translation>
        </message>
        <message>
            <source>Update note, in both</source>
            <translation>Aktualisierungshinweis, in beiden</translation>
        </message>
        <message>
            <source>Update note, removed</source>
            <translation>Aktualisierungshinweis, entfernt</translation>
        </message>
        <message>
            <source>Updated</source>
            <translation>Aktualisiert</translation>
        </message>
        <message>
            <source>Updated first</source>
            <translation>Zuerst aktualisierte</translation>
        </message>
        <message>
            <source>Updated last</source>
            <translation>Zuletzt aktualisierte</translation>
        </message>
        <message>
            <source>Use instead</source>
            <translation>Stattdessen verwenden</translation>
        </message>
        <message>
            <source>Use this text</source>
            <translation>Diesen Text verwenden</translation>
        </message>
        <message>
            <source>Usual PDF</source>
            <translation>Normales PDF</translation>
        </message>
        <message>
            <source>Usual size</source>
            <translation>Übliche Größe</translation>
        </message>
        <message>
            <source>Value</source>
            <translation>Wert</translation>
        </message>
        <message>
            <source>Values and filters</source>
            <translation>Werte und Filter</translation>
        </message>
        <message>
            <source>Verified</source>
            <comment>a copy</comment>
            <translation>Geprüft</translation>
        </message>
        <message>
            <source>Violet</source>
            <translation>Violett</translation>
        </message>
        <message>
            <source>Wait until this is done, or stop it: {tasks}.</source>
            <translation>Warten Sie, bis dies fertig ist, oder halten Sie es an: {tasks}.</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Wartet</translation>
        </message>
        <message>
            <source>Warning</source>
            <translation>Warnung</translation>
        </message>
        <message>
            <source>Watched folder</source>
            <translation>Überwachter Ordner</translation>
        </message>
        <message>
            <source>Web address</source>
            <translation>Webadresse</translation>
        </message>
        <message>
            <source>Web page</source>
            <translation>Webseite</translation>
        </message>
        <message>
            <source>Welcome to Cuttings</source>
            <translation>Willkommen bei Cuttings</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Was</translation>
        </message>
        <message>
            <source>What Cuttings has told you lately</source>
            <translation>Was Cuttings zuletzt gemeldet hat</translation>
        </message>
        <message>
            <source>What Cuttings has told you since it was started, the newest first.</source>
            <translation>Was Cuttings seit dem Start gemeldet hat, das Neueste zuerst.</translation>
        </message>
        <message>
            <source>What a copy took the place of</source>
            <translation>Durch eine Sicherung ersetzt</translation>
        </message>
        <message>
            <source>What a search asks of tag, outlet, date or state stands under the box, each to be taken away by itself. Off, everything is text.</source>
            <translation>Was eine Suche an Schlagwort, Medium, Datum oder Zustand verlangt, steht unter dem Feld und lässt sich einzeln wegnehmen. Ausgeschaltet ist alles Text.</translation>
        </message>
        <message>
            <source>What belongs to the article: copies, links, suggestions with their reasons</source>
            <translation>Was zum Artikel gehört: Abdrucke, Verknüpfungen, begründete Vorschläge</translation>
        </message>
        <message>
            <source>What belongs to this clipping</source>
            <translation>Was zu diesem Ausschnitt gehört</translation>
        </message>
        <message>
            <source>What bringing this copy back would change</source>
            <translation>Was das Zurückholen dieser Sicherung ändern würde</translation>
        </message>
        <message>
            <source>What came of each</source>
            <translation>Was daraus jeweils wurde</translation>
        </message>
        <message>
            <source>What came of it</source>
            <translation>Ergebnis</translation>
        </message>
        <message>
            <source>What can be typed</source>
            <translation>Was man eingeben kann</translation>
        </message>
        <message>
            <source>What changed</source>
            <translation>Was sich geändert hat</translation>
        </message>
        <message>
            <source>What changes</source>
            <translation>Was sich ändert</translation>
        </message>
        <message>
            <source>What changes is shown here before it is done.</source>
            <translation>Was sich ändert, wird hier vorher gezeigt.</translation>
        </message>
        <message>
            <source>What clippings have</source>
            <translation>Was Ausschnitte haben</translation>
        </message>
        <message>
            <source>What comes in</source>
            <translation>Was hereinkommt</translation>
        </message>
        <message>
            <source>What could not be taken</source>
            <translation>Was nicht übernommen werden konnte</translation>
        </message>
        <message>
            <source>What fits</source>
            <translation>Was passt</translation>
        </message>
        <message>
            <source>What happened</source>
            <translation>Was geschah</translation>
        </message>
        <message>
            <source>What is below moves along: {below}.</source>
            <translation>Was darunter ist, geht mit: {below}.</translation>
        </message>
        <message>
            <source>What is in the graph</source>
            <translation>Was im Graphen ist</translation>
        </message>
        <message>
            <source>What is linked with the clipping and points to it, as a picture in the order of time</source>
            <translation>Was mit dem Ausschnitt verknüpft ist und auf ihn verweist, als Bild in zeitlicher Folge</translation>
        </message>
        <message>
            <source>What is searched</source>
            <translation>Was gesucht wird</translation>
        </message>
        <message>
            <source>What is there already</source>
            <translation>Was schon da ist</translation>
        </message>
        <message>
            <source>What is written here stands between our markers; front matter stays as it is.</source>
            <translation>Was hier steht, kommt zwischen die Marken von Cuttings; das Frontmatter bleibt, wie es ist.</translation>
        </message>
        <message>
            <source>What it is about, what is missing, what comes next</source>
            <translation>Worum es geht, was fehlt, was als Nächstes kommt</translation>
        </message>
        <message>
            <source>What links can say, with kinds of your own</source>
            <translation>Was Verknüpfungen sagen können, mit eigenen Arten</translation>
        </message>
        <message>
            <source>What only the other one has is in that file. To see it, copy it as library.sqlite3 into a new folder and open that as a library; then take the file away.</source>
            <translation>Was nur der andere hat, steht in dieser Datei. Um es zu sehen, kopieren Sie sie als library.sqlite3 in einen neuen Ordner und öffnen Sie ihn als Bibliothek; entfernen Sie dann die Datei.</translation>
        </message>
        <message>
            <source>What the first clipping is to the other, and the other to the first.</source>
            <translation>Was der erste Ausschnitt für den anderen ist und der andere für den ersten.</translation>
        </message>
        <message>
            <source>What the list has</source>
            <translation>Was die Liste enthält</translation>
        </message>
        <message>
            <source>What the search box understood</source>
            <translation>Was das Suchfeld verstanden hat</translation>
        </message>
        <message>
            <source>What to do next</source>
            <translation>Was als Nächstes zu tun ist</translation>
        </message>
        <message>
            <source>What to do with it</source>
            <translation>Was damit geschehen soll</translation>
        </message>
        <message>
            <source>What was done here is missing: look for it in the backups, or in the older versions that the program keeps that synchronises.</source>
            <translation>Was hier getan wurde, fehlt: Suchen Sie es in den Sicherungen oder in den älteren Fassungen, die das Programm aufbewahrt, das synchronisiert.</translation>
        </message>
        <message>
            <source>What was done last, to go back to any point of it</source>
            <translation>Was zuletzt getan wurde, um an jeden Punkt zurückzugehen</translation>
        </message>
        <message>
            <source>What was found</source>
            <translation>Was gefunden wurde</translation>
        </message>
        <message>
            <source>What was not kept</source>
            <translation>Was nicht behalten wurde</translation>
        </message>
        <message>
            <source>What was shown last</source>
            <translation>Was zuletzt gezeigt wurde</translation>
        </message>
        <message>
            <source>What was there before is kept as {file}.</source>
            <translation>Was vorher da war, liegt in {file}.</translation>
        </message>
        <message>
            <source>What would happen</source>
            <translation>Was geschähe</translation>
        </message>
        <message>
            <source>What you chose is in force at the next start, because this is not done: {tasks}.</source>
            <translation>Ihre Wahl gilt ab dem nächsten Start, weil dies noch läuft: {tasks}.</translation>
        </message>
        <message>
            <source>What you delete waits here until you empty the trash.</source>
            <translation>Was Sie löschen, wartet hier, bis Sie den Papierkorb leeren.</translation>
        </message>
        <message>
            <source>What you do now is done to all.</source>
            <translation>Was Sie jetzt tun, gilt für alle.</translation>
        </message>
        <message>
            <source>What you have kept is safe: every change is written before it is shown.</source>
            <translation>Was Sie behalten haben, ist sicher: Jede Änderung wird geschrieben, bevor sie gezeigt wird.</translation>
        </message>
        <message>
            <source>What you have written or changed in them yourself stays.</source>
            <translation>Was Sie selbst darin geschrieben oder geändert haben, bleibt.</translation>
        </message>
        <message>
            <source>What you were typing is offered to you again.</source>
            <translation>Was Sie gerade schrieben, wird Ihnen wieder angeboten.</translation>
        </message>
        <message>
            <source>What ‘{name}’ searches:</source>
            <translation>Was „{name}“ sucht:</translation>
        </message>
        <message>
            <source>When</source>
            <translation>Wann</translation>
        </message>
        <message>
            <source>When I ask for them</source>
            <translation>Wenn ich sie verlange</translation>
        </message>
        <message>
            <source>When an address or a longer text is copied anywhere, a notice offers to clip it. Off, the clipboard is read only when you ask.</source>
            <translation>Wird irgendwo eine Adresse oder ein längerer Text kopiert, bietet eine Meldung an, ihn auszuschneiden. Ausgeschaltet wird die Zwischenablage nur auf Ihren Wunsch gelesen.</translation>
        </message>
        <message>
            <source>When the article was taken, and what the outlet changed since, word by word</source>
            <translation>Wann der Artikel aufgenommen wurde und was das Medium seither geändert hat, Wort für Wort</translation>
        </message>
        <message>
            <source>When they take more, the oldest go first, and the three newest stay in any case. 0 sets no bound.</source>
            <translation>Belegen sie mehr, gehen die ältesten zuerst; die drei neuesten bleiben in jedem Fall. 0 setzt keine Grenze.</translation>
        </message>
        <message>
            <source>Where several outlets carry the same agency text, the list has one row for it and says how many do. Nothing is merged: the right arrow shows each of them.</source>
            <translation>Bringen mehrere Medien denselben Agenturtext, hat die Liste dafür eine Zeile und sagt, wie viele es sind. Nichts wird zusammengelegt: Der Pfeil nach rechts zeigt jeden Abdruck.</translation>
        </message>
        <message>
            <source>Where this comes from: {field}</source>
            <translation>Herkunft: {field}</translation>
        </message>
        <message>
            <source>Wherever {name} is found, this is shown instead. A name that is there already is joined with it.</source>
            <translation>Wo {name} gefunden wird, steht stattdessen dies. Ein schon vorhandener Name wird damit zusammengelegt.</translation>
        </message>
        <message>
            <source>Which clippings</source>
            <translation>Welche Ausschnitte</translation>
        </message>
        <message>
            <source>Which columns the table has</source>
            <translation>Welche Spalten die Tabelle hat</translation>
        </message>
        <message>
            <source>Which field</source>
            <translation>Welches Feld</translation>
        </message>
        <message>
            <source>Which highlights are listed</source>
            <translation>Welche Markierungen aufgelistet sind</translation>
        </message>
        <message>
            <source>Which one</source>
            <translation>Auswahl</translation>
        </message>
        <message>
            <source>Which tag should the clippings of {names} have instead?</source>
            <translation>Welches Schlagwort sollen die Ausschnitte von {names} stattdessen haben?</translation>
        </message>
        <message>
            <source>Which tags</source>
            <translation>Welche Schlagwörter</translation>
        </message>
        <message>
            <source>Who changed what and when, with every value to go back to; of the field in which the cursor is</source>
            <translation>Wer was wann geändert hat, mit jedem Wert zum Zurückkehren; für das Feld, in dem die Schreibmarke steht</translation>
        </message>
        <message>
            <source>Who else carries this text, and what each kept, cut and added</source>
            <translation>Wer diesen Text noch bringt und was jeweils behalten, gestrichen und hinzugefügt wurde</translation>
        </message>
        <message>
            <source>Whole text</source>
            <translation>Ganzer Text</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Warum</translation>
        </message>
        <message>
            <source>Why (may be empty)</source>
            <comment>placeholder of a note</comment>
            <translation>Warum (darf leer sein)</translation>
        </message>
        <message>
            <source>Wide</source>
            <translation>Breit</translation>
        </message>
        <message>
            <source>Width of the column</source>
            <translation>Breite der Spalte</translation>
        </message>
        <message>
            <source>Will be added</source>
            <translation>Wird hinzugefügt</translation>
        </message>
        <message>
            <source>Will be merged</source>
            <translation>Wird ergänzt</translation>
        </message>
        <message>
            <source>With a highlight</source>
            <translation>Mit Markierung</translation>
        </message>
        <message>
            <source>With a note</source>
            <translation>Mit Notiz</translation>
        </message>
        <message>
            <source>With a picture</source>
            <translation>Mit Bild</translation>
        </message>
        <message>
            <source>With a tag</source>
            <translation>Mit Schlagwort</translation>
        </message>
        <message>
            <source>With its reprints</source>
            <translation>Mit Nachdrucken</translation>
        </message>
        <message>
            <source>With serifs</source>
            <translation>Mit Serifen</translation>
        </message>
        <message>
            <source>With the same &amp;tag</source>
            <translation>&amp;Mit demselben Schlagwort</translation>
        </message>
        <message>
            <source>Without serifs</source>
            <translation>Ohne Serifen</translation>
        </message>
        <message>
            <source>Without your texts; sent to nobody.</source>
            <translation>Ohne Ihre Texte; werden niemandem gesendet.</translation>
        </message>
        <message>
            <source>Words</source>
            <translation>Wörter</translation>
        </message>
        <message>
            <source>Words and phrases</source>
            <translation>Wörter und Wortfolgen</translation>
        </message>
        <message>
            <source>Words of its headline or outlet</source>
            <translation>Wörter aus Überschrift oder Medium</translation>
        </message>
        <message>
            <source>Words to the reader. Markdown: **bold**, *italic*, - lists</source>
            <translation>Worte an die Leser. Markdown: **fett**, *kursiv*, - Listen</translation>
        </message>
        <message>
            <source>Working out what changes…</source>
            <translation>Änderungen werden ermittelt…</translation>
        </message>
        <message>
            <source>Write a &amp;note</source>
            <translation>&amp;Notiz schreiben</translation>
        </message>
        <message>
            <source>Write the day as 2026-05-31.</source>
            <translation>Schreiben Sie den Tag als 2026-05-31.</translation>
        </message>
        <message>
            <source>Writing</source>
            <translation>Schreiben</translation>
        </message>
        <message>
            <source>Written and verified: {name}</source>
            <translation>Geschrieben und geprüft: {name}</translation>
        </message>
        <message>
            <source>Wrong</source>
            <translation>Fehler</translation>
        </message>
        <message>
            <source>Yellow</source>
            <translation>Gelb</translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation>Gestern</translation>
        </message>
        <message>
            <source>You</source>
            <translation>Sie</translation>
        </message>
        <message>
            <source>You have this already: “{title}”. “Keep” would keep it twice.</source>
            <translation>Das haben Sie schon: „{title}“. „Behalten“ würde es doppelt behalten.</translation>
        </message>
        <message>
            <source>Your name, if it is to be printed</source>
            <translation>Ihr Name, falls er gedruckt werden soll</translation>
        </message>
        <message>
            <source>Your note</source>
            <translation>Ihre Notiz</translation>
        </message>
        <message>
            <source>Your note on this passage</source>
            <translation>Ihre Notiz zu dieser Stelle</translation>
        </message>
        <message>
            <source>Your own</source>
            <translation>Eigene</translation>
        </message>
        <message>
            <source>Your own words about this clipping</source>
            <translation>Ihre eigenen Worte zu diesem Ausschnitt</translation>
        </message>
        <message>
            <source>Yours</source>
            <translation>Von Ihnen</translation>
        </message>
        <message>
            <source>Zoom in (+)</source>
            <translation>Vergrößern (+)</translation>
        </message>
        <message>
            <source>Zoom out (-)</source>
            <translation>Verkleinern (-)</translation>
        </message>
        <message>
            <source>Zotero RDF</source>
            <translation>Zotero RDF</translation>
        </message>
        <message>
            <source>a box of Obsidian</source>
            <translation>ein Kasten (Callout) in Obsidian</translation>
        </message>
        <message>
            <source>a day as you write it</source>
            <translation>ein Tag, wie Sie ihn schreiben</translation>
        </message>
        <message>
            <source>a guess</source>
            <translation>eine Vermutung</translation>
        </message>
        <message>
            <source>a heading of a level</source>
            <translation>eine Überschrift dieser Ebene</translation>
        </message>
        <message>
            <source>a line of the text</source>
            <translation>eine Zeile des Textes</translation>
        </message>
        <message>
            <source>a link of Obsidian: [[…]]</source>
            <translation>ein Link in Obsidian: [[…]]</translation>
        </message>
        <message>
            <source>a link to an address</source>
            <translation>ein Link zu einer Adresse</translation>
        </message>
        <message>
            <source>a list of the parts of a text</source>
            <translation>die Teile eines Textes als Liste</translation>
        </message>
        <message>
            <source>a list with bullets</source>
            <translation>eine Liste mit Aufzählungspunkten</translation>
        </message>
        <message>
            <source>a number without its sign</source>
            <translation>eine Zahl ohne Vorzeichen</translation>
        </message>
        <message>
            <source>a quotation</source>
            <translation>ein Zitat</translation>
        </message>
        <message>
            <source>a rounded number</source>
            <translation>eine gerundete Zahl</translation>
        </message>
        <message numerus="yes">
            <source>about {n} hour(s) left</source>
            <translation>
                <numerusform>noch etwa {n} Stunde</numerusform>
                <numerusform>noch etwa {n} Stunden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about {n} minute(s) left</source>
            <translation>
                <numerusform>noch etwa {n} Minute</numerusform>
                <numerusform>noch etwa {n} Minuten</numerusform>
            </translation>
        </message>
        <message>
            <source>addresses, headlines, authors, tags, dates, read and favourites</source>
            <translation>Adressen, Überschriften, Autoren, Schlagwörter, Daten, Gelesenes und Favoriten</translation>
        </message>
        <message>
            <source>addresses, headlines, descriptions, folders, tags, dates</source>
            <translation>Adressen, Überschriften, Beschreibungen, Ordner, Schlagwörter, Daten</translation>
        </message>
        <message>
            <source>addresses, headlines, notes, folders, tags, highlights, dates, favourites</source>
            <translation>Adressen, Überschriften, Notizen, Ordner, Schlagwörter, Markierungen, Daten, Favoriten</translation>
        </message>
        <message>
            <source>addresses, headlines, notes, tags, dates, to read</source>
            <translation>Adressen, Überschriften, Notizen, Schlagwörter, Daten, noch zu Lesendes</translation>
        </message>
        <message>
            <source>addresses, headlines, selections, folders, tags, dates, read and liked</source>
            <translation>Adressen, Überschriften, Auszüge, Ordner, Schlagwörter, Daten, Gelesenes und Gemochtes</translation>
        </message>
        <message>
            <source>addresses, headlines, tags, dates, read and archived</source>
            <translation>Adressen, Überschriften, Schlagwörter, Daten, Gelesenes und Archiviertes</translation>
        </message>
        <message>
            <source>addresses, headlines, tags, dates, read and archived, highlights</source>
            <translation>Adressen, Überschriften, Schlagwörter, Daten, Gelesenes und Archiviertes, Markierungen</translation>
        </message>
        <message>
            <source>addresses, notes, collections, tags, dates, pinned</source>
            <translation>Adressen, Notizen, Sammlungen, Schlagwörter, Daten, Angeheftetes</translation>
        </message>
        <message>
            <source>addresses, texts, notes, lists, tags, dates, archived</source>
            <translation>Adressen, Texte, Notizen, Listen, Schlagwörter, Daten, Archiviertes</translation>
        </message>
        <message>
            <source>adds {percent}</source>
            <translation>fügt {percent} hinzu</translation>
        </message>
        <message>
            <source>agency</source>
            <translation>Agentur</translation>
        </message>
        <message numerus="yes">
            <source>and {n} more</source>
            <translation>
                <numerusform>und {n} weitere</numerusform>
                <numerusform>und {n} weitere</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and {n} more that are not shown</source>
            <translation>
                <numerusform>und {n} weiterer, der nicht gezeigt wird</numerusform>
                <numerusform>und {n} weitere, die nicht gezeigt werden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and {n} more; they are in the original.</source>
            <translation>
                <numerusform>und {n} weiteres; es steht im Original.</numerusform>
                <numerusform>und {n} weitere; sie stehen im Original.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and {n} more</source>
            <comment>captures</comment>
            <translation>
                <numerusform>und {n} weitere</numerusform>
                <numerusform>und {n} weitere</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>and {n} more</source>
            <comment>names</comment>
            <translation>
                <numerusform>und {n} weiterer</numerusform>
                <numerusform>und {n} weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>another value where there is none</source>
            <translation>ein anderer Wert, wo keiner ist</translation>
        </message>
        <message>
            <source>any</source>
            <translation>beliebig</translation>
        </message>
        <message>
            <source>article extraction</source>
            <translation>Texterkennung</translation>
        </message>
        <message>
            <source>as a list</source>
            <translation>als Liste</translation>
        </message>
        <message>
            <source>as a number</source>
            <translation>als Zahl</translation>
        </message>
        <message>
            <source>as a whole number</source>
            <translation>als ganze Zahl</translation>
        </message>
        <message>
            <source>background to</source>
            <translation>Hintergrund zu</translation>
        </message>
        <message>
            <source>both from {agency}</source>
            <translation>beide von {agency}</translation>
        </message>
        <message>
            <source>byline</source>
            <translation>Autorenzeile</translation>
        </message>
        <message>
            <source>changed: {what}</source>
            <translation>geändert: {what}</translation>
        </message>
        <message>
            <source>clipped</source>
            <translation>ausgeschnitten</translation>
        </message>
        <message>
            <source>clipped {day}</source>
            <translation>ausgeschnitten am {day}</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>geschlossen</translation>
        </message>
        <message>
            <source>closed: {what}</source>
            <translation>geschlossen: {what}</translation>
        </message>
        <message>
            <source>collective agreement</source>
            <translation>Tarifvertrag</translation>
        </message>
        <message>
            <source>contradicted by</source>
            <translation>widersprochen von</translation>
        </message>
        <message>
            <source>contradicts</source>
            <translation>widerspricht</translation>
        </message>
        <message>
            <source>copy: {difference}</source>
            <translation>Abdruck: {difference}</translation>
        </message>
        <message>
            <source>corrected by</source>
            <translation>berichtigt durch</translation>
        </message>
        <message>
            <source>correction added</source>
            <translation>Korrektur hinzugefügt</translation>
        </message>
        <message>
            <source>correction of</source>
            <translation>Berichtigung von</translation>
        </message>
        <message>
            <source>correction removed</source>
            <translation>Korrektur entfernt</translation>
        </message>
        <message>
            <source>corrections of the outlet</source>
            <translation>Korrekturen des Mediums</translation>
        </message>
        <message>
            <source>cut off</source>
            <translation>abgeschnitten</translation>
        </message>
        <message>
            <source>cut off by a paywall</source>
            <translation>von einer Bezahlschranke abgeschnitten</translation>
        </message>
        <message>
            <source>cut to {percent} %</source>
            <translation>auf {percent} % gekürzt</translation>
        </message>
        <message>
            <source>cuts {percent}</source>
            <translation>streicht {percent}</translation>
        </message>
        <message>
            <source>d MMM yyyy</source>
            <comment>how Qt is to write a day</comment>
            <translation>d. MMM yyyy</translation>
        </message>
        <message>
            <source>d MMM</source>
            <comment>how Qt is to write a day without its year</comment>
            <translation>d. MMM</translation>
        </message>
        <message>
            <source>dateline in bold, where the text does not begin with it</source>
            <translation>Ortsmarke in Fett, wenn der Text nicht mit ihr beginnt</translation>
        </message>
        <message>
            <source>day of publication</source>
            <translation>Erscheinungstag</translation>
        </message>
        <message>
            <source>day of publication, as 2024-11-03</source>
            <translation>Erscheinungstag, etwa 2024-11-03</translation>
        </message>
        <message>
            <source>day of the month, in two figures</source>
            <translation>Tag des Monats, zweistellig</translation>
        </message>
        <message>
            <source>drew reaction in</source>
            <translation>löste Reaktion aus in</translation>
        </message>
        <message>
            <source>each only once</source>
            <translation>jedes nur einmal</translation>
        </message>
        <message>
            <source>edition of the paper</source>
            <translation>Ausgabe der Zeitung</translation>
        </message>
        <message>
            <source>empty: day and headline</source>
            <translation>leer: Tag und Überschrift</translation>
        </message>
        <message>
            <source>empty: the note as we write it</source>
            <translation>leer: die Notiz in Standardform</translation>
        </message>
        <message>
            <source>escaped, so that nothing in it is Markdown</source>
            <translation>maskiert, sodass nichts darin als Markdown gilt</translation>
        </message>
        <message>
            <source>everything but links, stories and pictures</source>
            <translation>alles außer Verknüpfungen, Dossiers und Bildern</translation>
        </message>
        <message>
            <source>everything: texts, originals and pictures, tags, notes, highlights, links, stories, saved searches</source>
            <translation>alles: Texte, Originale und Bilder, Schlagwörter, Notizen, Markierungen, Verknüpfungen, Dossiers, gespeicherte Suchen</translation>
        </message>
        <message>
            <source>excluded</source>
            <translation>ausgeschlossen</translation>
        </message>
        <message>
            <source>fields, notes, collections, tags, kept pages and PDFs, dates</source>
            <translation>Felder, Notizen, Sammlungen, Schlagwörter, gespeicherte Seiten und PDFs, Daten</translation>
        </message>
        <message>
            <source>fields, notes, keywords, dates</source>
            <translation>Felder, Notizen, Stichwörter, Daten</translation>
        </message>
        <message>
            <source>fields, notes, keywords, kept pages and PDFs, dates</source>
            <translation>Felder, Notizen, Stichwörter, gespeicherte Seiten und PDFs, Daten</translation>
        </message>
        <message>
            <source>finds</source>
            <translation>findet</translation>
        </message>
        <message>
            <source>follow-up of</source>
            <translation>Fortsetzung von</translation>
        </message>
        <message>
            <source>followed up by</source>
            <translation>fortgesetzt in</translation>
        </message>
        <message>
            <source>from</source>
            <translation>von</translation>
        </message>
        <message>
            <source>gone: nothing was there on {day}</source>
            <translation>nicht mehr da: am {day} war dort nichts</translation>
        </message>
        <message>
            <source>graph</source>
            <translation>graph</translation>
        </message>
        <message>
            <source>harbour strike</source>
            <translation>Hafen Streik</translation>
        </message>
        <message>
            <source>has background in</source>
            <translation>hat Hintergrund in</translation>
        </message>
        <message>
            <source>hash of the original</source>
            <translation>Prüfsumme des Originals</translation>
        </message>
        <message>
            <source>headline</source>
            <translation>Überschrift</translation>
        </message>
        <message>
            <source>highlights that the text cannot show, as our notes have them</source>
            <translation>Markierungen, die der Text nicht zeigt, in Standardform</translation>
        </message>
        <message>
            <source>highlights with notes and colours, headlines, authors, tags</source>
            <translation>Markierungen mit Notizen und Farben, Überschriften, Autoren, Schlagwörter</translation>
        </message>
        <message>
            <source>how many there are</source>
            <translation>wie viele es sind</translation>
        </message>
        <message>
            <source>https://…
https://…</source>
            <translation>https://…
https://…</translation>
        </message>
        <message>
            <source>https://…  Where the text comes from, or what to fetch</source>
            <translation>https://…  Woher der Text kommt oder was geholt werden soll</translation>
        </message>
        <message>
            <source>in bold</source>
            <translation>fett</translation>
        </message>
        <message>
            <source>in capital letters</source>
            <translation>in Großbuchstaben</translation>
        </message>
        <message>
            <source>in groups that have a part in common</source>
            <translation>in Gruppen mit einem gemeinsamen Teil</translation>
        </message>
        <message>
            <source>in italics</source>
            <translation>kursiv</translation>
        </message>
        <message>
            <source>in order</source>
            <translation>sortiert</translation>
        </message>
        <message>
            <source>in small letters</source>
            <translation>in Kleinbuchstaben</translation>
        </message>
        <message>
            <source>in the opposite order</source>
            <translation>in umgekehrter Reihenfolge</translation>
        </message>
        <message>
            <source>in the trash</source>
            <translation>im Papierkorb</translation>
        </message>
        <message>
            <source>included</source>
            <translation>eingeschlossen</translation>
        </message>
        <message>
            <source>indented by so many spaces</source>
            <translation>um so viele Leerzeichen eingerückt</translation>
        </message>
        <message>
            <source>indexing {part} of {all}</source>
            <translation>{part} von {all} im Index</translation>
        </message>
        <message>
            <source>is pointed to by</source>
            <translation>Verweisziel von</translation>
        </message>
        <message>
            <source>keeps {percent} of the lead's words</source>
            <translation>behält {percent} der Wörter der Leitfassung</translation>
        </message>
        <message>
            <source>key of the citation, as quill2024harbour</source>
            <translation>Zitierschlüssel, etwa quill2024harbour</translation>
        </message>
        <message>
            <source>language, as en</source>
            <translation>Sprache, etwa en</translation>
        </message>
        <message>
            <source>lately</source>
            <translation>vor Kurzem</translation>
        </message>
        <message>
            <source>less than a minute left</source>
            <translation>noch weniger als eine Minute</translation>
        </message>
        <message>
            <source>lightning</source>
            <translation>Warnstreik</translation>
        </message>
        <message>
            <source>likely</source>
            <translation>wahrscheinlich</translation>
        </message>
        <message>
            <source>linked from here</source>
            <translation>von hier verlinkt</translation>
        </message>
        <message>
            <source>links here</source>
            <translation>verlinkt hierher</translation>
        </message>
        <message>
            <source>links to clippings: words, link, note, day</source>
            <translation>Verknüpfungen: words, link, note, day</translation>
        </message>
        <message>
            <source>links to the notes on its stories and tags</source>
            <translation>Links zu den Notizen seiner Dossiers und Schlagwörter</translation>
        </message>
        <message>
            <source>links to this story in its text</source>
            <translation>verlinkt im Text auf diesen Artikel</translation>
        </message>
        <message>
            <source>lost its place</source>
            <translation>hat seine Stelle verloren</translation>
        </message>
        <message>
            <source>month of publication, in two figures</source>
            <translation>Erscheinungsmonat, zweistellig</translation>
        </message>
        <message>
            <source>name of the web site</source>
            <translation>Name der Website</translation>
        </message>
        <message>
            <source>names of the authors, a list</source>
            <translation>Namen der Autoren, eine Liste</translation>
        </message>
        <message>
            <source>names of the tags, a list</source>
            <translation>Namen der Schlagwörter, eine Liste</translation>
        </message>
        <message>
            <source>names this story under ‘read also’</source>
            <translation>nennt diesen Artikel unter „Lesen Sie auch“</translation>
        </message>
        <message>
            <source>nearly certain</source>
            <translation>fast sicher</translation>
        </message>
        <message>
            <source>no day of publication is known</source>
            <translation>kein Erscheinungstag bekannt</translation>
        </message>
        <message>
            <source>no star</source>
            <translation>kein Stern</translation>
        </message>
        <message>
            <source>none</source>
            <translation>keines</translation>
        </message>
        <message>
            <source>not clipped yet</source>
            <translation>noch nicht ausgeschnitten</translation>
        </message>
        <message>
            <source>not escaped: its signs are Markdown</source>
            <translation>nicht maskiert: Zeichen gelten als Markdown</translation>
        </message>
        <message>
            <source>not fetched yet</source>
            <translation>noch nicht geholt</translation>
        </message>
        <message>
            <source>not now: {reason}</source>
            <translation>jetzt nicht: {reason}</translation>
        </message>
        <message>
            <source>note: {note}</source>
            <translation>Notiz: {note}</translation>
        </message>
        <message>
            <source>notes on highlights to which the text leads</source>
            <translation>Notizen zu Markierungen, auf die der Text verweist</translation>
        </message>
        <message>
            <source>notes with pictures, highlights, notebooks, tags, dates</source>
            <translation>Notizen mit Bildern, Markierungen, Notizbücher, Schlagwörter, Daten</translation>
        </message>
        <message>
            <source>notes with pictures, highlights, tags, authors, dates</source>
            <translation>Notizen mit Bildern, Markierungen, Schlagwörter, Autoren, Daten</translation>
        </message>
        <message>
            <source>notes with pictures, notebooks, tags, authors, dates</source>
            <translation>Notizen mit Bildern, Notizbücher, Schlagwörter, Autoren, Daten</translation>
        </message>
        <message>
            <source>nothing</source>
            <comment>what stands in an empty field</comment>
            <translation>nichts</translation>
        </message>
        <message>
            <source>number of its words</source>
            <translation>Zahl seiner Wörter</translation>
        </message>
        <message>
            <source>number of the clipping</source>
            <translation>Nummer des Ausschnitts</translation>
        </message>
        <message>
            <source>number of words</source>
            <translation>Zahl der Wörter</translation>
        </message>
        <message>
            <source>on</source>
            <translation>ein</translation>
        </message>
        <message>
            <source>one part, or a filter, of each</source>
            <translation>von jedem ein Teil oder ein Filter</translation>
        </message>
        <message>
            <source>one text for another</source>
            <translation>ein Text für einen anderen</translation>
        </message>
        <message>
            <source>one text, with something between</source>
            <translation>ein Text, mit etwas dazwischen</translation>
        </message>
        <message>
            <source>only the first letters, cut between words</source>
            <translation>nur die ersten Zeichen, zwischen Wörtern gekürzt</translation>
        </message>
        <message>
            <source>open</source>
            <translation>offen</translation>
        </message>
        <message>
            <source>or {value}</source>
            <comment>another value that was found</comment>
            <translation>oder {value}</translation>
        </message>
        <message>
            <source>organisations named in it, a list</source>
            <translation>genannte Organisationen, eine Liste</translation>
        </message>
        <message>
            <source>other headline</source>
            <translation>andere Überschrift</translation>
        </message>
        <message>
            <source>other headline: {title}</source>
            <translation>andere Überschrift: {title}</translation>
        </message>
        <message>
            <source>outlet</source>
            <translation>Medium</translation>
        </message>
        <message>
            <source>outlet, authors, page and day in one line, in Markdown</source>
            <translation>Medium, Autoren, Seite und Tag in einer Zeile, in Markdown</translation>
        </message>
        <message>
            <source>over ‘{title}’: {words}</source>
            <translation>über „{title}“: {words}</translation>
        </message>
        <message>
            <source>p. {page}</source>
            <translation>S. {page}</translation>
        </message>
        <message>
            <source>page of the paper</source>
            <translation>Seite der Zeitung</translation>
        </message>
        <message>
            <source>percent</source>
            <translation>Prozent</translation>
        </message>
        <message>
            <source>persons named in it, a list</source>
            <translation>genannte Personen, eine Liste</translation>
        </message>
        <message>
            <source>pixels</source>
            <translation>Pixel</translation>
        </message>
        <message>
            <source>place of the dateline</source>
            <translation>Ort der Ortsmarke</translation>
        </message>
        <message>
            <source>places named in it, a list</source>
            <translation>genannte Orte, eine Liste</translation>
        </message>
        <message>
            <source>please check</source>
            <translation>bitte prüfen</translation>
        </message>
        <message>
            <source>points to</source>
            <translation>verweist auf</translation>
        </message>
        <message>
            <source>port harbour dock</source>
            <translation>Hafen Kai Dock</translation>
        </message>
        <message>
            <source>possible</source>
            <translation>möglich</translation>
        </message>
        <message>
            <source>reaction to</source>
            <translation>Reaktion auf</translation>
        </message>
        <message>
            <source>read</source>
            <translation>gelesen</translation>
        </message>
        <message>
            <source>related to</source>
            <translation>verwandt mit</translation>
        </message>
        <message>
            <source>same day</source>
            <translation>am selben Tag</translation>
        </message>
        <message>
            <source>same headline</source>
            <translation>gleiche Überschrift</translation>
        </message>
        <message>
            <source>same length and headline</source>
            <translation>gleiche Länge und Überschrift</translation>
        </message>
        <message>
            <source>same quotation</source>
            <translation>gleiches Zitat</translation>
        </message>
        <message>
            <source>says that only the opening is here, where that is so</source>
            <translation>Hinweis, wenn hier nur der Anfang steht</translation>
        </message>
        <message>
            <source>searching {part} of {all}</source>
            <translation>{part} von {all} durchsuchbar</translation>
        </message>
        <message>
            <source>section of the paper</source>
            <translation>Ressort der Zeitung</translation>
        </message>
        <message>
            <source>several with commas between</source>
            <translation>mehrere, durch Komma getrennt</translation>
        </message>
        <message>
            <source>shared words: {words}</source>
            <translation>gemeinsame Wörter: {words}</translation>
        </message>
        <message>
            <source>small letters with hyphens between, for names and anchors</source>
            <translation>Kleinbuchstaben mit Bindestrichen, für Namen und Anker</translation>
        </message>
        <message>
            <source>standfirst</source>
            <translation>Vorspann</translation>
        </message>
        <message>
            <source>starred</source>
            <translation>mit Stern</translation>
        </message>
        <message>
            <source>stories: name, link, note</source>
            <translation>Dossiers: name, link, note</translation>
        </message>
        <message>
            <source>such as: cited by; empty for the same</source>
            <translation>etwa: zitiert von; leer, wenn gleich</translation>
        </message>
        <message>
            <source>such as: cites</source>
            <translation>etwa: zitiert</translation>
        </message>
        <message>
            <source>suggested</source>
            <translation>vorgeschlagen</translation>
        </message>
        <message>
            <source>suggested: {reasons}</source>
            <translation>vorgeschlagen: {reasons}</translation>
        </message>
        <message>
            <source>tags as Obsidian writes them: #war/ukraine</source>
            <translation>Schlagwörter im Obsidian-Stil: #krieg/ukraine</translation>
        </message>
        <message>
            <source>tags {names}</source>
            <translation>Schlagwörter {names}</translation>
        </message>
        <message>
            <source>text cut off</source>
            <translation>Text abgeschnitten</translation>
        </message>
        <message>
            <source>text cut off by a paywall</source>
            <translation>Text von einer Bezahlschranke abgeschnitten</translation>
        </message>
        <message>
            <source>text not fetched yet</source>
            <translation>Text noch nicht geholt</translation>
        </message>
        <message>
            <source>texts, labels, highlights with notes, authors, dates, archived</source>
            <translation>Texte, Etiketten, Markierungen mit Notizen, Autoren, Daten, Archiviertes</translation>
        </message>
        <message>
            <source>texts, tags, annotations, authors, dates, starred and archived</source>
            <translation>Texte, Schlagwörter, Anmerkungen, Autoren, Daten, Favoriten und Archiviertes</translation>
        </message>
        <message>
            <source>texts, tags, highlights with notes, authors, dates, read and favourites</source>
            <translation>Texte, Schlagwörter, Markierungen mit Notizen, Autoren, Daten, Gelesenes und Favoriten</translation>
        </message>
        <message>
            <source>the article in Markdown, with pictures and highlights</source>
            <translation>Artikel in Markdown, mit Bildern und Markierungen</translation>
        </message>
        <message>
            <source>the bare words of the article</source>
            <translation>Artikel als reiner Text</translation>
        </message>
        <message>
            <source>the bare words of your note</source>
            <translation>Ihre Notiz als reiner Text</translation>
        </message>
        <message>
            <source>the citation in a style: chicago, apa, mla, harvard</source>
            <translation>Quellenangabe im Stil chicago, apa, mla, harvard</translation>
        </message>
        <message>
            <source>the file</source>
            <translation>die Datei</translation>
        </message>
        <message>
            <source>the first of a list</source>
            <translation>das erste einer Liste</translation>
        </message>
        <message>
            <source>the greatest</source>
            <translation>das größte</translation>
        </message>
        <message>
            <source>the last of a list</source>
            <translation>das letzte einer Liste</translation>
        </message>
        <message>
            <source>the least</source>
            <translation>das kleinste</translation>
        </message>
        <message>
            <source>the line above the headline</source>
            <translation>Dachzeile</translation>
        </message>
        <message>
            <source>the line below the headline</source>
            <translation>Vorspann</translation>
        </message>
        <message>
            <source>the outlet’s own keywords, a list</source>
            <translation>Stichwörter des Mediums, eine Liste</translation>
        </message>
        <message>
            <source>the page's markup</source>
            <translation>Auszeichnung der Seite</translation>
        </message>
        <message>
            <source>the page's meta tags</source>
            <translation>Meta-Angaben der Seite</translation>
        </message>
        <message>
            <source>the page's structured data</source>
            <translation>strukturierte Daten der Seite</translation>
        </message>
        <message>
            <source>the pictures, a list</source>
            <translation>die Bilder, eine Liste</translation>
        </message>
        <message>
            <source>the same address</source>
            <translation>dieselbe Adresse</translation>
        </message>
        <message>
            <source>the same text</source>
            <translation>derselbe Text</translation>
        </message>
        <message>
            <source>the web address</source>
            <translation>die Webadresse</translation>
        </message>
        <message>
            <source>this clipping’s text links to it</source>
            <translation>der Text dieses Ausschnitts verlinkt darauf</translation>
        </message>
        <message>
            <source>this clipping’s ‘read also’ names it</source>
            <translation>unter „Lesen Sie auch“ dieses Ausschnitts genannt</translation>
        </message>
        <message>
            <source>those of which a part does not pass a test</source>
            <translation>wovon ein Teil eine Prüfung nicht besteht</translation>
        </message>
        <message>
            <source>those of which a part passes a test</source>
            <translation>wovon ein Teil eine Prüfung besteht</translation>
        </message>
        <message>
            <source>those that do not pass a test</source>
            <translation>was eine Prüfung nicht besteht</translation>
        </message>
        <message>
            <source>those that pass a test</source>
            <translation>was eine Prüfung besteht</translation>
        </message>
        <message>
            <source>time of update</source>
            <translation>Zeit der Aktualisierung</translation>
        </message>
        <message>
            <source>to</source>
            <translation>bis</translation>
        </message>
        <message>
            <source>today</source>
            <translation>heute</translation>
        </message>
        <message>
            <source>to</source>
            <comment>the later text, in a comparison</comment>
            <translation>bis</translation>
        </message>
        <message>
            <source>typed {moment}</source>
            <translation>geschrieben am {moment}</translation>
        </message>
        <message>
            <source>unchanged</source>
            <translation>unverändert</translation>
        </message>
        <message>
            <source>unlikely</source>
            <translation>unwahrscheinlich</translation>
        </message>
        <message>
            <source>unread</source>
            <translation>ungelesen</translation>
        </message>
        <message>
            <source>update note added</source>
            <translation>Aktualisierungshinweis hinzugefügt</translation>
        </message>
        <message>
            <source>update note removed</source>
            <translation>Aktualisierungshinweis entfernt</translation>
        </message>
        <message>
            <source>updated {moment}</source>
            <translation>aktualisiert {moment}</translation>
        </message>
        <message>
            <source>wallabag (JSON)</source>
            <translation>wallabag (JSON)</translation>
        </message>
        <message>
            <source>web address</source>
            <translation>Webadresse</translation>
        </message>
        <message>
            <source>what is missing in the text, and who else printed it</source>
            <translation>was im Text fehlt und wer ihn noch gedruckt hat</translation>
        </message>
        <message>
            <source>what the article points to: title, url, link</source>
            <translation>worauf der Artikel verweist: title, url, link</translation>
        </message>
        <message>
            <source>what was clipped before can be found already</source>
            <translation>früher Ausgeschnittenes ist schon auffindbar</translation>
        </message>
        <message>
            <source>what you corrected before</source>
            <translation>Ihre frühere Korrektur</translation>
        </message>
        <message>
            <source>when it was clipped</source>
            <translation>wann er ausgeschnitten wurde</translation>
        </message>
        <message>
            <source>when the article was changed</source>
            <translation>wann der Artikel geändert wurde</translation>
        </message>
        <message>
            <source>whether it has a star</source>
            <translation>ob er einen Stern hat</translation>
        </message>
        <message>
            <source>whether only the opening is exported</source>
            <translation>ob nur der Anfang exportiert wird</translation>
        </message>
        <message>
            <source>who else printed it: outlet, title, published, url</source>
            <translation>wer ihn noch gedruckt hat: outlet, title, published, url</translation>
        </message>
        <message>
            <source>whole</source>
            <translation>vollständig</translation>
        </message>
        <message>
            <source>with a capital at each word</source>
            <translation>mit Großbuchstaben am Anfang jedes Wortes</translation>
        </message>
        <message>
            <source>with a capital at the beginning</source>
            <translation>mit Großbuchstaben am Anfang</translation>
        </message>
        <message>
            <source>without space at both ends</source>
            <translation>ohne Leerzeichen an beiden Enden</translation>
        </message>
        <message>
            <source>word for word the lead's text</source>
            <translation>wortgleich mit der Leitfassung</translation>
        </message>
        <message>
            <source>words</source>
            <translation>Wörter</translation>
        </message>
        <message>
            <source>year of publication</source>
            <translation>Erscheinungsjahr</translation>
        </message>
        <message>
            <source>yesterday</source>
            <translation>gestern</translation>
        </message>
        <message>
            <source>you</source>
            <translation>Sie</translation>
        </message>
        <message>
            <source>your highlights: quotation, note, colour</source>
            <translation>Ihre Markierungen: quotation, note, colour</translation>
        </message>
        <message>
            <source>your note, in Markdown</source>
            <translation>Ihre Notiz in Markdown</translation>
        </message>
        <message>
            <source>{action} (changed)</source>
            <translation>{action} (geändert)</translation>
        </message>
        <message numerus="yes">
            <source>{agency} copy in {n} clipping(s)</source>
            <translation>
                <numerusform>Text von {agency} in {n} Ausschnitt</numerusform>
                <numerusform>Text von {agency} in {n} Ausschnitten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{agency} copy, also in {n} outlet(s)</source>
            <translation>
                <numerusform>Text von {agency}, auch in {n} weiteren Medium</numerusform>
                <numerusform>Text von {agency}, auch in {n} weiteren Medien</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{agency} copy, also in {n} outlet(s): {outlets}</source>
            <translation>
                <numerusform>Text von {agency}, auch in {n} weiteren Medium: {outlets}</numerusform>
                <numerusform>Text von {agency}, auch in {n} weiteren Medien: {outlets}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{agency} copy, with {n} more cop(y|ies) here</source>
            <translation>
                <numerusform>Text von {agency}, hier mit {n} weiteren Abdruck</numerusform>
                <numerusform>Text von {agency}, hier mit {n} weiteren Abdrucken</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{clippings}, {n} folded</source>
            <translation>
                <numerusform>{clippings}, {n} eingeklappt</numerusform>
                <numerusform>{clippings}, {n} eingeklappt</numerusform>
            </translation>
        </message>
        <message>
            <source>{clippings}, {originals}.</source>
            <translation>{clippings}, {originals}.</translation>
        </message>
        <message>
            <source>{condition}
Click to edit it as text.</source>
            <translation>{condition}
Klicken, um sie als Text zu bearbeiten.</translation>
        </message>
        <message>
            <source>{copies}, folded</source>
            <translation>{copies}, eingeklappt</translation>
        </message>
        <message>
            <source>{copies}, shown below</source>
            <translation>{copies}, darunter gezeigt</translation>
        </message>
        <message>
            <source>{copy} was brought back.</source>
            <translation>{copy} wurde zurückgeholt.</translation>
        </message>
        <message>
            <source>{count} words</source>
            <translation>{count} Wörter</translation>
        </message>
        <message>
            <source>{current} of {count}</source>
            <translation>{current} von {count}</translation>
        </message>
        <message>
            <source>{current} of {total}</source>
            <translation>{current} von {total}</translation>
        </message>
        <message>
            <source>{day}, {time}</source>
            <comment>day and time of day</comment>
            <translation>{day}, {time}</translation>
        </message>
        <message>
            <source>{done} of {all}</source>
            <translation>{done} von {all}</translation>
        </message>
        <message>
            <source>{done} of {total}</source>
            <translation>{done} von {total}</translation>
        </message>
        <message>
            <source>{done} of {total}: {what}</source>
            <translation>{done} von {total}: {what}</translation>
        </message>
        <message>
            <source>{field} ({number})</source>
            <translation>{field} ({number})</translation>
        </message>
        <message>
            <source>{field}: restored.</source>
            <translation>{field}: wiederhergestellt.</translation>
        </message>
        <message>
            <source>{file} is from {program}. It carries {what}.</source>
            <translation>{file} stammt von {program}. Mit dabei: {what}.</translation>
        </message>
        <message>
            <source>{first} to {last}</source>
            <translation>{first} bis {last}</translation>
        </message>
        <message>
            <source>{first} – {last}</source>
            <comment>from a day to a day</comment>
            <translation>{first} – {last}</translation>
        </message>
        <message numerus="yes">
            <source>{format}: {n} clipping(s)</source>
            <translation>
                <numerusform>{format}: {n} Ausschnitt</numerusform>
                <numerusform>{format}: {n} Ausschnitte</numerusform>
            </translation>
        </message>
        <message>
            <source>{head}: {steps}</source>
            <translation>{head}: {steps}</translation>
        </message>
        <message>
            <source>{keys} belongs to “{action}” and will be taken from it.</source>
            <translation>{keys} gehört zu „{action}“ und wird ihm genommen.</translation>
        </message>
        <message>
            <source>{kind}: {what}</source>
            <translation>{kind}: {what}</translation>
        </message>
        <message>
            <source>{list}.</source>
            <comment>a list as a sentence</comment>
            <translation>{list}.</translation>
        </message>
        <message>
            <source>{looked}: everything is in order.</source>
            <translation>{looked}: Alles ist in Ordnung.</translation>
        </message>
        <message numerus="yes">
            <source>{looked}: {n} mended, everything is in order now.</source>
            <translation>
                <numerusform>{looked}: {n} Schaden behoben, jetzt ist alles in Ordnung.</numerusform>
                <numerusform>{looked}: {n} Schäden behoben, jetzt ist alles in Ordnung.</numerusform>
            </translation>
        </message>
        <message>
            <source>{menu}: {action}</source>
            <translation>{menu}: {action}</translation>
        </message>
        <message numerus="yes">
            <source>{names} (is|are) there already: (it becomes|they become) one with this.</source>
            <translation>
                <numerusform>{names} ist schon da: Es wird mit diesem eins.</numerusform>
                <numerusform>{names} sind schon da: Sie werden mit diesem eins.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{names} become(s|) (another name|other names) for it.</source>
            <translation>
                <numerusform>{names} wird ein weiterer Name dafür.</numerusform>
                <numerusform>{names} werden weitere Namen dafür.</numerusform>
            </translation>
        </message>
        <message>
            <source>{names} merged into {into}.</source>
            <translation>{names} mit {into} zusammengelegt.</translation>
        </message>
        <message numerus="yes">
            <source>{names} taken off {n} clipping(s).</source>
            <translation>
                <numerusform>{names} von {n} Ausschnitt abgenommen.</numerusform>
                <numerusform>{names} von {n} Ausschnitten abgenommen.</numerusform>
            </translation>
        </message>
        <message>
            <source>{name}
{times} Click to see what else names it, right click to correct it.</source>
            <translation>{name}
{times} Klick zeigt, was den Namen noch nennt; Rechtsklick berichtigt ihn.</translation>
        </message>
        <message>
            <source>{name}  (new)</source>
            <translation>{name}  (neu)</translation>
        </message>
        <message>
            <source>{name} (for reading only) – Cuttings</source>
            <translation>{name} (nur zum Lesen) – Cuttings</translation>
        </message>
        <message>
            <source>{name} ({count})</source>
            <translation>{name} ({count})</translation>
        </message>
        <message numerus="yes">
            <source>{name} ({n})</source>
            <translation>
                <numerusform>{name} ({n})</numerusform>
                <numerusform>{name} ({n})</numerusform>
            </translation>
        </message>
        <message>
            <source>{name} / {inverse}</source>
            <translation>{name} / {inverse}</translation>
        </message>
        <message>
            <source>{name} is a file, where a folder is needed. Choose another name.</source>
            <translation>{name} ist eine Datei, gebraucht wird ein Ordner. Wählen Sie einen anderen Namen.</translation>
        </message>
        <message>
            <source>{name} is a folder, where a file is needed. Choose another name.</source>
            <translation>{name} ist ein Ordner, gebraucht wird eine Datei. Wählen Sie einen anderen Namen.</translation>
        </message>
        <message>
            <source>{name} is no export of a program that is known here. To clip files of articles, close this and choose “Clip files…”.</source>
            <translation>{name} ist kein Export eines hier bekannten Programms. Um Dateien von Artikeln auszuschneiden, schließen Sie dies und wählen Sie „Dateien ausschneiden…“.</translation>
        </message>
        <message>
            <source>{name} is not shown as a name any more.</source>
            <translation>{name} wird nicht mehr als Name gezeigt.</translation>
        </message>
        <message>
            <source>{name} is shown as {new} from now on.</source>
            <translation>{name} wird ab jetzt als {new} gezeigt.</translation>
        </message>
        <message>
            <source>{name} is taken for a person from now on.</source>
            <translation>{name} gilt ab jetzt als Person.</translation>
        </message>
        <message>
            <source>{name} is taken for a place from now on.</source>
            <translation>{name} gilt ab jetzt als Ort.</translation>
        </message>
        <message>
            <source>{name} is taken for an organisation from now on.</source>
            <translation>{name} gilt ab jetzt als Organisation.</translation>
        </message>
        <message>
            <source>{name} is there already and will be replaced.</source>
            <translation>{name} ist schon da und wird ersetzt.</translation>
        </message>
        <message>
            <source>{name} – Cuttings</source>
            <translation>{name} – Cuttings</translation>
        </message>
        <message numerus="yes">
            <source>{n} added</source>
            <comment>words</comment>
            <translation>
                <numerusform>{n} hinzugefügt</numerusform>
                <numerusform>{n} hinzugefügt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} address(es)</source>
            <translation>
                <numerusform>{n} Adresse</numerusform>
                <numerusform>{n} Adressen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} agenc(y|ies)</source>
            <translation>
                <numerusform>{n} Agentur</numerusform>
                <numerusform>{n} Agenturen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} already clipped</source>
            <translation>
                <numerusform>{n} schon vorhanden</numerusform>
                <numerusform>{n} schon vorhanden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} article(s) read</source>
            <translation>
                <numerusform>{n} Artikel gelesen</numerusform>
                <numerusform>{n} Artikel gelesen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} author(s)</source>
            <translation>
                <numerusform>{n} Autor</numerusform>
                <numerusform>{n} Autoren</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} byte(s)</source>
            <translation>
                <numerusform>{n} Byte</numerusform>
                <numerusform>{n} Bytes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} capture(s) from before being read again…</source>
            <translation>
                <numerusform>{n} frühere Aufnahme wird neu gelesen…</numerusform>
                <numerusform>{n} frühere Aufnahmen werden neu gelesen…</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} change(s)</source>
            <translation>
                <numerusform>{n} Änderung</numerusform>
                <numerusform>{n} Änderungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} changed</source>
            <comment>texts that were fetched again</comment>
            <translation>
                <numerusform>{n} geändert</numerusform>
                <numerusform>{n} geändert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} citation(s) copied.</source>
            <translation>
                <numerusform>{n} Quellenangabe kopiert.</numerusform>
                <numerusform>{n} Quellenangaben kopiert.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s)</source>
            <translation>
                <numerusform>{n} Ausschnitt</numerusform>
                <numerusform>{n} Ausschnitte</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) added to {names}.</source>
            <translation>
                <numerusform>{n} Ausschnitt zu {names} hinzugefügt.</numerusform>
                <numerusform>{n} Ausschnitte zu {names} hinzugefügt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) by day and outlet; arrows go from one to the next, Enter opens.</source>
            <translation>
                <numerusform>{n} Ausschnitt nach Tag und Medium; Pfeile gehen von einem zum nächsten, Eingabe öffnet.</numerusform>
                <numerusform>{n} Ausschnitte nach Tag und Medium; Pfeile gehen von einem zum nächsten, Eingabe öffnet.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) came from the command line.</source>
            <translation>
                <numerusform>{n} Ausschnitt kam von der Befehlszeile.</numerusform>
                <numerusform>{n} Ausschnitte kamen von der Befehlszeile.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) can be suggested again.</source>
            <translation>
                <numerusform>{n} Ausschnitt kann wieder vorgeschlagen werden.</numerusform>
                <numerusform>{n} Ausschnitte können wieder vorgeschlagen werden.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) change(s|).</source>
            <translation>
                <numerusform>{n} Ausschnitt ändert sich.</numerusform>
                <numerusform>{n} Ausschnitte ändern sich.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) changed.</source>
            <translation>
                <numerusform>{n} Ausschnitt geändert.</numerusform>
                <numerusform>{n} Ausschnitte geändert.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) deleted for ever.</source>
            <translation>
                <numerusform>{n} Ausschnitt endgültig gelöscht.</numerusform>
                <numerusform>{n} Ausschnitte endgültig gelöscht.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) exported to {name}.</source>
            <translation>
                <numerusform>{n} Ausschnitt nach {name} exportiert.</numerusform>
                <numerusform>{n} Ausschnitte nach {name} exportiert.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) filed away.</source>
            <translation>
                <numerusform>{n} Ausschnitt abgelegt.</numerusform>
                <numerusform>{n} Ausschnitte abgelegt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) found</source>
            <translation>
                <numerusform>{n} Ausschnitt gefunden</numerusform>
                <numerusform>{n} Ausschnitte gefunden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) get(s|) the tag ‘{name}’; then {after} have it.</source>
            <translation>
                <numerusform>{n} Ausschnitt bekommt das Schlagwort „{name}“; dann haben es {after}.</numerusform>
                <numerusform>{n} Ausschnitte bekommen das Schlagwort „{name}“; dann haben es {after}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) kept.</source>
            <translation>
                <numerusform>{n} Ausschnitt behalten.</numerusform>
                <numerusform>{n} Ausschnitte behalten.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) kept. Double-click a row to read it.</source>
            <translation>
                <numerusform>{n} Ausschnitt behalten. Doppelklicken Sie eine Zeile, um ihn zu lesen.</numerusform>
                <numerusform>{n} Ausschnitte behalten. Doppelklicken Sie eine Zeile, um ihn zu lesen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) linked with each other.</source>
            <translation>
                <numerusform>{n} Ausschnitt untereinander verknüpft.</numerusform>
                <numerusform>{n} Ausschnitte untereinander verknüpft.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) linked.</source>
            <translation>
                <numerusform>{n} Ausschnitt verknüpft.</numerusform>
                <numerusform>{n} Ausschnitte verknüpft.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) looked at</source>
            <translation>
                <numerusform>{n} Ausschnitt geprüft</numerusform>
                <numerusform>{n} Ausschnitte geprüft</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) marked as unread.</source>
            <translation>
                <numerusform>{n} Ausschnitt als ungelesen markiert.</numerusform>
                <numerusform>{n} Ausschnitte als ungelesen markiert.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) may belong here</source>
            <translation>
                <numerusform>{n} Ausschnitt könnte hierher gehören</numerusform>
                <numerusform>{n} Ausschnitte könnten hierher gehören</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) moved back to the inbox.</source>
            <translation>
                <numerusform>{n} Ausschnitt in den Eingang zurückgelegt.</numerusform>
                <numerusform>{n} Ausschnitte in den Eingang zurückgelegt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) moved to the trash.</source>
            <translation>
                <numerusform>{n} Ausschnitt in den Papierkorb gelegt.</numerusform>
                <numerusform>{n} Ausschnitte in den Papierkorb gelegt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) put back.</source>
            <translation>
                <numerusform>{n} Ausschnitt zurückgelegt.</numerusform>
                <numerusform>{n} Ausschnitte zurückgelegt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) said to be reprints of each other. Nothing is merged.</source>
            <translation>
                <numerusform>{n} Ausschnitt als Nachdruck vermerkt. Nichts wird zusammengelegt.</numerusform>
                <numerusform>{n} Ausschnitte als Nachdrucke voneinander vermerkt. Nichts wird zusammengelegt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) selected</source>
            <translation>
                <numerusform>{n} Ausschnitt ausgewählt</numerusform>
                <numerusform>{n} Ausschnitte ausgewählt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) selected, copies included.</source>
            <translation>
                <numerusform>{n} Ausschnitt ausgewählt, Abdrucke eingeschlossen.</numerusform>
                <numerusform>{n} Ausschnitte ausgewählt, Abdrucke eingeschlossen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) starred.</source>
            <translation>
                <numerusform>{n} Ausschnitt mit Stern versehen.</numerusform>
                <numerusform>{n} Ausschnitte mit Stern versehen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) tagged {names}.</source>
            <translation>
                <numerusform>{n} Ausschnitt mit {names} verschlagwortet.</numerusform>
                <numerusform>{n} Ausschnitte mit {names} verschlagwortet.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) tagged {name}.</source>
            <translation>
                <numerusform>{n} Ausschnitt mit {name} verschlagwortet.</numerusform>
                <numerusform>{n} Ausschnitte mit {name} verschlagwortet.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) taken out of {names}.</source>
            <translation>
                <numerusform>{n} Ausschnitt aus {names} genommen.</numerusform>
                <numerusform>{n} Ausschnitte aus {names} genommen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) would be as in the copy</source>
            <translation>
                <numerusform>{n} Ausschnitt wäre wieder wie in der Sicherung</numerusform>
                <numerusform>{n} Ausschnitte wären wieder wie in der Sicherung</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) would be only in what is kept beside</source>
            <translation>
                <numerusform>{n} Ausschnitt wäre nur noch im aufbewahrten Stand</numerusform>
                <numerusform>{n} Ausschnitte wären nur noch im aufbewahrten Stand</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) would come back</source>
            <translation>
                <numerusform>{n} Ausschnitt käme zurück</numerusform>
                <numerusform>{n} Ausschnitte kämen zurück</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} connection(s)</source>
            <translation>
                <numerusform>{n} Verbindung</numerusform>
                <numerusform>{n} Verbindungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} cop(y|ies)</source>
            <translation>
                <numerusform>{n} Abdruck</numerusform>
                <numerusform>{n} Abdrucke</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} cop(y|ies) of the database, together {room}.</source>
            <translation>
                <numerusform>{n} Sicherung der Datenbank, zusammen {room}.</numerusform>
                <numerusform>{n} Sicherungen der Datenbank, zusammen {room}.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} could not be read</source>
            <translation>
                <numerusform>{n} konnte nicht gelesen werden</numerusform>
                <numerusform>{n} konnten nicht gelesen werden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} day(s) earlier</source>
            <translation>
                <numerusform>{n} Tag früher</numerusform>
                <numerusform>{n} Tage früher</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} day(s) later</source>
            <translation>
                <numerusform>{n} Tag später</numerusform>
                <numerusform>{n} Tage später</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} day(s) with coverage</source>
            <translation>
                <numerusform>{n} Tag mit Berichten</numerusform>
                <numerusform>{n} Tage mit Berichten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} day(s), after {after} and before {before}</source>
            <translation>
                <numerusform>{n} Tag, nach dem {after} und vor dem {before}</numerusform>
                <numerusform>{n} Tage, nach dem {after} und vor dem {before}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} d</source>
            <comment>so many days are left out</comment>
            <translation>
                <numerusform>{n} T.</numerusform>
                <numerusform>{n} T.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} file(s) had been changed by hand; the new text was laid beside.</source>
            <translation>
                <numerusform>{n} Datei war von Hand geändert; der neue Text wurde danebengelegt.</numerusform>
                <numerusform>{n} Dateien waren von Hand geändert; der neue Text wurde danebengelegt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} file(s) had not changed.</source>
            <translation>
                <numerusform>{n} Datei war unverändert.</numerusform>
                <numerusform>{n} Dateien waren unverändert.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} file(s) removed.</source>
            <translation>
                <numerusform>{n} Datei entfernt.</numerusform>
                <numerusform>{n} Dateien entfernt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} file(s) stayed: you had changed them, or they are still needed.</source>
            <translation>
                <numerusform>{n} Datei blieb: Sie hatten sie geändert, oder sie wird noch gebraucht.</numerusform>
                <numerusform>{n} Dateien blieben: Sie hatten sie geändert, oder sie werden noch gebraucht.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} found</source>
            <translation>
                <numerusform>{n} gefunden</numerusform>
                <numerusform>{n} gefunden</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} highlight(s)</source>
            <translation>
                <numerusform>{n} Markierung</numerusform>
                <numerusform>{n} Markierungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} highlight(s) copied as Markdown.</source>
            <translation>
                <numerusform>{n} Markierung als Markdown kopiert.</numerusform>
                <numerusform>{n} Markierungen als Markdown kopiert.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} highlight(s) removed.</source>
            <translation>
                <numerusform>{n} Markierung entfernt.</numerusform>
                <numerusform>{n} Markierungen entfernt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} hit(s)</source>
            <translation>
                <numerusform>{n} Treffer</numerusform>
                <numerusform>{n} Treffer</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} kept</source>
            <comment>words</comment>
            <translation>
                <numerusform>{n} behalten</numerusform>
                <numerusform>{n} behalten</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} language(s)</source>
            <translation>
                <numerusform>{n} Sprache</numerusform>
                <numerusform>{n} Sprachen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} line(s) without one</source>
            <translation>
                <numerusform>{n} Zeile ohne Adresse</numerusform>
                <numerusform>{n} Zeilen ohne Adresse</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} link(s)</source>
            <translation>
                <numerusform>{n} Verknüpfung</numerusform>
                <numerusform>{n} Verknüpfungen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} link(s) copied.</source>
            <translation>
                <numerusform>{n} Link kopiert.</numerusform>
                <numerusform>{n} Links kopiert.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} link(s) say(s|) ‘{name}’. What are they to say from now on?</source>
            <translation>
                <numerusform>{n} Verknüpfung sagt „{name}“. Was soll sie künftig sagen?</numerusform>
                <numerusform>{n} Verknüpfungen sagen „{name}“. Was sollen sie künftig sagen?</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} min read</source>
            <translation>
                <numerusform>{n} Min. Lesezeit</numerusform>
                <numerusform>{n} Min. Lesezeit</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} month(s) earlier</source>
            <translation>
                <numerusform>{n} Monat früher</numerusform>
                <numerusform>{n} Monate früher</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} month(s) later</source>
            <translation>
                <numerusform>{n} Monat später</numerusform>
                <numerusform>{n} Monate später</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} more</source>
            <translation>
                <numerusform>{n} weiteres</numerusform>
                <numerusform>{n} weitere</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} more clipping(s)</source>
            <translation>
                <numerusform>{n} weiterer Ausschnitt</numerusform>
                <numerusform>{n} weitere Ausschnitte</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} more clipping(s) here</source>
            <translation>
                <numerusform>{n} weiterer Ausschnitt hier</numerusform>
                <numerusform>{n} weitere Ausschnitte hier</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} more cop(y|ies) of this text</source>
            <translation>
                <numerusform>{n} weiterer Abdruck dieses Textes</numerusform>
                <numerusform>{n} weitere Abdrucke dieses Textes</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} more</source>
            <comment>names</comment>
            <translation>
                <numerusform>{n} weiterer</numerusform>
                <numerusform>{n} weitere</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} more</source>
            <comment>rows</comment>
            <translation>
                <numerusform>{n} weitere</numerusform>
                <numerusform>{n} weitere</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} note(s) put back.</source>
            <translation>
                <numerusform>{n} Notiz zurückgelegt.</numerusform>
                <numerusform>{n} Notizen zurückgelegt.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} original(s) read</source>
            <translation>
                <numerusform>{n} Original gelesen</numerusform>
                <numerusform>{n} Originale gelesen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} original(s) that the library names are not in its folder.</source>
            <translation>
                <numerusform>{n} Original, das die Bibliothek nennt, ist nicht in ihrem Ordner.</numerusform>
                <numerusform>{n} Originale, die die Bibliothek nennt, sind nicht in ihrem Ordner.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} other outlet(s)</source>
            <translation>
                <numerusform>{n} weiteres Medium</numerusform>
                <numerusform>{n} weitere Medien</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} other site(s)</source>
            <translation>
                <numerusform>{n} weitere Website</numerusform>
                <numerusform>{n} weitere Websites</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} outlet(s)</source>
            <translation>
                <numerusform>{n} Medium</numerusform>
                <numerusform>{n} Medien</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} paragraph(s) moved</source>
            <translation>
                <numerusform>{n} Absatz verschoben</numerusform>
                <numerusform>{n} Absätze verschoben</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} paragraph(s) unchanged</source>
            <translation>
                <numerusform>{n} Absatz unverändert</numerusform>
                <numerusform>{n} Absätze unverändert</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} part(s) left out</source>
            <translation>
                <numerusform>{n} Teil weggelassen</numerusform>
                <numerusform>{n} Teile weggelassen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} passage(s)</source>
            <comment>of a text, that changed</comment>
            <translation>
                <numerusform>{n} Stelle</numerusform>
                <numerusform>{n} Stellen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} picture( is|s are) not kept. Fetching tells {sites} that you read this.</source>
            <translation>
                <numerusform>{n} Bild ist nicht behalten. Beim Holen erfährt {sites}, dass Sie dies lesen.</numerusform>
                <numerusform>{n} Bilder sind nicht behalten. Beim Holen erfährt {sites}, dass Sie dies lesen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} picture(s) could not be had: {reason}</source>
            <translation>
                <numerusform>{n} Bild war nicht zu bekommen: {reason}</numerusform>
                <numerusform>{n} Bilder waren nicht zu bekommen: {reason}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} picture(s) kept.</source>
            <translation>
                <numerusform>{n} Bild behalten.</numerusform>
                <numerusform>{n} Bilder behalten.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} piece(s) of the page left out of the text</source>
            <translation>
                <numerusform>{n} Stück der Seite nicht im Text</numerusform>
                <numerusform>{n} Stücke der Seite nicht im Text</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} repeated</source>
            <translation>
                <numerusform>{n} doppelt</numerusform>
                <numerusform>{n} doppelt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} result(s)</source>
            <translation>
                <numerusform>{n} Ergebnis</numerusform>
                <numerusform>{n} Ergebnisse</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} search(es) will not be offered any more. Saved searches stay.</source>
            <translation>
                <numerusform>{n} Suche wird nicht mehr angeboten. Gespeicherte Suchen bleiben.</numerusform>
                <numerusform>{n} Suchen werden nicht mehr angeboten. Gespeicherte Suchen bleiben.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} selected</source>
            <translation>
                <numerusform>{n} ausgewählt</numerusform>
                <numerusform>{n} ausgewählt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} shared name(s): {names}</source>
            <translation>
                <numerusform>{n} gemeinsamer Name: {names}</numerusform>
                <numerusform>{n} gemeinsame Namen: {names}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} stay(s|) as (it is|they are).</source>
            <translation>
                <numerusform>{n} bleibt, wie er ist.</numerusform>
                <numerusform>{n} bleiben, wie sie sind.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} still to be read</source>
            <translation>
                <numerusform>{n} noch zu lesen</numerusform>
                <numerusform>{n} noch zu lesen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} such files take {room} by now; they can be deleted in the list of copies.</source>
            <translation>
                <numerusform>{n} solche Datei belegt inzwischen {room}; sie lässt sich in der Liste der Sicherungen löschen.</numerusform>
                <numerusform>{n} solche Dateien belegen inzwischen {room}; sie lassen sich in der Liste der Sicherungen löschen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} suggestion(s) dismissed.</source>
            <translation>
                <numerusform>{n} Vorschlag verworfen.</numerusform>
                <numerusform>{n} Vorschläge verworfen.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} tag(s)</source>
            <translation>
                <numerusform>{n} Schlagwort</numerusform>
                <numerusform>{n} Schlagwörter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} tag(s) below it move(s|) along.</source>
            <translation>
                <numerusform>{n} Schlagwort darunter geht mit.</numerusform>
                <numerusform>{n} Schlagwörter darunter gehen mit.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} tag(s) deleted; their clippings are still here.</source>
            <translation>
                <numerusform>{n} Schlagwort gelöscht; die Ausschnitte sind noch da.</numerusform>
                <numerusform>{n} Schlagwörter gelöscht; ihre Ausschnitte sind noch da.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} task(s) failed</source>
            <translation>
                <numerusform>{n} Aufgabe fehlgeschlagen</numerusform>
                <numerusform>{n} Aufgaben fehlgeschlagen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} task(s) finished</source>
            <translation>
                <numerusform>{n} Aufgabe fertig</numerusform>
                <numerusform>{n} Aufgaben fertig</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} tasks running</source>
            <translation>
                <numerusform>{n} Aufgabe läuft</numerusform>
                <numerusform>{n} Aufgaben laufen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} text(s) fetched</source>
            <translation>
                <numerusform>{n} Text geholt</numerusform>
                <numerusform>{n} Texte geholt</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} thing(s) in the library need(s|) you.</source>
            <translation>
                <numerusform>In der Bibliothek ist {n} Punkt zu klären.</numerusform>
                <numerusform>In der Bibliothek sind {n} Punkte zu klären.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} thing(s) mended.</source>
            <translation>
                <numerusform>{n} Schaden behoben.</numerusform>
                <numerusform>{n} Schäden behoben.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} thing(s) need(s|) you</source>
            <translation>
                <numerusform>{n} Punkt zu klären</numerusform>
                <numerusform>{n} Punkte zu klären</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} thing(s) need(s|) you (checked {when})</source>
            <translation>
                <numerusform>{n} Punkt zu klären (geprüft {when})</numerusform>
                <numerusform>{n} Punkte zu klären (geprüft {when})</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} thing(s) need(s|) you.</source>
            <translation>
                <numerusform>{n} Punkt ist zu klären.</numerusform>
                <numerusform>{n} Punkte sind zu klären.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} time(s) a clipping has one of them; the clippings stay. Undo brings the tags back.</source>
            <translation>
                <numerusform>{n}-mal hat ein Ausschnitt eines davon; die Ausschnitte bleiben. Rückgängig bringt die Schlagwörter zurück.</numerusform>
                <numerusform>{n}-mal hat ein Ausschnitt eines davon; die Ausschnitte bleiben. Rückgängig bringt die Schlagwörter zurück.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} value(s).</source>
            <translation>
                <numerusform>{n} Wert.</numerusform>
                <numerusform>{n} Werte.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} week(s) earlier</source>
            <translation>
                <numerusform>{n} Woche früher</numerusform>
                <numerusform>{n} Wochen früher</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} week(s) later</source>
            <translation>
                <numerusform>{n} Woche später</numerusform>
                <numerusform>{n} Wochen später</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} without a day</source>
            <translation>
                <numerusform>{n} ohne Tag</numerusform>
                <numerusform>{n} ohne Tag</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} word(s)</source>
            <translation>
                <numerusform>{n} Wort</numerusform>
                <numerusform>{n} Wörter</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} word(s) cut</source>
            <translation>
                <numerusform>{n} Wort gestrichen</numerusform>
                <numerusform>{n} Wörter gestrichen</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} year(s) earlier</source>
            <translation>
                <numerusform>{n} Jahr früher</numerusform>
                <numerusform>{n} Jahre früher</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} year(s) later</source>
            <translation>
                <numerusform>{n} Jahr später</numerusform>
                <numerusform>{n} Jahre später</numerusform>
            </translation>
        </message>
        <message>
            <source>{one} – {words} – {other}</source>
            <translation>{one} – {words} – {other}</translation>
        </message>
        <message>
            <source>{outlet} (lead)</source>
            <translation>{outlet} (Leitfassung)</translation>
        </message>
        <message numerus="yes">
            <source>{outlet} and {n} more outlet(s)</source>
            <translation>
                <numerusform>{outlet} und {n} weiteres Medium</numerusform>
                <numerusform>{outlet} und {n} weitere Medien</numerusform>
            </translation>
        </message>
        <message>
            <source>{page} of {count}</source>
            <translation>{page} von {count}</translation>
        </message>
        <message>
            <source>{percent} %</source>
            <translation>{percent} %</translation>
        </message>
        <message>
            <source>{percent} % longer</source>
            <translation>{percent} % länger</translation>
        </message>
        <message>
            <source>{percent} % · {what}</source>
            <translation>{percent} % · {what}</translation>
        </message>
        <message>
            <source>{place} of {all}</source>
            <translation>{place} von {all}</translation>
        </message>
        <message>
            <source>{reason}. Press others.</source>
            <translation>{reason}. Drücken Sie andere.</translation>
        </message>
        <message>
            <source>{row}, under {band}</source>
            <translation>{row}, unter {band}</translation>
        </message>
        <message>
            <source>{sentence}.</source>
            <comment>a sentence that is a list</comment>
            <translation>{sentence}.</translation>
        </message>
        <message>
            <source>{site} and {others}</source>
            <translation>{site} und {others}</translation>
        </message>
        <message>
            <source>{size} MB</source>
            <translation>{size} MB</translation>
        </message>
        <message>
            <source>{size} kB</source>
            <translation>{size} kB</translation>
        </message>
        <message>
            <source>{step} (undone)</source>
            <translation>{step} (rückgängig)</translation>
        </message>
        <message>
            <source>{step} – here you are</source>
            <translation>{step} – hier sind Sie</translation>
        </message>
        <message>
            <source>{summary}. {clippings}, {originals}.</source>
            <translation>{summary}. {clippings}, {originals}.</translation>
        </message>
        <message numerus="yes">
            <source>{these} and {n} more</source>
            <translation>
                <numerusform>{these} und {n} weiterer</numerusform>
                <numerusform>{these} und {n} weitere</numerusform>
            </translation>
        </message>
        <message>
            <source>{times} Enter shows what else names it; the menu key corrects it.</source>
            <translation>{times} Eingabe zeigt, was den Namen noch nennt; die Menütaste berichtigt ihn.</translation>
        </message>
        <message>
            <source>{what}.</source>
            <translation>{what}.</translation>
        </message>
        <message>
            <source>{when}, {who}</source>
            <translation>{when}, {who}</translation>
        </message>
        <message>
            <source>{when}: {what}</source>
            <translation>{when}: {what}</translation>
        </message>
        <message>
            <source>{who}, by doing again</source>
            <translation>{who}, durch Wiederholen</translation>
        </message>
        <message>
            <source>{who}, by undoing</source>
            <translation>{who}, durch Rückgängigmachen</translation>
        </message>
        <message>
            <source>{words}. The folder is set in the preferences.</source>
            <translation>{words}. Der Ordner wird in den Einstellungen festgelegt.</translation>
        </message>
        <message>
            <source>{words}: {title}</source>
            <comment>a link</comment>
            <translation>{words}: {title}</translation>
        </message>
        <message>
            <source>‘{name}’ can be chosen for links now.</source>
            <translation>„{name}“ ist jetzt für Verknüpfungen wählbar.</translation>
        </message>
        <message>
            <source>‘{name}’ is a new tag.</source>
            <translation>„{name}“ ist ein neues Schlagwort.</translation>
        </message>
        <message>
            <source>‘{title}’</source>
            <translation>„{title}“</translation>
        </message>
        <message>
            <source>“{title}” has no web address.</source>
            <translation>„{title}“ hat keine Webadresse.</translation>
        </message>
        <message>
            <source>“{title}” is in the trash.</source>
            <translation>„{title}“ ist im Papierkorb.</translation>
        </message>
    </context>
</TS>
