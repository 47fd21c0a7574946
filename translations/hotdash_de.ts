<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>ActionDialog</name>
    <message>
        <source>Discard your input?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you entered here has not been saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you close the window now, it is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AdsDialog</name>
    <message>
        <source>Ads ROAS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue / spend, both summed over the period: a ratio of sums, never an average of ratios.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Last %n day(s), UTC</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All platforms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Below target only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaign contains…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaign contains</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROAS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversions</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s) shown: spend %1, revenue %2, ROAS %3</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AdsTile</name>
    <message>
        <source>Ads ROAS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show campaigns</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no ads metrics yet. They appear here as soon as the ads platforms&apos; figures are written to ads_daily_metrics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>ROAS = revenue / spend, both summed over the last %n UTC day(s), today&apos;s included, from ads_daily_metrics. The change is against as many days before.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Spend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the platforms charged in these days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue that the platforms attribute to their campaigns in these days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversions that the platforms count in these days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read from the legacy table ads_metrics_daily.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No campaign has spent anything in these days.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Best: %1 (%2)
Worst: %3 (%4)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AgentRequestModel</name>
    <message>
        <source>Pending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unnamed agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>see the detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApprovalsDialog</name>
    <message>
        <source>Approvals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the agents ask for. Operators can read these; approving or rejecting one needs the service role and is done where the agents run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No agent asks for anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks for: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State of the run</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ApprovalsTile</name>
    <message>
        <source>Approvals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show approvals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>oldest %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of AgentApproval with the status pending.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under 1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Under 1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for a day</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more agent(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unnamed agent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No agent waits for an answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) expired in the last 7 days</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BucketBar</name>
    <message>
        <source>%1: %2 variants, %3 need a decision</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BulkApprovalDialog</name>
    <message>
        <source>Approve reorders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reorders by vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Item</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n reorder(s))</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out (%n)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reorder(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %n vendor(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Approve %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>✓ in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n reorder(s) approved.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 approved, %2 not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was not approved stays selected in the queue. Close this to look at each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try %1 again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CampaignModel</name>
    <message>
        <source>Meta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Google</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TikTok</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pinterest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Active</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archived</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Budget used</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROAS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPC</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CTR</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conv. rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the platform charged in the period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All spend of the campaign / its budget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue that the platform attributes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Return on ad spend: revenue / spend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The campaign&apos;s own target ROAS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROAS against the period before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost per click: spend / clicks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost per acquisition: spend / conversions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click-through rate: clicks / impressions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversions / clicks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>%1, as a table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the chart (T)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the figures as a table (T)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Give one of --check, --migrate, --import and --snapshot at a time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--local and --connect exclude each other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--import needs at least one file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an option. Files are given with --import only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--dry-run goes with --import only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--snapshot needs a folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--size is written as width x height in pixels, for example 1280x800.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--size goes with --snapshot only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--theme is light or dark.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Usage: hotdash [options]
Desktop dashboard for the operators of online shops.

Which database:
  --local                 The private database on this computer, with a sample shop.
                          The default while no connection is set up.
  --connect CONNINFO|URI  A PostgreSQL database: &quot;host=db dbname=hotdash user=ann&quot; or
                          postgresql://ann@db/hotdash. Better than in the text, where others may see
                          it, a password stands in PGPASSWORD or ~/.pgpass.
  --project P             The project to open.

What to do, instead of opening the window:
  --check                 Say what the database lacks; change nothing.
  --migrate               Bring the database&apos;s schema up to date, as its owner.
  --import KIND FILE...   Take in files. KIND: shopify-products, shopify-orders, shopify-inventory,
                          vendors, product-vendors.
    --dry-run             Read and check only; store nothing.
  --snapshot DIR          Draw the window and each dialog as PNG files; needs no display.
    --size WxH            Size of the window, for example 1280x800.
  --theme light|dark      The look, instead of the system&apos;s.

  -h, --help              This text.
  -v, --version           The version.

Exit status: 0 done, 1 failed, 2 wrong usage. HOTDASH_DATA_DIR names another folder for the local
database and the settings, HOTDASH_PG_BIN the folder of the PostgreSQL server&apos;s programs.
</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;Dashboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read everything again (F5)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Search…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect to a database…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Kiosk view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Tiles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move tile &amp;earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move tile &amp;later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;All tiles in their first order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About HotDash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About HotDash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HotDash %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A dashboard for the operators of online shops.

Free software under the GNU General Public License, version 3 or later. It comes without any warranty.

Qt %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectDialog</name>
    <message>
        <source>Connect to a database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A PostgreSQL address, or keywords such as host=db.example.com dbname=hotdash user=ann. Service files and ~/.pgpass work. A password is kept in the system&apos;s keychain.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Password, if it needs one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say which database.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionChip</name>
    <message>
        <source>Connection to the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, 1 action waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 actions waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes by others show within a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server sends no notices of changes; everything is read again every 30 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first connection is being made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke. The figures on the screen are the last good ones; the program keeps trying.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection to the database.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionPage</name>
    <message>
        <source>&amp;Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try with a &amp;sample shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Connect to a database…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection to the database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Welcome to HotDash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See how the shop is doing, and decide what to do about it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample shop runs on this machine only and needs nothing else. Your own shop&apos;s database can be connected now or later.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionSettings</name>
    <message>
        <source>this computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Conninfo</name>
    <message>
        <source>The connection is not written as PostgreSQL reads connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write &quot;host=db.example.com dbname=hotdash user=ann&quot; or postgresql://ann@db.example.com/hotdash. Values with spaces stand in single quotes.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DashboardView</name>
    <message>
        <source>Dashboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;How is this computed?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move &amp;later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H&amp;ide this tile</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DbError</name>
    <message>
        <source>The database server has no space left on its disk, so nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tell the owner of the server, and try again when there is space.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database server is overloaded: it has no connection or memory left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the database is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HotDash connects again by itself; then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This database server can be read but not written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It may be a standby: connect to the primary server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database does not allow you to do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the owner of the database if you should be able to.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else is changing this right now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is already there: somebody else may have added it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else changed this at the same moment, so nothing was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the new state and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database refuses these values, so nothing was saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct them and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database lacks something that this needs: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The owner of the database should run: hotdash --migrate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke while this was being saved. It may or may not have been saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look whether it is there before you repeat it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was stopped before it was finished, because it took too long or was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again, or ask for less at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HotDash made a mistake, so this did not work: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please report it, with the text from Help, Diagnostics.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configuration required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Program error</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecisionHistoryModel</name>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DecisionText</name>
    <message>
        <source>approved the reorder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rejected the reorder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>chose another vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>snoozed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended the snooze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>took the last decision back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>decided about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 before you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2, %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pieces are on order already in %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FigureLabel</name>
    <message>
        <source>up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>down</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FileSaver</name>
    <message>
        <source>Save as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk, and save again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GroupTableModel</name>
    <message>
        <source>SKUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HeadlessRun</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Pending migrations:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Migrations that are recorded with other contents:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Missing:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Different:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Migrations of a newer HotDash or of another program:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has everything that HotDash %2 needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 lacks something that HotDash %2 needs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run hotdash --migrate --connect with the login of the database&apos;s owner.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing to do: %1 is up to date.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n migration(s) applied to %1.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Interrupted; nothing of what was running is kept.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>InventoryTile</name>
    <message>
        <source>Inventory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most urgent items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variants at or below their reorder point that no open purchase order covers, that are not snoozed and that nobody has decided since. Counted from inventory_status_counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no stock to show yet. Import the shop&apos;s inventory: hotdash --import shopify-inventory FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review reorders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>variant needs a decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>variants need a decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review reorders (%1)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JsonTree</name>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Detail</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeychainSecretStore</name>
    <message>
        <source>The system&apos;s keychain keeps no passwords here (%1). HotDash asks for the password each time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LocalServer</name>
    <message>
        <source>Local sample shop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Local database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database server cannot run: it refuses to run as root, and there is no user &quot;postgres&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start HotDash as an ordinary user, or install the PostgreSQL server&apos;s package, which makes that user.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HotDash keeps its local database there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another HotDash is starting or stopping the local database and does not finish.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be locked: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions and that the disk is not full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the local database…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local database server runs (process %1) but does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See %1; end that process, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No PostgreSQL server is installed on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install it (Debian, Ubuntu: sudo apt install postgresql; Fedora: sudo dnf install postgresql-server), or connect to a server elsewhere: hotdash --connect postgresql://user@host/database</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PostgreSQL %1 is installed; HotDash needs %2 or later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install a newer PostgreSQL server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 is no PostgreSQL database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move it away to begin with a new sample shop. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local database was made by PostgreSQL %1, but PostgreSQL %2 is installed, which cannot open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install PostgreSQL %1 again beside it, or carry the data over with pg_upgrade, or, to begin with a new sample shop, move %2 away. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the local database…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local database could not be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local database could not be started.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local database was not closed cleanly. It is recovering; nothing is lost…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The local database does not start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finishing the database&apos;s preparation…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free at least 100 MB on the disk of %1, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions, or set HOTDASH_DATA_DIR to another folder. The server said: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server said: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The whole of it stands in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be used: %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 belongs to somebody else. Remove it, or set HOTDASH_DATA_DIR to a folder of yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The user %1, who runs the database server, cannot enter %2. Open the folders above it to others (chmod o+x), or set HOTDASH_DATA_DIR to another folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Tool bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connected again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to the database broke.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program keeps trying.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading everything again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Maintenance</name>
    <message>
        <source>An unexpected error happened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample shop is missing from the program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install HotDash again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sample shop could not be loaded: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing the database (%1 of %2): %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filling the sample shop…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Migration %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Migrator</name>
    <message>
        <source>The migration %1 cannot be read: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install HotDash again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The migration %1 failed at line %2, column %3: %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The migration %1 failed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of this migration was kept; those before it stay applied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotificationButton</name>
    <message numerus="yes">
        <source>Notifications, %n new</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has happened in this session yet. What you decide and what becomes of the connection is listed here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NotificationModel</name>
    <message>
        <source>Notifications</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenOrdersModel</name>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenOrdersTableModel</name>
    <message>
        <source>unfulfilled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Placed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlatformChart</name>
    <message>
        <source>Spend by platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Platform</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROAS</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Spend of %n platform(s); the table has the figures.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PqSession</name>
    <message>
        <source>The connection to the database server was lost. Check that the server runs, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in as the owner of the database: this login may not do it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another session holds a lock on the table. Try again at a quieter moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server&apos;s disk is full. Free some space there, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has no free connections. Close some, or raise max_connections.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database refused: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 asks for a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 refused the user name or the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the password again, set PGPASSWORD, or write it into ~/.pgpass.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not let this login in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the user name; ask who runs the server to register the login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has no database of that name (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the database&apos;s name, or let its owner create it and run hotdash --migrate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name of the server is not known (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its spelling, and that this computer is on the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check sslmode and the certificates; ask who runs the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database server of %1 is just starting or stopping.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database server cannot be reached (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check host and port, that the server runs, and that no firewall stands between.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReorderDecisionPanel</name>
    <message>
        <source>Notes, kept with the decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quantity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order it &amp;anyway, beside the line that is on order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it to the vendor&apos;s draft purchase order (A)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not order it; a reason is required (R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at it later (S)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wake</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the snooze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reorders go to this vendor from now on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Velocity reviewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say that you looked at the sales velocity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why should it not be ordered? (required)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason for rejecting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until &amp;cover falls below</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days of cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at %1 = %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no cost known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approve %1…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReorderDialog</name>
    <message>
        <source>Reorder review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rejected %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snoozed %1 until %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Snoozed %1 until cover falls below %n day(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Woke %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reorders of %1 go to %2 now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Marked the velocity of %1 as reviewed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing needs a decision. Well done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No variant is in this list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This variant is not in the inventory any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you entered is kept. Look again before you decide.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A reorder needs a quantity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter how many to order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No vendor sells %1 yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a vendor with a cost for this product under Vendors.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Approved %1 × %2 from %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 reorders are too many at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select up to %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no vendor sells it: add one with a cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Approved %n reorder(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>It is in %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was written and what you entered is kept. Decide again if it is still needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) taken back.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReorderItemPanel</name>
    <message>
        <source>Vendors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open purchase orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier decisions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a variant on the left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the newest snapshot says can be sold: on hand less committed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold and not yet sent, by the newest snapshot.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On its way by the newest snapshot; may hold the same goods as the open orders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open purchase orders (draft, sent, confirmed), less what was received.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Available divided by the average daily sales: app.days_of_cover_x10().</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What if</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lead time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at &amp;most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ser&amp;vice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of the days&apos; demand the safety stock covers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no SKU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pack of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flagged in the sales review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>snoozed until %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>snoozed while cover lasts for %1 or more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Committed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reorder point %1 = %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested %1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reorder point %1, suggested %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 pieces, with what is there and coming, last until %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They cost %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReorderQueueModel</name>
    <message>
        <source>bundle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pack of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>flagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reorder point plus the sales of the review days, less what is available and what is coming, raised to the vendor&apos;s minimum and to whole packs: app.suggested_quantity().</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SKU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReorderQueuePanel</name>
    <message>
        <source>Filter by SKU, product, type or vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which variants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs a decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Below reorder point</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All variants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flags</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flagged or not</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bundles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days until stock-out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SKU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Group by vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reorder queue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No type</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n variant(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 variants</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing needs a decision. Low stock shows here as soon as it is seen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the filter hides all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RoasChart</name>
    <message>
        <source>ROAS by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROAS and spend by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day (UTC)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ROAS</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No days with figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to %2; the last day&apos;s ROAS is %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spend (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SalesActionsPage</name>
    <message>
        <source>Earlier actions, the newest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open as it was…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was decided about this period yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SalesActionsTableModel</name>
    <message>
        <source>When</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Who</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SalesChart</name>
    <message>
        <source>Revenue over that of the period compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unusual</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the day compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unusual: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unusual, compared</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SalesDecisionPanel</name>
    <message>
        <source>&amp;What do you want to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you found, and what happens next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 characters too many. Shorten the note to %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in the notes what it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lift the flag of: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No flags changed. Check a SKU in the table to flag it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what to do</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SalesDialog</name>
    <message>
        <source>Sales Pulse — Variance review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;SKUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product &amp;types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Vendors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open o&amp;rders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Earlier actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unusual days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open o&amp;rders (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read %1; newest revenue %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This period has no complete hour yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose an earlier first day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no figures to decide about yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait until they are read, or close the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SalesFigureStrip</name>
    <message>
        <source>%1 (before: %2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders that count, of the same hours as the revenue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue divided by orders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units of the orders that count; what was refunded later is not taken off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F1: how unusual days and wholesale orders are found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unusual days and wholesale orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SalesGroupPage</name>
    <message>
        <source>Variance by %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SalesOpenOrdersPage</name>
    <message>
        <source>Open orders, the oldest first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The oldest %1 are listed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order waits for fulfillment.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SalesPeriodBar</name>
    <message>
        <source>Period: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SalesReport</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variance: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SKU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(flagged)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All other SKUs and revenue without one</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n other SKU(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>SKUs by contribution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compared day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue by day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue by hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variance review</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures as of %1; the newest revenue is of %2. Times are the shop&apos;s (%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, by %2 on %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Figures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Age</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open orders by age</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SalesReviewViewer</name>
    <message>
        <source>%1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The review as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no notes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
by %2 on %3

%4

This action keeps no figures.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SalesSkuPage</name>
    <message>
        <source>Filter by SKU, product, type or vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter SKUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which SKUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All SKUs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vanished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Falling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wholesale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the SKUs that are shown as comma-separated values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SKUs by contribution to the variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price and volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n row(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SalesTile</name>
    <message>
        <source>Sales Pulse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Review variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sales yet. They appear here as soon as orders are imported (File, Import) or revenue facts are written to DashboardFact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders · average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders of the period, and their revenue divided by their number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This hour so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue and orders of the hour in progress. It is in no comparison until it is complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open orders · oldest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders that are neither fulfilled nor cancelled, and when the oldest was placed: the newest fulfillment_open fact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest sale %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SalesWords</name>
    <message>
        <source>24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <extracomment>A day in a chart or a sentence, like &quot;Sat 21 Nov&quot;; Qt&apos;s date format</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a week before</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n weeks before</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>against %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wholesale order %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vanished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No SKU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue that no SKU&apos;s facts account for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(none)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log follow-up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escalate to ops</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No action needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log something else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add note</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Change %n flag(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and change %n flag(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Flagged %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifted the flag of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Note</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under 1 day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 to 2 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>2 to 3 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 to 7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 days and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The 24 hours compared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These 24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>the same hours of the %n week(s) before</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n week(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 is unusually high; usual is %3 (%4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 is unusually low; usual is %3 (%4).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One wholesale order, %1 on %2: %3 for %4 units, of which %5 × %6.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It lies in the period compared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The clocks changed: this period has %1 hours, the one compared %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The figures begin on %1: the period compared is not complete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In other currencies: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>; </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue: subtotals of the orders that count (not cancelled, voided or fully refunded), after discounts, less refunds, without shipping and taxes; from the hourly revenue facts. Like is compared with like: complete hours or days, the same weekdays, as many whole weeks earlier as are needed, by the shop&apos;s clock. The hour in progress is left out on both sides.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unusual: score = (revenue − median) / max(1.4826 × MAD, 5 % of the median), over the same weekday and hours of up to 8 weeks before, at least 4; MAD is the median of the absolute deviations from the median. A day with a score beyond ±3.5 is marked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume = (units now − units before) × average price before. Price = the rest of the variance, which is (average price now − before) × units now. Both add up to the variance exactly, computed to a ten-thousandth and shown rounded. New and vanished SKUs are all volume. Revenue that no SKU accounts for has a row of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A wholesale order: one that makes at least 5 % of its period&apos;s revenue and is at least 10 times the median order.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SchemaCheck</name>
    <message>
        <source>%1: row-level security is off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is %2, expected %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The login %1 is no operator of any project. Let the database&apos;s owner run: SELECT app.add_operator(&apos;%1&apos;, &apos;Your Name&apos;, &apos;project&apos;);</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search SKU, product, campaign, purchase order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finds SKUs, products, campaigns and purchase orders; arrow keys choose, Enter opens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, result %2 of %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SearchModel</name>
    <message numerus="yes">
        <source>%n variant(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServerConnection</name>
    <message>
        <source>The database %1 wants a password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 refuses this password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the password of your login; its owner can set a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 does not let this login in: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the user name, or ask the owner of the server to allow the login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has no such database: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the database&apos;s name in the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The owner of the database should grant CONNECT to the login.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server of %1 has no connection left for another client.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HotDash keeps trying.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server of %1 is starting up or shutting down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection is not described rightly: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the connection string.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the SSL mode and the CA file of the connection.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 did not answer within %2 seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network, the host&apos;s name and the port. HotDash keeps trying.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The database %1 cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the tile that has the focus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a figure or tile is computed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From tile to tile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A chart&apos;s figures as a table, and back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close a window; leave kiosk view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Escape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Command</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>This database is not set up for HotDash: its tables are missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The owner of the database should run: hotdash --migrate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The login %1 is not an operator of any project in this database.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The owner of the database should run: SELECT app.add_operator(&apos;%1&apos;, &apos;Your Name&apos;, &apos;project&apos;);</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not an operator of the project %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of yours: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SkuTableModel</name>
    <message>
        <source>%1, flagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, not flagged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
Type: %2
Vendor: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Flag</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SKU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Product</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Variance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Volume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Snapshot</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window was not ready in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window “%1” was not ready in time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>Not allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The migration that creates it: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loaded %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>newest row %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention needed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configuration required</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter opens this tile&apos;s window. F5 reads its data again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TileMessage</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The shop that the figures belong to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Period that the sales figures cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>&amp;Undo (%1 s)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UrgentItemsModel</name>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2: %3 in stock, cover %4, %5 on order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most urgent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On order</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VelocityChart</name>
    <message>
        <source>Units sold on each of the last 14 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Out of stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average %1/day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VelocityDaysModel</name>
    <message>
        <source>out of stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Units sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>VendorOptionsModel</name>
    <message>
        <source>Cost: %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was received from this vendor yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 deliveries came within the promised lead time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 (reorders go here)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 days (%2 of %3 on time)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Promised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>format</name>
    <message>
        <source>%1bn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1M</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>just now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 day ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>hotdash --help lists the options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no screen: neither DISPLAY nor WAYLAND_DISPLAY is set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start hotdash in a desktop session. Without one, --check, --migrate, --import and --snapshot work.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>screens</name>
    <message>
        <source>&amp;Sales review…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reorder review…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Purchase orders…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Vendors…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Ads ROAS…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appro&amp;vals…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Audit &amp;trail…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
