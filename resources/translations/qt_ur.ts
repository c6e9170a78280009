<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ur">
    <context>
        <name>QPlatformTheme</name>
        <message>
            <source>OK</source>
            <translation>ٹھیک ہے</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>محفوظ کریں</translation>
        </message>
        <message>
            <source>Save All</source>
            <translation>سب محفوظ کریں</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>کھولیں</translation>
        </message>
        <message>
            <source>&amp;Yes</source>
            <translation>&amp;ہاں</translation>
        </message>
        <message>
            <source>Yes to &amp;All</source>
            <translation>سب کے لیے &amp;ہاں</translation>
        </message>
        <message>
            <source>&amp;No</source>
            <translation>&amp;نہیں</translation>
        </message>
        <message>
            <source>N&amp;o to All</source>
            <translation>سب کے لیے ن&amp;ہیں</translation>
        </message>
        <message>
            <source>Abort</source>
            <translation>ترک کریں</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>دوبارہ کوشش</translation>
        </message>
        <message>
            <source>Ignore</source>
            <translation>نظر انداز کریں</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>بند کریں</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>منسوخ</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>چھوڑ دیں</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>مدد</translation>
        </message>
        <message>
            <source>Apply</source>
            <translation>لاگو کریں</translation>
        </message>
        <message>
            <source>Reset</source>
            <translation>ازسرِنو</translation>
        </message>
        <message>
            <source>Restore Defaults</source>
            <translation>اصل ترتیبات بحال کریں</translation>
        </message>
    </context>
    <context>
        <name>QWidgetTextControl</name>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;واپس لیں</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;دہرائیں</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>کا&amp;ٹیں</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;کاپی کریں</translation>
        </message>
        <message>
            <source>Copy &amp;Link Location</source>
            <translation>&amp;ربط کا پتا کاپی کریں</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>&amp;چسپاں کریں</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>مٹائیں</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>سب منتخب کریں</translation>
        </message>
    </context>
    <context>
        <name>QLineEdit</name>
        <message>
            <source>&amp;Undo</source>
            <translation>&amp;واپس لیں</translation>
        </message>
        <message>
            <source>&amp;Redo</source>
            <translation>&amp;دہرائیں</translation>
        </message>
        <message>
            <source>Cu&amp;t</source>
            <translation>کا&amp;ٹیں</translation>
        </message>
        <message>
            <source>&amp;Copy</source>
            <translation>&amp;کاپی کریں</translation>
        </message>
        <message>
            <source>&amp;Paste</source>
            <translation>&amp;چسپاں کریں</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>مٹائیں</translation>
        </message>
        <message>
            <source>Select All</source>
            <translation>سب منتخب کریں</translation>
        </message>
    </context>
    <context>
        <name>QAbstractSpinBox</name>
        <message>
            <source>&amp;Select All</source>
            <translation>&amp;سب منتخب کریں</translation>
        </message>
        <message>
            <source>&amp;Step up</source>
            <translation>&amp;بڑھائیں</translation>
        </message>
        <message>
            <source>Step &amp;down</source>
            <translation>&amp;گھٹائیں</translation>
        </message>
    </context>
    <context>
        <name>QMessageBox</name>
        <message>
            <source>Show Details...</source>
            <translation>تفصیل دکھائیں…</translation>
        </message>
        <message>
            <source>Hide Details...</source>
            <translation>تفصیل چھپائیں…</translation>
        </message>
        <message>
            <source>OK</source>
            <translation>ٹھیک ہے</translation>
        </message>
    </context>
    <context>
        <name>QFileDialog</name>
        <message>
            <source>Look in:</source>
            <translation>جگہ:</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>پیچھے</translation>
        </message>
        <message>
            <source>Go back</source>
            <translation>پیچھے جائیں</translation>
        </message>
        <message>
            <source>Forward</source>
            <translation>آگے</translation>
        </message>
        <message>
            <source>Go forward</source>
            <translation>آگے جائیں</translation>
        </message>
        <message>
            <source>Parent Directory</source>
            <translation>اوپر والا فولڈر</translation>
        </message>
        <message>
            <source>Go to the parent directory</source>
            <translation>اوپر والے فولڈر میں جائیں</translation>
        </message>
        <message>
            <source>Create New Folder</source>
            <translation>نیا فولڈر بنائیں</translation>
        </message>
        <message>
            <source>Create a New Folder</source>
            <translation>نیا فولڈر بنائیں</translation>
        </message>
        <message>
            <source>List View</source>
            <translation>فہرست</translation>
        </message>
        <message>
            <source>Change to list view mode</source>
            <translation>فہرست میں دکھائیں</translation>
        </message>
        <message>
            <source>Detail View</source>
            <translation>تفصیل</translation>
        </message>
        <message>
            <source>Change to detail view mode</source>
            <translation>تفصیل کے ساتھ دکھائیں</translation>
        </message>
        <message>
            <source>File &amp;name:</source>
            <translation>فائل کا &amp;نام:</translation>
        </message>
        <message>
            <source>Files of type:</source>
            <translation>فائلوں کی قسم:</translation>
        </message>
        <message>
            <source>&amp;Open</source>
            <translation>&amp;کھولیں</translation>
        </message>
        <message>
            <source>&amp;Save</source>
            <translation>&amp;محفوظ کریں</translation>
        </message>
        <message>
            <source>&amp;Choose</source>
            <translation>&amp;چنیں</translation>
        </message>
        <message>
            <source>Directory:</source>
            <translation>فولڈر:</translation>
        </message>
        <message>
            <source>Directories</source>
            <translation>فولڈر</translation>
        </message>
        <message>
            <source>All Files (*)</source>
            <translation>تمام فائلیں (*)</translation>
        </message>
        <message>
            <source>&amp;Rename</source>
            <translation>نام &amp;بدلیں</translation>
        </message>
        <message>
            <source>&amp;Delete</source>
            <translation>&amp;مٹائیں</translation>
        </message>
        <message>
            <source>Show &amp;hidden files</source>
            <translation>&amp;چھپی فائلیں دکھائیں</translation>
        </message>
        <message>
            <source>&amp;New Folder</source>
            <translation>&amp;نیا فولڈر</translation>
        </message>
        <message>
            <source>Sidebar</source>
            <translation>اطرافی پٹی</translation>
        </message>
        <message>
            <source>Files</source>
            <translation>فائلیں</translation>
        </message>
        <message>
            <source>Open</source>
            <translation>کھولیں</translation>
        </message>
        <message>
            <source>Save As</source>
            <translation>بطور محفوظ کریں</translation>
        </message>
    </context>
    <context>
        <name>QFileSystemModel</name>
        <message>
            <source>Name</source>
            <translation>نام</translation>
        </message>
        <message>
            <source>Size</source>
            <translation>حجم</translation>
        </message>
        <message>
            <source>Date Modified</source>
            <translation>ترمیم کی تاریخ</translation>
        </message>
        <message>
            <source>Computer</source>
            <translation>کمپیوٹر</translation>
        </message>
        <message>
            <source>My Computer</source>
            <translation>میرا کمپیوٹر</translation>
        </message>
    </context>
    <context>
        <name>QScrollBar</name>
        <message>
            <source>Scroll here</source>
            <translation>یہاں لائیں</translation>
        </message>
        <message>
            <source>Top</source>
            <translation>اوپر</translation>
        </message>
        <message>
            <source>Bottom</source>
            <translation>نیچے</translation>
        </message>
        <message>
            <source>Page up</source>
            <translation>ایک صفحہ اوپر</translation>
        </message>
        <message>
            <source>Page down</source>
            <translation>ایک صفحہ نیچے</translation>
        </message>
        <message>
            <source>Scroll up</source>
            <translation>اوپر</translation>
        </message>
        <message>
            <source>Scroll down</source>
            <translation>نیچے</translation>
        </message>
    </context>
</TS>
