<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>AdsTile</name>
    <message numerus="yes">
        <source>ROAS = revenue / spend, both summed over the last %n UTC day(s), today&apos;s included, from %1. The change is against as many days before. This table has no project: all projects of the database share the figures.</source>
        <translation>
            <numerusform>ROAS = revenue / spend, both summed over the last %n UTC day, today&apos;s included, from %1. The change is against as many days before. This table has no project: all projects of the database share the figures.</numerusform>
            <numerusform>ROAS = revenue / spend, both summed over the last %n UTC days, today&apos;s included, from %1. The change is against as many days before. This table has no project: all projects of the database share the figures.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AdsWords</name>
    <message numerus="yes">
        <source>At the pace of the last days the rest of the budget lasts %n day(s).</source>
        <translation>
            <numerusform>At the pace of the last days the rest of the budget lasts %n day.</numerusform>
            <numerusform>At the pace of the last days the rest of the budget lasts %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s) shown: spend %1, revenue %2, ROAS %3</source>
        <translation>
            <numerusform>%n campaign shown: spend %1, revenue %2, ROAS %3</numerusform>
            <numerusform>%n campaigns shown: spend %1, revenue %2, ROAS %3</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ApprovalsTile</name>
    <message numerus="yes">
        <source>and %n more agent(s)</source>
        <translation>
            <numerusform>and %n more agent</numerusform>
            <numerusform>and %n more agents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) expired in the last 7 days</source>
        <translation>
            <numerusform>%n request expired in the last 7 days</numerusform>
            <numerusform>%n requests expired in the last 7 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditDialog</name>
    <message numerus="yes">
        <source>%Ln entry(s), reading more…</source>
        <translation>
            <numerusform>%Ln entry, reading more…</numerusform>
            <numerusform>%Ln entries, reading more…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s), all there are</source>
        <translation>
            <numerusform>%Ln entry, all there is</numerusform>
            <numerusform>%Ln entries, all there are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %Ln entry(s); scroll for older ones</source>
        <translation>
            <numerusform>The newest entry; scroll for older ones</numerusform>
            <numerusform>The newest %Ln entries; scroll for older ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditPaper</name>
    <message numerus="yes">
        <source>%Ln entry(s), all there are.</source>
        <translation>
            <numerusform>%Ln entry, all there is.</numerusform>
            <numerusform>%Ln entries, all there are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %Ln entry(s) that are loaded; there may be older ones. The CSV file holds all.</source>
        <translation>
            <numerusform>The newest entry that is loaded; there may be older ones. The CSV file holds all.</numerusform>
            <numerusform>The newest %Ln entries that are loaded; there may be older ones. The CSV file holds all.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkApprovalDialog</name>
    <message numerus="yes">
        <source>%1 (%n reorder(s))</source>
        <translation>
            <numerusform>%1 (%n reorder)</numerusform>
            <numerusform>%1 (%n reorders)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out (%n)</source>
        <translation>
            <numerusform>Left out (%n)</numerusform>
            <numerusform>Left out (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reorder(s)</source>
        <translation>
            <numerusform>%n reorder</numerusform>
            <numerusform>%n reorders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %n vendor(s)</source>
        <translation>
            <numerusform>from %n vendor</numerusform>
            <numerusform>from %n vendors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reorder(s) approved.</source>
        <translation>
            <numerusform>%n reorder approved.</numerusform>
            <numerusform>%n reorders approved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConnectionTest</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n migration(s) are missing: %1.</source>
        <translation>
            <numerusform>%n migration is missing: %1.</numerusform>
            <numerusform>%n migrations are missing: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) are missing or different: %1.</source>
        <translation>
            <numerusform>%n object is missing or different: %1.</numerusform>
            <numerusform>%n objects are missing or different: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HeadlessRun</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… and %n more</numerusform>
            <numerusform>… and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InventoryActions</name>
    <message numerus="yes">
        <source>Approve %n reorder(s)</source>
        <translation>
            <numerusform>Approve %n reorder</numerusform>
            <numerusform>Approve %n reorders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Snooze %1 until cover falls below %n day(s)</source>
        <translation>
            <numerusform>Snooze %1 until cover falls below %n day</numerusform>
            <numerusform>Snooze %1 until cover falls below %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Undo %n decision(s)</source>
        <translation>
            <numerusform>Undo %n decision</numerusform>
            <numerusform>Undo %n decisions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>JsonTree</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MigrateCommand</name>
    <message numerus="yes">
        <source>%n migration(s) applied to %1.</source>
        <translation>
            <numerusform>%n migration applied to %1.</numerusform>
            <numerusform>%n migrations applied to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MigrateDialog</name>
    <message numerus="yes">
        <source>&amp;Apply %n migration(s)</source>
        <translation>
            <numerusform>&amp;Apply %n migration</numerusform>
            <numerusform>&amp;Apply %n migrations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n migration(s) applied to %1.</source>
        <translation>
            <numerusform>%n migration applied to %1.</numerusform>
            <numerusform>%n migrations applied to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotificationButton</name>
    <message numerus="yes">
        <source>Notifications, %n new</source>
        <translation>
            <numerusform>Notifications, %n new</numerusform>
            <numerusform>Notifications, %n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PlatformChart</name>
    <message numerus="yes">
        <source>Spend of %n platform(s); the table has the figures.</source>
        <translation>
            <numerusform>Spend of %n platform; the table has the figures.</numerusform>
            <numerusform>Spend of %n platforms; the table has the figures.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReorderDetail</name>
    <message numerus="yes">
        <source>Snoozed until cover falls below %n day(s)</source>
        <translation>
            <numerusform>Snoozed until cover falls below %n day</numerusform>
            <numerusform>Snoozed until cover falls below %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) out of stock</source>
        <translation>
            <numerusform>%n day out of stock</numerusform>
            <numerusform>%n days out of stock</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReorderDialog</name>
    <message numerus="yes">
        <source>Snoozed %1 until cover falls below %n day(s).</source>
        <translation>
            <numerusform>Snoozed %1 until cover falls below %n day.</numerusform>
            <numerusform>Snoozed %1 until cover falls below %n days.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approved %n reorder(s).</source>
        <translation>
            <numerusform>Approved %n reorder.</numerusform>
            <numerusform>Approved %n reorders.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) taken back.</source>
        <translation>
            <numerusform>%n decision taken back.</numerusform>
            <numerusform>%n decisions taken back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReorderQueuePanel</name>
    <message numerus="yes">
        <source>%Ln variant(s)</source>
        <translation>
            <numerusform>%Ln variant</numerusform>
            <numerusform>%Ln variants</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln selected</numerusform>
            <numerusform>%Ln selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SalesDecisionPanel</name>
    <message numerus="yes">
        <source>%n character(s) too many. Shorten the note to %1.</source>
        <translation>
            <numerusform>%n character too many. Shorten the note to %1.</numerusform>
            <numerusform>%n characters too many. Shorten the note to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SalesReport</name>
    <message numerus="yes">
        <source>%n other SKU(s)</source>
        <translation>
            <numerusform>%n other SKU</numerusform>
            <numerusform>%n other SKUs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other SKU(s), and revenue without one</source>
        <translation>
            <numerusform>%n other SKU, and revenue without one</numerusform>
            <numerusform>%n other SKUs, and revenue without one</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SalesSkuPage</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln row(s)</source>
        <translation>
            <numerusform>%1 of %Ln row</numerusform>
            <numerusform>%1 of %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SalesWords</name>
    <message numerus="yes">
        <source>%n weeks before</source>
        <translation>
            <numerusform>%n weeks before</numerusform>
            <numerusform>%n weeks before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %n flag(s)</source>
        <translation>
            <numerusform>Change %n flag</numerusform>
            <numerusform>Change %n flags</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and change %n flag(s)</source>
        <translation>
            <numerusform>%1 and change %n flag</numerusform>
            <numerusform>%1 and change %n flags</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SearchModel</name>
    <message numerus="yes">
        <source>%n variant(s)</source>
        <translation>
            <numerusform>%n variant</numerusform>
            <numerusform>%n variants</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>VendorsDialog</name>
    <message numerus="yes">
        <source>Its costs of %n product(s) go with it, and reorders of them to another vendor.</source>
        <translation>
            <numerusform>Its costs of %n product go with it, and reorders of it to another vendor.</numerusform>
            <numerusform>Its costs of %n products go with it, and reorders of them to another vendor.</numerusform>
        </translation>
    </message>
</context>
</TS>
