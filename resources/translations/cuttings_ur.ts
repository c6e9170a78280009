<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur">
    <context>
        <name></name>
        <message>
            <source>&amp;About Cuttings</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;All clippings</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Back up now…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Build a search…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Cards</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Clipping</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Colours</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Copy article</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Dark</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Earlier searches</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Edit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Edit fields</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Export…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;File away</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Forget earlier searches…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Group</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Help</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Import…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Inbox</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Keyboard shortcuts</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Larger type</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Library</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Light</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Link to…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Move to trash</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;New clipping…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Next clipping</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Not grouped</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Open library…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Preferences…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Previous clipping</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Quit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Search</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Star</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Starred</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Table</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Tags…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Trash</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Undo</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;Unread</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&amp;View</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>, </source>
            <comment>between the parts of a list</comment>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>2024-11-20 or 2024-11-20T15:15</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>&gt; actions   # tags   @ outlets, authors   / saved searches</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A folder with one note per clipping, linked to each other</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A line of normal width has about 66 letters, whatever their size.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A reprint</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>A4</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Add a tag</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Add as new capture</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Added</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Address</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Address or reason</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Addresses done</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Addresses, one to a line</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Agencies</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Agency</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Agency, A to Z</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Agency, Z to A</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>All clippings</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>All dates</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>All files</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>All of these words</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>All tags…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>All work together</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>All {n} clipping(s) found</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>All {n} clipping(s) in the list</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>All…</source>
            <comment>values</comment>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Already clipped</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Already clipped: {clipping} ({reason}).</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Also: {names}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Always, as soon as an article is read</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>An action has {n} shortcut(s) at most</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>And {n} more.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>Any</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Any of these words</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Anywhere</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Arrows go from bar to bar, with Shift over several; Enter narrows the list.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Article</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Article text</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Articles</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>As the &amp;system has it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>As the system has it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>As the window</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>As they were at first</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>At any time</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Author</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Author, A to Z</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Author, Z to A</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Authors</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Back to the usual size</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Best and newest</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Best match</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Best match first</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Best match, newer first</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Best match, newest favoured</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>BibTeX</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Blue</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Bookmarks (HTML)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Brings {name} up to date; what you wrote there yourself stays.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Browser extension</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Build a search</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Build a search in a form</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>By &amp;day</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>By &amp;outlet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>By &amp;story</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>By day</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>By outlet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>By story</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>By the same &amp;author</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>C&amp;heck library…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>CSL JSON</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Can be deleted at any time; it is made anew.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Cannot be taken</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Cards</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Change</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Change the note</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Changed by the outlet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Check all</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose co&amp;lumns…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose files…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose file…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose folder…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose the folder</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose what the other program has exported</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Choose…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Clear search</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Clear search (Esc)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Click: only these; again: without these. Draw over several for a range.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Clip &amp;addresses…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Clip &amp;files…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Clip a list of addresses</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Clip addresses</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Clip an article</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Clip files</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Clip from the browser</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Clip new files of this folder by themselves</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Clip what is in it now</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Clip what was &amp;copied</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Clipped</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Clipped first</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Clipped last</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Clipping</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Clippings</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Close</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Colours</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Colours of the page</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Columns of the list</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Compact &amp;rows</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Compact rows</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Completions</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Condition: {words}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Conditions as ch&amp;ips</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Conditions of the search</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Contrast</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copied citations</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy citation</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy the folder's name</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Copy the quotation with its source</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Correction</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Counting…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Ctrl and + or - change it while you read.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Ctrl+Enter</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Ctrl+Enter adds it to the search</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Ctrl+Enter opens the original</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Ctrl+Enter puts it into the search box to be changed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Cut off</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Cut off by a paywall</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Cuttings (JSON)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Cuttings has no account and sends nothing anywhere by itself. The network is asked only when you give an address, ask for a text or a picture, or want pictures always. No cookies are kept.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Daily copies</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Dark</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Data (JSON)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Dateline</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Dateline's day</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Day</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Delete</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Delete for ever…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Delete the story ‘{name}’?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Delete…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Did you mean</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Did you mean {text}?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Dismiss</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Dismiss what is over</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Do or &amp;go to anything…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Do or go to anything</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Done</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Earlier searches</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Earlier searches (down arrow in the empty box)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Edit saved search</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Edit what it searches…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Edition</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Empty</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Empty the form</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Empty trash…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Enter edits it as text, Delete takes it away.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Enter searches it again, Delete forgets it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Entry</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>Entry {n}</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>Evernote (ENEX)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Evernote (folder of notebooks)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Every field and text, for programs</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Every field for text needs these keys to edit what is in it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Everything</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Everything can be found.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Everything you clip, tag, mark and write.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Exactly this phrase</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Export</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Fetch</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Fetch &amp;pictures</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Fetch addresses of this computer and the local network too</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Fetch and keep the pictures of the article</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Fetch te&amp;xt</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Fetch texts</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>Fetch {n} address(es)</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Fetch {n} text(s)</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>Fetched</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Fetched from another address</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Fetching a picture tells the site that holds it that somebody at your address looks at the article. Pictures that came with a saved page, a mail or the browser are kept in any case.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Fewer</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Fewer fields</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Fewest words</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Fields and lists need this key themselves</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Find a setting</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Find a tag</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Find everything that can be done, and every place, tag, outlet, search and clipping</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Folder</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Folder for the export</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Folder of the extension</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Folder to watch</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Forget</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Forget earlier searches?</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Format</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>From a day to another…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>From the same &amp;outlet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>General</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Give what is there already the tags, notes and highlights that it has not</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Gone</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Green</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Group clippings by</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Headline</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Headline, A to Z</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Headline, Z to A</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Headline, byline and text, just as they were copied</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Hide the list</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>High contrast</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Highlight and write a note</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Highlight in {colour}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Highlight: {quotation}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Hits in this article</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>How the list looks</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>How to &amp;search</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Import</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Import a file</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Import a folder</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Import from another program</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>Import {n} entr(y|ies)</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>Importing…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>In a story</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>In my notes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>In no story</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>In the headline</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>In the inbox</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>In the text</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>In this list</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>In what I highlighted</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>In your library: {title}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Inbox</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Index of the search</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Insp&amp;ector</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Install browser e&amp;xtension…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Instapaper (CSV)</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>It gathers {n} clipping(s); they stay. Undo brings the story back.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>It will be in the sidebar with the number of clippings that it finds. Name of the search:</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Its icon clips what was copied and brings the window back, where the system has such an area.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Joplin (JEX or RAW)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Karakeep, once Hoarder (JSON)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Keep</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Keep both</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Keep pictures</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>Keep {n} clipping(s)</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>Keys that clip from any program</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Keywords</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Keywords: {words}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Kicker</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>LEFT OUT OF THE TEXT ({n})</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>Language</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Language, A to Z</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Language, Z to A</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Languages</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Larger type</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Last month</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Last year</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Leave that out</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Leave these out</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Length</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Let it mean the present search</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Library</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Light</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Linked</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Linked stories</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Linkwarden (JSON)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>List</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Longest first</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Look for them</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Looking at it…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Looking for browsers…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Loose</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Lost its place</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>MMM yyyy</source>
            <comment>how Qt is to write a month</comment>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Made by themselves, inside the library.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Make</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Make it {colour}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Makes {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Mark as unrea&amp;d</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Markdown notes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Matter (CSV)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Matter (zip archive)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Merged</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>More fields ({n})</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>Most words</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Move down</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Move up</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Name of the story. Clippings are put into it by dragging them there, or by Shift+T.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Narrow</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Network</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Never</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>New &amp;library…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>New clipping</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>New name of the story.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>New name.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>New story</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>New story…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Newest first</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Next &amp;hit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No address</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No browser was found on this computer. Start one once, so that it has its folder of settings, and come back. “cuttings install-browser-extension --browser NAME” installs for one that is somewhere else.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No clipping gets the tag ‘{name}’ that does not have it; {after} have it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No date</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No outlet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No setting is called that. Try another word.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>No tag is called so.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>None of these words</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>None yet. Choose a clipping and press T.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>None yet. Choose clippings and press Shift+T.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Normal</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Normal contrast</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Not an article</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Not fetched yet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Not grouped</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Not reached</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Not taken</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Not tried</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Not understood: only the original would be kept</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Note on the highlight</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Note on the story</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Note…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing has been written yet.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing is called that.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing is listed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing is searched</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing is watched yet: choose a folder that is there.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Nothing slides or fades, and messages stay until you dismiss them.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Obsidian vault</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Off, a page cannot make Cuttings ask other devices of your network.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Offer to clip articles that I copy</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Oldest first</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Omnivore (zip archive)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>One document with cover, contents and page references</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>One file that opens in any browser, without a network</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>One row per clipping, safe to open</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>One small file; nothing of your clippings.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>One to a line</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Onl&amp;y</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Only the text of the article can be highlighted. Select some words of it.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Only what is</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open &amp;original</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open folder</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open in reade&amp;r</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Open it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Or drop the file or folder here. Its format is told by its content: {names}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Orange</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Order</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Order of the list</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Order of the list: {order}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Order of what was found</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Out of the inbox, or back into it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Outlet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Outlet, A to Z</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Outlet, Z to A</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Outlets</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>PDF press book</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Page</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pages</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Paper</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Parts of the library</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Paste it here, with Ctrl+V. Or drop files here: saved pages, mails and newsletters, PDF, Word, archives.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Paste them, one to a line; words beside them do no harm. Pages are fetched gently, one at a time of each site, and kept in the inbox.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Picture not kept</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>Pictures of {n} clipping(s)</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>Pinboard (JSON)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pink</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Places</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pocket (CSV)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pocket (HTML)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pocket (zip archive)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Pointed to by</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Preferences</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Preferences: {page}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Press one key, with Ctrl, Alt or Shift where you like</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Preview</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Previous hit</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Privacy and places</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Progress of the import</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Published</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Published when</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Published {from_or_to}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Put &amp;back</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>RIS</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Raindrop.io (CSV)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Read</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Read also</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Reading</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Reading {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Reading…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Readwise Reader (CSV)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Readwise highlights (CSV)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Reduce motion</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>References for EndNote, Mendeley and others</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>References for LaTeX</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>References for Zotero and Pandoc</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Refused</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Remember what I searched</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Remove</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Remove this highlight</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Rename</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Rename saved search</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Rename story</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Rename…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Reports of crashes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Restore defaults of this page</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Rows to show</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>S&amp;maller type</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sa&amp;ve this search…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Save</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Save report</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Save report…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Save this search</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Saved search</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Saved searches</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Search</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Search everything</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Search for “{text}”</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Section</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Section, A to Z</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Section, Z to A</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sections</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Select &amp;all</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Select a clipping first</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Select a clipping in the trash</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Select a clipping that has a web address</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Select a clipping that is not in the trash</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Select a single clipping</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Select some words of the article first.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sepia</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Several: separate with ;</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Sho&amp;w as</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Shortest first</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show at the start</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show clippings as</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show conditions as chips</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show each with how far it is</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show folder</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show in the file manager: {what}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show library folder</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Show only these</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Size of the interface</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Size of type</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Size {size}; press for the usual one</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Smaller type</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Something went wrong inside Cuttings.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Space between lines</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Spreadsheet (CSV)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Standfirst</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Star</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Starred</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Starred first</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Starred last</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Start over</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Starting…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>State of the index</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Stay in the notification area when the window is closed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Stop</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Stopped; nothing was written.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Stopped; what was fetched stays.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Stories</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Story</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Story {name} deleted; its clippings are still here.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Story {name} made.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Such as Ctrl+Alt+K. Where the system does not let a program have such keys, bind the command “cuttings quick-clip” in the system's keyboard settings.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tab goes on with {text}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Table</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tables (*.csv)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tag</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tag for new files of the folder</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tag to add to all</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tag {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tag {name} deleted; its clippings are still here.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tag {old} is now {new}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tags</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tags, notes, highlights, dates and what was read come along. It is tried first, without writing.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Take as {field}: {value}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Take away: {words}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Take off {name}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Take the text from its address, where it is cut off or not fetched yet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Take what the search says of dates out of it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Take {value}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Text</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Text as it will be kept</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Text not whole</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>Text of {n} clipping(s)</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>That is the same tag.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The article has nothing of what is searched</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The down arrow in the empty search box offers it. Off, nothing new is remembered.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The files stay where they are. What is new waits in the inbox.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The highlight is attached to what you selected.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The highlights of this article have lost their places.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The last 30 days</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The last 7 days</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The library's own folder cannot be watched. Choose another one.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The order can also be changed for a search, at the end of the search box.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The preferences could not be written: {reason}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The quotation was copied with its source.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The rest is being read for the first time and is found when that is done.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The same as another one here</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The same with wikilinks, aliases and Obsidian's tags</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The search also asks: {text}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The search as text</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The story is now called {name}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The system keeps these keys for itself</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The text is cut off by a paywall.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The text is cut off: its end is missing.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The text is not fetched yet: only its address is known.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The trash is empty</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The window opens again in the new language when you close the preferences.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>The window opens again in the new size when you close the preferences.</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>The {n} selected clipping(s)</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>There already</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There are no earlier searches.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is nothing to clip on the clipboard. Copy an article first.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is nothing to do again</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>There is nothing to undo</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>These keys open the menu {menu}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>These preferences</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>They hold until you quit. See that {folder} can be written.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Things to clip</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This clipping has no author.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This clipping has no outlet.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This clipping has no tags.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This folder does not exist.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This goes on when you close the dialog; the sidebar shows how far it is.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This library</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This library can only be read</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This month</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>This year</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Tight</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Timed out</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Title</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Today</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Trash</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Try again</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Try those again that failed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Trying it, without writing anything…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Type and page</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Type face</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Type what you want to do or where to go</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>US Letter</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Uncheck all</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Undo import</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Unknown source</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Unread</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Unread first</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Unread last</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Updated</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Updated first</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Updated last</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Usual size</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Watched folder</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Web address</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Web page</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What a search asks of tag, outlet, date or state stands under the box, each to be taken away by itself. Off, everything is text.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What came of each</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What came of it</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What comes in</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What could not be taken</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What fits</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What happened</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What is below moves along: {below}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What is searched</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What is there already</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What it is about, what is missing, what comes next</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What the search box understood</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What to do next</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What was shown last</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What would happen</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What you chose is in force at the next start, because this is not done: {tasks}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>What ‘{name}’ searches:</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>When I ask for them</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>When an address or a longer text is copied anywhere, a notice offers to clip it. Off, the clipboard is read only when you ask.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Where this comes from: {field}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Which columns the table has</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Why</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Wide</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Width of the column</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Will be added</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Will be merged</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>With a highlight</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>With a note</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>With a picture</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>With a tag</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>With my own notes</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>With serifs</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>With the same &amp;tag</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Without serifs</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Without your texts; sent to nobody.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Words</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Yellow</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Yesterday</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your note</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Your note on this passage</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>Zotero RDF</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a guess</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>a line of the text</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>about {n} hour(s) left</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>about {n} minute(s) left</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>addresses, headlines, authors, tags, dates, read and favourites</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>addresses, headlines, descriptions, folders, tags, dates</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>addresses, headlines, notes, folders, tags, highlights, dates, favourites</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>addresses, headlines, notes, tags, dates, to read</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>addresses, headlines, selections, folders, tags, dates, read and liked</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>addresses, headlines, tags, dates, read and archived</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>addresses, headlines, tags, dates, read and archived, highlights</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>addresses, notes, collections, tags, dates, pinned</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>addresses, texts, notes, lists, tags, dates, archived</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>and {n} more</source>
            <comment>names</comment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>any</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>article extraction</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>as in the list</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>background to</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>clipped</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>clipped {day}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>closed</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>collective agreement</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>contradicted by</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>contradicts</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>corrected by</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>correction of</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>cut off</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>cut off by a paywall</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>d MMM yyyy</source>
            <comment>how Qt is to write a day</comment>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>drew reaction in</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>everything but links, stories and pictures</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>excluded</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>fields, notes, collections, tags, kept pages and PDFs, dates</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>fields, notes, keywords, dates</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>fields, notes, keywords, kept pages and PDFs, dates</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>follow-up of</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>followed up by</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>from</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>harbour strike</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>has background in</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>highlights with notes and colours, headlines, authors, tags</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>https://…
https://…</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>https://…  Where the text comes from, or what to fetch</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>included</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>indexing {part} of {all}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>lately</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>less than a minute left</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>lightning</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>likely</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>lost its place</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>names this story under ‘read also’</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>nearly certain</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>newest first</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>no star</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>none</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>not clipped yet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>not fetched yet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>not now: {reason}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>note: {note}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>notes with pictures, highlights, notebooks, tags, dates</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>notes with pictures, highlights, tags, authors, dates</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>notes with pictures, notebooks, tags, authors, dates</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>oldest first</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>on</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>open</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>opens in the browser</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>or {value}</source>
            <comment>another value that was found</comment>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>p. {page}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>percent</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>pixels</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>port harbour dock</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>possible</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>reaction to</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>read</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>related to</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>searching {part} of {all}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>several with commas between</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>starred</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>tags {names}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>text cut off</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>text cut off by a paywall</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>text not fetched yet</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>texts, labels, highlights with notes, authors, dates, archived</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>texts, tags, annotations, authors, dates, starred and archived</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>texts, tags, highlights with notes, authors, dates, read and favourites</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the file</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the page's markup</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the page's meta tags</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the page's structured data</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the same address</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the same text</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>the web address</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>to</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>unlikely</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>unread</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>updated {moment}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>wallabag (JSON)</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>what was clipped before can be found already</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>what you corrected before</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>whole</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>words</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>you</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{condition}
Click to edit it as text.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{current} of {count}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{day}, {time}</source>
            <comment>day and time of day</comment>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{done} of {all}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{file} is from {program}. It carries {what}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{first} to {last}</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>{format}: {n} clipping(s)</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>{list}.</source>
            <comment>a list as a sentence</comment>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{menu}: {action}</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>{names} (is|are) there already: (it becomes|they become) one with this.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{names} become(s|) (another name|other names) for it.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>{names} merged into {into}.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{name} is no export of a program that is known here. To clip files of articles, close this and choose “Clip files…”.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{name} is there already and will be replaced.</source>
            <translation type="unfinished"></translation>
        </message>
        <message numerus="yes">
            <source>{n} address(es)</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} already clipped</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} article(s) read</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} byte(s)</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s)</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) added to {names}.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) exported to {name}.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) found</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) get(s|) the tag ‘{name}’; then {after} have it.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) kept.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) kept. Double-click a row to read it.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) marked as unread.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) moved back to the inbox.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) moved to the trash.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) starred.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) tagged {name}.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} clipping(s) taken out of {names}.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} could not be read</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} file(s) had been changed by hand; the new text was laid beside.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} file(s) had not changed.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} highlight(s) removed.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} hit(s)</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} line(s) without one</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} min read</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} more</source>
            <comment>rows</comment>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} picture(s) could not be had: {reason}</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} picture(s) kept.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} piece(s) of the page left out of the text</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} repeated</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} result(s)</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} search(es) will not be offered any more. Saved searches stay.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} still to be read</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} tag(s) below it move(s|) along.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} tag(s) deleted; their clippings are still here.</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} task(s) failed</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} task(s) finished</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} tasks running</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{n} text(s) fetched</source>
            <translation type="unfinished">
                <numerusform></numerusform>
                <numerusform></numerusform>
            </translation>
        </message>
        <message>
            <source>{percent} % · {what}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{row}, under {band}</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{size} MB</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{size} kB</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>{words}. The folder is set in the preferences.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>‘{name}’ is a new tag.</source>
            <translation type="unfinished"></translation>
        </message>
        <message>
            <source>“{title}” has no web address.</source>
            <translation type="unfinished"></translation>
        </message>
    </context>
</TS>
