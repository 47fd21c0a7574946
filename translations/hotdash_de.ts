<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en_GB">
<context>
    <name>ActionDialog</name>
    <message>
        <source>Discard your input?</source>
        <translation>Eingaben verwerfen?</translation>
    </message>
    <message>
        <source>What you entered here has not been saved.</source>
        <translation>Was Sie hier eingegeben haben, ist noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>If you close the window now, it is lost.</source>
        <translation>Wenn Sie das Fenster jetzt schließen, geht es verloren.</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Keep editing</source>
        <translation>&amp;Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
</context>
<context>
    <name>AdsCampaignPage</name>
    <message>
        <source>&amp;Below target only</source>
        <translation>Nur &amp;unter dem Ziel</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>All platforms</source>
        <translation>Alle Plattformen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Every status</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>Campaign contains… (Ctrl+F)</source>
        <translation>Kampagne enthält … (Strg+F)</translation>
    </message>
    <message>
        <source>Campaign contains</source>
        <translation>Kampagne enthält</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>There are no campaigns yet. They appear here as soon as the ads platforms&apos; figures are written to ads_campaigns and ads_daily_metrics.</source>
        <translation>Es gibt noch keine Kampagnen. Sie erscheinen hier, sobald die Zahlen der Plattformen in ads_campaigns und ads_daily_metrics stehen.</translation>
    </message>
    <message>
        <source>No campaign fits the filter.</source>
        <translation>Keine Kampagne passt zum Filter.</translation>
    </message>
    <message>
        <source>below target only</source>
        <translation>nur unter dem Ziel</translation>
    </message>
    <message>
        <source>containing “%1”</source>
        <translation>mit „%1“</translation>
    </message>
    <message>
        <source>Only: %1</source>
        <translation>Nur: %1</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>%1 of %2 campaigns</source>
        <translation>%1 von %2 Kampagnen</translation>
    </message>
</context>
<context>
    <name>AdsDialog</name>
    <message>
        <source>Ads ROAS</source>
        <translation>Anzeigen-ROAS</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Durch Kommas getrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>&amp;Campaigns</source>
        <translation>&amp;Kampagnen</translation>
    </message>
    <message>
        <source>&amp;Needs attention</source>
        <translation>&amp;Aufmerksamkeit nötig</translation>
    </message>
    <message>
        <source>Campaigns that need attention</source>
        <translation>Kampagnen, die Aufmerksamkeit brauchen</translation>
    </message>
    <message>
        <source>No running campaign needs attention.</source>
        <translation>Keine laufende Kampagne braucht Aufmerksamkeit.</translation>
    </message>
    <message>
        <source>&amp;Save as CSV…</source>
        <translation>Als CSV &amp;speichern …</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Als P&amp;DF speichern …</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>D&amp;rucken …</translation>
    </message>
    <message>
        <source>&amp;Needs attention (%1)</source>
        <translation>&amp;Aufmerksamkeit nötig (%1)</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>AdsFigureStrip</name>
    <message>
        <source>ROAS as the platforms see it: revenue that they attribute / spend, both summed over the period. A ratio of sums, never an average of ratios; — without spend. The change is against as many days before.</source>
        <translation>ROAS, wie die Plattformen ihn sehen: Umsatz, den sie zuschreiben / Ausgaben, beide über den Zeitraum summiert. Ein Verhältnis von Summen, nie ein Mittel von Verhältnissen; — ohne Ausgaben. Die Änderung bezieht sich auf ebenso viele Tage davor.</translation>
    </message>
    <message>
        <source>Revenue that the platforms attribute to their campaigns.</source>
        <translation>Umsatz, den die Plattformen ihren Kampagnen zuschreiben.</translation>
    </message>
    <message>
        <source>Conversions that the platforms count.</source>
        <translation>Konversionen, die die Plattformen zählen.</translation>
    </message>
    <message>
        <source>Platform ROAS</source>
        <translation>Plattform-ROAS</translation>
    </message>
    <message>
        <source>Blended</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Attributed revenue</source>
        <translation>Zugeschriebener Umsatz</translation>
    </message>
    <message>
        <source>Conversions</source>
        <translation>Konversionen</translation>
    </message>
    <message>
        <source>Read from the legacy table ads_metrics_daily, which has no budgets, targets or status: ads_daily_metrics is empty or missing.</source>
        <translation>Gelesen aus der alten Tabelle ads_metrics_daily, die weder Budgets noch Ziele noch Status kennt: ads_daily_metrics ist leer oder fehlt.</translation>
    </message>
    <message>
        <source>What the platforms charged, from %1, in cents; the table names no currency.</source>
        <translation>Was die Plattformen berechnet haben, aus %1, in Cent; die Tabelle nennt keine Währung.</translation>
    </message>
</context>
<context>
    <name>AdsPeriodBar</name>
    <message>
        <source>&amp;Period</source>
        <translation>&amp;Zeitraum</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Last 90 days</source>
        <translation>Letzte 90 Tage</translation>
    </message>
    <message>
        <source>Other days…</source>
        <translation>Andere Tage …</translation>
    </message>
    <message>
        <source>The platforms count by UTC days.</source>
        <translation>Die Plattformen zählen nach UTC-Tagen.</translation>
    </message>
    <message>
        <source>First day, UTC</source>
        <translation>Erster Tag, UTC</translation>
    </message>
    <message>
        <source>Last day, UTC</source>
        <translation>Letzter Tag, UTC</translation>
    </message>
</context>
<context>
    <name>AdsReportPaper</name>
    <message>
        <source>Ads ROAS</source>
        <translation>Anzeigen-ROAS</translation>
    </message>
    <message>
        <source>Platform ROAS %1 (before: %2), spend %3, attributed revenue %4, conversions %5</source>
        <translation>Plattform-ROAS %1 (davor: %2), Ausgaben %3, zugeschriebener Umsatz %4, Konversionen %5</translation>
    </message>
    <message>
        <source>ROAS (line, dashed: target) and spend (bars) by day</source>
        <translation>ROAS (Linie, gestrichelt: Ziel) und Ausgaben (Balken) je Tag</translation>
    </message>
    <message>
        <source>Campaigns</source>
        <translation>Kampagnen</translation>
    </message>
    <message>
        <source>Campaigns that need attention</source>
        <translation>Kampagnen, die Aufmerksamkeit brauchen</translation>
    </message>
</context>
<context>
    <name>AdsRowMapper</name>
    <message>
        <source>impressions</source>
        <translation>Impressionen</translation>
    </message>
    <message>
        <source>clicks</source>
        <translation>Klicks</translation>
    </message>
    <message>
        <source>conversions</source>
        <translation>Conversions</translation>
    </message>
    <message>
        <source>revenue</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>The report has totals of a period and no days, and nobody can tell which day&apos;s they are.</source>
        <translation>Der Bericht hat Summen eines Zeitraums und keine Tage; welchem Tag sie gehören, kann niemand sagen.</translation>
    </message>
    <message>
        <source>The report has days and no campaigns: it sums up the whole account.</source>
        <translation>Der Bericht hat Tage und keine Kampagnen: Er fasst das ganze Konto zusammen.</translation>
    </message>
    <message>
        <source>it names no campaign</source>
        <translation>sie nennt keine Kampagne</translation>
    </message>
    <message>
        <source>the row sums up a period, %1 to %2, and has no day</source>
        <translation>die Zeile fasst einen Zeitraum zusammen, %1 bis %2, und hat keinen Tag</translation>
    </message>
    <message>
        <source>it has no day</source>
        <translation>sie hat keinen Tag</translation>
    </message>
    <message>
        <source>%1 is no date</source>
        <translation>%1 ist kein Datum</translation>
    </message>
    <message>
        <source>%1 is no currency</source>
        <translation>%1 ist keine Währung</translation>
    </message>
    <message>
        <source>%1 in %2 is no number</source>
        <translation>%1 in %2 ist keine Zahl</translation>
    </message>
    <message>
        <source>%1 rows that sum up others were passed over.</source>
        <translation>%1 Zeilen, die andere zusammenfassen, wurden übergangen.</translation>
    </message>
    <message>
        <source>%1 campaign numbers are broken, as a spreadsheet breaks them; these rows&apos; campaigns were told by their names.</source>
        <translation>%1 Kampagnennummern sind entstellt, wie es Tabellenprogramme tun; die Kampagnen dieser Zeilen wurden an ihren Namen erkannt.</translation>
    </message>
    <message>
        <source>The report names no currency; its amounts are taken for %1, the shop&apos;s.</source>
        <translation>Der Bericht nennt keine Währung; seine Beträge gelten als %1, die Währung des Shops.</translation>
    </message>
    <message>
        <source>Taken: %1.</source>
        <translation>Übernommen: %1.</translation>
    </message>
    <message>
        <source>Not in the report, so what the database knows of it stays: %1.</source>
        <translation>Nicht im Bericht; was die Datenbank davon weiß, bleibt: %1.</translation>
    </message>
</context>
<context>
    <name>AdsTile</name>
    <message>
        <source>Ads ROAS</source>
        <translation>Anzeigen-ROAS</translation>
    </message>
    <message>
        <source>Show campaigns</source>
        <translation>Kampagnen zeigen</translation>
    </message>
    <message>
        <source>There are no ads metrics yet. They appear here as soon as the ads platforms&apos; figures are written to ads_daily_metrics.</source>
        <translation>Es gibt noch keine Anzeigendaten. Sie erscheinen hier, sobald die Zahlen der Plattformen in ads_daily_metrics stehen.</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>What the platforms charged in these days.</source>
        <translation>Was die Plattformen in diesen Tagen berechnet haben.</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Revenue that the platforms attribute to their campaigns in these days.</source>
        <translation>Umsatz, den die Plattformen in diesen Tagen ihren Kampagnen zuschreiben.</translation>
    </message>
    <message>
        <source>Conversions</source>
        <translation>Konversionen</translation>
    </message>
    <message>
        <source>Conversions that the platforms count in these days.</source>
        <translation>Konversionen, die die Plattformen in diesen Tagen zählen.</translation>
    </message>
    <message>
        <source>Read from the legacy table ads_metrics_daily.</source>
        <translation>Gelesen aus der alten Tabelle ads_metrics_daily.</translation>
    </message>
    <message>
        <source>No campaign has spent anything in these days.</source>
        <translation>In diesen Tagen hat keine Kampagne etwas ausgegeben.</translation>
    </message>
    <message>
        <source>Best: %1 (%2)
Worst: %3 (%4)</source>
        <translation>Beste: %1 (%2)
Schwächste: %3 (%4)</translation>
    </message>
    <message>
        <source>all&#xa0;projects</source>
        <translation>alle&#xa0;Projekte</translation>
    </message>
    <message>
        <source>The ads tables have no project: all projects of this database share these figures.</source>
        <translation>Die Anzeigentabellen kennen kein Projekt: alle Projekte dieser Datenbank teilen sich diese Zahlen.</translation>
    </message>
    <message numerus="yes">
        <source>ROAS = revenue / spend, both summed over the last %n UTC day(s), today&apos;s included, from %1. The change is against as many days before. This table has no project: all projects of the database share the figures.</source>
        <translation>
            <numerusform>ROAS = Umsatz / Ausgaben, beide summiert über den letzten UTC-Tag, heute eingeschlossen, aus %1. Die Änderung bezieht sich auf ebenso viele Tage davor. Diese Tabelle kennt kein Projekt: alle Projekte der Datenbank teilen sich die Zahlen.</numerusform>
            <numerusform>ROAS = Umsatz / Ausgaben, beide summiert über die letzten %n UTC-Tage, heute eingeschlossen, aus %1. Die Änderung bezieht sich auf ebenso viele Tage davor. Diese Tabelle kennt kein Projekt: alle Projekte der Datenbank teilen sich die Zahlen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AdsWords</name>
    <message>
        <source>No budget set</source>
        <translation>Kein Budget gesetzt</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>No end date</source>
        <translation>Kein Enddatum</translation>
    </message>
    <message>
        <source>%1 under pace</source>
        <translation>%1 unter Plan</translation>
    </message>
    <message>
        <source>On pace</source>
        <translation>Im Plan</translation>
    </message>
    <message>
        <source>%1 over pace</source>
        <translation>%1 über Plan</translation>
    </message>
    <message>
        <source>%1 over budget</source>
        <translation>%1 über Budget</translation>
    </message>
    <message>
        <source>Ended within budget</source>
        <translation>Im Budget beendet</translation>
    </message>
    <message>
        <source>At the pace of the last days the rest of the budget is spent today.</source>
        <translation>Im Tempo der letzten Tage ist der Rest des Budgets heute ausgegeben.</translation>
    </message>
    <message numerus="yes">
        <source>At the pace of the last days the rest of the budget lasts %n day(s).</source>
        <translation>
            <numerusform>Im Tempo der letzten Tage reicht der Rest des Budgets %n Tag.</numerusform>
            <numerusform>Im Tempo der letzten Tage reicht der Rest des Budgets %n Tage.</numerusform>
        </translation>
    </message>
    <message>
        <source>Below its target of %1 on each of the last %2 complete days: %3 on a spend of %4.</source>
        <translation>Unter dem Ziel von %1 an jedem der letzten %2 vollen Tage: %3 bei Ausgaben von %4.</translation>
    </message>
    <message>
        <source>Spent %1 in the period without a conversion.</source>
        <translation>%1 im Zeitraum ausgegeben, ohne eine Konversion.</translation>
    </message>
    <message>
        <source>Few click it: a CTR of %1 on %2 impressions; below %3 the ad or its audience is wrong.</source>
        <translation>Wenige klicken: eine CTR von %1 bei %2 Einblendungen; unter %3 stimmt die Anzeige oder ihre Zielgruppe nicht.</translation>
    </message>
    <message>
        <source>Spends too fast: %1 of the budget is gone, but only %2 of its days.</source>
        <translation>Gibt zu schnell aus: %1 des Budgets sind weg, aber erst %2 der Tage.</translation>
    </message>
    <message>
        <source>Over budget: %1 spent, %2 of the budget.</source>
        <translation>Über dem Budget: %1 ausgegeben, %2 des Budgets.</translation>
    </message>
    <message>
        <source>%1 – %2 (UTC days), against %3 – %4</source>
        <translation>%1 – %2 (UTC-Tage), gegenüber %3 – %4</translation>
    </message>
    <message>
        <source>From %1 on the figures are not final: platforms report conversions up to %2 days late, so ROAS looks too low there.</source>
        <translation>Ab %1 sind die Zahlen nicht endgültig: Plattformen melden Konversionen bis zu %2 Tage später, der ROAS wirkt dort zu niedrig.</translation>
    </message>
    <message>
        <source>The blended ratio is unknown: there are no revenue facts for these days.</source>
        <translation>Das Gesamtverhältnis ist unbekannt: Für diese Tage gibt es keine Umsätze.</translation>
    </message>
    <message>
        <source>Platforms claim %1 of revenue; the shop took %2 in all. Blended: %3 of spend, platforms: %4. They differ because each platform credits itself with sales after its own ads, two perhaps with the same one, while the shop also sells without any.</source>
        <translation>Die Plattformen beanspruchen %1 Umsatz; der Shop nahm insgesamt %2 ein. Gesamt: %3 der Ausgaben, Plattformen: %4. Beides weicht ab, weil sich jede Plattform Verkäufe nach ihren eigenen Anzeigen gutschreibt, zwei vielleicht denselben, und der Shop auch ohne Anzeigen verkauft.</translation>
    </message>
    <message>
        <source>Blended = all revenue facts of the shop in these UTC days / all ad spend. It differs from the platforms&apos; ROAS because each platform credits itself with sales after its own clicks and views (two may claim the same sale), while all revenue also holds the sales that no ad led to.</source>
        <translation>Gesamt = aller Umsatz des Shops in diesen UTC-Tagen / alle Anzeigenausgaben. Es weicht vom ROAS der Plattformen ab, weil jede Plattform sich Verkäufe nach ihren eigenen Klicks und Einblendungen zuschreibt (zwei können denselben Verkauf beanspruchen), während der gesamte Umsatz auch Verkäufe enthält, zu denen keine Anzeige führte.</translation>
    </message>
    <message numerus="yes">
        <source>%n campaign(s) shown: spend %1, revenue %2, ROAS %3</source>
        <translation>
            <numerusform>%n Kampagne gezeigt: Ausgaben %1, Umsatz %2, ROAS %3</numerusform>
            <numerusform>%n Kampagnen gezeigt: Ausgaben %1, Umsatz %2, ROAS %3</numerusform>
        </translation>
    </message>
    <message>
        <source>The ads tables have no project: all projects of this database share these figures. They have no currency either: their amounts are written in %1, this project&apos;s currency.</source>
        <translation>Die Anzeigentabellen kennen kein Projekt: alle Projekte dieser Datenbank teilen sich diese Zahlen. Sie haben auch keine Währung: Ihre Beträge stehen hier in %1, der Währung dieses Projekts.</translation>
    </message>
    <message>
        <source>No platform reports figures for these days: there is nothing to compare the shop&apos;s revenue with.</source>
        <translation>Keine Plattform meldet Zahlen für diese Tage: Es gibt nichts, womit der Umsatz des Shops zu vergleichen wäre.</translation>
    </message>
    <message>
        <source>Below %1, which is asked of campaigns without a target, on each of the last %2 complete days: %3 on a spend of %4.</source>
        <translation>An jedem der letzten %2 vollständigen Tage unter %1, was von Kampagnen ohne Ziel verlangt wird: %3 bei Ausgaben von %4.</translation>
    </message>
</context>
<context>
    <name>AgentRequestModel</name>
    <message>
        <source>Pending</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Genehmigt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>unnamed agent</source>
        <translation>Agent ohne Namen</translation>
    </message>
    <message>
        <source>see the detail</source>
        <translation>siehe Einzelheiten</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Agent</source>
        <translation>Agent</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>Bittet um</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Unterhaltung</translation>
    </message>
    <message>
        <source>Asked at</source>
        <translation>Gefragt am</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Entschieden von</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Gefragt</translation>
    </message>
    <message>
        <source>Decided at</source>
        <translation>Entschieden am</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>S&amp;ettings…</source>
        <translation>&amp;Einstellungen …</translation>
    </message>
    <message>
        <source>&amp;Diagnostics…</source>
        <translation>&amp;Diagnose …</translation>
    </message>
    <message>
        <source>This database is of an older HotDash: its last migration is %1, this program&apos;s %2.</source>
        <translation>Diese Datenbank ist von einem älteren HotDash: Ihre letzte Migration ist %1, die dieses Programms %2.</translation>
    </message>
    <message>
        <source>Tiles that can work do. The owner of the database should run: hotdash --migrate</source>
        <translation>Kacheln, die arbeiten können, tun es. Der Besitzer der Datenbank sollte ausführen: hotdash --migrate</translation>
    </message>
    <message>
        <source>This database is of a newer HotDash than this one, or another program changed it (%1).</source>
        <translation>Diese Datenbank ist von einem neueren HotDash als diesem, oder ein anderes Programm hat sie geändert (%1).</translation>
    </message>
    <message>
        <source>Tiles that can work do. Where one does not, update HotDash.</source>
        <translation>Kacheln, die arbeiten können, tun es. Wo eine es nicht tut, bringen Sie HotDash auf den neuesten Stand.</translation>
    </message>
</context>
<context>
    <name>ApprovalsDialog</name>
    <message>
        <source>Approvals</source>
        <translation>Genehmigungen</translation>
    </message>
    <message>
        <source>What the agents ask for. Operators can read these; approving or rejecting one needs the service role and is done where the agents run.</source>
        <translation>Worum die Agenten bitten. Sie können es lesen; genehmigen oder ablehnen kann nur die Dienstrolle, dort, wo die Agenten laufen.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>%1 asks for: %2</source>
        <translation>%1 bittet um: %2</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Wartet auf Antwort</translation>
    </message>
    <message>
        <source>State of the run</source>
        <translation>Stand des Laufs</translation>
    </message>
    <message>
        <source>Which requests</source>
        <translation>Welche Anfragen</translation>
    </message>
    <message>
        <source>A&amp;gent</source>
        <translation>A&amp;gent</translation>
    </message>
    <message>
        <source>&amp;Pending (%1)</source>
        <translation>&amp;Offen (%1)</translation>
    </message>
    <message>
        <source>&amp;Expired (%1)</source>
        <translation>&amp;Abgelaufen (%1)</translation>
    </message>
    <message>
        <source>&amp;Decided (%1)</source>
        <translation>&amp;Entschieden (%1)</translation>
    </message>
    <message>
        <source>All agents</source>
        <translation>Alle Agenten</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>There is none of this agent.</source>
        <translation>Von diesem Agenten gibt es keine.</translation>
    </message>
    <message>
        <source>No agent waits for an answer.</source>
        <translation>Kein Agent wartet auf eine Antwort.</translation>
    </message>
    <message>
        <source>No request has expired.</source>
        <translation>Keine Anfrage ist abgelaufen.</translation>
    </message>
    <message>
        <source>Nothing was decided yet.</source>
        <translation>Noch wurde nichts entschieden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>Als &amp;PDF speichern …</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>D&amp;rucken …</translation>
    </message>
</context>
<context>
    <name>ApprovalsPaper</name>
    <message>
        <source>Approvals</source>
        <translation>Genehmigungen</translation>
    </message>
    <message>
        <source>Printed %1; times are the shop&apos;s (%2).</source>
        <translation>Gedruckt %1; die Zeiten sind die des Shops (%2).</translation>
    </message>
    <message>
        <source>The first %1 of %2 requests.</source>
        <translation>Die ersten %1 von %2 Anfragen.</translation>
    </message>
    <message>
        <source>The detail is longer; all of it is on the screen.</source>
        <translation>Die Einzelheiten sind länger; auf dem Bildschirm stehen sie ganz.</translation>
    </message>
</context>
<context>
    <name>ApprovalsTile</name>
    <message>
        <source>Approvals</source>
        <translation>Genehmigungen</translation>
    </message>
    <message>
        <source>Show approvals</source>
        <translation>Genehmigungen zeigen</translation>
    </message>
    <message>
        <source>oldest %1</source>
        <translation>älteste %1</translation>
    </message>
    <message>
        <source>Under 1 hour</source>
        <translation>Unter 1 Stunde</translation>
    </message>
    <message>
        <source>Under 1 day</source>
        <translation>Unter 1 Tag</translation>
    </message>
    <message>
        <source>Older</source>
        <translation>Älter</translation>
    </message>
    <message>
        <source>Waiting for a day</source>
        <translation>Wartet seit einem Tag</translation>
    </message>
    <message numerus="yes">
        <source>and %n more agent(s)</source>
        <translation>
            <numerusform>und %n weiterer Agent</numerusform>
            <numerusform>und %n weitere Agenten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>unnamed agent</source>
        <translation>Agent ohne Namen</translation>
    </message>
    <message>
        <source>No agent waits for an answer.</source>
        <translation>Kein Agent wartet auf eine Antwort.</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) expired in the last 7 days</source>
        <translation>
            <numerusform>%n Anfrage ist in den letzten 7 Tagen abgelaufen</numerusform>
            <numerusform>%n Anfragen sind in den letzten 7 Tagen abgelaufen</numerusform>
        </translation>
    </message>
    <message>
        <source>all&#xa0;projects</source>
        <translation>alle&#xa0;Projekte</translation>
    </message>
    <message>
        <source>The agents&apos; requests have no project: all projects of this database share these figures.</source>
        <translation>Die Anfragen der Agenten kennen kein Projekt: alle Projekte dieser Datenbank teilen sich diese Zahlen.</translation>
    </message>
    <message>
        <source>Rows of AgentApproval with the status pending. This table has no project: all projects of the database share the figures.</source>
        <translation>Zeilen von AgentApproval mit dem Status pending. Diese Tabelle kennt kein Projekt: alle Projekte der Datenbank teilen sich die Zahlen.</translation>
    </message>
</context>
<context>
    <name>AttentionModel</name>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Why it needs attention</source>
        <translation>Warum Aufmerksamkeit nötig ist</translation>
    </message>
</context>
<context>
    <name>AuditDialog</name>
    <message>
        <source>Audit trail</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Audit trail, newest first</source>
        <translation>Protokoll, Neuestes zuerst</translation>
    </message>
    <message>
        <source>&amp;Save as CSV…</source>
        <translation>Als CSV &amp;speichern …</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Nothing was decided or changed yet. What operators and agents do appears here.</source>
        <translation>Es wurde noch nichts entschieden oder geändert. Was Menschen und Agenten tun, erscheint hier.</translation>
    </message>
    <message>
        <source>No entry fits the filter.</source>
        <translation>Kein Eintrag passt zum Filter.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Choose an entry to see everything that is stored about it.</source>
        <translation>Wählen Sie einen Eintrag, um alles zu sehen, was darüber gespeichert ist.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>Niemand genannt</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>There are newer entries.</source>
        <translation>Es gibt neuere Einträge.</translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Durch Kommas getrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>Saving: %1 entries so far.</source>
        <translation>Wird gespeichert: bisher %1 Einträge.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Saving was stopped; no file was written.</source>
        <translation>Das Speichern wurde angehalten; es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>%1 entries saved to %2</source>
        <translation>%1 Einträge gespeichert in %2</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Als P&amp;DF speichern …</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>D&amp;rucken …</translation>
    </message>
    <message>
        <source>Search &amp;on</source>
        <translation>&amp;Weitersuchen</translation>
    </message>
    <message>
        <source>S&amp;top searching</source>
        <translation>Suche &amp;beenden</translation>
    </message>
    <message>
        <source>Nothing was found so far.</source>
        <translation>Bisher wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>Looking through history, newest first, for %1: back to %2, %3 found…</source>
        <translation>Der Verlauf wird durchgesehen, Neuestes zuerst, nach: %1. Zurück bis %2, %3 gefunden …</translation>
    </message>
    <message>
        <source>Looking through history, newest first, for %1…</source>
        <translation>Der Verlauf wird durchgesehen, Neuestes zuerst, nach: %1 …</translation>
    </message>
    <message>
        <source>Stopped at %1: %2 found so far</source>
        <translation>Beendet bei %1: bisher %2 gefunden</translation>
    </message>
    <message>
        <source>Stopped before anything was looked through</source>
        <translation>Beendet, bevor etwas durchgesehen wurde</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s), reading more…</source>
        <translation>
            <numerusform>%Ln Eintrag, weitere werden gelesen …</numerusform>
            <numerusform>%Ln Einträge, weitere werden gelesen …</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s), all there are</source>
        <translation>
            <numerusform>%Ln Eintrag, mehr gibt es nicht</numerusform>
            <numerusform>%Ln Einträge, mehr gibt es nicht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %Ln entry(s); scroll for older ones</source>
        <translation>
            <numerusform>Der neueste Eintrag; ältere beim Blättern</numerusform>
            <numerusform>Die neuesten %Ln Einträge; ältere beim Blättern</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditExport</name>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk, and save again.</source>
        <translation>Wählen Sie einen anderen Ordner oder schaffen Sie Platz auf der Platte und speichern Sie erneut.</translation>
    </message>
</context>
<context>
    <name>AuditFilterBar</name>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>Who…</source>
        <translation>Wer …</translation>
    </message>
    <message>
        <source>Who: name contains</source>
        <translation>Wer: Name enthält</translation>
    </message>
    <message>
        <source>What…</source>
        <translation>Was …</translation>
    </message>
    <message>
        <source>What: action contains</source>
        <translation>Was: Aktion enthält</translation>
    </message>
    <message>
        <source>About what…</source>
        <translation>Worüber …</translation>
    </message>
    <message>
        <source>About what: SKU, purchase order, scope or conversation contains</source>
        <translation>Worüber: SKU, Bestellung, Bereich oder Unterhaltung enthält</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>Aufbewahrt in</translation>
    </message>
    <message>
        <source>All tables</source>
        <translation>Alle Tabellen</translation>
    </message>
    <message>
        <source>First day, of the shop&apos;s calendar</source>
        <translation>Erster Tag, nach dem Kalender des Shops</translation>
    </message>
    <message>
        <source>Last day, of the shop&apos;s calendar</source>
        <translation>Letzter Tag, nach dem Kalender des Shops</translation>
    </message>
    <message>
        <source>who contains “%1”</source>
        <translation>wer enthält „%1“</translation>
    </message>
    <message>
        <source>what contains “%1”</source>
        <translation>was enthält „%1“</translation>
    </message>
    <message>
        <source>about contains “%1”</source>
        <translation>worüber enthält „%1“</translation>
    </message>
    <message>
        <source>kept in “%1”</source>
        <translation>aufbewahrt in „%1“</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
</context>
<context>
    <name>AuditPaper</name>
    <message>
        <source>Audit trail</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Printed %1; times are the shop&apos;s (%2).</source>
        <translation>Gedruckt %1; die Zeiten sind die des Shops (%2).</translation>
    </message>
    <message>
        <source>Only: %1</source>
        <translation>Nur: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entry(s), all there are.</source>
        <translation>
            <numerusform>%Ln Eintrag, mehr gibt es nicht.</numerusform>
            <numerusform>%Ln Einträge, mehr gibt es nicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The newest %Ln entry(s) that are loaded; there may be older ones. The CSV file holds all.</source>
        <translation>
            <numerusform>Der neueste geladene Eintrag; es kann ältere geben. Die CSV-Datei enthält alle.</numerusform>
            <numerusform>Die neuesten %Ln geladenen Einträge; es kann ältere geben. Die CSV-Datei enthält alle.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AuditTrailModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Worüber</translation>
    </message>
    <message>
        <source>Kept in</source>
        <translation>Aufbewahrt in</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>AuditWords</name>
    <message>
        <source>reorder approved</source>
        <translation>Nachbestellung genehmigt</translation>
    </message>
    <message>
        <source>reorder rejected</source>
        <translation>Nachbestellung abgelehnt</translation>
    </message>
    <message>
        <source>vendor selected</source>
        <translation>Lieferant gewählt</translation>
    </message>
    <message>
        <source>velocity reviewed</source>
        <translation>Absatz geprüft</translation>
    </message>
    <message>
        <source>snoozed</source>
        <translation>zurückgestellt</translation>
    </message>
    <message>
        <source>snooze ended</source>
        <translation>Zurückstellung beendet</translation>
    </message>
    <message>
        <source>decision undone</source>
        <translation>Entscheidung zurückgenommen</translation>
    </message>
    <message>
        <source>variance review</source>
        <translation>Abweichung geprüft</translation>
    </message>
    <message>
        <source>note added</source>
        <translation>Notiz hinzugefügt</translation>
    </message>
    <message>
        <source>SKU flagged</source>
        <translation>SKU markiert</translation>
    </message>
    <message>
        <source>sync</source>
        <translation>Abgleich</translation>
    </message>
    <message>
        <source>reorder</source>
        <translation>Nachbestellung</translation>
    </message>
    <message>
        <source>adjustment</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>purchase order created</source>
        <translation>Bestellung angelegt</translation>
    </message>
    <message>
        <source>purchase order received</source>
        <translation>Wareneingang</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>genehmigt</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>credential stored</source>
        <translation>Zugangsdaten abgelegt</translation>
    </message>
    <message>
        <source>credential replaced</source>
        <translation>Zugangsdaten ersetzt</translation>
    </message>
    <message>
        <source>credential deleted</source>
        <translation>Zugangsdaten gelöscht</translation>
    </message>
    <message>
        <source>credential read</source>
        <translation>Zugangsdaten gelesen</translation>
    </message>
    <message>
        <source>credential missing</source>
        <translation>Zugangsdaten fehlten</translation>
    </message>
    <message>
        <source>credential could not be read</source>
        <translation>Zugangsdaten nicht lesbar</translation>
    </message>
    <message>
        <source>other</source>
        <translation>sonstige</translation>
    </message>
    <message>
        <source>purchase order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>vendor</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>conversation</source>
        <translation>Gespräch</translation>
    </message>
    <message>
        <source>sales</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Decision log</source>
        <translation>Entscheidungsprotokoll</translation>
    </message>
    <message>
        <source>Inventory events</source>
        <translation>Lagerereignisse</translation>
    </message>
    <message>
        <source>Sales actions</source>
        <translation>Umsatzaktionen</translation>
    </message>
    <message>
        <source>Inventory actions</source>
        <translation>Lageraktionen</translation>
    </message>
    <message>
        <source>Approvals</source>
        <translation>Genehmigungen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>BatchParser</name>
    <message>
        <source>Line %1, column %2: %3.</source>
        <translation>Zeile %1, Spalte %2: %3.</translation>
    </message>
    <message>
        <source>Line %1: %2.</source>
        <translation>Zeile %1: %2.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1</source>
        <translation>Die Datei lässt sich nicht lesen: %1</translation>
    </message>
    <message>
        <source>the row has %1 cells where the header has %2: its cells are shifted, or the file is cut off here</source>
        <translation>die Zeile hat %1 Zellen, die Kopfzeile %2: Ihre Zellen sind verschoben, oder die Datei ist hier abgeschnitten</translation>
    </message>
    <message>
        <source>The file cannot be opened: %1.</source>
        <translation>Die Datei lässt sich nicht öffnen: %1.</translation>
    </message>
</context>
<context>
    <name>BucketBar</name>
    <message>
        <source>%1: %2 variants, %3 need a decision</source>
        <translation>%1: %2 Varianten, %3 warten auf eine Entscheidung</translation>
    </message>
</context>
<context>
    <name>BulkApprovalDialog</name>
    <message>
        <source>Approve reorders</source>
        <translation>Nachbestellungen genehmigen</translation>
    </message>
    <message>
        <source>Reorders by vendor</source>
        <translation>Nachbestellungen nach Lieferant</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <source>Approving…</source>
        <translation>Wird genehmigt …</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n reorder(s))</source>
        <translation>
            <numerusform>%1 (%n Nachbestellung)</numerusform>
            <numerusform>%1 (%n Nachbestellungen)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Left out (%n)</source>
        <translation>
            <numerusform>Ausgelassen (%n)</numerusform>
            <numerusform>Ausgelassen (%n)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reorder(s)</source>
        <translation>
            <numerusform>%n Nachbestellung</numerusform>
            <numerusform>%n Nachbestellungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %n vendor(s)</source>
        <translation>
            <numerusform>von %n Lieferanten</numerusform>
            <numerusform>von %n Lieferanten</numerusform>
        </translation>
    </message>
    <message>
        <source>Approve %1</source>
        <translation>%1 genehmigen</translation>
    </message>
    <message>
        <source>✓ in %1</source>
        <translation>✓ in %1</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n reorder(s) approved.</source>
        <translation>
            <numerusform>%n Nachbestellung genehmigt.</numerusform>
            <numerusform>%n Nachbestellungen genehmigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 approved, %2 not.</source>
        <translation>%1 genehmigt, %2 nicht.</translation>
    </message>
    <message>
        <source>What was not approved stays selected in the queue. Close this to look at each.</source>
        <translation>Was nicht genehmigt wurde, bleibt in der Liste ausgewählt. Schließen Sie dieses Fenster, um es einzeln anzusehen.</translation>
    </message>
    <message>
        <source>Try %1 again</source>
        <translation>%1 noch einmal versuchen</translation>
    </message>
</context>
<context>
    <name>CampaignDaysModel</name>
    <message>
        <source>%1, not final</source>
        <translation>%1, nicht endgültig</translation>
    </message>
    <message>
        <source>Day (UTC)</source>
        <translation>Tag (UTC)</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>ROAS</source>
        <translation>ROAS</translation>
    </message>
    <message>
        <source>Impr.</source>
        <translation>Einbl.</translation>
    </message>
    <message>
        <source>Clicks</source>
        <translation>Klicks</translation>
    </message>
    <message>
        <source>CTR</source>
        <translation>CTR</translation>
    </message>
    <message>
        <source>CPC</source>
        <translation>CPC</translation>
    </message>
    <message>
        <source>Conv.</source>
        <translation>Konv.</translation>
    </message>
    <message>
        <source>Conv. rate</source>
        <translation>Konv.-Rate</translation>
    </message>
    <message>
        <source>CPA</source>
        <translation>CPA</translation>
    </message>
</context>
<context>
    <name>CampaignDialog</name>
    <message>
        <source>Campaign – %1</source>
        <translation>Kampagne – %1</translation>
    </message>
    <message>
        <source>Days of the campaign</source>
        <translation>Tage der Kampagne</translation>
    </message>
    <message>
        <source>The campaign has no figures in these days. Choose another period in the ads window.</source>
        <translation>Die Kampagne hat in diesen Tagen keine Zahlen. Wählen Sie im Anzeigenfenster einen anderen Zeitraum.</translation>
    </message>
    <message>
        <source>&amp;Save as CSV…</source>
        <translation>Als CSV &amp;speichern …</translation>
    </message>
    <message>
        <source>This campaign is no longer in the database.</source>
        <translation>Diese Kampagne ist nicht mehr in der Datenbank.</translation>
    </message>
    <message>
        <source>What is shown is how it was last read.</source>
        <translation>Gezeigt wird, wie sie zuletzt gelesen wurde.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>since %1, no end date</source>
        <translation>seit %1, ohne Enddatum</translation>
    </message>
    <message>
        <source>target %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Budget: %1 of %2 spent (%3). %4. %5</source>
        <translation>Budget: %1 von %2 ausgegeben (%3). %4. %5</translation>
    </message>
    <message>
        <source>Spent over all its days: %1. No budget is set.</source>
        <translation>Über alle Tage ausgegeben: %1. Es ist kein Budget gesetzt.</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Durch Kommas getrennte Werte (*.csv)</translation>
    </message>
</context>
<context>
    <name>CampaignModel</name>
    <message>
        <source>Meta</source>
        <translation>Meta</translation>
    </message>
    <message>
        <source>Google</source>
        <translation>Google</translation>
    </message>
    <message>
        <source>Organic</source>
        <translation>Organisch</translation>
    </message>
    <message>
        <source>TikTok</source>
        <translation>TikTok</translation>
    </message>
    <message>
        <source>Pinterest</source>
        <translation>Pinterest</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>Aktiv</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Budget used</source>
        <translation>Budget genutzt</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>ROAS</source>
        <translation>ROAS</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Trend</source>
        <translation>Trend</translation>
    </message>
    <message>
        <source>CPC</source>
        <translation>CPC</translation>
    </message>
    <message>
        <source>CPA</source>
        <translation>CPA</translation>
    </message>
    <message>
        <source>CTR</source>
        <translation>CTR</translation>
    </message>
    <message>
        <source>Conv. rate</source>
        <translation>Konv.-Rate</translation>
    </message>
    <message>
        <source>What the platform charged in the period</source>
        <translation>Was die Plattform im Zeitraum berechnet hat</translation>
    </message>
    <message>
        <source>All spend of the campaign / its budget</source>
        <translation>Alle Ausgaben der Kampagne / ihr Budget</translation>
    </message>
    <message>
        <source>Revenue that the platform attributes</source>
        <translation>Umsatz, den die Plattform zuschreibt</translation>
    </message>
    <message>
        <source>Return on ad spend: revenue / spend</source>
        <translation>Ertrag der Anzeigenausgaben: Umsatz / Ausgaben</translation>
    </message>
    <message>
        <source>The campaign&apos;s own target ROAS</source>
        <translation>Das eigene ROAS-Ziel der Kampagne</translation>
    </message>
    <message>
        <source>ROAS against the period before</source>
        <translation>ROAS gegenüber dem Zeitraum davor</translation>
    </message>
    <message>
        <source>Cost per click: spend / clicks</source>
        <translation>Kosten je Klick: Ausgaben / Klicks</translation>
    </message>
    <message>
        <source>Cost per acquisition: spend / conversions</source>
        <translation>Kosten je Abschluss: Ausgaben / Konversionen</translation>
    </message>
    <message>
        <source>Click-through rate: clicks / impressions</source>
        <translation>Klickrate: Klicks / Einblendungen</translation>
    </message>
    <message>
        <source>Conversions / clicks</source>
        <translation>Konversionen / Klicks</translation>
    </message>
    <message>
        <source>Pacing</source>
        <translation>Budgetverlauf</translation>
    </message>
    <message>
        <source>Budget used against the share of its days that has passed</source>
        <translation>Genutztes Budget gegenüber dem Anteil der vergangenen Tage</translation>
    </message>
</context>
<context>
    <name>ChartPanel</name>
    <message>
        <source>%1, as a table</source>
        <translation>%1, als Tabelle</translation>
    </message>
    <message>
        <source>Show the chart (T)</source>
        <translation>Diagramm zeigen (T)</translation>
    </message>
    <message>
        <source>Show the figures as a table (T)</source>
        <translation>Zahlen als Tabelle zeigen (T)</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>--local and --connect exclude each other.</source>
        <translation>--local und --connect schließen einander aus.</translation>
    </message>
    <message>
        <source>--import needs at least one file.</source>
        <translation>--import braucht mindestens eine Datei.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an option. Files are given with --import only.</source>
        <translation>„%1“ ist keine Option. Dateien werden nur mit --import angegeben.</translation>
    </message>
    <message>
        <source>--snapshot needs a folder.</source>
        <translation>--snapshot braucht einen Ordner.</translation>
    </message>
    <message>
        <source>--size is written as width x height in pixels, for example 1280x800.</source>
        <translation>--size wird als Breite x Höhe in Pixeln geschrieben, zum Beispiel 1280x800.</translation>
    </message>
    <message>
        <source>--size goes with --snapshot only.</source>
        <translation>--size gehört nur zu --snapshot.</translation>
    </message>
    <message>
        <source>--theme is light or dark.</source>
        <translation>--theme ist light oder dark.</translation>
    </message>
    <message>
        <source>--%1 goes with --import only.</source>
        <translation>--%1 gehört nur zu --import.</translation>
    </message>
    <message>
        <source>--log-level is one of %1.</source>
        <translation>--log-level ist eines von %1.</translation>
    </message>
    <message>
        <source>--project needs the name of a project.</source>
        <translation>--project braucht den Namen eines Projekts.</translation>
    </message>
    <message>
        <source>--undo-import needs the id of an import; --imports lists them.</source>
        <translation>--undo-import braucht die Kennung eines Imports; --imports listet sie auf.</translation>
    </message>
    <message>
        <source>--sync knows shopify only.</source>
        <translation>--sync kennt nur shopify.</translation>
    </message>
    <message>
        <source>--shop goes with --sync only.</source>
        <translation>--shop gehört zu --sync.</translation>
    </message>
    <message>
        <source>--shop is the shop&apos;s name at Shopify, for example olive-corner.myshopify.com.</source>
        <translation>--shop ist der Name des Shops bei Shopify, zum Beispiel olive-corner.myshopify.com.</translation>
    </message>
    <message>
        <source>Give one of --check, --migrate, --import, --imports, --undo-import, --sync and --snapshot at a time.</source>
        <translation>Nur eines von --check, --migrate, --import, --imports, --undo-import, --sync und --snapshot auf einmal angeben.</translation>
    </message>
    <message>
        <source>--%1 goes with --migrate only.</source>
        <translation>--%1 gibt es nur mit --migrate.</translation>
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
  --migrate               Say what the database&apos;s schema lacks and ask; then bring it up to date, as its
                          owner, whose login and password are asked for where they are needed.
    --yes                 Do not ask: for scripts, which have no terminal.
  --import KIND FILE...   Take in files. KIND: shopify-products, shopify-orders, shopify-inventory,
                          shopify-sales, vendors, product-vendors, google-ads, meta-ads,
                          pinterest-ads, tiktok-ads; auto: each file, or each file of a folder,
                          by its header. Ads need the login of the owner or of service_role.
    --dry-run             Work everything out, say what would be stored, and store nothing.
    --report FILE         Save what was read, stored and skipped, and why, as CSV.
    --encoding NAME       utf-8, utf-16le, utf-16be or windows-1252, instead of what is found.
    --delimiter C         The character between cells, or tab, instead of what is found.
    --dates dmy|mdy|ymd   What 11/10/24 means, where the file does not tell.
    --numbers point|comma What 1,234 means, where the file does not tell.
    --column FIELD=NAME   Read our field from the column of that name; remembered for files with the same
                          header. Repeatable; a wrong field is refused with the list of those there are.
    --day DATE            The day of the stock figures (YYYY-MM-DD) instead of today.
    --currency CODE       What a new project counts in, for example GBP; else what most orders are in.
    --time-zone NAME      Whose days a new project&apos;s are, for example Europe/London; else UTC.
  --imports               List what was imported, with the id of each import.
  --undo-import RUN       Take the import of that id back as a whole, where nothing was built on it.
  --sync shopify          Read products, stock and the orders that changed from Shopify&apos;s Admin API. The
                          token is the keychain&apos;s; the first time it is asked for.
    --shop NAME           The shop, for example olive-corner.myshopify.com, instead of the last one.
  --snapshot DIR          Draw the window and each dialog as PNG files; needs no display.
    --size WxH            Size of the window, for example 1280x800.
  --theme light|dark      The look, instead of the system&apos;s.
  --log-level LEVEL       What is said on standard error and in hotdash.log: debug, info, warning, critical.

  -h, --help              This text.
  -v, --version           The version.

Exit status: 0 done, 1 failed, 2 wrong usage. HOTDASH_DATA_DIR names another folder for the local
database and the settings, HOTDASH_PG_BIN the folder of the PostgreSQL server&apos;s programs.
</source>
        <translation>Aufruf: hotdash [Optionen]
Übersicht für die Betreiber von Onlineshops.

Welche Datenbank:
  --local                 Die eigene Datenbank auf diesem Computer, mit einem Beispielshop.
                          So ist es, solange keine Verbindung eingerichtet ist.
  --connect CONNINFO|URI  Eine PostgreSQL-Datenbank: &quot;host=db dbname=hotdash user=ann&quot; oder
                          postgresql://ann@db/hotdash. Ein Passwort steht besser als in diesem Text,
                          den andere sehen können, in PGPASSWORD oder ~/.pgpass.
  --project P             Das Projekt, das geöffnet wird.

Was zu tun ist, statt das Fenster zu öffnen:
  --check                 Sagen, was der Datenbank fehlt; nichts ändern.
  --migrate               Sagen, was dem Schema der Datenbank fehlt, und fragen; dann als ihr Besitzer
                          ergänzen, nach dessen Anmeldung und Passwort gefragt wird, wo sie nötig sind.
    --yes                 Nicht fragen: für Skripte, die kein Terminal haben.
  --import KIND FILE...   Dateien einlesen. KIND: shopify-products, shopify-orders, shopify-inventory,
                          shopify-sales, vendors, product-vendors, google-ads, meta-ads,
                          pinterest-ads, tiktok-ads; auto: jede Datei, auch jede eines Ordners,
                          nach ihrer Kopfzeile. Werbung braucht die Anmeldung des Eigentümers oder von service_role.
    --dry-run             Alles ausrechnen, sagen, was gespeichert würde, und nichts speichern.
    --report FILE         Was gelesen, gespeichert und ausgelassen wurde, und warum, als CSV speichern.
    --encoding NAME       utf-8, utf-16le, utf-16be oder windows-1252 statt dessen, was gefunden wird.
    --delimiter C         Das Zeichen zwischen den Zellen, oder tab, statt dessen, was gefunden wird.
    --dates dmy|mdy|ymd   Was 11/10/24 bedeutet, wo die Datei es nicht verrät.
    --numbers point|comma Was 1,234 bedeutet, wo die Datei es nicht verrät.
    --column FIELD=NAME   Unser Feld aus der Spalte dieses Namens lesen; gemerkt für Dateien mit derselben
                          Kopfzeile. Mehrfach möglich; ein falsches Feld wird mit der Liste der Felder abgelehnt.
    --day DATE            Der Tag der Bestandszahlen (JJJJ-MM-TT) statt heute.
    --currency CODE       Worin ein neues Projekt rechnet, zum Beispiel GBP; sonst wie die meisten Bestellungen.
    --time-zone NAME      Wessen Tage die eines neuen Projekts sind, zum Beispiel Europe/London; sonst UTC.
  --imports               Auflisten, was importiert wurde, mit der Kennung jedes Imports.
  --undo-import RUN       Den Import mit dieser Kennung im Ganzen zurücknehmen, wo nichts auf ihm aufbaut.
  --sync shopify          Produkte, Bestand und geänderte Bestellungen von Shopifys Admin-API lesen. Der
                          Schlüssel ist der des Schlüsselbunds; beim ersten Mal wird nach ihm gefragt.
    --shop NAME           Der Shop, zum Beispiel olive-corner.myshopify.com, statt des letzten.
  --snapshot DIR          Das Fenster und jeden Dialog als PNG-Dateien zeichnen; braucht keinen Bildschirm.
    --size WxH            Größe des Fensters, zum Beispiel 1280x800.
  --theme light|dark      Das Aussehen, statt dem des Systems.
  --log-level LEVEL       Was auf der Standardfehlerausgabe und in hotdash.log steht: debug, info, warning, critical.

  -h, --help              Dieser Text.
  -v, --version           Die Version.

Rückgabewert: 0 erledigt, 1 fehlgeschlagen, 2 falscher Aufruf. HOTDASH_DATA_DIR nennt einen anderen Ordner für die
lokale Datenbank und die Einstellungen, HOTDASH_PG_BIN den Ordner mit den Programmen des PostgreSQL-Servers.
</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>&amp;Dashboard</source>
        <translation>&amp;Übersicht</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Read everything again (F5)</source>
        <translation>Alles neu lesen (F5)</translation>
    </message>
    <message>
        <source>&amp;Search…</source>
        <translation>&amp;Suchen …</translation>
    </message>
    <message>
        <source>&amp;Notifications</source>
        <translation>Be&amp;nachrichtigungen</translation>
    </message>
    <message>
        <source>&amp;Project</source>
        <translation>&amp;Projekt</translation>
    </message>
    <message>
        <source>&amp;Connect to a database…</source>
        <translation>Mit einer Datenbank &amp;verbinden …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;24 hours</source>
        <translation>&amp;24 Stunden</translation>
    </message>
    <message>
        <source>&amp;7 days</source>
        <translation>&amp;7 Tage</translation>
    </message>
    <message>
        <source>&amp;30 days</source>
        <translation>&amp;30 Tage</translation>
    </message>
    <message>
        <source>&amp;Period</source>
        <translation>&amp;Zeitraum</translation>
    </message>
    <message>
        <source>&amp;Kiosk view</source>
        <translation>&amp;Kioskansicht</translation>
    </message>
    <message>
        <source>&amp;Tiles</source>
        <translation>&amp;Kacheln</translation>
    </message>
    <message>
        <source>Move tile &amp;earlier</source>
        <translation>Kachel nach &amp;vorn</translation>
    </message>
    <message>
        <source>Move tile &amp;later</source>
        <translation>Kachel nach &amp;hinten</translation>
    </message>
    <message>
        <source>&amp;All tiles in their first order</source>
        <translation>&amp;Alle Kacheln in ursprünglicher Ordnung</translation>
    </message>
    <message>
        <source>&amp;Look</source>
        <translation>A&amp;ussehen</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>&amp;About HotDash</source>
        <translation>&amp;Über HotDash</translation>
    </message>
    <message>
        <source>About HotDash</source>
        <translation>Über HotDash</translation>
    </message>
    <message>
        <source>HotDash %1</source>
        <translation>HotDash %1</translation>
    </message>
    <message>
        <source>A dashboard for the operators of online shops.

Free software under the GNU General Public License, version 3 or later. It comes without any warranty.

Qt %1</source>
        <translation>Eine Übersicht für alle, die einen Online-Shop betreiben.

Freie Software unter der GNU General Public License, Version 3 oder später. Ohne jede Gewährleistung.

Qt %1</translation>
    </message>
</context>
<context>
    <name>ConnectDialog</name>
    <message>
        <source>Connect to a database</source>
        <translation>Mit einer Datenbank verbinden</translation>
    </message>
    <message>
        <source>For&amp;get</source>
        <translation>Ver&amp;gessen</translation>
    </message>
    <message>
        <source>T&amp;est</source>
        <translation>T&amp;esten</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>Known connections</source>
        <translation>Bekannte Verbindungen</translation>
    </message>
    <message>
        <source>Ne&amp;w</source>
        <translation>Ne&amp;u</translation>
    </message>
    <message>
        <source>&amp;Known connections</source>
        <translation>&amp;Bekannte Verbindungen</translation>
    </message>
    <message>
        <source>Tries each step and says what works; changes nothing</source>
        <translation>Versucht jeden Schritt und sagt, was geht; ändert nichts</translation>
    </message>
    <message>
        <source>Steps of the test</source>
        <translation>Schritte des Tests</translation>
    </message>
    <message>
        <source>With this SSL mode nobody checks that the server is the right one.</source>
        <translation>Mit diesem SSL-Modus prüft niemand, ob es der richtige Server ist.</translation>
    </message>
    <message>
        <source>Whoever stands between could read the password and change figures. verify-full prevents that.</source>
        <translation>Wer dazwischen steht, könnte das Passwort lesen und Zahlen ändern. verify-full verhindert das.</translation>
    </message>
    <message>
        <source>Connect &amp;anyway</source>
        <translation>&amp;Trotzdem verbinden</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Test läuft …</translation>
    </message>
    <message>
        <source>This database lacks something that HotDash needs.</source>
        <translation>Dieser Datenbank fehlt etwas, das HotDash braucht.</translation>
    </message>
    <message>
        <source>What would be done is shown before anything is changed.</source>
        <translation>Was getan würde, wird gezeigt, bevor etwas geändert wird.</translation>
    </message>
    <message>
        <source>Bring it up to &amp;date…</source>
        <translation>Auf den neuesten &amp;Stand bringen…</translation>
    </message>
</context>
<context>
    <name>ConnectionChip</name>
    <message>
        <source>Connection to the database</source>
        <translation>Verbindung zur Datenbank</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Polling</source>
        <translation>Abfragend</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindet …</translation>
    </message>
    <message>
        <source>Reconnecting…</source>
        <translation>Verbindet neu …</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Getrennt</translation>
    </message>
    <message>
        <source>%1, 1 action waiting</source>
        <translation>%1, 1 Aktion wartet</translation>
    </message>
    <message>
        <source>%1, %2 actions waiting</source>
        <translation>%1, %2 Aktionen warten</translation>
    </message>
    <message>
        <source>Changes by others show within a moment.</source>
        <translation>Was andere ändern, erscheint nach einem Augenblick.</translation>
    </message>
    <message>
        <source>The server sends no notices of changes; everything is read again every 30 seconds.</source>
        <translation>Der Server meldet keine Änderungen; alle 30 Sekunden wird alles neu gelesen.</translation>
    </message>
    <message>
        <source>The first connection is being made.</source>
        <translation>Die erste Verbindung wird aufgebaut.</translation>
    </message>
    <message>
        <source>The connection broke. The figures on the screen are the last good ones; the program keeps trying.</source>
        <translation>Die Verbindung ist abgebrochen. Die Zahlen auf dem Schirm sind die letzten guten; das Programm versucht es weiter.</translation>
    </message>
    <message>
        <source>There is no connection to the database.</source>
        <translation>Es gibt keine Verbindung zur Datenbank.</translation>
    </message>
    <message>
        <source>%1, unverified</source>
        <translation>%1, ungeprüft</translation>
    </message>
    <message>
        <source>Nobody has checked that this is the right server: the connection&apos;s SSL mode is less than verify-full.</source>
        <translation>Niemand hat geprüft, ob dies der richtige Server ist: der SSL-Modus der Verbindung ist weniger als verify-full.</translation>
    </message>
    <message>
        <source>replica away</source>
        <translation>Lesekopie weg</translation>
    </message>
    <message>
        <source>replica %1 behind</source>
        <translation>Lesekopie %1 zurück</translation>
    </message>
    <message>
        <source>Figures are read from the replica, as soon as it has what was written.</source>
        <translation>Die Zahlen werden von der Lesekopie gelesen, sobald sie hat, was geschrieben wurde.</translation>
    </message>
    <message>
        <source>Figures are read from the replica, which has all that was written.</source>
        <translation>Die Zahlen werden von der Lesekopie gelesen, die alles hat, was geschrieben wurde.</translation>
    </message>
    <message>
        <source>The replica lacks what was written in the last %1. Until it has caught up, figures are read from the primary server and are current.</source>
        <translation>Der Lesekopie fehlt, was in den letzten %1 geschrieben wurde. Bis sie aufgeholt hat, werden die Zahlen vom Hauptserver gelesen und sind aktuell.</translation>
    </message>
    <message>
        <source>The read replica is not connected. Figures are read from the primary server and are current.</source>
        <translation>Die Lesekopie ist nicht verbunden. Die Zahlen werden vom Hauptserver gelesen und sind aktuell.</translation>
    </message>
    <message>
        <source>The read replica cannot be used; figures are read from the primary server and are current. %1</source>
        <translation>Die Lesekopie ist nicht zu gebrauchen; die Zahlen werden vom Hauptserver gelesen und sind aktuell. %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>state of the connection, of the replica</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ConnectionForm</name>
    <message>
        <source>as the title shall call it</source>
        <translation>wie der Titel sie nennen soll</translation>
    </message>
    <message>
        <source>Stands in the window&apos;s bar, so that one database is not taken for another</source>
        <translation>Steht in der Leiste des Fensters, damit keine Datenbank für eine andere gehalten wird</translation>
    </message>
    <message>
        <source>&amp;Fields</source>
        <translation>&amp;Felder</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Service</source>
        <translation>&amp;Dienst</translation>
    </message>
    <message>
        <source>none: everything from the same server</source>
        <translation>keine: alles vom selben Server</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Password, if it needs one</source>
        <translation>&amp;Passwort, falls nötig</translation>
    </message>
    <message>
        <source>&amp;Read replica</source>
        <translation>&amp;Lesekopie</translation>
    </message>
    <message>
        <source>db.example.com; several with commas; empty: this computer</source>
        <translation>db.example.com; mehrere mit Kommas; leer: dieser Rechner</translation>
    </message>
    <message>
        <source>As the host needs: verify-full for other computers</source>
        <translation>Wie der Rechner es braucht: verify-full für andere Rechner</translation>
    </message>
    <message>
        <source>verify-full: encrypted, and the server proves its name</source>
        <translation>verify-full: verschlüsselt, und der Server beweist seinen Namen</translation>
    </message>
    <message>
        <source>verify-ca: encrypted, by a known authority</source>
        <translation>verify-ca: verschlüsselt, von bekannter Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>require: encrypted, the server is not checked</source>
        <translation>require: verschlüsselt, der Server wird nicht geprüft</translation>
    </message>
    <message>
        <source>prefer: encrypted where the server can</source>
        <translation>prefer: verschlüsselt, wo der Server es kann</translation>
    </message>
    <message>
        <source>disable: readable by everybody on the way</source>
        <translation>disable: für jeden unterwegs lesbar</translation>
    </message>
    <message>
        <source>those that the system trusts</source>
        <translation>die, denen das System vertraut</translation>
    </message>
    <message>
        <source>C&amp;hoose…</source>
        <translation>Aus&amp;wählen …</translation>
    </message>
    <message>
        <source>H&amp;ost</source>
        <translation>&amp;Rechner</translation>
    </message>
    <message>
        <source>Por&amp;t</source>
        <translation>Por&amp;t</translation>
    </message>
    <message>
        <source>Data&amp;base</source>
        <translation>Daten&amp;bank</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>Ben&amp;utzer</translation>
    </message>
    <message>
        <source>SSL &amp;mode</source>
        <translation>SSL-&amp;Modus</translation>
    </message>
    <message>
        <source>CA fi&amp;le</source>
        <translation>&amp;CA-Datei</translation>
    </message>
    <message>
        <source>A&amp;ddress</source>
        <translation>A&amp;dresse</translation>
    </message>
    <message>
        <source>A PostgreSQL address, or keywords such as host=db.example.com dbname=hotdash user=ann. Several hosts with target_session_attrs work, and so do PG* variables and ~/.pgpass.</source>
        <translation>Eine PostgreSQL-Adresse oder Schlüsselwörter wie host=db.example.com dbname=hotdash user=ann. Mehrere Rechner mit target_session_attrs gehen, ebenso PG*-Variablen und ~/.pgpass.</translation>
    </message>
    <message>
        <source>Name of the ser&amp;vice</source>
        <translation>Name des D&amp;ienstes</translation>
    </message>
    <message>
        <source>A section of ~/.pg_service.conf or of the system&apos;s pg_service.conf; it says all the rest.</source>
        <translation>Ein Abschnitt aus ~/.pg_service.conf oder der pg_service.conf des Systems; er sagt alles Übrige.</translation>
    </message>
    <message>
        <source>Certificate authorities</source>
        <translation>Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>Certificates (*.crt *.pem);;All files (*)</source>
        <translation>Zertifikate (*.crt *.pem);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Say which database.</source>
        <translation>Geben Sie an, welche Datenbank.</translation>
    </message>
    <message>
        <source>A read replica, by its name or as an address. Figures are read there and decisions are written to the server; what is not said of it is as for the server.</source>
        <translation>Eine Lesekopie des Servers, mit ihrem Namen oder als Adresse. Dort werden die Zahlen gelesen, Entscheidungen werden auf den Server geschrieben; was nicht gesagt wird, ist wie beim Server.</translation>
    </message>
</context>
<context>
    <name>ConnectionPage</name>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>Try with a &amp;sample shop</source>
        <translation>Mit einem &amp;Beispielshop ausprobieren</translation>
    </message>
    <message>
        <source>&amp;Connect to a database…</source>
        <translation>Mit einer Datenbank &amp;verbinden …</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindet</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>Verbindet …</translation>
    </message>
    <message>
        <source>Getting ready</source>
        <translation>Wird vorbereitet</translation>
    </message>
    <message>
        <source>Welcome to HotDash</source>
        <translation>Willkommen bei HotDash</translation>
    </message>
    <message>
        <source>See how the shop is doing, and decide what to do about it.</source>
        <translation>Sehen, wie es dem Shop geht, und entscheiden, was zu tun ist.</translation>
    </message>
    <message>
        <source>The sample shop runs on this machine only and needs nothing else. Your own shop&apos;s database can be connected now or later.</source>
        <translation>Der Beispielshop läuft nur auf diesem Rechner und braucht sonst nichts. Die Datenbank Ihres eigenen Shops können Sie jetzt oder später verbinden.</translation>
    </message>
    <message>
        <source>The database cannot be used yet</source>
        <translation>Die Datenbank ist noch nicht benutzbar</translation>
    </message>
    <message>
        <source>Bring it up to &amp;date…</source>
        <translation>Auf den neuesten &amp;Stand bringen…</translation>
    </message>
</context>
<context>
    <name>ConnectionSettings</name>
    <message>
        <source>this computer</source>
        <translation>dieser Rechner</translation>
    </message>
</context>
<context>
    <name>ConnectionTest</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und ein weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Name of the server</source>
        <translation>Name des Servers</translation>
    </message>
    <message>
        <source>The name %1 is not known (%2).</source>
        <translation>Der Name %1 ist nicht bekannt (%2).</translation>
    </message>
    <message>
        <source>Check its spelling, and that this computer is on the network or the VPN.</source>
        <translation>Prüfen Sie die Schreibweise und ob dieser Rechner im Netz oder VPN ist.</translation>
    </message>
    <message>
        <source>%1 is known.</source>
        <translation>%1 ist bekannt.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Port %1 of %2 answers.</source>
        <translation>Port %1 von %2 antwortet.</translation>
    </message>
    <message>
        <source>Port %1 of %2 does not answer: %3.</source>
        <translation>Port %1 von %2 antwortet nicht: %3.</translation>
    </message>
    <message>
        <source>Check the port, that the server runs and listens to the network, and that no firewall stands between.</source>
        <translation>Prüfen Sie den Port, ob der Server läuft und auf das Netz hört und ob keine Firewall dazwischen steht.</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>%1 is let in.</source>
        <translation>%1 wird eingelassen.</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>%1 is there.</source>
        <translation>%1 ist da.</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>Nothing is encrypted: everybody on the way can read along.</source>
        <translation>Nichts ist verschlüsselt: jeder unterwegs kann mitlesen.</translation>
    </message>
    <message>
        <source>Choose the SSL mode verify-full.</source>
        <translation>Wählen Sie den SSL-Modus verify-full.</translation>
    </message>
    <message>
        <source>Encrypted (%1), but nobody has checked that it is the right server.</source>
        <translation>Verschlüsselt (%1), aber niemand hat geprüft, ob es der richtige Server ist.</translation>
    </message>
    <message>
        <source>Encrypted (%1), and the server&apos;s certificate is good.</source>
        <translation>Verschlüsselt (%1), und das Zertifikat des Servers ist gut.</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <source>The owner of the database should run: hotdash --migrate</source>
        <translation>Der Besitzer der Datenbank sollte ausführen: hotdash --migrate</translation>
    </message>
    <message>
        <source>This database is not set up for HotDash.</source>
        <translation>Diese Datenbank ist nicht für HotDash eingerichtet.</translation>
    </message>
    <message numerus="yes">
        <source>%n migration(s) are missing: %1.</source>
        <translation>
            <numerusform>Eine Migration fehlt: %1.</numerusform>
            <numerusform>%n Migrationen fehlen: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n object(s) are missing or different: %1.</source>
        <translation>
            <numerusform>Ein Objekt fehlt oder ist anders: %1.</numerusform>
            <numerusform>%n Objekte fehlen oder sind anders: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The database is of a newer HotDash than this one.</source>
        <translation>Die Datenbank stammt von einem neueren HotDash als diesem.</translation>
    </message>
    <message>
        <source>Update HotDash. Tiles that can work do.</source>
        <translation>Aktualisieren Sie HotDash. Kacheln, die arbeiten können, tun es.</translation>
    </message>
    <message>
        <source>Everything that HotDash needs is there.</source>
        <translation>Alles, was HotDash braucht, ist da.</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Bediener</translation>
    </message>
    <message>
        <source>The login %1 is no operator of any project.</source>
        <translation>Der Login %1 ist in keinem Projekt Bediener.</translation>
    </message>
    <message>
        <source>The owner of the database should run: SELECT app.add_operator(&apos;%1&apos;, &apos;Your Name&apos;, &apos;project&apos;);</source>
        <translation>Der Besitzer der Datenbank sollte ausführen: SELECT app.add_operator(&apos;%1&apos;, &apos;Ihr Name&apos;, &apos;projekt&apos;);</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <source>Read replica</source>
        <translation>Lesekopie</translation>
    </message>
    <message>
        <source>Until then figures are read from the server itself.</source>
        <translation>Bis dahin werden die Zahlen vom Server selbst gelesen.</translation>
    </message>
    <message>
        <source>It answers, and follows a server.</source>
        <translation>Es antwortet und folgt einem Server.</translation>
    </message>
    <message>
        <source>It answers, but is no replica: it can be written to.</source>
        <translation>Es antwortet, ist aber keine Kopie: Es lässt sich beschreiben.</translation>
    </message>
</context>
<context>
    <name>Conninfo</name>
    <message>
        <source>The connection is not written as PostgreSQL reads connections.</source>
        <translation>Die Verbindung ist nicht so geschrieben, wie PostgreSQL sie liest.</translation>
    </message>
    <message>
        <source>Write &quot;host=db.example.com dbname=hotdash user=ann&quot; or postgresql://ann@db.example.com/hotdash. Values with spaces stand in single quotes.</source>
        <translation>Schreiben Sie „host=db.example.com dbname=hotdash user=ann“ oder postgresql://ann@db.example.com/hotdash. Werte mit Leerzeichen stehen in einfachen Anführungszeichen.</translation>
    </message>
    <message>
        <source>%1 cannot stand here: it would be kept in plain text.</source>
        <translation>%1 kann hier nicht stehen: Es würde im Klartext aufbewahrt.</translation>
    </message>
    <message>
        <source>Put it into a section of ~/.pg_service.conf that only you can read, and connect by its name.</source>
        <translation>Schreiben Sie es in einen Abschnitt von ~/.pg_service.conf, die nur Sie lesen können, und verbinden Sie sich mit dessen Namen.</translation>
    </message>
    <message>
        <source>What stands for the port is no number from 1 to 65535.</source>
        <translation>Was für den Port steht, ist keine Zahl von 1 bis 65535.</translation>
    </message>
    <message>
        <source>Correct the port. In a postgresql:// address the characters : / ? # @ % of a name or password are written %3A %2F %3F %23 %40 %25.</source>
        <translation>Berichtigen Sie den Port. In einer Adresse postgresql:// werden die Zeichen : / ? # @ % eines Namens oder Passworts %3A %2F %3F %23 %40 %25 geschrieben.</translation>
    </message>
</context>
<context>
    <name>CsvReader</name>
    <message>
        <source>a byte here does not belong to the file&apos;s encoding; say which encoding it has</source>
        <translation>ein Byte hier gehört nicht zur Kodierung der Datei; geben Sie an, welche Kodierung sie hat</translation>
    </message>
    <message>
        <source>the record that begins here is larger than 16 MB; probably a quote is not closed</source>
        <translation>der Datensatz, der hier beginnt, ist größer als 16 MB; wahrscheinlich ist ein Anführungszeichen nicht geschlossen</translation>
    </message>
    <message>
        <source>a zero byte: this is not a text file</source>
        <translation>ein Nullbyte: Das ist keine Textdatei</translation>
    </message>
    <message>
        <source>text after a closing quote; a quote within a cell must be doubled</source>
        <translation>Text nach einem schließenden Anführungszeichen; innerhalb einer Zelle muss es verdoppelt sein</translation>
    </message>
    <message>
        <source>the quote that opens here is never closed: the file is cut off, or a quote is missing</source>
        <translation>das Anführungszeichen, das hier öffnet, wird nie geschlossen: Die Datei ist abgeschnitten, oder es fehlt eines</translation>
    </message>
</context>
<context>
    <name>DashboardView</name>
    <message>
        <source>Dashboard</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;How is this computed?</source>
        <translation>&amp;Wie wird das berechnet?</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Move &amp;earlier</source>
        <translation>Nach &amp;vorn</translation>
    </message>
    <message>
        <source>Move &amp;later</source>
        <translation>Nach &amp;hinten</translation>
    </message>
    <message>
        <source>H&amp;ide this tile</source>
        <translation>Diese Kachel aus&amp;blenden</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>DbError</name>
    <message>
        <source>The database server has no space left on its disk, so nothing was saved.</source>
        <translation>Auf der Platte des Datenbankservers ist kein Platz mehr; es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>Tell the owner of the server, and try again when there is space.</source>
        <translation>Sagen Sie es dem Betreiber des Servers und versuchen Sie es erneut, sobald Platz ist.</translation>
    </message>
    <message>
        <source>The database server is overloaded: it has no connection or memory left.</source>
        <translation>Der Datenbankserver ist überlastet: Er hat keine Verbindung oder keinen Speicher mehr frei.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The connection to the database is lost.</source>
        <translation>Die Verbindung zur Datenbank ist verloren.</translation>
    </message>
    <message>
        <source>HotDash connects again by itself; then try again.</source>
        <translation>HotDash verbindet sich selbst wieder; versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>This database server can be read but not written.</source>
        <translation>Dieser Datenbankserver lässt sich lesen, aber nicht beschreiben.</translation>
    </message>
    <message>
        <source>It may be a standby: connect to the primary server.</source>
        <translation>Vielleicht ist es ein Ersatzserver: Verbinden Sie sich mit dem Hauptserver.</translation>
    </message>
    <message>
        <source>The database does not allow you to do this.</source>
        <translation>Die Datenbank erlaubt Ihnen das nicht.</translation>
    </message>
    <message>
        <source>Ask the owner of the database if you should be able to.</source>
        <translation>Fragen Sie den Betreiber der Datenbank, ob Sie es dürfen sollten.</translation>
    </message>
    <message>
        <source>Somebody else is changing this right now.</source>
        <translation>Jemand anderes ändert das gerade.</translation>
    </message>
    <message>
        <source>This is already there: somebody else may have added it.</source>
        <translation>Das gibt es schon: Vielleicht hat es jemand anderes angelegt.</translation>
    </message>
    <message>
        <source>Somebody else changed this at the same moment, so nothing was saved.</source>
        <translation>Jemand anderes hat das im selben Augenblick geändert; es wurde nichts gespeichert.</translation>
    </message>
    <message>
        <source>Look at the new state and try again.</source>
        <translation>Sehen Sie sich den neuen Stand an und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The database refuses these values, so nothing was saved: %1</source>
        <translation>Die Datenbank nimmt diese Werte nicht an; es wurde nichts gespeichert: %1</translation>
    </message>
    <message>
        <source>Correct them and try again.</source>
        <translation>Berichtigen Sie sie und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The database lacks something that this needs: %1</source>
        <translation>Der Datenbank fehlt etwas, das hier gebraucht wird: %1</translation>
    </message>
    <message>
        <source>The owner of the database should run: hotdash --migrate</source>
        <translation>Der Betreiber der Datenbank sollte ausführen: hotdash --migrate</translation>
    </message>
    <message>
        <source>The connection broke while this was being saved. It may or may not have been saved.</source>
        <translation>Die Verbindung brach ab, während dies gespeichert wurde. Vielleicht ist es gespeichert, vielleicht nicht.</translation>
    </message>
    <message>
        <source>Look whether it is there before you repeat it.</source>
        <translation>Sehen Sie nach, ob es da ist, bevor Sie es wiederholen.</translation>
    </message>
    <message>
        <source>Try again, or ask for less at once.</source>
        <translation>Versuchen Sie es erneut, oder verlangen Sie weniger auf einmal.</translation>
    </message>
    <message>
        <source>HotDash made a mistake, so this did not work: %1</source>
        <translation>HotDash hat einen Fehler gemacht, deshalb ging das nicht: %1</translation>
    </message>
    <message>
        <source>Please report it, with the text from Help, Diagnostics.</source>
        <translation>Bitte melden Sie ihn, mit dem Text aus Hilfe, Diagnose.</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Getrennt</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Nicht erlaubt</translation>
    </message>
    <message>
        <source>Conflict</source>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Nicht angenommen</translation>
    </message>
    <message>
        <source>Configuration required</source>
        <translation>Einrichtung nötig</translation>
    </message>
    <message>
        <source>Not certain</source>
        <translation>Ungewiss</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Program error</source>
        <translation>Programmfehler</translation>
    </message>
    <message>
        <source>This was cancelled before it was finished.</source>
        <translation>Das wurde abgebrochen, bevor es fertig war.</translation>
    </message>
    <message>
        <source>The database took too long over this, so it was stopped. Nothing was saved.</source>
        <translation>Die Datenbank hat dafür zu lange gebraucht und es wurde abgebrochen. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>The server may be busy: try again in a moment, or ask for less at once.</source>
        <translation>Vielleicht ist der Server ausgelastet: Versuchen Sie es gleich noch einmal, oder fragen Sie weniger auf einmal ab.</translation>
    </message>
    <message>
        <source>Somebody else is changing this right now: %1.</source>
        <translation>Jemand anderes ändert das gerade: %1.</translation>
    </message>
</context>
<context>
    <name>DecisionHistoryModel</name>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>DecisionText</name>
    <message>
        <source>approved the reorder</source>
        <translation>hat die Nachbestellung genehmigt</translation>
    </message>
    <message>
        <source>rejected the reorder</source>
        <translation>hat die Nachbestellung abgelehnt</translation>
    </message>
    <message>
        <source>chose another vendor</source>
        <translation>hat einen anderen Lieferanten gewählt</translation>
    </message>
    <message>
        <source>snoozed it</source>
        <translation>hat es zurückgestellt</translation>
    </message>
    <message>
        <source>ended the snooze</source>
        <translation>hat die Zurückstellung beendet</translation>
    </message>
    <message>
        <source>took the last decision back</source>
        <translation>hat die letzte Entscheidung zurückgenommen</translation>
    </message>
    <message>
        <source>decided about it</source>
        <translation>hat darüber entschieden</translation>
    </message>
    <message>
        <source>Somebody</source>
        <translation>Jemand</translation>
    </message>
    <message>
        <source>%1 %2 before you.</source>
        <translation>%1 %2, vor Ihnen.</translation>
    </message>
    <message>
        <source>%1 %2, %3.</source>
        <translation>%1 %2, %3.</translation>
    </message>
    <message>
        <source>%1 pieces are on order already in %2.</source>
        <translation>%1 Stück sind schon bestellt in %2.</translation>
    </message>
    <message>
        <source>%1 changed %2, %3.</source>
        <translation>%1 hat %2 geändert, %3.</translation>
    </message>
    <message>
        <source>%1 sent %2, %3.</source>
        <translation>%1 hat %2 gesendet, %3.</translation>
    </message>
    <message>
        <source>%1 marked %2 as confirmed, %3.</source>
        <translation>%1 hat %2 als bestätigt vermerkt, %3.</translation>
    </message>
    <message>
        <source>%1 booked a delivery of %2, %3.</source>
        <translation>%1 hat eine Lieferung zu %2 gebucht, %3.</translation>
    </message>
    <message>
        <source>%1 cancelled %2, %3.</source>
        <translation>%1 hat %2 storniert, %3.</translation>
    </message>
    <message>
        <source>%1 is in state “%2”: it cannot be edited.</source>
        <translation>%1 ist im Zustand „%2“ und kann nicht bearbeitet werden.</translation>
    </message>
    <message>
        <source>%1 is in state “%2” and cannot become “%3”.</source>
        <translation>%1 ist im Zustand „%2“ und kann nicht „%3“ werden.</translation>
    </message>
    <message>
        <source>%1 pieces of %2 are on order already in %3.</source>
        <translation>%1 Stück von %2 sind bereits in %3 bestellt.</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>Diagnostics</source>
        <translation>Diagnose</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
</context>
<context>
    <name>FigureLabel</name>
    <message>
        <source>up</source>
        <translation>gestiegen um</translation>
    </message>
    <message>
        <source>down</source>
        <translation>gefallen um</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>FileLayout</name>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>The file has no header line with column names.</source>
        <translation>Die Datei hat keine Kopfzeile mit Spaltennamen.</translation>
    </message>
    <message>
        <source>The file cannot be opened: %1.</source>
        <translation>Die Datei lässt sich nicht öffnen: %1.</translation>
    </message>
    <message>
        <source>Check its name and whether you may read it.</source>
        <translation>Prüfen Sie ihren Namen und ob Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>Some numbers have a decimal point and others a decimal comma.</source>
        <translation>Manche Zahlen haben einen Dezimalpunkt, andere ein Dezimalkomma.</translation>
    </message>
    <message>
        <source>Numbers like 1.234 or 1,234 can mean one thousand or one, and nothing in the file tells which.</source>
        <translation>Zahlen wie 1.234 oder 1,234 können tausend oder eins bedeuten, und nichts in der Datei sagt, was.</translation>
    </message>
    <message>
        <source>Some dates begin with the day and others with the month.</source>
        <translation>Manche Daten beginnen mit dem Tag, andere mit dem Monat.</translation>
    </message>
    <message>
        <source>A spreadsheet may have changed them: export the file again and import it unopened.</source>
        <translation>Vielleicht hat eine Tabellenkalkulation sie geändert: Exportieren Sie die Datei neu und lesen Sie sie ungeöffnet ein.</translation>
    </message>
    <message>
        <source>Dates like 11/10/24 can begin with the day or the month, and nothing in the file tells which.</source>
        <translation>Daten wie 11/10/24 können mit dem Tag oder dem Monat beginnen, und nichts in der Datei sagt, womit.</translation>
    </message>
    <message>
        <source>Say which is meant (--numbers point or --numbers comma), or export the file again.</source>
        <translation>Sagen Sie, was gemeint ist (--numbers point oder --numbers comma), oder exportieren Sie die Datei neu.</translation>
    </message>
    <message>
        <source>Say which mark separates decimals: --numbers point or --numbers comma.</source>
        <translation>Sagen Sie, welches Zeichen die Dezimalstellen abtrennt: --numbers point oder --numbers comma.</translation>
    </message>
    <message>
        <source>Dates like 20/11/24 were read as the 20th of November 2024. If the year stands first, say --dates ymd.</source>
        <translation>Daten wie 20/11/24 wurden als 20. November 2024 gelesen. Steht das Jahr vorn, sagen Sie --dates ymd.</translation>
    </message>
    <message>
        <source>Say which: --dates dmy, --dates mdy or --dates ymd. Better: import the export unopened; a spreadsheet changes dates.</source>
        <translation>Sagen Sie, welche Folge: --dates dmy, --dates mdy oder --dates ymd. Besser: den Export ungeöffnet importieren; Tabellenprogramme ändern Daten.</translation>
    </message>
</context>
<context>
    <name>FileSaver</name>
    <message>
        <source>Save as</source>
        <translation>Speichern unter</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Gespeichert unter %1</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Choose another folder, or make room on the disk, and save again.</source>
        <translation>Wählen Sie einen anderen Ordner oder schaffen Sie Platz auf der Platte und speichern Sie erneut.</translation>
    </message>
</context>
<context>
    <name>FileScan</name>
    <message>
        <source>This is a spreadsheet or a ZIP file, not text. Save it as CSV (UTF-8), or unpack it, and import that.</source>
        <translation>Das ist eine Tabelle oder ein ZIP-Archiv, kein Text. Speichern Sie es als CSV (UTF-8), oder entpacken Sie es, und lesen Sie das ein.</translation>
    </message>
    <message>
        <source>This is not a text file. Export the data as CSV and import that.</source>
        <translation>Das ist keine Textdatei. Exportieren Sie die Daten als CSV und lesen Sie diese ein.</translation>
    </message>
    <message>
        <source>This is not a text file: it holds zero bytes. Export the data as CSV and import that.</source>
        <translation>Das ist keine Textdatei: Sie enthält Nullbytes. Exportieren Sie die Daten als CSV und lesen Sie diese ein.</translation>
    </message>
</context>
<context>
    <name>GroupTableModel</name>
    <message>
        <source>SKUs</source>
        <translation>SKUs</translation>
    </message>
</context>
<context>
    <name>HeadlessRun</name>
    <message numerus="yes">
        <source>… and %n more</source>
        <translation>
            <numerusform>… und %n weitere</numerusform>
            <numerusform>… und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Pending migrations:</source>
        <translation>Ausstehende Migrationen:</translation>
    </message>
    <message>
        <source>Migrations that are recorded with other contents:</source>
        <translation>Migrationen, die mit anderem Inhalt verzeichnet sind:</translation>
    </message>
    <message>
        <source>Missing:</source>
        <translation>Fehlt:</translation>
    </message>
    <message>
        <source>Different:</source>
        <translation>Anders:</translation>
    </message>
    <message>
        <source>Migrations of a newer HotDash or of another program:</source>
        <translation>Migrationen eines neueren HotDash oder eines anderen Programms:</translation>
    </message>
    <message>
        <source>%1 has everything that HotDash %2 needs.</source>
        <translation>%1 hat alles, was HotDash %2 braucht.</translation>
    </message>
    <message>
        <source>%1 lacks something that HotDash %2 needs.</source>
        <translation>%1 fehlt etwas, das HotDash %2 braucht.</translation>
    </message>
    <message>
        <source>Run hotdash --migrate --connect with the login of the database&apos;s owner.</source>
        <translation>Führen Sie hotdash --migrate --connect mit der Anmeldung des Besitzers der Datenbank aus.</translation>
    </message>
    <message>
        <source>Interrupted; nothing of what was running is kept.</source>
        <translation>Unterbrochen; von dem, was lief, bleibt nichts.</translation>
    </message>
    <message>
        <source>The project &quot;%1&quot; did not exist and was made.</source>
        <translation>Das Projekt „%1“ gab es nicht; es wurde angelegt.</translation>
    </message>
    <message>
        <source>The project &quot;%1&quot; was removed again.</source>
        <translation>Das Projekt „%1“ wurde wieder entfernt.</translation>
    </message>
</context>
<context>
    <name>HistoryModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
</context>
<context>
    <name>ImportCommand</name>
    <message>
        <source>%1: checking, %2 %</source>
        <translation>%1: wird geprüft, %2 %</translation>
    </message>
    <message>
        <source>%1: reading, %2 %</source>
        <translation>%1: wird gelesen, %2 %</translation>
    </message>
    <message>
        <source>%1: storing %2 rows</source>
        <translation>%1: %2 Zeilen werden gespeichert</translation>
    </message>
    <message>
        <source>%1: working out sales and stock</source>
        <translation>%1: Umsätze und Bestand werden berechnet</translation>
    </message>
    <message>
        <source>The report could not be saved in %1: %2.</source>
        <translation>Der Bericht konnte nicht in %1 gespeichert werden: %2.</translation>
    </message>
    <message>
        <source>--import: &quot;%1&quot; is no kind of file. It is one of %2.</source>
        <translation>--import: „%1“ ist keine Art von Datei. Es gibt: %2.</translation>
    </message>
    <message>
        <source>--encoding is utf-8, utf-16le, utf-16be or windows-1252.</source>
        <translation>--encoding ist utf-8, utf-16le, utf-16be oder windows-1252.</translation>
    </message>
    <message>
        <source>--delimiter is one character, or tab.</source>
        <translation>--delimiter ist ein Zeichen oder tab.</translation>
    </message>
    <message>
        <source>--day is written as YYYY-MM-DD.</source>
        <translation>--day wird als JJJJ-MM-TT geschrieben.</translation>
    </message>
    <message>
        <source>There are no CSV files in %1.</source>
        <translation>In %1 sind keine CSV-Dateien.</translation>
    </message>
    <message>
        <source>--dates is dmy, mdy or ymd.</source>
        <translation>--dates ist dmy, mdy oder ymd.</translation>
    </message>
    <message>
        <source>--numbers is point or comma.</source>
        <translation>--numbers ist point oder comma.</translation>
    </message>
    <message>
        <source>--currency is a code of ISO 4217 in capitals, for example GBP.</source>
        <translation>--currency ist ein Code nach ISO 4217 in Großbuchstaben, zum Beispiel GBP.</translation>
    </message>
    <message>
        <source>It is not clear which project the import is for.</source>
        <translation>Für welches Projekt der Import ist, bleibt unklar.</translation>
    </message>
    <message>
        <source>Name it with --project. Yours are: %1.</source>
        <translation>Nennen Sie es mit --project. Ihre sind: %1.</translation>
    </message>
    <message>
        <source>Project: %1</source>
        <translation>Projekt: %1</translation>
    </message>
    <message>
        <source>--column is written as FIELD=NAME, for example --column &quot;cost=Trade price&quot;.</source>
        <translation>--column wird als FELD=NAME geschrieben, zum Beispiel --column &quot;cost=Trade price&quot;.</translation>
    </message>
    <message>
        <source>You may not read the file %1.</source>
        <translation>Sie dürfen die Datei %1 nicht lesen.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Files to import</source>
        <translation>Einzulesende Dateien</translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>Dateien &amp;hinzufügen …</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Try without storing</source>
        <translation>&amp;Probe ohne Speichern</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>E&amp;inlesen</translation>
    </message>
    <message>
        <source>Save &amp;report…</source>
        <translation>&amp;Bericht speichern …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Taken for</source>
        <translation>Gehalten für</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>Fortschritt des Einlesens</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>First rows as they will be stored</source>
        <translation>Erste Zeilen, wie sie gespeichert werden</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>&amp;Vorschau</translation>
    </message>
    <message>
        <source>Rep&amp;ort</source>
        <translation>Be&amp;richt</translation>
    </message>
    <message>
        <source>Choose exports</source>
        <translation>Exporte wählen</translation>
    </message>
    <message>
        <source>Exports (*.csv *.tsv *.txt)</source>
        <translation>Exporte (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Being looked at…</source>
        <translation>Wird angesehen …</translation>
    </message>
    <message>
        <source>Choose its kind</source>
        <translation>Wählen Sie die Art</translation>
    </message>
    <message>
        <source>Columns are missing: %1</source>
        <translation>Es fehlen Spalten: %1</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>No file is chosen.</source>
        <translation>Keine Datei gewählt.</translation>
    </message>
    <message>
        <source>Storing %1 rows…</source>
        <translation>%1 Zeilen werden gespeichert …</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Exports of products, inventory, orders and sales from Shopify, lists of vendors and their prices, reports of advertisements by day from Google, Meta, Pinterest and TikTok, as CSV. Drop files or a folder here. Customers&apos; names, addresses and notes are never read into the database.</source>
        <translation>Exporte von Produkten, Beständen, Bestellungen und Verkäufen aus Shopify, Listen von Lieferanten und ihren Preisen, Werbeberichte nach Tagen von Google, Meta, Pinterest und TikTok, als CSV. Ziehen Sie Dateien oder einen Ordner hierher. Namen, Adressen und Notizen von Kunden gelangen nie in die Datenbank.</translation>
    </message>
    <message>
        <source>&amp;Earlier imports</source>
        <translation>&amp;Frühere Importe</translation>
    </message>
</context>
<context>
    <name>ImportFields</name>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>Handle</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Option 1</source>
        <translation>Option 1</translation>
    </message>
    <message>
        <source>Option 2</source>
        <translation>Option 2</translation>
    </message>
    <message>
        <source>Option 3</source>
        <translation>Option 3</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>Stückpreis</translation>
    </message>
    <message>
        <source>Compare-at price</source>
        <translation>Vergleichspreis</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Einkaufspreis</translation>
    </message>
    <message>
        <source>When sold out</source>
        <translation>Wenn ausverkauft</translation>
    </message>
    <message>
        <source>Fulfillment</source>
        <translation>Versand</translation>
    </message>
    <message>
        <source>Stock is tracked</source>
        <translation>Bestand wird geführt</translation>
    </message>
    <message>
        <source>Stock is tracked by</source>
        <translation>Bestand führt</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Barcode</translation>
    </message>
    <message>
        <source>Weight (g)</source>
        <translation>Gewicht (g)</translation>
    </message>
    <message>
        <source>Product number</source>
        <translation>Produktnummer</translation>
    </message>
    <message>
        <source>Variant number</source>
        <translation>Variantennummer</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Created at</source>
        <translation>Erstellt am</translation>
    </message>
    <message>
        <source>Vendor&apos;s SKU</source>
        <translation>SKU des Lieferanten</translation>
    </message>
    <message>
        <source>Primary vendor</source>
        <translation>Hauptlieferant</translation>
    </message>
    <message>
        <source>Pack size</source>
        <translation>Packungsgröße</translation>
    </message>
    <message>
        <source>Minimum order</source>
        <translation>Mindestbestellmenge</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Ansprechpartner</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Lead time (days)</source>
        <translation>Lieferzeit (Tage)</translation>
    </message>
    <message>
        <source>Longest lead time (days)</source>
        <translation>Längste Lieferzeit (Tage)</translation>
    </message>
    <message>
        <source>Payment terms</source>
        <translation>Zahlungsbedingungen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Stocked</source>
        <translation>Auf Lager geführt</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>Vorhanden</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>Reserviert</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Bestellnummer</translation>
    </message>
    <message>
        <source>Fulfilled at</source>
        <translation>Versandt am</translation>
    </message>
    <message>
        <source>Cancelled at</source>
        <translation>Storniert am</translation>
    </message>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Subtotal</source>
        <translation>Zwischensumme</translation>
    </message>
    <message>
        <source>Shipping</source>
        <translation>Versandkosten</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>Steuern</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Discount</source>
        <translation>Rabatt</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Erstattet</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Discount of the line</source>
        <translation>Rabatt der Zeile</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>Variante</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>Gross sales</source>
        <translation>Bruttoumsatz</translation>
    </message>
    <message>
        <source>Discounts</source>
        <translation>Rabatte</translation>
    </message>
    <message>
        <source>Returns</source>
        <translation>Rückgaben</translation>
    </message>
    <message>
        <source>Net sales</source>
        <translation>Nettoumsatz</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Kampagne</translation>
    </message>
    <message>
        <source>Campaign number</source>
        <translation>Kampagnennummer</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Impressions</source>
        <translation>Impressionen</translation>
    </message>
    <message>
        <source>Clicks</source>
        <translation>Klicks</translation>
    </message>
    <message>
        <source>Conversions</source>
        <translation>Conversions</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Kind of result</source>
        <translation>Art des Ergebnisses</translation>
    </message>
</context>
<context>
    <name>ImportHistoryCommand</name>
    <message>
        <source>Project: %1</source>
        <translation>Projekt: %1</translation>
    </message>
    <message>
        <source>Nothing was imported yet.</source>
        <translation>Es wurde noch nichts importiert.</translation>
    </message>
    <message>
        <source>The import is undone: %1 rows went, %2 are as they were before.</source>
        <translation>Der Import ist zurückgenommen: %1 Zeilen sind fort, %2 sind wie zuvor.</translation>
    </message>
</context>
<context>
    <name>ImportHistoryPage</name>
    <message>
        <source>Earlier imports</source>
        <translation>Frühere Importe</translation>
    </message>
    <message>
        <source>&amp;Undo this import…</source>
        <translation>Diesen Import &amp;zurücknehmen …</translation>
    </message>
    <message>
        <source>Imported</source>
        <translation>Importiert</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Report of the chosen import</source>
        <translation>Bericht des gewählten Imports</translation>
    </message>
    <message>
        <source>The import is undone: %1 rows went, %2 are as they were before.</source>
        <translation>Der Import ist zurückgenommen: %1 Zeilen sind fort, %2 sind wie zuvor.</translation>
    </message>
    <message>
        <source>undone by %1</source>
        <translation>zurückgenommen von %1</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 Zeilen</translation>
    </message>
    <message>
        <source>Nothing was imported yet.</source>
        <translation>Es wurde noch nichts importiert.</translation>
    </message>
    <message>
        <source>Undo the import?</source>
        <translation>Import zurücknehmen?</translation>
    </message>
    <message>
        <source>Undo the import of %1?</source>
        <translation>Den Import von %1 zurücknehmen?</translation>
    </message>
    <message>
        <source>What it brought goes, what it changed becomes as it was. Where something was built on it, nothing is undone, and you are told what.</source>
        <translation>Was er gebracht hat, geht; was er geändert hat, wird wie zuvor. Baut etwas auf ihm auf, wird nichts zurückgenommen, und es wird gesagt, was.</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Import zurücknehmen</translation>
    </message>
</context>
<context>
    <name>ImportKind</name>
    <message>
        <source>List of vendors</source>
        <translation>Liste der Lieferanten</translation>
    </message>
    <message>
        <source>Shopify products</source>
        <translation>Shopify-Produkte</translation>
    </message>
    <message>
        <source>Vendors&apos; prices of products</source>
        <translation>Lieferantenpreise von Produkten</translation>
    </message>
    <message>
        <source>Shopify inventory</source>
        <translation>Shopify-Bestand</translation>
    </message>
    <message>
        <source>Shopify orders</source>
        <translation>Shopify-Aufträge</translation>
    </message>
    <message>
        <source>It needs a column Name; Lead time (days), Max lead time (days), Payment terms and contacts are optional.</source>
        <translation>Nötig ist eine Spalte Name; Lead time (days), Max lead time (days), Payment terms und Ansprechpartner sind freiwillig.</translation>
    </message>
    <message>
        <source>Export it in Shopify&apos;s admin under Products, Export, as plain CSV.</source>
        <translation>Exportieren Sie sie in der Verwaltung von Shopify unter Produkte, Exportieren, als einfaches CSV.</translation>
    </message>
    <message>
        <source>It needs the columns Handle (or SKU), Vendor and Unit cost; Vendor SKU and Primary are optional.</source>
        <translation>Nötig sind die Spalten Handle (oder SKU), Vendor und Unit cost; Vendor SKU und Primary sind freiwillig.</translation>
    </message>
    <message>
        <source>Export it in Shopify&apos;s admin under Products, Inventory, Export.</source>
        <translation>Exportieren Sie sie in der Verwaltung von Shopify unter Produkte, Inventar, Exportieren.</translation>
    </message>
    <message>
        <source>Export it in Shopify&apos;s admin under Orders, Export, as plain CSV.</source>
        <translation>Exportieren Sie sie in der Verwaltung von Shopify unter Bestellungen, Exportieren, als einfaches CSV.</translation>
    </message>
    <message>
        <source>The columns fit more than one kind of file.</source>
        <translation>Die Spalten passen zu mehr als einer Art von Datei.</translation>
    </message>
    <message>
        <source>It has the columns %1.</source>
        <translation>Sie hat die Spalten %1.</translation>
    </message>
    <message>
        <source>This looks like a report of Spotify Ads. The database has no place for that platform: it knows Google, Meta, Pinterest, TikTok and organic campaigns.</source>
        <translation>Das sieht nach einem Bericht von Spotify Ads aus. Für diese Plattform hat die Datenbank keinen Platz: Sie kennt Google, Meta, Pinterest, TikTok und organische Kampagnen.</translation>
    </message>
    <message>
        <source>Shopify sales by day and product</source>
        <translation>Shopify-Verkäufe nach Tag und Produkt</translation>
    </message>
    <message>
        <source>Google Ads by day</source>
        <translation>Google Ads nach Tagen</translation>
    </message>
    <message>
        <source>Meta Ads by day</source>
        <translation>Meta Ads nach Tagen</translation>
    </message>
    <message>
        <source>Pinterest Ads by day</source>
        <translation>Pinterest Ads nach Tagen</translation>
    </message>
    <message>
        <source>TikTok Ads by day</source>
        <translation>TikTok Ads nach Tagen</translation>
    </message>
    <message>
        <source>In Shopify&apos;s admin open Analytics, Reports, Sales over time, group it by Day and by Product title (and by Product variant SKU), and export it as CSV.</source>
        <translation>Öffnen Sie in Shopify unter Analytics, Reports den Bericht Sales over time, gruppieren Sie ihn nach Day und Product title (und Product variant SKU), und exportieren Sie ihn als CSV.</translation>
    </message>
    <message>
        <source>In Google Ads open Insights and reports, Report editor, a table with the rows Campaign and Day and the columns Currency code, Cost, Clicks, Impr., Conversions and Conv. value, and download it as CSV. On the page Campaigns the same is Segment, Time, Day before the download.</source>
        <translation>Öffnen Sie in Google Ads unter Statistiken und Berichte den Berichtseditor, legen Sie eine Tabelle mit den Zeilen Kampagne und Tag und den Spalten Währungscode, Kosten, Klicks, Impr., Conversions und Conv.-Wert an, und laden Sie sie als CSV herunter. Auf der Seite Kampagnen geht dasselbe mit Segment, Zeit, Tag vor dem Herunterladen.</translation>
    </message>
    <message>
        <source>In Ads Manager open Reports, choose the level Campaign and the breakdown By time, Day, and export the table as CSV.</source>
        <translation>Öffnen Sie im Werbeanzeigenmanager die Berichte, wählen Sie die Ebene Kampagne und die Aufschlüsselung Nach Zeit, Tag, und exportieren Sie die Tabelle als CSV.</translation>
    </message>
    <message>
        <source>In Pinterest&apos;s Ads reporting choose the granularity Day, not Total, and export the table as CSV.</source>
        <translation>Wählen Sie in Pinterests Anzeigenberichten die Granularität Tag, nicht Gesamt, und exportieren Sie die Tabelle als CSV.</translation>
    </message>
    <message>
        <source>In TikTok Ads Manager make a custom report with the dimensions By day and Campaign name and the metrics Cost, Impressions, Clicks and Conversions, and export it as CSV.</source>
        <translation>Legen Sie im TikTok Ads Manager einen eigenen Bericht mit den Dimensionen By day und Campaign name und den Messwerten Cost, Impressions, Clicks und Conversions an, und exportieren Sie ihn als CSV.</translation>
    </message>
    <message>
        <source>It looks like %1 by its columns %2, but has no column &quot;%3&quot;.</source>
        <translation>Den Spalten %2 nach sieht es nach „%1“ aus, doch die Spalte „%3“ fehlt.</translation>
    </message>
</context>
<context>
    <name>ImportLogin</name>
    <message>
        <source>There is no project %1 in this database.</source>
        <translation>In dieser Datenbank gibt es kein Projekt %1.</translation>
    </message>
    <message>
        <source>It is not clear which project the import is for.</source>
        <translation>Für welches Projekt der Import ist, bleibt unklar.</translation>
    </message>
    <message>
        <source>app.add_operator makes a project with its first operator.</source>
        <translation>app.add_operator legt ein Projekt mit seinem ersten Bediener an.</translation>
    </message>
    <message>
        <source>Name it with --project.</source>
        <translation>Nennen Sie es mit --project.</translation>
    </message>
</context>
<context>
    <name>ImportOptionsForm</name>
    <message>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Kind of file</source>
        <translation>Art der Datei</translation>
    </message>
    <message>
        <source>By its columns</source>
        <translation>Nach ihren Spalten</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Kodierung</translation>
    </message>
    <message>
        <source>As found</source>
        <translation>Wie gefunden</translation>
    </message>
    <message>
        <source>Delimiter</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <source>Meaning of dates like 11/10/24</source>
        <translation>Bedeutung von Daten wie 11/10/24</translation>
    </message>
    <message>
        <source>As the file shows</source>
        <translation>Wie die Datei zeigt</translation>
    </message>
    <message>
        <source>Day first: 11 October</source>
        <translation>Tag zuerst: 11. Oktober</translation>
    </message>
    <message>
        <source>Month first: November 10</source>
        <translation>Monat zuerst: 10. November</translation>
    </message>
    <message>
        <source>Year first: 2011, October 24</source>
        <translation>Jahr zuerst: 2011, 24. Oktober</translation>
    </message>
    <message>
        <source>Meaning of numbers like 1,234</source>
        <translation>Bedeutung von Zahlen wie 1,234</translation>
    </message>
    <message>
        <source>Decimal point: 1,234 is above a thousand</source>
        <translation>Dezimalpunkt: 1,234 ist mehr als tausend</translation>
    </message>
    <message>
        <source>Decimal comma: 1,234 is above one</source>
        <translation>Dezimalkomma: 1,234 ist mehr als eins</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>&amp;Art</translation>
    </message>
    <message>
        <source>&amp;Encoding</source>
        <translation>&amp;Kodierung</translation>
    </message>
    <message>
        <source>De&amp;limiter</source>
        <translation>&amp;Trennzeichen</translation>
    </message>
    <message>
        <source>&amp;Dates like 11/10/24</source>
        <translation>&amp;Daten wie 11/10/24</translation>
    </message>
    <message>
        <source>&amp;Numbers like 1,234</source>
        <translation>&amp;Zahlen wie 1,234</translation>
    </message>
    <message>
        <source>Found: %1, delimiter %2, %3 columns.</source>
        <translation>Gefunden: %1, Trennzeichen %2, %3 Spalten.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>Spalte der Datei</translation>
    </message>
    <message>
        <source>Column of %1</source>
        <translation>Spalte von %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <source>vertical bar</source>
        <translation>senkrechter Strich</translation>
    </message>
    <message>
        <source>&quot;%1&quot;</source>
        <translation>„%1“</translation>
    </message>
</context>
<context>
    <name>ImportReport</name>
    <message>
        <source>stored</source>
        <translation>gespeichert</translation>
    </message>
    <message>
        <source>dry run, nothing was stored</source>
        <translation>Probelauf, nichts wurde gespeichert</translation>
    </message>
    <message>
        <source>already imported, nothing changed</source>
        <translation>schon eingelesen, nichts hat sich geändert</translation>
    </message>
    <message>
        <source>refused, nothing was stored</source>
        <translation>abgelehnt, nichts wurde gespeichert</translation>
    </message>
    <message>
        <source>failed, nothing was stored</source>
        <translation>gescheitert, nichts wurde gespeichert</translation>
    </message>
    <message>
        <source>cancelled, nothing was stored</source>
        <translation>abgebrochen, nichts wurde gespeichert</translation>
    </message>
    <message>
        <source>%1 (%2): %3</source>
        <translation>%1 (%2): %3</translation>
    </message>
    <message>
        <source>  rows read %1, stored %2, skipped %3; in the database new %4, changed %5</source>
        <translation>  Zeilen gelesen %1, gespeichert %2, übergangen %3; in der Datenbank neu %4, geändert %5</translation>
    </message>
    <message>
        <source>  line %1: %2</source>
        <translation>  Zeile %1: %2</translation>
    </message>
    <message>
        <source>  and %1 more</source>
        <translation>  und %1 weitere</translation>
    </message>
    <message>
        <source>  to take it back: --undo-import %1</source>
        <translation>  zurücknehmen: --undo-import %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ImportRun</name>
    <message>
        <source>%1 (%2), imported on %3 by %4</source>
        <translation>%1 (%2), importiert am %3 von %4</translation>
    </message>
    <message>
        <source>  undone on %1 by %2</source>
        <translation>  zurückgenommen am %1 von %2</translation>
    </message>
    <message>
        <source>  rows read %1, stored %2, skipped %3; in the database new or changed %4</source>
        <translation>  Zeilen gelesen %1, gespeichert %2, übergangen %3; in der Datenbank neu oder geändert %4</translation>
    </message>
    <message>
        <source>  line %1: %2</source>
        <translation>  Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>ImportRunner</name>
    <message>
        <source>It is not clear what this file holds: its columns are %1.</source>
        <translation>Es ist nicht klar, was diese Datei enthält: Ihre Spalten sind %1.</translation>
    </message>
    <message>
        <source>Taken for: %1. %2</source>
        <translation>Gehalten für: %1. %2</translation>
    </message>
    <message>
        <source>This is another kind of file: %1. %2</source>
        <translation>Das ist eine andere Art von Datei: %1. %2</translation>
    </message>
    <message>
        <source>Import it as %1.</source>
        <translation>Lesen Sie sie als %1 ein.</translation>
    </message>
    <message>
        <source>Line %1: this is no file of the kind %2: the columns %3 are missing.</source>
        <translation>Zeile %1: Das ist keine Datei der Art %2: Es fehlen die Spalten %3.</translation>
    </message>
    <message>
        <source>Export the file again and import it unchanged.</source>
        <translation>Exportieren Sie die Datei neu und lesen Sie sie unverändert ein.</translation>
    </message>
    <message>
        <source>The file has a header and no rows.</source>
        <translation>Die Datei hat eine Kopfzeile und keine Zeilen.</translation>
    </message>
    <message>
        <source>Most rows cannot be read; the first: line %1: %2.</source>
        <translation>Die meisten Zeilen lassen sich nicht lesen; die erste: Zeile %1: %2.</translation>
    </message>
    <message>
        <source>Check that this is the export itself, of the kind %1.</source>
        <translation>Prüfen Sie, ob dies der Export selbst ist, von der Art %1.</translation>
    </message>
    <message>
        <source>This very file was imported on %1 by %2.</source>
        <translation>Genau diese Datei wurde am %1 von %2 eingelesen.</translation>
    </message>
    <message>
        <source>Most rows cannot be stored; the first: line %1: %2.</source>
        <translation>Die meisten Zeilen lassen sich nicht speichern; die erste: Zeile %1: %2.</translation>
    </message>
    <message>
        <source>If it is an export of a kind that HotDash knows, name it: %1.</source>
        <translation>Ist es ein Export, den HotDash kennt, nennen Sie seine Art: %1.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>This login may not store advertisements: operators read them, and only the owner of the database or a login with the role service_role writes them.</source>
        <translation>Diese Anmeldung darf keine Werbedaten speichern: Bediener lesen sie, und nur der Eigentümer der Datenbank oder eine Anmeldung mit der Rolle service_role schreibt sie.</translation>
    </message>
    <message>
        <source>Import it with such a login of %1, from a terminal: hotdash --import %2 FILE --project PROJECT --connect &quot;host=… dbname=… user=OWNER&quot;.</source>
        <translation>Importieren Sie sie mit einer solchen Anmeldung an %1, in einem Terminal: hotdash --import %2 DATEI --project PROJEKT --connect &quot;host=… dbname=… user=EIGENTÜMER&quot;.</translation>
    </message>
    <message>
        <source>Read as %1 was, which has the same columns: %2.</source>
        <translation>Gelesen wie %1, das dieselben Spalten hat: %2.</translation>
    </message>
    <message>
        <source>Files of the kind %1 have no field %2.</source>
        <translation>Dateien der Art %1 haben kein Feld %2.</translation>
    </message>
    <message>
        <source>The fields are: %1.</source>
        <translation>Die Felder sind: %1.</translation>
    </message>
</context>
<context>
    <name>ImportStore</name>
    <message>
        <source>the vendor %1 stands twice in the file; the first row counts</source>
        <translation>der Lieferant %1 steht zweimal in der Datei; die erste Zeile zählt</translation>
    </message>
    <message>
        <source>there is no vendor %1; import the list of vendors first</source>
        <translation>es gibt keinen Lieferanten %1; lesen Sie zuerst die Liste der Lieferanten ein</translation>
    </message>
    <message>
        <source>there is no product %1; import the products first</source>
        <translation>es gibt kein Produkt %1; lesen Sie zuerst die Produkte ein</translation>
    </message>
    <message>
        <source>no row of the product %1 has a title</source>
        <translation>keine Zeile des Produkts %1 hat einen Titel</translation>
    </message>
    <message>
        <source>the same variant of %1 stands twice in the file; the first row counts</source>
        <translation>dieselbe Variante von %1 steht zweimal in der Datei; die erste Zeile zählt</translation>
    </message>
    <message>
        <source>the same vendor stands twice for %1; the first row counts</source>
        <translation>derselbe Lieferant steht zweimal bei %1; die erste Zeile zählt</translation>
    </message>
    <message>
        <source>order %1 stands twice in the file; the first counts</source>
        <translation>der Auftrag %1 steht zweimal in der Datei; der erste zählt</translation>
    </message>
    <message>
        <source>the first row of order %1 is not in the file</source>
        <translation>die erste Zeile des Auftrags %1 steht nicht in der Datei</translation>
    </message>
    <message>
        <source>order %1 is left out because of another of its rows</source>
        <translation>der Auftrag %1 wird wegen einer anderen seiner Zeilen ausgelassen</translation>
    </message>
    <message>
        <source>%1 order lines fit no variant (by SKU, or by name and options); they are kept and counted under their names.</source>
        <translation>%1 Auftragszeilen passen zu keiner Variante (nach SKU oder nach Name und Optionen); sie werden behalten und unter ihrem Namen gezählt.</translation>
    </message>
    <message>
        <source>%1 variants are stocked at no location and get no stock figure.</source>
        <translation>%1 Varianten lagern an keinem Standort und bekommen keine Bestandszahl.</translation>
    </message>
    <message>
        <source>The report has amounts of several currencies: %1 in line %2, %3 in line %4.</source>
        <translation>Der Bericht hat Beträge mehrerer Währungen: %1 in Zeile %2, %3 in Zeile %4.</translation>
    </message>
    <message>
        <source>Export one report for each currency; amounts of different currencies are never added up.</source>
        <translation>Exportieren Sie für jede Währung einen Bericht; Beträge verschiedener Währungen werden nie zusammengezählt.</translation>
    </message>
    <message>
        <source>Amounts of different currencies are never added up. Import it into a database of a shop whose currency is %1, or export the report in the shop&apos;s currency.</source>
        <translation>Beträge verschiedener Währungen werden nie zusammengezählt. Importieren Sie ihn in die Datenbank eines Shops, dessen Währung %1 ist, oder exportieren Sie den Bericht in der Währung des Shops.</translation>
    </message>
    <message>
        <source>The report&apos;s amounts are in %1, and the shop&apos;s currency, in which ads are kept, is %2.</source>
        <translation>Die Beträge des Berichts sind in %1; die Währung des Shops, in der Werbung geführt wird, ist %2.</translation>
    </message>
    <message>
        <source>The report&apos;s amounts are in %1, and ads in %2 were imported before.</source>
        <translation>Die Beträge des Berichts sind in %1; vorher wurde Werbung in %2 importiert.</translation>
    </message>
    <message>
        <source>The table keeps whole cents: of the report&apos;s spend of %1 it holds %2.</source>
        <translation>Die Tabelle führt ganze Cent: Von den Ausgaben des Berichts, %1, hält sie %2.</translation>
    </message>
    <message>
        <source>The table keeps whole cents: of the report&apos;s revenue of %1 it holds %2.</source>
        <translation>Die Tabelle führt ganze Cent: Vom Umsatz des Berichts, %1, hält sie %2.</translation>
    </message>
    <message>
        <source>The table keeps whole conversions of each day: of the report&apos;s %1 it holds %2.</source>
        <translation>Die Tabelle führt ganze Conversions je Tag: Von %1 des Berichts hält sie %2.</translation>
    </message>
    <message>
        <source>the orders of %1 are in the database; they count, not the report</source>
        <translation>die Bestellungen vom %1 sind in der Datenbank; sie zählen, nicht der Bericht</translation>
    </message>
    <message>
        <source>the sales of %1 come from elsewhere already; the report would count them twice</source>
        <translation>die Verkäufe vom %1 kommen schon von anderswo; der Bericht würde sie doppelt zählen</translation>
    </message>
    <message>
        <source>several campaigns are called %1; export the report with the column Campaign ID</source>
        <translation>mehrere Kampagnen heißen %1; exportieren Sie den Bericht mit der Spalte Campaign ID</translation>
    </message>
    <message>
        <source>the figures of %1 are larger than the database&apos;s columns hold</source>
        <translation>die Zahlen von %1 sind größer, als die Spalten der Datenbank fassen</translation>
    </message>
    <message>
        <source>%1 rows of days between %2 and %3 were left out, since the database has the sales of these days already.</source>
        <translation>%1 Zeilen von Tagen zwischen %2 und %3 wurden ausgelassen, da die Datenbank die Verkäufe dieser Tage schon hat.</translation>
    </message>
    <message>
        <source>%1 products of the report fit no variant (by SKU, or by title); they are kept and counted under their names.</source>
        <translation>%1 Produkte des Berichts passen zu keiner Variante (nach SKU oder Titel); sie werden unter ihren Namen geführt und gezählt.</translation>
    </message>
    <message>
        <source>A report by day has no hours and no number of orders: each day&apos;s revenue stands at its first hour, and these days count no orders.</source>
        <translation>Ein Bericht nach Tagen hat keine Stunden und keine Zahl der Bestellungen: Der Umsatz eines Tages steht in dessen erster Stunde, und diese Tage zählen keine Bestellungen.</translation>
    </message>
    <message>
        <source>The report names no currency, and none is set for the shop.</source>
        <translation>Der Bericht nennt keine Währung, und für den Shop ist keine festgelegt.</translation>
    </message>
    <message>
        <source>Let the owner of the database set it: UPDATE app.projects SET currency = &apos;EUR&apos; WHERE project = &apos;%1&apos;;</source>
        <translation>Der Eigentümer der Datenbank legt sie fest: UPDATE app.projects SET currency = &apos;EUR&apos; WHERE project = &apos;%1&apos;;</translation>
    </message>
    <message>
        <source>the vendor name %1 belongs to another project of this database, where names of vendors are unique; give this vendor another name, such as &quot;%1 (2)&quot;</source>
        <translation>der Lieferantenname %1 gehört einem anderen Projekt dieser Datenbank, in der Lieferantennamen eindeutig sind; geben Sie diesem Lieferanten einen anderen Namen, etwa „%1 (2)“</translation>
    </message>
    <message>
        <source>The project had no currency; it counts in %1 now, as most of its orders do.</source>
        <translation>Das Projekt hatte keine Währung; es rechnet jetzt in %1 wie die meisten seiner Bestellungen.</translation>
    </message>
    <message>
        <source>Products of this shop belong to another project of this database, where Shopify&apos;s numbers are unique.</source>
        <translation>Produkte dieses Shops gehören zu einem anderen Projekt dieser Datenbank, in der Shopifys Nummern eindeutig sind.</translation>
    </message>
    <message>
        <source>Synchronise the shop with that project, or use a database for each.</source>
        <translation>Den Shop mit jenem Projekt abgleichen, oder je eine Datenbank verwenden.</translation>
    </message>
    <message>
        <source>the product %1 has no variant with these options; import the products first</source>
        <translation>das Produkt %1 hat keine Variante mit diesen Optionen; zuerst die Produkte importieren</translation>
    </message>
</context>
<context>
    <name>ImportWidgets</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>needs another file first</source>
        <translation>braucht zuerst eine andere Datei</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>Wird</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>InventoryActions</name>
    <message>
        <source>Approve %1 × %2 from %3</source>
        <translation>%1 × %2 von %3 genehmigen</translation>
    </message>
    <message numerus="yes">
        <source>Approve %n reorder(s)</source>
        <translation>
            <numerusform>%n Nachbestellung genehmigen</numerusform>
            <numerusform>%n Nachbestellungen genehmigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Reject the reorder of %1</source>
        <translation>Nachbestellung von %1 ablehnen</translation>
    </message>
    <message>
        <source>Choose %1 for %2</source>
        <translation>%1 für %2 wählen</translation>
    </message>
    <message>
        <source>Mark the velocity of %1 as reviewed</source>
        <translation>Absatz von %1 als geprüft vermerken</translation>
    </message>
    <message>
        <source>Snooze %1 until %2</source>
        <translation>%1 zurückstellen bis %2</translation>
    </message>
    <message numerus="yes">
        <source>Snooze %1 until cover falls below %n day(s)</source>
        <translation>
            <numerusform>%1 zurückstellen, bis die Reichweite unter %n Tag fällt</numerusform>
            <numerusform>%1 zurückstellen, bis die Reichweite unter %n Tage fällt</numerusform>
        </translation>
    </message>
    <message>
        <source>Wake %1</source>
        <translation>%1 wieder aufnehmen</translation>
    </message>
    <message>
        <source>Undo the decision about %1</source>
        <translation>Entscheidung über %1 zurücknehmen</translation>
    </message>
    <message numerus="yes">
        <source>Undo %n decision(s)</source>
        <translation>
            <numerusform>%n Entscheidung zurücknehmen</numerusform>
            <numerusform>%n Entscheidungen zurücknehmen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>InventoryTile</name>
    <message>
        <source>Inventory</source>
        <translation>Lagerbestand</translation>
    </message>
    <message>
        <source>Most urgent items</source>
        <translation>Dringendste Artikel</translation>
    </message>
    <message>
        <source>Variants at or below their reorder point that no open purchase order covers, that are not snoozed and that nobody has decided since. Counted from inventory_status_counts.</source>
        <translation>Varianten an oder unter ihrem Meldebestand, die keine offene Bestellung deckt, die nicht zurückgestellt sind und über die seitdem niemand entschieden hat. Gezählt aus inventory_status_counts.</translation>
    </message>
    <message>
        <source>There is no stock to show yet. Import the shop&apos;s inventory: hotdash --import shopify-inventory FILE.</source>
        <translation>Es gibt noch keinen Bestand zu zeigen. Lesen Sie den Bestand des Shops ein: hotdash --import shopify-inventory DATEI.</translation>
    </message>
    <message>
        <source>Review reorders</source>
        <translation>Nachbestellungen prüfen</translation>
    </message>
    <message>
        <source>variant needs a decision</source>
        <translation>Variante wartet auf eine Entscheidung</translation>
    </message>
    <message>
        <source>variants need a decision</source>
        <translation>Varianten warten auf eine Entscheidung</translation>
    </message>
    <message>
        <source>Review reorders (%1)</source>
        <translation>Nachbestellungen prüfen (%1)</translation>
    </message>
</context>
<context>
    <name>JsonTree</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n Eintrag</numerusform>
            <numerusform>%n Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
</context>
<context>
    <name>JsonView</name>
    <message>
        <source>The chosen value in full</source>
        <translation>Der gewählte Wert im Ganzen</translation>
    </message>
    <message>
        <source>Choose a line above to read its value in full.</source>
        <translation>Wählen Sie oben eine Zeile, um ihren Wert im Ganzen zu lesen.</translation>
    </message>
</context>
<context>
    <name>KeychainSecretStore</name>
    <message>
        <source>The system&apos;s keychain keeps no passwords here (%1). HotDash asks for the password each time.</source>
        <translation>Der Schlüsselbund des Systems bewahrt hier keine Passwörter auf (%1). HotDash fragt jedes Mal nach dem Passwort.</translation>
    </message>
</context>
<context>
    <name>LocalServer</name>
    <message>
        <source>Local sample shop</source>
        <translation>Lokaler Beispielshop</translation>
    </message>
    <message>
        <source>Local database</source>
        <translation>Lokale Datenbank</translation>
    </message>
    <message>
        <source>The database server cannot run: it refuses to run as root, and there is no user &quot;postgres&quot;.</source>
        <translation>Der Datenbankserver kann nicht laufen: Er läuft nicht als root, und es gibt keinen Benutzer „postgres“.</translation>
    </message>
    <message>
        <source>Start HotDash as an ordinary user, or install the PostgreSQL server&apos;s package, which makes that user.</source>
        <translation>Starten Sie HotDash als gewöhnlicher Benutzer, oder installieren Sie das Paket des PostgreSQL-Servers, das diesen Benutzer anlegt.</translation>
    </message>
    <message>
        <source>HotDash keeps its local database there.</source>
        <translation>HotDash bewahrt dort seine lokale Datenbank auf.</translation>
    </message>
    <message>
        <source>Another HotDash is starting or stopping the local database and does not finish.</source>
        <translation>Ein anderes HotDash startet oder beendet die lokale Datenbank und wird nicht fertig.</translation>
    </message>
    <message>
        <source>Close it, then try again.</source>
        <translation>Schließen Sie es und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The file %1 cannot be locked: %2.</source>
        <translation>Die Datei %1 lässt sich nicht sperren: %2.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions and that the disk is not full.</source>
        <translation>Prüfen Sie die Rechte des Ordners und ob die Platte voll ist.</translation>
    </message>
    <message>
        <source>Starting the local database…</source>
        <translation>Die lokale Datenbank wird gestartet …</translation>
    </message>
    <message>
        <source>The local database server runs (process %1) but does not answer.</source>
        <translation>Der lokale Datenbankserver läuft (Prozess %1), antwortet aber nicht.</translation>
    </message>
    <message>
        <source>See %1; end that process, then try again.</source>
        <translation>Siehe %1; beenden Sie den Prozess und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>No PostgreSQL server is installed on this computer.</source>
        <translation>Auf diesem Rechner ist kein PostgreSQL-Server installiert.</translation>
    </message>
    <message>
        <source>Install it (Debian, Ubuntu: sudo apt install postgresql; Fedora: sudo dnf install postgresql-server), or connect to a server elsewhere: hotdash --connect postgresql://user@host/database</source>
        <translation>Installieren Sie ihn (Debian, Ubuntu: sudo apt install postgresql; Fedora: sudo dnf install postgresql-server), oder verbinden Sie sich mit einem anderen Server: hotdash --connect postgresql://benutzer@rechner/datenbank</translation>
    </message>
    <message>
        <source>PostgreSQL %1 is installed; HotDash needs %2 or later.</source>
        <translation>PostgreSQL %1 ist installiert; HotDash braucht %2 oder neuer.</translation>
    </message>
    <message>
        <source>Install a newer PostgreSQL server.</source>
        <translation>Installieren Sie einen neueren PostgreSQL-Server.</translation>
    </message>
    <message>
        <source>The folder %1 is no PostgreSQL database.</source>
        <translation>Der Ordner %1 ist keine PostgreSQL-Datenbank.</translation>
    </message>
    <message>
        <source>Move it away to begin with a new sample shop. Nothing was changed.</source>
        <translation>Verschieben Sie ihn, um mit einem neuen Beispielshop zu beginnen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>The local database was made by PostgreSQL %1, but PostgreSQL %2 is installed, which cannot open it.</source>
        <translation>Die lokale Datenbank stammt von PostgreSQL %1; installiert ist PostgreSQL %2, das sie nicht öffnen kann.</translation>
    </message>
    <message>
        <source>Install PostgreSQL %1 again beside it, or carry the data over with pg_upgrade, or, to begin with a new sample shop, move %2 away. Nothing was changed.</source>
        <translation>Installieren Sie PostgreSQL %1 wieder daneben, oder übertragen Sie die Daten mit pg_upgrade, oder verschieben Sie %2, um mit einem neuen Beispielshop zu beginnen. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <source>Making the local database…</source>
        <translation>Die lokale Datenbank wird angelegt …</translation>
    </message>
    <message>
        <source>The local database could not be made.</source>
        <translation>Die lokale Datenbank konnte nicht angelegt werden.</translation>
    </message>
    <message>
        <source>The local database could not be started.</source>
        <translation>Die lokale Datenbank konnte nicht gestartet werden.</translation>
    </message>
    <message>
        <source>The local database was not closed cleanly. It is recovering; nothing is lost…</source>
        <translation>Die lokale Datenbank wurde nicht ordentlich geschlossen. Sie stellt sich wieder her; nichts ist verloren …</translation>
    </message>
    <message>
        <source>The local database does not start.</source>
        <translation>Die lokale Datenbank startet nicht.</translation>
    </message>
    <message>
        <source>Finishing the database&apos;s preparation…</source>
        <translation>Die Vorbereitung der Datenbank wird abgeschlossen …</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Die Platte ist voll.</translation>
    </message>
    <message>
        <source>Free at least 100 MB on the disk of %1, then try again.</source>
        <translation>Schaffen Sie mindestens 100 MB Platz auf der Platte von %1 und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 lässt sich nicht beschreiben.</translation>
    </message>
    <message>
        <source>Check the folder&apos;s permissions, or set HOTDASH_DATA_DIR to another folder. The server said: %1</source>
        <translation>Prüfen Sie die Rechte des Ordners, oder setzen Sie HOTDASH_DATA_DIR auf einen anderen Ordner. Der Server sagte: %1</translation>
    </message>
    <message>
        <source>The server said: %1</source>
        <translation>Der Server sagte: %1</translation>
    </message>
    <message>
        <source>The whole of it stands in %1.</source>
        <translation>Alles steht in %1.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be used: %2.</source>
        <translation>Der Ordner %1 lässt sich nicht benutzen: %2.</translation>
    </message>
    <message>
        <source>The folder %1 belongs to somebody else. Remove it, or set HOTDASH_DATA_DIR to a folder of yours.</source>
        <translation>Der Ordner %1 gehört jemand anderem. Entfernen Sie ihn, oder setzen Sie HOTDASH_DATA_DIR auf einen eigenen Ordner.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>The user %1, who runs the database server, cannot enter %2. Open the folders above it to others (chmod o+x), or set HOTDASH_DATA_DIR to another folder.</source>
        <translation>Der Benutzer %1, der den Datenbankserver betreibt, kann %2 nicht betreten. Öffnen Sie die Ordner darüber für andere (chmod o+x), oder setzen Sie HOTDASH_DATA_DIR auf einen anderen Ordner.</translation>
    </message>
    <message>
        <source>There is no local database yet.</source>
        <translation>Es gibt noch keine lokale Datenbank.</translation>
    </message>
    <message>
        <source>hotdash --local makes one in %1 and fills it with a sample shop.</source>
        <translation>hotdash --local legt eine in %1 an und füllt sie mit einem Beispielladen.</translation>
    </message>
    <message>
        <source>The local database could not be written to the disk: %1</source>
        <translation>Die lokale Datenbank konnte nicht auf die Platte geschrieben werden: %1</translation>
    </message>
    <message>
        <source>Check the disk. HotDash makes the database anew when it is started again.</source>
        <translation>Prüfen Sie die Platte. HotDash legt die Datenbank beim nächsten Start neu an.</translation>
    </message>
    <message>
        <source>There is no PostgreSQL server in %1, the folder that HOTDASH_PG_BIN names.</source>
        <translation>In %1, dem Ordner, den HOTDASH_PG_BIN nennt, ist kein PostgreSQL-Server.</translation>
    </message>
    <message>
        <source>Name the folder that holds initdb and postgres, or unset HOTDASH_PG_BIN to use the usual places.</source>
        <translation>Nennen Sie den Ordner, der initdb und postgres enthält, oder löschen Sie HOTDASH_PG_BIN, damit an den üblichen Orten gesucht wird.</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Tool bar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>Connected again.</source>
        <translation>Wieder verbunden.</translation>
    </message>
    <message>
        <source>The connection to the database broke.</source>
        <translation>Die Verbindung zur Datenbank ist abgebrochen.</translation>
    </message>
    <message>
        <source>The program keeps trying.</source>
        <translation>Das Programm versucht es weiter.</translation>
    </message>
    <message>
        <source>Connecting to %1…</source>
        <translation>Verbindet mit %1 …</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>Reading everything again.</source>
        <translation>Alles wird neu gelesen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Kept on this computer: %1</source>
        <translation>Auf diesem Computer aufgehoben: %1</translation>
    </message>
    <message>
        <source>It is written as soon as there is a connection. See Waiting actions.</source>
        <translation>Es wird geschrieben, sobald eine Verbindung besteht. Siehe Wartende Aktionen.</translation>
    </message>
    <message>
        <source>Enter the password…</source>
        <translation>Passwort eingeben …</translation>
    </message>
    <message>
        <source>What was being saved as you left the other shop may not be saved.</source>
        <translation>Was beim Verlassen des anderen Shops gerade gespeichert wurde, ist vielleicht nicht gespeichert.</translation>
    </message>
    <message>
        <source>Open that shop again and look whether it is there.</source>
        <translation>Öffnen Sie jenen Shop wieder und sehen Sie nach, ob es da ist.</translation>
    </message>
</context>
<context>
    <name>Maintenance</name>
    <message>
        <source>An unexpected error happened.</source>
        <translation>Ein unerwarteter Fehler ist aufgetreten.</translation>
    </message>
    <message>
        <source>The sample shop is missing from the program.</source>
        <translation>Der Beispielshop fehlt im Programm.</translation>
    </message>
    <message>
        <source>Install HotDash again.</source>
        <translation>Installieren Sie HotDash neu.</translation>
    </message>
    <message>
        <source>The sample shop could not be loaded: %1</source>
        <translation>Der Beispielshop konnte nicht geladen werden: %1</translation>
    </message>
    <message>
        <source>Preparing the database (%1 of %2): %3</source>
        <translation>Die Datenbank wird vorbereitet (%1 von %2): %3</translation>
    </message>
    <message>
        <source>Filling the sample shop…</source>
        <translation>Der Beispielshop wird gefüllt …</translation>
    </message>
    <message>
        <source>Migration %1 of %2: %3</source>
        <translation>Migration %1 von %2: %3</translation>
    </message>
    <message>
        <source>The local database has no project &quot;%1&quot;.</source>
        <translation>Die lokale Datenbank hat kein Projekt „%1“.</translation>
    </message>
    <message>
        <source>It has: %1. An import makes a new one: hotdash --local --project %2 --import …</source>
        <translation>Sie hat: %1. Ein Import legt ein neues an: hotdash --local --project %2 --import …</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
    <message>
        <source>Configuration required: %1 is missing in the database.</source>
        <translation>Einrichtung nötig: %1 fehlt in der Datenbank.</translation>
    </message>
    <message>
        <source>Ask the database&apos;s owner to run the migration %1 (hotdash --migrate).</source>
        <translation>Bitten Sie den Besitzer der Datenbank, die Migration %1 auszuführen (hotdash --migrate).</translation>
    </message>
</context>
<context>
    <name>MigrateCommand</name>
    <message>
        <source>Password: </source>
        <translation>Passwort: </translation>
    </message>
    <message>
        <source>Password of %1: </source>
        <translation>Passwort von %1: </translation>
    </message>
    <message>
        <source>%1 belongs to %2; the login %3 may not change its tables.</source>
        <translation>%1 gehört %2; die Anmeldung %3 darf die Tabellen nicht ändern.</translation>
    </message>
    <message>
        <source>Login of the owner [%1]: </source>
        <translation>Anmeldung des Besitzers [%1]: </translation>
    </message>
    <message>
        <source>To be applied to %1 as %2, each in a transaction of its own; nothing is dropped or rewritten:</source>
        <translation>Auf %1 als %2 anzuwenden, je in einer eigenen Transaktion; nichts wird gelöscht oder umgeschrieben:</translation>
    </message>
    <message>
        <source>These tables are there already. They are kept with their rows, and get what they lack:</source>
        <translation>Diese Tabellen gibt es schon. Sie bleiben mit ihren Zeilen und erhalten, was ihnen fehlt:</translation>
    </message>
    <message>
        <source>The database also records migrations of a newer HotDash or of another program, which stay:</source>
        <translation>Die Datenbank verzeichnet auch Migrationen eines neueren HotDash oder eines anderen Programms; sie bleiben:</translation>
    </message>
    <message>
        <source>Nothing was changed: there is no terminal to ask whether this may be done.</source>
        <translation>Nichts wurde geändert: Es gibt kein Terminal, an dem gefragt werden könnte, ob das geschehen darf.</translation>
    </message>
    <message>
        <source>Say --yes to do it without being asked.</source>
        <translation>Mit --yes geschieht es ohne Nachfrage.</translation>
    </message>
    <message>
        <source>Apply this now? [y/N] </source>
        <translation>Jetzt anwenden? [j/N] </translation>
    </message>
    <message>
        <source>y</source>
        <comment>short for yes</comment>
        <translation>j</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n migration(s) applied to %1.</source>
        <translation>
            <numerusform>%n Migration auf %1 angewendet.</numerusform>
            <numerusform>%n Migrationen auf %1 angewendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to do: %1 is up to date.</source>
        <translation>Nichts zu tun: %1 ist auf dem neuesten Stand.</translation>
    </message>
    <message>
        <source>Run hotdash --migrate --connect with the login of the database&apos;s owner.</source>
        <translation>Führen Sie hotdash --migrate --connect mit der Anmeldung des Besitzers der Datenbank aus.</translation>
    </message>
</context>
<context>
    <name>MigrateDialog</name>
    <message>
        <source>Bring the database up to date</source>
        <translation>Datenbank auf den neuesten Stand bringen</translation>
    </message>
    <message>
        <source>What will be done</source>
        <translation>Was getan wird</translation>
    </message>
    <message>
        <source>&amp;Login of the owner</source>
        <translation>&amp;Anmeldung des Besitzers</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>&amp;Sign in</source>
        <translation>An&amp;melden</translation>
    </message>
    <message>
        <source>Looking what %1 lacks…</source>
        <translation>Es wird nachgesehen, was %1 fehlt…</translation>
    </message>
    <message>
        <source>What %1 lacks is not known yet.</source>
        <translation>Was %1 fehlt, ist noch nicht bekannt.</translation>
    </message>
    <message>
        <source>%1 has everything that this HotDash needs.</source>
        <translation>%1 hat alles, was dieses HotDash braucht.</translation>
    </message>
    <message>
        <source>This will be done in %1 as %2. Each migration is a transaction of its own; nothing is dropped or rewritten.</source>
        <translation>Das wird in %1 als %2 getan. Jede Migration ist eine eigene Transaktion; nichts wird gelöscht oder umgeschrieben.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Apply %n migration(s)</source>
        <translation>
            <numerusform>%n Migration an&amp;wenden</numerusform>
            <numerusform>%n Migrationen an&amp;wenden</numerusform>
        </translation>
    </message>
    <message>
        <source>To be applied</source>
        <translation>Anzuwenden</translation>
    </message>
    <message>
        <source>There already: kept with their rows, completed with what they lack</source>
        <translation>Schon vorhanden: bleibt mit seinen Zeilen und erhält, was fehlt</translation>
    </message>
    <message>
        <source>Of a newer HotDash or of another program: these stay</source>
        <translation>Von einem neueren HotDash oder einem anderen Programm: bleibt</translation>
    </message>
    <message>
        <source>Only the owner of the database may change its tables.</source>
        <translation>Nur der Besitzer der Datenbank darf ihre Tabellen ändern.</translation>
    </message>
    <message>
        <source>%1 belongs to %2; the login %3 may not change its tables.</source>
        <translation>%1 gehört %2; die Anmeldung %3 darf die Tabellen nicht ändern.</translation>
    </message>
    <message>
        <source>Enter the login and the password of the owner. They are not kept.</source>
        <translation>Geben Sie Anmeldung und Passwort des Besitzers ein. Sie werden nicht aufbewahrt.</translation>
    </message>
    <message>
        <source>Beginning…</source>
        <translation>Es beginnt…</translation>
    </message>
    <message numerus="yes">
        <source>%n migration(s) applied to %1.</source>
        <translation>
            <numerusform>%n Migration auf %1 angewendet.</numerusform>
            <numerusform>%n Migrationen auf %1 angewendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>The database is up to date.</source>
        <translation>Die Datenbank ist auf dem neuesten Stand.</translation>
    </message>
    <message>
        <source>Not everything could be applied.</source>
        <translation>Nicht alles konnte angewendet werden.</translation>
    </message>
</context>
<context>
    <name>Migrator</name>
    <message>
        <source>The migration %1 cannot be read: %2</source>
        <translation>Die Migration %1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>Install HotDash again.</source>
        <translation>Installieren Sie HotDash neu.</translation>
    </message>
    <message>
        <source>The migration %1 failed at line %2, column %3: %4</source>
        <translation>Die Migration %1 ist in Zeile %2, Spalte %3 gescheitert: %4</translation>
    </message>
    <message>
        <source>The migration %1 failed: %2</source>
        <translation>Die Migration %1 ist gescheitert: %2</translation>
    </message>
    <message>
        <source>Nothing of this migration was kept; those before it stay applied.</source>
        <translation>Von dieser Migration blieb nichts; die davor bleiben angewendet.</translation>
    </message>
    <message>
        <source>Something that another program made is in the way: hotdash --check names what differs. Rename it, a table with its indexes, or change the column&apos;s type; then migrate again.</source>
        <translation>Etwas, das ein anderes Programm angelegt hat, ist im Weg: hotdash --check nennt, was abweicht. Benennen Sie es um, eine Tabelle samt ihren Indizes, oder ändern Sie den Typ der Spalte; migrieren Sie dann noch einmal.</translation>
    </message>
</context>
<context>
    <name>NotificationButton</name>
    <message numerus="yes">
        <source>Notifications, %n new</source>
        <translation>
            <numerusform>Benachrichtigungen, %n neue</numerusform>
            <numerusform>Benachrichtigungen, %n neue</numerusform>
        </translation>
    </message>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
    <message>
        <source>Nothing has happened in this session yet. What you decide and what becomes of the connection is listed here.</source>
        <translation>In dieser Sitzung ist noch nichts geschehen. Hier steht, was Sie entscheiden und was aus der Verbindung wird.</translation>
    </message>
</context>
<context>
    <name>NotificationModel</name>
    <message>
        <source>Notifications</source>
        <translation>Benachrichtigungen</translation>
    </message>
</context>
<context>
    <name>OpenOrdersModel</name>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Bestellt</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Erhalten</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
</context>
<context>
    <name>OpenOrdersTableModel</name>
    <message>
        <source>unfulfilled</source>
        <translation>nicht versandt</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Aufgegeben</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Am</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
</context>
<context>
    <name>OrderEventsModel</name>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
</context>
<context>
    <name>OrderLinesModel</name>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Unit cost</source>
        <translation>Stückkosten</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Erhalten</translation>
    </message>
    <message>
        <source>Arrived now</source>
        <translation>Jetzt eingetroffen</translation>
    </message>
</context>
<context>
    <name>OrderRowMapper</name>
    <message>
        <source>it has no order name</source>
        <translation>sie hat keinen Auftragsnamen</translation>
    </message>
    <message>
        <source>order %1 is left out: %2</source>
        <translation>der Auftrag %1 wird ausgelassen: %2</translation>
    </message>
    <message>
        <source>%1 is no financial status; are the cells shifted?</source>
        <translation>%1 ist kein Zahlungsstatus; sind die Zellen verschoben?</translation>
    </message>
    <message>
        <source>%1 is no fulfillment status; are the cells shifted?</source>
        <translation>%1 ist kein Versandstatus; sind die Zellen verschoben?</translation>
    </message>
    <message>
        <source>%1 is no currency</source>
        <translation>%1 ist keine Währung</translation>
    </message>
    <message>
        <source>%1 is no quantity</source>
        <translation>%1 ist keine Menge</translation>
    </message>
    <message>
        <source>an amount is missing</source>
        <translation>ein Betrag fehlt</translation>
    </message>
    <message>
        <source>%1 is no amount</source>
        <translation>%1 ist kein Betrag</translation>
    </message>
    <message>
        <source>it has no time of creation</source>
        <translation>sie hat keinen Zeitpunkt der Anlage</translation>
    </message>
    <message>
        <source>%1 is no date with a time</source>
        <translation>%1 ist kein Datum mit Uhrzeit</translation>
    </message>
    <message>
        <source>Times without a zone were read in the shop&apos;s zone, %1.</source>
        <translation>Zeiten ohne Zone wurden in der Zone des Shops gelesen, %1.</translation>
    </message>
</context>
<context>
    <name>Outbox</name>
    <message>
        <source>Nothing is kept before the first connection.</source>
        <translation>Vor der ersten Verbindung wird nichts aufgehoben.</translation>
    </message>
    <message>
        <source>What waits on this computer is being read.</source>
        <translation>Was auf diesem Computer wartet, wird gelesen.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 kann nicht angelegt werden.</translation>
    </message>
    <message>
        <source>Another HotDash on this computer keeps the actions of this connection.</source>
        <translation>Ein anderes HotDash auf diesem Computer hebt die Aktionen dieser Verbindung auf.</translation>
    </message>
    <message>
        <source>What waits on this computer cannot be read (%1): the keychain has another key, or the file is damaged.</source>
        <translation>Was auf diesem Computer wartet, kann nicht gelesen werden (%1): Der Schlüsselbund hat einen anderen Schlüssel, oder die Datei ist beschädigt.</translation>
    </message>
    <message>
        <source>Too much waits on this computer already.</source>
        <translation>Auf diesem Computer wartet schon zu viel.</translation>
    </message>
    <message>
        <source>It could not be kept on this computer: %1</source>
        <translation>Es konnte auf diesem Computer nicht aufgehoben werden: %1</translation>
    </message>
    <message>
        <source>Another version of HotDash kept this, and this one does not know it.</source>
        <translation>Eine andere Version von HotDash hat das aufgehoben, und diese kennt es nicht.</translation>
    </message>
    <message>
        <source>Start that version to send it.</source>
        <translation>Starten Sie jene Version, um es zu senden.</translation>
    </message>
</context>
<context>
    <name>OutboxKeys</name>
    <message>
        <source>Nothing is kept before the first connection.</source>
        <translation>Vor der ersten Verbindung wird nichts aufgehoben.</translation>
    </message>
    <message>
        <source>Nothing is kept on this computer for later, because it has no keychain for the key.</source>
        <translation>Auf diesem Computer wird nichts für später aufgehoben, weil er keinen Schlüsselbund für den Schlüssel hat.</translation>
    </message>
    <message>
        <source>The keychain does not give the key of what waits on this computer (%1). Unlock the keychain; where the key is lost, delete the file.</source>
        <translation>Der Schlüsselbund gibt den Schlüssel dessen nicht heraus, was auf diesem Computer wartet (%1). Entsperren Sie den Schlüsselbund; ist der Schlüssel verloren, löschen Sie die Datei.</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Password of %1</source>
        <translation>Passwort von %1</translation>
    </message>
    <message>
        <source>&amp;Connect</source>
        <translation>&amp;Verbinden</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
</context>
<context>
    <name>PlatformBars</name>
    <message>
        <source>Spend and revenue by platform</source>
        <translation>Ausgaben und Umsatz nach Plattform</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Platforms: %1. The table has the figures.</source>
        <translation>Plattformen: %1. Die Tabelle enthält die Zahlen.</translation>
    </message>
    <message>
        <source>No figures</source>
        <translation>Keine Zahlen</translation>
    </message>
</context>
<context>
    <name>PlatformChart</name>
    <message>
        <source>Spend by platform</source>
        <translation>Ausgaben nach Plattform</translation>
    </message>
    <message>
        <source>Platform</source>
        <translation>Plattform</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>ROAS</source>
        <translation>ROAS</translation>
    </message>
    <message numerus="yes">
        <source>Spend of %n platform(s); the table has the figures.</source>
        <translation>
            <numerusform>Ausgaben einer Plattform; die Tabelle enthält die Zahlen.</numerusform>
            <numerusform>Ausgaben von %n Plattformen; die Tabelle enthält die Zahlen.</numerusform>
        </translation>
    </message>
    <message>
        <source>No spend</source>
        <translation>Keine Ausgaben</translation>
    </message>
</context>
<context>
    <name>PqSession</name>
    <message>
        <source>The connection to the database server was lost. Check that the server runs, then try again.</source>
        <translation>Die Verbindung zum Datenbankserver ist verloren. Prüfen Sie, ob der Server läuft, und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Sign in as the owner of the database: this login may not do it.</source>
        <translation>Melden Sie sich als Besitzer der Datenbank an: Diese Anmeldung darf das nicht.</translation>
    </message>
    <message>
        <source>Another session holds a lock on the table. Try again at a quieter moment.</source>
        <translation>Eine andere Sitzung sperrt die Tabelle. Versuchen Sie es in einem ruhigeren Augenblick erneut.</translation>
    </message>
    <message>
        <source>The server&apos;s disk is full. Free some space there, then try again.</source>
        <translation>Die Platte des Servers ist voll. Schaffen Sie dort Platz und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The server has no free connections. Close some, or raise max_connections.</source>
        <translation>Der Server hat keine freien Verbindungen. Schließen Sie einige, oder erhöhen Sie max_connections.</translation>
    </message>
    <message>
        <source>The database refused: %1</source>
        <translation>Die Datenbank lehnte ab: %1</translation>
    </message>
    <message>
        <source>Type the password again, set PGPASSWORD, or write it into ~/.pgpass.</source>
        <translation>Geben Sie das Passwort erneut ein, setzen Sie PGPASSWORD, oder schreiben Sie es in ~/.pgpass.</translation>
    </message>
    <message>
        <source>%1 does not let this login in.</source>
        <translation>%1 lässt diese Anmeldung nicht ein.</translation>
    </message>
    <message>
        <source>Check the user name; ask who runs the server to register the login.</source>
        <translation>Prüfen Sie den Benutzernamen; bitten Sie den Betreiber des Servers, die Anmeldung einzutragen.</translation>
    </message>
    <message>
        <source>The server has no database of that name (%1).</source>
        <translation>Der Server hat keine Datenbank dieses Namens (%1).</translation>
    </message>
    <message>
        <source>Check the database&apos;s name, or let its owner create it and run hotdash --migrate.</source>
        <translation>Prüfen Sie den Namen der Datenbank, oder lassen Sie sie vom Besitzer anlegen und hotdash --migrate ausführen.</translation>
    </message>
    <message>
        <source>The database server of %1 is just starting or stopping.</source>
        <translation>Der Datenbankserver von %1 startet oder endet gerade.</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>Warten Sie einen Augenblick und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Check host and port, that the server runs, and that no firewall stands between.</source>
        <translation>Prüfen Sie Rechner und Port, ob der Server läuft und ob keine Firewall dazwischen steht.</translation>
    </message>
</context>
<context>
    <name>ProductRowMapper</name>
    <message>
        <source>it has no handle</source>
        <translation>sie hat keinen Handle</translation>
    </message>
    <message>
        <source>its status is %1; are its cells shifted?</source>
        <translation>ihr Status ist %1; sind ihre Zellen verschoben?</translation>
    </message>
    <message>
        <source>%1 of %2 is no price</source>
        <translation>%1 von %2 ist kein Preis</translation>
    </message>
    <message>
        <source>%1 of %2 is no quantity</source>
        <translation>%1 von %2 ist keine Menge</translation>
    </message>
    <message>
        <source>%1 SKUs or barcodes stand as a spreadsheet shortens them (3.65E+11): their last digits are lost.</source>
        <translation>%1 SKUs oder Strichcodes stehen so da, wie Tabellenkalkulationen sie kürzen (3.65E+11): Ihre letzten Ziffern sind verloren.</translation>
    </message>
</context>
<context>
    <name>PurchaseOrder</name>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Erhalten</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
</context>
<context>
    <name>PurchaseOrderActions</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Receive %1</source>
        <translation>Wareneingang %1</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Save vendor %1</source>
        <translation>Lieferant %1 speichern</translation>
    </message>
    <message>
        <source>Delete vendor %1</source>
        <translation>Lieferant %1 löschen</translation>
    </message>
    <message>
        <source>Save the cost of %1 at %2</source>
        <translation>Kosten von %1 bei %2 speichern</translation>
    </message>
    <message>
        <source>Take %1 away from %2</source>
        <translation>%1 bei %2 entfernen</translation>
    </message>
</context>
<context>
    <name>PurchaseOrderEvent</name>
    <message>
        <source>Created as a draft</source>
        <translation>Als Entwurf angelegt</translation>
    </message>
    <message>
        <source>Received %1 pieces</source>
        <translation>%1 Stück erhalten</translation>
    </message>
    <message>
        <source>Received; %1 pieces booked</source>
        <translation>Erhalten; %1 Stück gebucht</translation>
    </message>
    <message>
        <source>, %1 short of the order</source>
        <translation>, %1 weniger als bestellt</translation>
    </message>
    <message>
        <source>, %1 more than ordered</source>
        <translation>, %1 mehr als bestellt</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
</context>
<context>
    <name>PurchaseOrderPanel</name>
    <message>
        <source>Choose an order on the left.</source>
        <translation>Wählen Sie links eine Bestellung.</translation>
    </message>
    <message>
        <source>&amp;Expected</source>
        <translation>&amp;Erwartet</translation>
    </message>
    <message>
        <source>Expected delivery</source>
        <translation>Erwartete Lieferung</translation>
    </message>
    <message>
        <source>Notes for the vendor</source>
        <translation>Notizen für den Lieferanten</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Add a line: SKU or product</source>
        <translation>Zeile hinzufügen: SKU oder Produkt</translation>
    </message>
    <message>
        <source>Add a line</source>
        <translation>Zeile hinzufügen</translation>
    </message>
    <message>
        <source>Remove line</source>
        <translation>Zeile entfernen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Save changes</source>
        <translation>Änderungen speichern</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>Als gesendet vermerken</translation>
    </message>
    <message>
        <source>Mark as confirmed</source>
        <translation>Als bestätigt vermerken</translation>
    </message>
    <message>
        <source>Receive…</source>
        <translation>Wareneingang …</translation>
    </message>
    <message>
        <source>Book delivery</source>
        <translation>Lieferung buchen</translation>
    </message>
    <message>
        <source>Nothing more will come</source>
        <translation>Mehr kommt nicht</translation>
    </message>
    <message>
        <source>The order is received with what was booked so far; the rest is not expected any more.</source>
        <translation>Die Bestellung gilt mit dem bisher Gebuchten als erhalten; der Rest wird nicht mehr erwartet.</translation>
    </message>
    <message>
        <source>Cancel order</source>
        <translation>Bestellung stornieren</translation>
    </message>
    <message>
        <source>%1 pieces arrived now.</source>
        <translation>%1 Stück sind jetzt eingetroffen.</translation>
    </message>
    <message>
        <source>%1 are still missing: the order stays open for them.</source>
        <translation>%1 fehlen noch: Die Bestellung bleibt für sie offen.</translation>
    </message>
    <message>
        <source>%1 are more than was ordered.</source>
        <translation>%1 sind mehr, als bestellt war.</translation>
    </message>
    <message>
        <source>The order is complete.</source>
        <translation>Die Bestellung ist vollständig.</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>ordered %1</source>
        <translation>bestellt am %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>delivered %1</source>
        <translation>geliefert am %1</translation>
    </message>
    <message>
        <source>Total %1</source>
        <translation>Summe %1</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
</context>
<context>
    <name>PurchaseOrderText</name>
    <message>
        <source>Subject: Purchase order %1</source>
        <translation>Betreff: Bestellung %1</translation>
    </message>
    <message>
        <source>Hello,</source>
        <translation>Guten Tag,</translation>
    </message>
    <message>
        <source>Hello %1,</source>
        <translation>Guten Tag %1,</translation>
    </message>
    <message>
        <source>please deliver our purchase order %1:</source>
        <translation>bitte liefern Sie unsere Bestellung %1:</translation>
    </message>
    <message>
        <source>%1 × %2 at %3 = %4</source>
        <translation>%1 × %2 zu %3 = %4</translation>
    </message>
    <message>
        <source>Total: %1</source>
        <translation>Summe: %1</translation>
    </message>
    <message>
        <source>Expected delivery: %1</source>
        <translation>Erwartete Lieferung: %1</translation>
    </message>
    <message>
        <source>Terms: %1</source>
        <translation>Bedingungen: %1</translation>
    </message>
    <message>
        <source>Kind regards</source>
        <translation>Mit freundlichen Grüßen</translation>
    </message>
    <message>
        <source>Purchase order %1</source>
        <translation>Bestellung %1</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Ansprechpartner</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Order date</source>
        <translation>Bestelldatum</translation>
    </message>
    <message>
        <source>Expected delivery</source>
        <translation>Erwartete Lieferung</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Unit cost</source>
        <translation>Stückkosten</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
</context>
<context>
    <name>PurchaseOrdersDialog</name>
    <message>
        <source>Purchase orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>No purchase orders yet: approving a reorder makes the first draft.</source>
        <translation>Noch keine Bestellungen: Die erste genehmigte Nachbestellung legt einen Entwurf an.</translation>
    </message>
    <message>
        <source>%1 of %2 orders</source>
        <translation>%1 von %2 Bestellungen</translation>
    </message>
    <message>
        <source>This order is not there any more.</source>
        <translation>Diese Bestellung gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Every status</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>Filter by number or vendor</source>
        <translation>Nach Nummer oder Lieferant filtern</translation>
    </message>
    <message>
        <source>Save &amp;CSV…</source>
        <translation>&amp;CSV speichern …</translation>
    </message>
    <message>
        <source>Save P&amp;DF…</source>
        <translation>P&amp;DF speichern …</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>Copy as &amp;mail</source>
        <translation>Als &amp;E-Mail kopieren</translation>
    </message>
    <message>
        <source>The text of the mail is on the clipboard.</source>
        <translation>Der Text der E-Mail liegt in der Zwischenablage.</translation>
    </message>
    <message>
        <source>The vendor has no mail address yet: add one under Vendors.</source>
        <translation>Der Lieferant hat noch keine E-Mail-Adresse: Tragen Sie unter Lieferanten eine ein.</translation>
    </message>
    <message>
        <source>Send it to %1.</source>
        <translation>Senden Sie ihn an %1.</translation>
    </message>
    <message>
        <source>%1 has changes that are not saved.</source>
        <translation>%1 hat ungespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>Save or discard them, then look at another order.</source>
        <translation>Speichern oder verwerfen Sie sie, bevor Sie eine andere Bestellung ansehen.</translation>
    </message>
    <message>
        <source>Cancel the order?</source>
        <translation>Bestellung stornieren?</translation>
    </message>
    <message>
        <source>Cancel %1?</source>
        <translation>%1 stornieren?</translation>
    </message>
    <message>
        <source>A cancelled order stays in the list and cannot be opened again. Its variants need a decision again.</source>
        <translation>Eine stornierte Bestellung bleibt in der Liste und lässt sich nicht wieder öffnen. Über ihre Varianten ist neu zu entscheiden.</translation>
    </message>
    <message>
        <source>Cancel the &amp;order</source>
        <translation>Bestellung &amp;stornieren</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>%1 is in this order already.</source>
        <translation>%1 ist bereits in dieser Bestellung.</translation>
    </message>
    <message>
        <source>Change the quantity of its line.</source>
        <translation>Ändern Sie die Menge der Zeile.</translation>
    </message>
    <message>
        <source>What you entered is kept. Look at the history before you go on.</source>
        <translation>Ihre Eingaben sind noch da. Sehen Sie in den Verlauf, bevor Sie weitermachen.</translation>
    </message>
    <message>
        <source>The preview showed it as it was before. Look at it and print it again.</source>
        <translation>Die Vorschau zeigte den früheren Stand. Sehen Sie die Bestellung an und drucken Sie sie dann.</translation>
    </message>
    <message>
        <source>Remove the line, or order it a second time.</source>
        <translation>Entfernen Sie die Zeile, oder bestellen Sie ein zweites Mal.</translation>
    </message>
    <message>
        <source>Order it &amp;anyway</source>
        <translation>&amp;Trotzdem bestellen</translation>
    </message>
    <message>
        <source>Nothing was written. Look again before you decide.</source>
        <translation>Es wurde nichts gespeichert. Sehen Sie noch einmal hin, bevor Sie entscheiden.</translation>
    </message>
    <message>
        <source>Nothing was booked and what you counted is kept. Book it only if it is another delivery.</source>
        <translation>Es wurde nichts gebucht, Ihre Zählung ist noch da. Buchen Sie nur, wenn es eine andere Lieferung ist.</translation>
    </message>
    <message>
        <source>Nothing was written and what you entered is kept. Look again, and save it if it is still right.</source>
        <translation>Es wurde nichts gespeichert, Ihre Eingaben sind noch da. Sehen Sie noch einmal hin, und speichern Sie, wenn es noch stimmt.</translation>
    </message>
    <message>
        <source>Nothing was written. What you entered is kept to look at, but it cannot be written any more.</source>
        <translation>Es wurde nichts gespeichert. Ihre Eingaben sind noch zu sehen, können aber nicht mehr gespeichert werden.</translation>
    </message>
    <message>
        <source>Save or discard them first: what leaves the house is what is saved.</source>
        <translation>Speichern oder verwerfen Sie sie zuerst: Aus dem Haus geht nur, was gespeichert ist.</translation>
    </message>
    <message>
        <source>It is shown as it is now. Look at it, and do it again.</source>
        <translation>Sie wird jetzt im neuen Stand gezeigt. Sehen Sie sie an, und versuchen Sie es noch einmal.</translation>
    </message>
</context>
<context>
    <name>PurchaseOrdersModel</name>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Late: it was expected before today.</source>
        <translation>Verspätet: Sie wurde vor heute erwartet.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Bestellt</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Stück</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Ja</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Nein</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
</context>
<context>
    <name>ReorderDecisionPanel</name>
    <message>
        <source>Notes, kept with the decision</source>
        <translation>Notizen, werden mit der Entscheidung aufbewahrt</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>&amp;Quantity</source>
        <translation>&amp;Menge</translation>
    </message>
    <message>
        <source>&amp;from</source>
        <translation>&amp;von</translation>
    </message>
    <message>
        <source>Order it &amp;anyway, beside the line that is on order</source>
        <translation>&amp;Trotzdem bestellen, neben der Zeile, die schon bestellt ist</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <source>Add it to the vendor&apos;s draft purchase order (A)</source>
        <translation>In den Bestellentwurf des Lieferanten aufnehmen (A)</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Ablehnen …</translation>
    </message>
    <message>
        <source>Do not order it; a reason is required (R)</source>
        <translation>Nicht bestellen; ein Grund ist nötig (R)</translation>
    </message>
    <message>
        <source>Snooze…</source>
        <translation>Zurückstellen …</translation>
    </message>
    <message>
        <source>Look at it later (S)</source>
        <translation>Später ansehen (S)</translation>
    </message>
    <message>
        <source>Wake</source>
        <translation>Wieder aufnehmen</translation>
    </message>
    <message>
        <source>End the snooze</source>
        <translation>Die Zurückstellung beenden</translation>
    </message>
    <message>
        <source>Choose vendor</source>
        <translation>Lieferant wählen</translation>
    </message>
    <message>
        <source>Reorders go to this vendor from now on</source>
        <translation>Nachbestellungen gehen von jetzt an zu diesem Lieferanten</translation>
    </message>
    <message>
        <source>Velocity reviewed</source>
        <translation>Absatz geprüft</translation>
    </message>
    <message>
        <source>Why should it not be ordered? (required)</source>
        <translation>Warum soll nicht bestellt werden? (nötig)</translation>
    </message>
    <message>
        <source>Reason for rejecting</source>
        <translation>Grund der Ablehnung</translation>
    </message>
    <message>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>&amp;until</source>
        <translation>&amp;bis</translation>
    </message>
    <message>
        <source>Snooze until</source>
        <translation>Zurückstellen bis</translation>
    </message>
    <message>
        <source>until &amp;cover falls below</source>
        <translation>bis die &amp;Reichweite unter</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>Days of cover</source>
        <translation>Reichweite in Tagen</translation>
    </message>
    <message>
        <source>Snooze</source>
        <translation>Zurückstellen</translation>
    </message>
    <message>
        <source>at %1 = %2</source>
        <translation>zu %1 = %2</translation>
    </message>
    <message>
        <source>no cost known</source>
        <translation>keine Kosten bekannt</translation>
    </message>
    <message>
        <source>Approve %1…</source>
        <translation>%1 genehmigen …</translation>
    </message>
    <message>
        <source>Say that you looked at the sales velocity (V)</source>
        <translation>Festhalten, dass Sie den Absatz geprüft haben (V)</translation>
    </message>
</context>
<context>
    <name>ReorderDetail</name>
    <message>
        <source>Approved %1</source>
        <translation>%1 genehmigt</translation>
    </message>
    <message>
        <source>Approved %1 from %2</source>
        <translation>%1 von %2 genehmigt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Chose vendor %1</source>
        <translation>Lieferant %1 gewählt</translation>
    </message>
    <message>
        <source>Reviewed the velocity</source>
        <translation>Absatz geprüft</translation>
    </message>
    <message>
        <source>Snoozed until %1</source>
        <translation>Zurückgestellt bis %1</translation>
    </message>
    <message numerus="yes">
        <source>Snoozed until cover falls below %n day(s)</source>
        <translation>
            <numerusform>Zurückgestellt, bis die Reichweite unter %n Tag fällt</numerusform>
            <numerusform>Zurückgestellt, bis die Reichweite unter %n Tage fällt</numerusform>
        </translation>
    </message>
    <message>
        <source>Woke it up</source>
        <translation>Wieder aufgenommen</translation>
    </message>
    <message>
        <source>Undid the decision before</source>
        <translation>Entscheidung davor zurückgenommen</translation>
    </message>
    <message>
        <source>Other decision</source>
        <translation>Andere Entscheidung</translation>
    </message>
    <message>
        <source>at least the vendor&apos;s minimum of %1</source>
        <translation>mindestens das Minimum des Lieferanten von %1</translation>
    </message>
    <message>
        <source>rounded up to packs of %1</source>
        <translation>aufgerundet auf Packungen zu %1</translation>
    </message>
    <message>
        <source>%1 units a day over %2 days</source>
        <translation>%1 Stück am Tag über %2 Tage</translation>
    </message>
    <message>
        <source>no sales in %1 days</source>
        <translation>kein Verkauf in %1 Tagen</translation>
    </message>
    <message>
        <source>trend %1%2 %</source>
        <translation>Trend %1%2 %</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) out of stock</source>
        <translation>
            <numerusform>%n Tag ausverkauft</numerusform>
            <numerusform>%n Tage ausverkauft</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 = %2/day × %3 days + %4 safety stock</source>
        <translation>%1 = %2/Tag × %3 Tage + %4 Sicherheitsbestand</translation>
    </message>
    <message>
        <source>0: %1 available and %2 coming last beyond the reorder point and %3 more days</source>
        <translation>0: %1 verfügbar und %2 kommend reichen über den Meldebestand und %3 weitere Tage hinaus</translation>
    </message>
    <message>
        <source>%1: reorder point %2 + %3/day × %4 days − %5 available − %6 coming</source>
        <translation>%1: Meldebestand %2 + %3/Tag × %4 Tage − %5 verfügbar − %6 kommend</translation>
    </message>
</context>
<context>
    <name>ReorderDialog</name>
    <message>
        <source>Reorder review</source>
        <translation>Nachbestellungen prüfen</translation>
    </message>
    <message>
        <source>Rejected %1.</source>
        <translation>%1 abgelehnt.</translation>
    </message>
    <message>
        <source>Snoozed %1 until %2.</source>
        <translation>%1 zurückgestellt bis %2.</translation>
    </message>
    <message numerus="yes">
        <source>Snoozed %1 until cover falls below %n day(s).</source>
        <translation>
            <numerusform>%1 zurückgestellt, bis die Reichweite unter %n Tag fällt.</numerusform>
            <numerusform>%1 zurückgestellt, bis die Reichweite unter %n Tage fällt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Woke %1.</source>
        <translation>%1 wieder aufgenommen.</translation>
    </message>
    <message>
        <source>Reorders of %1 go to %2 now.</source>
        <translation>Nachbestellungen von %1 gehen jetzt zu %2.</translation>
    </message>
    <message>
        <source>Marked the velocity of %1 as reviewed.</source>
        <translation>Absatz von %1 als geprüft vermerkt.</translation>
    </message>
    <message>
        <source>No variant is in this list.</source>
        <translation>In dieser Liste ist keine Variante.</translation>
    </message>
    <message>
        <source>This variant is not in the inventory any more.</source>
        <translation>Diese Variante ist nicht mehr im Bestand.</translation>
    </message>
    <message>
        <source>What you entered is kept. Look again before you decide.</source>
        <translation>Was Sie eingegeben haben, bleibt stehen. Sehen Sie noch einmal hin, bevor Sie entscheiden.</translation>
    </message>
    <message>
        <source>A reorder needs a quantity.</source>
        <translation>Eine Nachbestellung braucht eine Menge.</translation>
    </message>
    <message>
        <source>Enter how many to order.</source>
        <translation>Geben Sie ein, wie viel bestellt werden soll.</translation>
    </message>
    <message>
        <source>No vendor sells %1 yet.</source>
        <translation>Noch kein Lieferant verkauft %1.</translation>
    </message>
    <message>
        <source>Add a vendor with a cost for this product under Vendors.</source>
        <translation>Tragen Sie unter Lieferanten einen mit Kosten für dieses Produkt ein.</translation>
    </message>
    <message>
        <source>Approved %1 × %2 from %3.</source>
        <translation>%1 × %2 von %3 genehmigt.</translation>
    </message>
    <message>
        <source>%1 reorders are too many at once.</source>
        <translation>%1 Nachbestellungen sind zu viele auf einmal.</translation>
    </message>
    <message>
        <source>Select up to %1.</source>
        <translation>Wählen Sie höchstens %1 aus.</translation>
    </message>
    <message>
        <source>no vendor sells it: add one with a cost</source>
        <translation>kein Lieferant verkauft es: Tragen Sie einen mit Kosten ein</translation>
    </message>
    <message>
        <source>nothing is needed</source>
        <translation>nichts nötig</translation>
    </message>
    <message numerus="yes">
        <source>Approved %n reorder(s).</source>
        <translation>
            <numerusform>%n Nachbestellung genehmigt.</numerusform>
            <numerusform>%n Nachbestellungen genehmigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is in %1.</source>
        <translation>Sie steht in %1.</translation>
    </message>
    <message>
        <source>Nothing was written and what you entered is kept. Decide again if it is still needed.</source>
        <translation>Es wurde nichts geschrieben, und Ihre Eingaben bleiben stehen. Entscheiden Sie erneut, falls es noch nötig ist.</translation>
    </message>
    <message>
        <source>Taken back: %1.</source>
        <translation>Zurückgenommen: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s) taken back.</source>
        <translation>
            <numerusform>%n Entscheidung zurückgenommen.</numerusform>
            <numerusform>%n Entscheidungen zurückgenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Purchase orders…</source>
        <translation>&amp;Bestellungen …</translation>
    </message>
    <message>
        <source>V&amp;endors…</source>
        <translation>&amp;Lieferanten …</translation>
    </message>
    <message>
        <source>Nothing needs a decision.</source>
        <translation>Nichts braucht eine Entscheidung.</translation>
    </message>
    <message>
        <source>The item</source>
        <translation>Der Artikel</translation>
    </message>
    <message>
        <source>There is no connection. Your decision is kept on this computer.</source>
        <translation>Es besteht keine Verbindung. Ihre Entscheidung ist auf diesem Computer aufgehoben.</translation>
    </message>
    <message>
        <source>It is written as soon as there is one.</source>
        <translation>Sie wird geschrieben, sobald es eine gibt.</translation>
    </message>
    <message>
        <source>%1 was not approved: %2.</source>
        <translation>%1 wurde nicht genehmigt: %2.</translation>
    </message>
</context>
<context>
    <name>ReorderItemPanel</name>
    <message>
        <source>Vendors</source>
        <translation>Lieferanten</translation>
    </message>
    <message>
        <source>Open purchase orders</source>
        <translation>Offene Bestellungen</translation>
    </message>
    <message>
        <source>Earlier decisions</source>
        <translation>Frühere Entscheidungen</translation>
    </message>
    <message>
        <source>Choose a variant on the left.</source>
        <translation>Wählen Sie links eine Variante.</translation>
    </message>
    <message>
        <source>What the newest snapshot says can be sold: on hand less committed.</source>
        <translation>Was laut neuester Aufnahme verkauft werden kann: vorhanden abzüglich zugesagt.</translation>
    </message>
    <message>
        <source>Sold and not yet sent, by the newest snapshot.</source>
        <translation>Verkauft und noch nicht versandt, laut neuester Aufnahme.</translation>
    </message>
    <message>
        <source>On its way by the newest snapshot; may hold the same goods as the open orders.</source>
        <translation>Unterwegs laut neuester Aufnahme; kann dieselbe Ware enthalten wie die offenen Bestellungen.</translation>
    </message>
    <message>
        <source>Open purchase orders (draft, sent, confirmed), less what was received.</source>
        <translation>Offene Bestellungen (Entwurf, gesendet, bestätigt) abzüglich des Erhaltenen.</translation>
    </message>
    <message>
        <source>Available divided by the average daily sales: app.days_of_cover_x10().</source>
        <translation>Verfügbar geteilt durch den mittleren Tagesabsatz: app.days_of_cover_x10().</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre, wenn</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>&amp;Lead time</source>
        <translation>&amp;Lieferzeit</translation>
    </message>
    <message>
        <source>at &amp;most</source>
        <translation>&amp;höchstens</translation>
    </message>
    <message>
        <source>Ser&amp;vice</source>
        <translation>Liefer&amp;bereitschaft</translation>
    </message>
    <message>
        <source>How much of the days&apos; demand the safety stock covers.</source>
        <translation>Welchen Teil des Tagesbedarfs der Sicherheitsbestand deckt.</translation>
    </message>
    <message>
        <source>no SKU</source>
        <translation>ohne SKU</translation>
    </message>
    <message>
        <source>bundle</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>pack of %1</source>
        <translation>Packung zu %1</translation>
    </message>
    <message>
        <source>flagged in the sales review</source>
        <translation>in der Umsatzprüfung markiert</translation>
    </message>
    <message>
        <source>snoozed until %1</source>
        <translation>zurückgestellt bis %1</translation>
    </message>
    <message>
        <source>snoozed while cover lasts for %1 or more</source>
        <translation>zurückgestellt, solange die Reichweite %1 oder mehr beträgt</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Committed</source>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <source>Incoming</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>On order</source>
        <translation>Bestellt</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Reorder point %1, suggested %2.</source>
        <translation>Meldebestand %1, Vorschlag %2.</translation>
    </message>
    <message>
        <source>%1 pieces, with what is there and coming, last until %2.</source>
        <translation>%1 Stück reichen mit dem, was da ist und kommt, bis %2.</translation>
    </message>
    <message>
        <source>They cost %1.</source>
        <translation>Sie kosten %1.</translation>
    </message>
    <message>
        <source>Reorder point %1</source>
        <translation>Meldebestand %1</translation>
    </message>
    <message>
        <source>Suggested %1</source>
        <translation>Vorschlag %1</translation>
    </message>
</context>
<context>
    <name>ReorderQueueModel</name>
    <message>
        <source>bundle</source>
        <translation>Set</translation>
    </message>
    <message>
        <source>flagged</source>
        <translation>markiert</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>no vendor</source>
        <translation>kein Lieferant</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Reorder point plus the sales of the review days, less what is available and what is coming, raised to the vendor&apos;s minimum and to whole packs: app.suggested_quantity().</source>
        <translation>Meldebestand plus Absatz der Prüftage, abzüglich des Verfügbaren und des Kommenden, erhöht auf das Minimum des Lieferanten und auf ganze Packungen: app.suggested_quantity().</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>On order</source>
        <translation>Bestellt</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>bundle, pack of %1</source>
        <translation>Set, Packung zu %1</translation>
    </message>
</context>
<context>
    <name>ReorderQueuePanel</name>
    <message>
        <source>Filter by SKU, product, type or vendor</source>
        <translation>Nach SKU, Produkt, Typ oder Lieferant filtern</translation>
    </message>
    <message>
        <source>Filter by text</source>
        <translation>Nach Text filtern</translation>
    </message>
    <message>
        <source>Which variants</source>
        <translation>Welche Varianten</translation>
    </message>
    <message>
        <source>Needs a decision</source>
        <translation>Wartet auf Entscheidung</translation>
    </message>
    <message>
        <source>Snoozed</source>
        <translation>Zurückgestellt</translation>
    </message>
    <message>
        <source>Below reorder point</source>
        <translation>Unter dem Meldebestand</translation>
    </message>
    <message>
        <source>All variants</source>
        <translation>Alle Varianten</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Every status</source>
        <translation>Jeder Status</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>Product type</source>
        <translation>Produkttyp</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Markierungen</translation>
    </message>
    <message>
        <source>Flagged or not</source>
        <translation>Markiert oder nicht</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>Bundles</source>
        <translation>Sets</translation>
    </message>
    <message>
        <source>Sorted by</source>
        <translation>Sortiert nach</translation>
    </message>
    <message>
        <source>Days until stock-out</source>
        <translation>Tage bis zum Ausverkauf</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>&amp;Group by vendor</source>
        <translation>Nach Lieferant &amp;gruppieren</translation>
    </message>
    <message>
        <source>Reorder queue</source>
        <translation>Liste der Nachbestellungen</translation>
    </message>
    <message>
        <source>Every vendor</source>
        <translation>Jeder Lieferant</translation>
    </message>
    <message>
        <source>No vendor</source>
        <translation>Kein Lieferant</translation>
    </message>
    <message>
        <source>Every type</source>
        <translation>Jeder Typ</translation>
    </message>
    <message>
        <source>No type</source>
        <translation>Kein Typ</translation>
    </message>
    <message numerus="yes">
        <source>%Ln variant(s)</source>
        <translation>
            <numerusform>%Ln Variante</numerusform>
            <numerusform>%Ln Varianten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 variants</source>
        <translation>%1 von %2 Varianten</translation>
    </message>
    <message>
        <source>Nothing needs a decision. Low stock shows here as soon as it is seen.</source>
        <translation>Nichts wartet auf eine Entscheidung. Niedriger Bestand erscheint hier, sobald er bemerkt wird.</translation>
    </message>
    <message>
        <source>the filter hides all of them</source>
        <translation>der Filter verbirgt alle</translation>
    </message>
    <message numerus="yes">
        <source>%Ln selected</source>
        <translation>
            <numerusform>%Ln ausgewählt</numerusform>
            <numerusform>%Ln ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReplicaReads</name>
    <message>
        <source>The read replica follows another server than the one of this connection.</source>
        <translation>Die Lesekopie folgt einem anderen Server als dem dieser Verbindung.</translation>
    </message>
    <message>
        <source>The read replica is no replica now: it can be written to.</source>
        <translation>Die Lesekopie ist jetzt keine Kopie: Sie lässt sich beschreiben.</translation>
    </message>
</context>
<context>
    <name>RoasChart</name>
    <message>
        <source>ROAS by day</source>
        <translation>ROAS je Tag</translation>
    </message>
    <message>
        <source>ROAS and spend by day</source>
        <translation>ROAS und Ausgaben je Tag</translation>
    </message>
    <message>
        <source>Day (UTC)</source>
        <translation>Tag (UTC)</translation>
    </message>
    <message>
        <source>ROAS</source>
        <translation>ROAS</translation>
    </message>
    <message>
        <source>Spend</source>
        <translation>Ausgaben</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>No days with figures.</source>
        <translation>Keine Tage mit Zahlen.</translation>
    </message>
    <message>
        <source>From %1 to %2; the last day&apos;s ROAS is %3.</source>
        <translation>Von %1 bis %2; der ROAS des letzten Tages ist %3.</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>%1, not final</source>
        <translation>%1, nicht endgültig</translation>
    </message>
    <message>
        <source>Not final</source>
        <translation>Nicht endgültig</translation>
    </message>
</context>
<context>
    <name>SalesActionsPage</name>
    <message>
        <source>Earlier actions, the newest first</source>
        <translation>Frühere Aktionen, die neuesten zuerst</translation>
    </message>
    <message>
        <source>&amp;Open as it was…</source>
        <translation>&amp;Öffnen, wie es war …</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>Nothing was decided about this period yet. What you write here appears in this list.</source>
        <translation>Über diesen Zeitraum wurde noch nichts entschieden. Was Sie hier schreiben, erscheint in dieser Liste.</translation>
    </message>
</context>
<context>
    <name>SalesActionsTableModel</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Variance</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>SalesChart</name>
    <message>
        <source>Revenue over that of the period compared</source>
        <translation>Umsatz gegenüber dem des Vergleichszeitraums</translation>
    </message>
    <message>
        <source>No figures.</source>
        <translation>Keine Zahlen.</translation>
    </message>
    <message>
        <source>This period</source>
        <translation>Dieser Zeitraum</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Compared day</source>
        <translation>Vergleichstag</translation>
    </message>
    <message>
        <source>Unusual</source>
        <translation>Ungewöhnlich</translation>
    </message>
    <message>
        <source>both</source>
        <translation>beide</translation>
    </message>
    <message>
        <source>this day</source>
        <translation>dieser Tag</translation>
    </message>
    <message>
        <source>the day compared</source>
        <translation>der Vergleichstag</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>Von %1 bis %2.</translation>
    </message>
    <message>
        <source>Unusual: %1.</source>
        <translation>Ungewöhnlich: %1.</translation>
    </message>
    <message>
        <source>Unusual, compared</source>
        <translation>Ungewöhnlich, Vergleich</translation>
    </message>
</context>
<context>
    <name>SalesDecisionPanel</name>
    <message>
        <source>&amp;What do you want to do?</source>
        <translation>&amp;Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>&amp;Notes</source>
        <translation>&amp;Notizen</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>What you found, and what happens next</source>
        <translation>Was Sie gefunden haben und was als Nächstes geschieht</translation>
    </message>
    <message>
        <source>Say in the notes what it is.</source>
        <translation>Schreiben Sie in die Notizen, was es ist.</translation>
    </message>
    <message>
        <source>Flag: %1</source>
        <translation>Markieren: %1</translation>
    </message>
    <message>
        <source>Lift the flag of: %1</source>
        <translation>Markierung aufheben: %1</translation>
    </message>
    <message>
        <source>No flags changed. Check a SKU in the table to flag it.</source>
        <translation>Keine Markierung geändert. Haken Sie in der Tabelle eine SKU an, um sie zu markieren.</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 von %2 Zeichen</translation>
    </message>
    <message>
        <source>Choose what to do</source>
        <translation>Wählen, was zu tun ist</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) too many. Shorten the note to %1.</source>
        <translation>
            <numerusform>%n Zeichen zu viel. Kürzen Sie die Notiz auf %1.</numerusform>
            <numerusform>%n Zeichen zu viel. Kürzen Sie die Notiz auf %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SalesDialog</name>
    <message>
        <source>Sales Pulse — Variance review</source>
        <translation>Umsatzpuls — Abweichung prüfen</translation>
    </message>
    <message>
        <source>&amp;SKUs</source>
        <translation>&amp;SKUs</translation>
    </message>
    <message>
        <source>Product type</source>
        <translation>Produkttyp</translation>
    </message>
    <message>
        <source>Product &amp;types</source>
        <translation>Produkt&amp;typen</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>&amp;Vendors</source>
        <translation>&amp;Lieferanten</translation>
    </message>
    <message>
        <source>Open o&amp;rders</source>
        <translation>Offene Auft&amp;räge</translation>
    </message>
    <message>
        <source>&amp;Earlier actions</source>
        <translation>&amp;Frühere Aktionen</translation>
    </message>
    <message>
        <source>Unusual days</source>
        <translation>Ungewöhnliche Tage</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Als P&amp;DF speichern …</translation>
    </message>
    <message>
        <source>Open o&amp;rders (%1)</source>
        <translation>Offene Auft&amp;räge (%1)</translation>
    </message>
    <message>
        <source>Read %1; newest revenue %2</source>
        <translation>Gelesen %1; neuester Umsatz %2</translation>
    </message>
    <message>
        <source>This period has no complete hour yet.</source>
        <translation>Dieser Zeitraum enthält noch keine volle Stunde.</translation>
    </message>
    <message>
        <source>Choose an earlier first day.</source>
        <translation>Wählen Sie einen früheren ersten Tag.</translation>
    </message>
    <message>
        <source>There are no figures to decide about yet.</source>
        <translation>Es gibt noch keine Zahlen, über die zu entscheiden wäre.</translation>
    </message>
    <message>
        <source>Wait until they are read, or close the window.</source>
        <translation>Warten Sie, bis sie gelesen sind, oder schließen Sie das Fenster.</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Wird geschrieben …</translation>
    </message>
    <message>
        <source>Comma-separated values (*.csv)</source>
        <translation>Durch Kommas getrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>This project has no sales yet.</source>
        <translation>Dieses Projekt hat noch keine Verkäufe.</translation>
    </message>
    <message>
        <source>Import orders (Dashboard, Import), or have revenue facts written to DashboardFact: the review fills by itself then.</source>
        <translation>Lesen Sie Aufträge ein (Übersicht, Einlesen), oder lassen Sie Umsätze in DashboardFact schreiben: Dann füllt sich die Prüfung von selbst.</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>What makes up the figures</source>
        <translation>Woraus sich die Zahlen ergeben</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>SalesFigureStrip</name>
    <message>
        <source>%1 (before: %2)</source>
        <translation>%1 (davor: %2)</translation>
    </message>
    <message>
        <source>Orders that count, of the same hours as the revenue.</source>
        <translation>Aufträge, die zählen, aus denselben Stunden wie der Umsatz.</translation>
    </message>
    <message>
        <source>Revenue divided by orders.</source>
        <translation>Umsatz geteilt durch Aufträge.</translation>
    </message>
    <message>
        <source>Units of the orders that count; what was refunded later is not taken off.</source>
        <translation>Stück der Aufträge, die zählen; später Erstattetes ist nicht abgezogen.</translation>
    </message>
    <message>
        <source>F1: how unusual days and wholesale orders are found</source>
        <translation>F1: wie ungewöhnliche Tage und Großaufträge gefunden werden</translation>
    </message>
    <message>
        <source>Unusual days and wholesale orders</source>
        <translation>Ungewöhnliche Tage und Großaufträge</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Average order</source>
        <translation>Mittlerer Auftrag</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Stück</translation>
    </message>
</context>
<context>
    <name>SalesGroupPage</name>
    <message>
        <source>Variance by %1</source>
        <translation>Abweichung nach %1</translation>
    </message>
</context>
<context>
    <name>SalesOpenOrdersPage</name>
    <message>
        <source>Open orders, the oldest first</source>
        <translation>Offene Aufträge, die ältesten zuerst</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The oldest %1 are listed.</source>
        <translation>Die ältesten %1 sind aufgeführt.</translation>
    </message>
    <message>
        <source>No order waits for fulfillment.</source>
        <translation>Kein Auftrag wartet auf Versand.</translation>
    </message>
</context>
<context>
    <name>SalesPeriodBar</name>
    <message>
        <source>Period: %1</source>
        <translation>Zeitraum: %1</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
</context>
<context>
    <name>SalesReport</name>
    <message>
        <source>This period</source>
        <translation>Dieser Zeitraum</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Average order</source>
        <translation>Mittlerer Auftrag</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>Variance: %1</source>
        <translation>Abweichung: %1</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
    <message>
        <source>(flagged)</source>
        <translation>(markiert)</translation>
    </message>
    <message numerus="yes">
        <source>%n other SKU(s)</source>
        <translation>
            <numerusform>%n andere SKU</numerusform>
            <numerusform>%n andere SKUs</numerusform>
        </translation>
    </message>
    <message>
        <source>SKUs by contribution</source>
        <translation>SKUs nach Beitrag</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Stunde</translation>
    </message>
    <message>
        <source>Compared day</source>
        <translation>Vergleichstag</translation>
    </message>
    <message>
        <source>Revenue by day</source>
        <translation>Umsatz je Tag</translation>
    </message>
    <message>
        <source>Revenue by hour</source>
        <translation>Umsatz je Stunde</translation>
    </message>
    <message>
        <source>Variance review</source>
        <translation>Abweichung prüfen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Figures as of %1; the newest revenue is of %2. Times are the shop&apos;s (%3).</source>
        <translation>Zahlen von %1; der neueste Umsatz ist von %2. Zeiten sind die des Shops (%3).</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>%1, by %2 on %3</source>
        <translation>%1, von %2 am %3</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Zahlen</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Open orders by age</source>
        <translation>Offene Aufträge nach Alter</translation>
    </message>
    <message numerus="yes">
        <source>%n other SKU(s), and revenue without one</source>
        <translation>
            <numerusform>%n andere SKU und Umsatz ohne SKU</numerusform>
            <numerusform>%n andere SKUs und Umsatz ohne SKU</numerusform>
        </translation>
    </message>
    <message>
        <source>Solid line: this period; dashed line: %1.</source>
        <translation>Durchgezogene Linie: dieser Zeitraum; gestrichelte Linie: %1.</translation>
    </message>
</context>
<context>
    <name>SalesReportRowMapper</name>
    <message>
        <source>The report has totals of a period and no days, and nobody can tell which day&apos;s they are.</source>
        <translation>Der Bericht hat Summen eines Zeitraums und keine Tage; welchem Tag sie gehören, kann niemand sagen.</translation>
    </message>
    <message>
        <source>it has no day</source>
        <translation>sie hat keinen Tag</translation>
    </message>
    <message>
        <source>%1 is no date</source>
        <translation>%1 ist kein Datum</translation>
    </message>
    <message>
        <source>%1 is no number of items</source>
        <translation>%1 ist keine Stückzahl</translation>
    </message>
    <message>
        <source>%1 is no number of orders</source>
        <translation>%1 ist keine Zahl von Bestellungen</translation>
    </message>
    <message>
        <source>%1 is no amount</source>
        <translation>%1 ist kein Betrag</translation>
    </message>
    <message>
        <source>%1 rows that sum up others were passed over.</source>
        <translation>%1 Zeilen, die andere zusammenfassen, wurden übergangen.</translation>
    </message>
</context>
<context>
    <name>SalesReviewViewer</name>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>The review as it was</source>
        <translation>Die Prüfung, wie sie war</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>Save as P&amp;DF…</source>
        <translation>Als P&amp;DF speichern …</translation>
    </message>
    <message>
        <source>There are no notes.</source>
        <translation>Es gibt keine Notizen.</translation>
    </message>
    <message>
        <source>%1
by %2 on %3

%4

This action keeps no figures.</source>
        <translation>%1
von %2 am %3

%4

Diese Aktion bewahrt keine Zahlen auf.</translation>
    </message>
</context>
<context>
    <name>SalesSkuPage</name>
    <message>
        <source>Filter by SKU, product, type or vendor</source>
        <translation>Nach SKU, Produkt, Typ oder Lieferant filtern</translation>
    </message>
    <message>
        <source>Filter SKUs</source>
        <translation>SKUs filtern</translation>
    </message>
    <message>
        <source>Which SKUs</source>
        <translation>Welche SKUs</translation>
    </message>
    <message>
        <source>All SKUs</source>
        <translation>Alle SKUs</translation>
    </message>
    <message>
        <source>Flagged</source>
        <translation>Markiert</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Vanished</source>
        <translation>Verschwunden</translation>
    </message>
    <message>
        <source>Falling</source>
        <translation>Fallend</translation>
    </message>
    <message>
        <source>Rising</source>
        <translation>Steigend</translation>
    </message>
    <message>
        <source>Wholesale</source>
        <translation>Großauftrag</translation>
    </message>
    <message>
        <source>&amp;CSV…</source>
        <translation>&amp;CSV …</translation>
    </message>
    <message>
        <source>Save the SKUs that are shown as comma-separated values</source>
        <translation>Die gezeigten SKUs als kommagetrennte Werte speichern</translation>
    </message>
    <message>
        <source>SKUs by contribution to the variance</source>
        <translation>SKUs nach Beitrag zur Abweichung</translation>
    </message>
    <message>
        <source>Price and volume</source>
        <translation>Preis und Menge</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln row(s)</source>
        <translation>
            <numerusform>%1 von %Ln Zeile</numerusform>
            <numerusform>%1 von %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>No SKU matches. Clear the filter, or choose “All SKUs”.</source>
        <translation>Keine SKU passt. Leeren Sie den Filter, oder wählen Sie „Alle SKUs“.</translation>
    </message>
    <message>
        <source>No SKU was sold in this period or in the one compared. Choose another period.</source>
        <translation>In diesem Zeitraum und im verglichenen wurde keine SKU verkauft. Wählen Sie einen anderen Zeitraum.</translation>
    </message>
</context>
<context>
    <name>SalesTile</name>
    <message>
        <source>Sales Pulse</source>
        <translation>Umsatzpuls</translation>
    </message>
    <message>
        <source>Review variance</source>
        <translation>Abweichung prüfen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Orders · average</source>
        <translation>Aufträge · Mittel</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Orders of the period, and their revenue divided by their number.</source>
        <translation>Aufträge des Zeitraums und ihr Umsatz geteilt durch ihre Zahl.</translation>
    </message>
    <message>
        <source>This hour so far</source>
        <translation>Diese Stunde bisher</translation>
    </message>
    <message>
        <source>Revenue and orders of the hour in progress. It is in no comparison until it is complete.</source>
        <translation>Umsatz und Aufträge der laufenden Stunde. Sie geht in keinen Vergleich ein, bevor sie voll ist.</translation>
    </message>
    <message>
        <source>Open orders · oldest</source>
        <translation>Offene Aufträge · ältester</translation>
    </message>
    <message>
        <source>Orders that are neither fulfilled nor cancelled, and when the oldest was placed: the newest fulfillment_open fact.</source>
        <translation>Aufträge, die weder versandt noch storniert sind, und wann der älteste aufgegeben wurde: die neueste Angabe fulfillment_open.</translation>
    </message>
    <message>
        <source>%1  %2</source>
        <translation>%1  %2</translation>
    </message>
    <message>
        <source>No sales yet. They appear here as soon as orders are imported (Dashboard, Import) or revenue facts are written to DashboardFact.</source>
        <translation>Noch keine Umsätze. Sie erscheinen hier, sobald Aufträge eingelesen (Übersicht, Einlesen) oder Umsätze in DashboardFact geschrieben sind.</translation>
    </message>
    <message>
        <source>Stale · newest sale %1</source>
        <translation>Veraltet · neuester Verkauf %1</translation>
    </message>
    <message>
        <source>No comparison yet</source>
        <translation>Noch kein Vergleich</translation>
    </message>
</context>
<context>
    <name>SalesWords</name>
    <message>
        <source>24 hours</source>
        <translation>24 Stunden</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>Freie Wahl</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <extracomment>A day in a chart or a sentence, like &quot;Sat 21 Nov&quot;; Qt&apos;s date format</extracomment>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>a week before</source>
        <translation>eine Woche davor</translation>
    </message>
    <message numerus="yes">
        <source>%n weeks before</source>
        <translation>
            <numerusform>%n Woche davor</numerusform>
            <numerusform>%n Wochen davor</numerusform>
        </translation>
    </message>
    <message>
        <source>against %1, %2</source>
        <translation>gegenüber %1, %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Vanished</source>
        <translation>Verschwunden</translation>
    </message>
    <message>
        <source>No SKU</source>
        <translation>Ohne SKU</translation>
    </message>
    <message>
        <source>Revenue that no SKU&apos;s facts account for</source>
        <translation>Umsatz, den keine SKU belegt</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(keine)</translation>
    </message>
    <message>
        <source>Log follow-up</source>
        <translation>Nachverfolgung vermerken</translation>
    </message>
    <message>
        <source>Escalate to ops</source>
        <translation>An den Betrieb weitergeben</translation>
    </message>
    <message>
        <source>No action needed</source>
        <translation>Nichts zu tun</translation>
    </message>
    <message>
        <source>Something else</source>
        <translation>Etwas anderes</translation>
    </message>
    <message>
        <source>Log something else</source>
        <translation>Etwas anderes vermerken</translation>
    </message>
    <message>
        <source>Add note</source>
        <translation>Notiz anfügen</translation>
    </message>
    <message numerus="yes">
        <source>Change %n flag(s)</source>
        <translation>
            <numerusform>%n Markierung ändern</numerusform>
            <numerusform>%n Markierungen ändern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and change %n flag(s)</source>
        <translation>
            <numerusform>%1 und %n Markierung ändern</numerusform>
            <numerusform>%1 und %n Markierungen ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Flagged %1</source>
        <translation>%1 markiert</translation>
    </message>
    <message>
        <source>Lifted the flag of %1</source>
        <translation>Markierung von %1 aufgehoben</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>under 1 day</source>
        <translation>unter 1 Tag</translation>
    </message>
    <message>
        <source>1 to 2 days</source>
        <translation>1 bis 2 Tage</translation>
    </message>
    <message>
        <source>2 to 3 days</source>
        <translation>2 bis 3 Tage</translation>
    </message>
    <message>
        <source>3 to 7 days</source>
        <translation>3 bis 7 Tage</translation>
    </message>
    <message>
        <source>7 days and more</source>
        <translation>7 Tage und mehr</translation>
    </message>
    <message>
        <source>%1: %2 is unusually high; usual is %3 (%4).</source>
        <translation>%1: %2 ist ungewöhnlich hoch; üblich sind %3 (%4).</translation>
    </message>
    <message>
        <source>%1: %2 is unusually low; usual is %3 (%4).</source>
        <translation>%1: %2 ist ungewöhnlich niedrig; üblich sind %3 (%4).</translation>
    </message>
    <message>
        <source>One wholesale order, %1 on %2: %3 for %4 units, of which %5 × %6.</source>
        <translation>Ein Großauftrag, %1 am %2: %3 für %4 Stück, davon %5 × %6.</translation>
    </message>
    <message>
        <source>It lies in the period compared.</source>
        <translation>Er liegt im Vergleichszeitraum.</translation>
    </message>
    <message>
        <source>The clocks changed: this period has %1 hours, the one compared %2.</source>
        <translation>Die Uhr wurde umgestellt: Dieser Zeitraum hat %1 Stunden, der Vergleichszeitraum %2.</translation>
    </message>
    <message>
        <source>The figures begin on %1: the period compared is not complete.</source>
        <translation>Die Zahlen beginnen am %1: Der Vergleichszeitraum ist nicht vollständig.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>In other currencies: %1</source>
        <translation>In anderen Währungen: %1</translation>
    </message>
    <message>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <source>Revenue: subtotals of the orders that count (not cancelled, voided or fully refunded), after discounts, less refunds, without shipping and taxes; from the hourly revenue facts. Like is compared with like: complete hours or days, the same weekdays, as many whole weeks earlier as are needed, by the shop&apos;s clock. The hour in progress is left out on both sides.</source>
        <translation>Umsatz: Zwischensummen der Aufträge, die zählen (nicht storniert, aufgehoben oder ganz erstattet), nach Rabatten, abzüglich Erstattungen, ohne Versand und Steuern; aus den stündlichen Umsätzen. Verglichen wird Gleiches mit Gleichem: volle Stunden oder Tage, dieselben Wochentage, so viele ganze Wochen früher wie nötig, nach der Uhr des Shops. Die laufende Stunde bleibt auf beiden Seiten weg.</translation>
    </message>
    <message>
        <source>Volume = (units now − units before) × average price before. Price = the rest of the variance, which is (average price now − before) × units now. Both add up to the variance exactly, computed to a ten-thousandth and shown rounded. New and vanished SKUs are all volume. Revenue that no SKU accounts for has a row of its own.</source>
        <translation>Menge = (Stück jetzt − Stück davor) × mittlerer Preis davor. Preis = der Rest der Abweichung, also (mittlerer Preis jetzt − davor) × Stück jetzt. Beide ergeben zusammen genau die Abweichung, auf ein Zehntausendstel gerechnet und gerundet gezeigt. Neue und verschwundene SKUs sind ganz Menge. Umsatz, den keine SKU belegt, hat eine eigene Zeile.</translation>
    </message>
    <message>
        <source>Wholesale %1</source>
        <translation>Großauftrag %1</translation>
    </message>
    <message>
        <source>the same hours, %1 weeks</source>
        <translation>dieselben Stunden, %1 Wochen</translation>
    </message>
    <message>
        <source>%1, %2 weeks</source>
        <translation>%1, %2 Wochen</translation>
    </message>
    <message>
        <source>Unusual days besides, marked in the chart: %1.</source>
        <translation>Weitere ungewöhnliche Tage, im Diagramm markiert: %1.</translation>
    </message>
    <message>
        <source>No comparison</source>
        <translation>Kein Vergleich</translation>
    </message>
    <message>
        <source>Nothing is known of this period: the newest sale is of %1. Import newer orders, or see why no more revenue facts are written.</source>
        <translation>Über diesen Zeitraum ist nichts bekannt: Der neueste Verkauf ist vom %1. Importieren Sie neuere Bestellungen, oder prüfen Sie, warum keine Umsatzwerte mehr geschrieben werden.</translation>
    </message>
    <message>
        <source>The newest sale is of %1: this period is not complete.</source>
        <translation>Der neueste Verkauf ist vom %1: Dieser Zeitraum ist nicht vollständig.</translation>
    </message>
    <message>
        <source>The figures begin on %1: this period is not complete.</source>
        <translation>Die Zahlen beginnen am %1: Dieser Zeitraum ist nicht vollständig.</translation>
    </message>
    <message>
        <source>There is no comparison: the period compared lies before the figures begin, on %1. Choose a later period.</source>
        <translation>Es gibt keinen Vergleich: Der Vergleichszeitraum liegt vor dem Beginn der Zahlen am %1. Wählen Sie einen späteren Zeitraum.</translation>
    </message>
    <message>
        <source>All other SKUs and revenue without one</source>
        <translation>Alle anderen SKUs und Umsatz ohne SKU</translation>
    </message>
    <message>
        <source>One wholesale order, %1 on %2: %3.</source>
        <translation>Ein Großauftrag, %1 am %2: %3.</translation>
    </message>
    <message>
        <source>A wholesale order: one that makes at least 5 % of its period&apos;s revenue, and whose size lies more than 5 robust deviations above the usual: ln(order / median) / max(1.4826 × MAD, 0.46) &gt; 5, over all orders of both periods, at least 8. MAD is the median of |ln(order / median)|: orders differ by factors, not by amounts. It is at least about 10 times the median order.</source>
        <translation>Ein Großauftrag: einer, der mindestens 5 % des Umsatzes seines Zeitraums ausmacht und dessen Größe um mehr als 5 robuste Abweichungen über der üblichen liegt: ln(Auftrag / Median) / max(1,4826 × MAD, 0,46) &gt; 5, über alle Aufträge beider Zeiträume, mindestens 8. MAD ist der Median von |ln(Auftrag / Median)|: Aufträge unterscheiden sich um Faktoren, nicht um Beträge. Er ist damit mindestens etwa zehnmal so groß wie der mittlere Auftrag.</translation>
    </message>
    <message>
        <source>Nothing is known of this period: the figures begin on %1. Choose a later one.</source>
        <translation>Über diesen Zeitraum ist nichts bekannt: Die Zahlen beginnen am %1. Wählen Sie einen späteren.</translation>
    </message>
    <message>
        <source>The period compared</source>
        <translation>Der verglichene Zeitraum</translation>
    </message>
    <message>
        <source>This period</source>
        <translation>Dieser Zeitraum</translation>
    </message>
    <message>
        <source>Unusual: score = (revenue − median) / max(1.4826 × MAD, 5 % of the median), over the same weekday and hours of up to 8 weeks before, at least 4; MAD is the median of the absolute deviations from the median. A day with a score beyond ±3.5 is marked. A period of 24 hours, or of one day, is measured as a whole.</source>
        <translation>Ungewöhnlich: Wert = (Umsatz − Median) / max(1,4826 × MAD, 5 % des Medians), über denselben Wochentag und dieselben Stunden von bis zu 8 Wochen davor, mindestens 4; MAD ist der Median der absoluten Abweichungen vom Median. Ein Tag mit einem Wert jenseits von ±3,5 wird markiert. Ein Zeitraum von 24 Stunden oder von einem Tag wird als Ganzes gemessen.</translation>
    </message>
</context>
<context>
    <name>SchemaCheck</name>
    <message>
        <source>%1: row-level security is off</source>
        <translation>%1: Zeilensicherheit ist ausgeschaltet</translation>
    </message>
    <message>
        <source>%1 is %2, expected %3</source>
        <translation>%1 ist %2, erwartet ist %3</translation>
    </message>
    <message>
        <source>The login %1 is no operator of any project. Let the database&apos;s owner run: SELECT app.add_operator(&apos;%1&apos;, &apos;Your Name&apos;, &apos;project&apos;);</source>
        <translation>Die Anmeldung %1 ist in keinem Projekt eingetragen. Lassen Sie den Besitzer der Datenbank ausführen: SELECT app.add_operator(&apos;%1&apos;, &apos;Ihr Name&apos;, &apos;projekt&apos;);</translation>
    </message>
    <message>
        <source>There is no project &quot;%1&quot;. There is: %2.</source>
        <translation>Es gibt kein Projekt „%1“. Es gibt: %2.</translation>
    </message>
    <message>
        <source>The login is no operator of the project &quot;%1&quot;, but of: %2.</source>
        <translation>Der Login ist kein Bediener des Projekts „%1“, aber von: %2.</translation>
    </message>
</context>
<context>
    <name>SealedFile</name>
    <message>
        <source>The encryption failed.</source>
        <translation>Die Verschlüsselung ist fehlgeschlagen.</translation>
    </message>
</context>
<context>
    <name>SearchBox</name>
    <message>
        <source>Search SKU, product, campaign, purchase order</source>
        <translation>SKU, Produkt, Kampagne, Bestellung suchen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Finds SKUs, products, campaigns and purchase orders; arrow keys choose, Enter opens</source>
        <translation>Findet SKUs, Produkte, Kampagnen und Bestellungen; Pfeiltasten wählen, Eingabe öffnet</translation>
    </message>
    <message>
        <source>Search results</source>
        <translation>Suchergebnisse</translation>
    </message>
    <message>
        <source>Nothing found for “%1”.</source>
        <translation>Nichts gefunden zu „%1“.</translation>
    </message>
    <message>
        <source>%1, result %2 of %3</source>
        <translation>%1, Ergebnis %2 von %3</translation>
    </message>
</context>
<context>
    <name>SearchModel</name>
    <message numerus="yes">
        <source>%n variant(s)</source>
        <translation>
            <numerusform>%n Variante</numerusform>
            <numerusform>%n Varianten</numerusform>
        </translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
</context>
<context>
    <name>ServerConnection</name>
    <message>
        <source>The database %1 wants a password.</source>
        <translation>Die Datenbank %1 verlangt ein Passwort.</translation>
    </message>
    <message>
        <source>The database %1 refuses this password.</source>
        <translation>Die Datenbank %1 lehnt dieses Passwort ab.</translation>
    </message>
    <message>
        <source>Enter the password of your login; its owner can set a new one.</source>
        <translation>Geben Sie das Passwort Ihrer Anmeldung ein; der Besitzer kann ein neues setzen.</translation>
    </message>
    <message>
        <source>The database %1 does not let this login in: %2</source>
        <translation>Die Datenbank %1 lässt diese Anmeldung nicht ein: %2</translation>
    </message>
    <message>
        <source>Check the user name, or ask the owner of the server to allow the login.</source>
        <translation>Prüfen Sie den Benutzernamen, oder bitten Sie den Betreiber des Servers, die Anmeldung zu erlauben.</translation>
    </message>
    <message>
        <source>The server has no such database: %1</source>
        <translation>Der Server hat keine solche Datenbank: %1</translation>
    </message>
    <message>
        <source>Check the database&apos;s name in the connection.</source>
        <translation>Prüfen Sie den Namen der Datenbank in der Verbindung.</translation>
    </message>
    <message>
        <source>The owner of the database should grant CONNECT to the login.</source>
        <translation>Der Besitzer der Datenbank sollte der Anmeldung CONNECT gewähren.</translation>
    </message>
    <message>
        <source>The server of %1 has no connection left for another client.</source>
        <translation>Der Server von %1 hat keine Verbindung mehr frei.</translation>
    </message>
    <message>
        <source>HotDash keeps trying.</source>
        <translation>HotDash versucht es weiter.</translation>
    </message>
    <message>
        <source>The server of %1 is starting up or shutting down.</source>
        <translation>Der Server von %1 startet oder endet gerade.</translation>
    </message>
    <message>
        <source>The connection is not described rightly: %1</source>
        <translation>Die Verbindung ist nicht richtig beschrieben: %1</translation>
    </message>
    <message>
        <source>Correct the connection string.</source>
        <translation>Berichtigen Sie die Verbindungsangabe.</translation>
    </message>
    <message>
        <source>No secure connection to %1 could be made: %2</source>
        <translation>Zu %1 ließ sich keine gesicherte Verbindung aufbauen: %2</translation>
    </message>
    <message>
        <source>The database %1 did not answer within %2 seconds.</source>
        <translation>Die Datenbank %1 hat innerhalb von %2 Sekunden nicht geantwortet.</translation>
    </message>
    <message>
        <source>Check the network, the host&apos;s name and the port. HotDash keeps trying.</source>
        <translation>Prüfen Sie das Netz, den Namen des Rechners und den Port. HotDash versucht es weiter.</translation>
    </message>
    <message>
        <source>The database %1 cannot be reached.</source>
        <translation>Die Datenbank %1 ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The name of the server is not known here (%1).</source>
        <translation>Der Name des Servers ist hier nicht bekannt (%1).</translation>
    </message>
    <message>
        <source>Check its spelling, and that this computer is on the network. HotDash keeps trying.</source>
        <translation>Prüfen Sie die Schreibweise und ob dieser Computer im Netz ist. HotDash versucht es weiter.</translation>
    </message>
    <message>
        <source>None of the servers of %1 can be written to now.</source>
        <translation>In keinen der Server von %1 kann gerade geschrieben werden.</translation>
    </message>
    <message>
        <source>A standby may be about to take over. HotDash keeps trying.</source>
        <translation>Vielleicht übernimmt gleich ein Ersatzserver. HotDash versucht es weiter.</translation>
    </message>
    <message>
        <source>The server that answers for %1 shows the certificate of another host, so nothing was sent to it: %2</source>
        <translation>Der Server, der für %1 antwortet, zeigt das Zertifikat eines anderen Rechners; darum wurde nichts an ihn gesendet: %2</translation>
    </message>
    <message>
        <source>Connect by the name that the certificate names. If that is the name you used, somebody may stand between you and the server: ask who runs it.</source>
        <translation>Verbinden Sie sich mit dem Namen, den das Zertifikat nennt. Ist es der, den Sie benutzt haben, steht vielleicht jemand zwischen Ihnen und dem Server: Fragen Sie, wer ihn betreibt.</translation>
    </message>
    <message>
        <source>Check the SSL mode and the CA file of the connection: for other computers the mode is verify-full unless another is named.</source>
        <translation>Prüfen Sie SSL-Modus und CA-Datei der Verbindung: für andere Rechner gilt verify-full, wenn nichts anderes angegeben ist.</translation>
    </message>
    <message>
        <source>None of the servers of %1 is a standby now, which the connection asks for (target_session_attrs).</source>
        <translation>Keiner der Server von %1 ist jetzt ein Standby, wie es die Verbindung verlangt (target_session_attrs).</translation>
    </message>
    <message>
        <source>Add the standby&apos;s host to the connection, or take target_session_attrs out of it: decisions need a server that can be written to. HotDash keeps trying.</source>
        <translation>Fügen Sie der Verbindung den Rechner des Standbys hinzu, oder nehmen Sie target_session_attrs heraus: Entscheidungen brauchen einen Server, auf den geschrieben werden kann. HotDash versucht es weiter.</translation>
    </message>
    <message>
        <source>The service %1 is described nowhere.</source>
        <translation>Der Dienst %1 ist nirgends beschrieben.</translation>
    </message>
    <message>
        <source>Check its name: it is a section of ~/.pg_service.conf or of the system&apos;s pg_service.conf.</source>
        <translation>Prüfen Sie seinen Namen: Er ist ein Abschnitt von ~/.pg_service.conf oder der pg_service.conf des Systems.</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>From when on the dashboard calls for attention. These hold for you on this computer, at once and in all projects.</source>
        <translation>Ab wann die Übersicht Aufmerksamkeit verlangt. Dies gilt für Sie auf diesem Computer, sofort und in allen Projekten.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>&amp;Usual values</source>
        <translation>&amp;Übliche Werte</translation>
    </message>
    <message>
        <source>Sales Pulse</source>
        <translation>Umsatzpuls</translation>
    </message>
    <message>
        <source>Ads ROAS</source>
        <translation>Anzeigen-ROAS</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Attention needed from a fall in revenue of</source>
        <translation>Achtung ab einem Umsatzrückgang von</translation>
    </message>
    <message>
        <source>Critical from a fall of</source>
        <translation>Kritisch ab einem Rückgang von</translation>
    </message>
    <message>
        <source>Stale after opening hours without a revenue fact</source>
        <translation>Veraltet nach Öffnungsstunden ohne Umsatz</translation>
    </message>
    <message>
        <source> hours</source>
        <translation> Stunden</translation>
    </message>
    <message>
        <source>ROAS without a target of its own is good from</source>
        <translation>ROAS ohne eigenes Ziel ist gut ab</translation>
    </message>
    <message>
        <source>×</source>
        <translation>×</translation>
    </message>
    <message>
        <source>It needs attention below that, and is critical below</source>
        <translation>Darunter Achtung, kritisch unter</translation>
    </message>
    <message>
        <source>A campaign needs attention when below its target on</source>
        <translation>Eine Kampagne braucht Aufmerksamkeit, wenn unter Ziel an</translation>
    </message>
    <message>
        <source> days in a row</source>
        <translation> Tagen in Folge</translation>
    </message>
    <message>
        <source>or without a conversion, with a spend of at least</source>
        <translation>oder ohne Konversion, bei Ausgaben ab</translation>
    </message>
    <message>
        <source>with a CTR below</source>
        <translation>bei einer CTR unter</translation>
    </message>
    <message>
        <source>on at least</source>
        <translation>und mindestens</translation>
    </message>
    <message>
        <source> impressions</source>
        <translation> Einblendungen</translation>
    </message>
    <message>
        <source>or off the pace of its budget by more than</source>
        <translation>oder bei Abweichung vom Budgettempo um mehr als</translation>
    </message>
    <message>
        <source>A fall that is critical cannot be smaller than one that needs attention.</source>
        <translation>Ein kritischer Rückgang kann nicht kleiner sein als einer, der Achtung verlangt.</translation>
    </message>
    <message>
        <source>A ROAS that is good cannot be lower than one that is critical.</source>
        <translation>Ein guter ROAS kann nicht niedriger sein als ein kritischer.</translation>
    </message>
</context>
<context>
    <name>ShopifyClient</name>
    <message>
        <source>The shop %1 cannot be reached: %2.</source>
        <translation>Der Shop %1 ist nicht zu erreichen: %2.</translation>
    </message>
    <message>
        <source>Shopify lets no more questions through.</source>
        <translation>Shopify lässt keine weiteren Anfragen durch.</translation>
    </message>
    <message>
        <source>Try again later; what was read is kept.</source>
        <translation>Später noch einmal versuchen; das Gelesene bleibt erhalten.</translation>
    </message>
    <message>
        <source>Shopify does not accept the token for %1.</source>
        <translation>Shopify nimmt den Schlüssel für %1 nicht an.</translation>
    </message>
    <message>
        <source>Make a new one in Shopify&apos;s admin under Settings, Apps, Develop apps, Admin API access token.</source>
        <translation>In Shopifys Verwaltung unter Einstellungen, Apps, Apps entwickeln, Admin-API-Zugriffstoken einen neuen anlegen.</translation>
    </message>
    <message>
        <source>Shopify refuses to answer for %1 (HTTP %2).</source>
        <translation>Shopify verweigert die Antwort für %1 (HTTP %2).</translation>
    </message>
    <message>
        <source>The shop may be frozen or locked, or the app may lack rights: look into Shopify&apos;s admin.</source>
        <translation>Der Shop ist vielleicht eingefroren oder gesperrt, oder der App fehlen Rechte: in Shopifys Verwaltung nachsehen.</translation>
    </message>
    <message>
        <source>There is no shop at %1.</source>
        <translation>Unter %1 gibt es keinen Shop.</translation>
    </message>
    <message>
        <source>Give the name that ends in .myshopify.com; it stands in Shopify&apos;s admin under Settings, Domains.</source>
        <translation>Den Namen angeben, der auf .myshopify.com endet; er steht in Shopifys Verwaltung unter Einstellungen, Domains.</translation>
    </message>
    <message>
        <source>Shopify has a fault (HTTP %1).</source>
        <translation>Shopify hat eine Störung (HTTP %1).</translation>
    </message>
    <message>
        <source>Shopify answered with HTTP %1.</source>
        <translation>Shopify hat mit HTTP %1 geantwortet.</translation>
    </message>
    <message>
        <source>Shopify&apos;s answer is broken.</source>
        <translation>Shopifys Antwort ist beschädigt.</translation>
    </message>
    <message>
        <source>Shopify finds the question too large: %1</source>
        <translation>Shopify ist die Anfrage zu groß: %1</translation>
    </message>
    <message>
        <source>Please report it.</source>
        <translation>Bitte melden.</translation>
    </message>
    <message>
        <source>The token may not read everything that is needed: %1</source>
        <translation>Der Schlüssel darf nicht alles lesen, was nötig ist: %1</translation>
    </message>
    <message>
        <source>Give the app the rights read_products, read_inventory, read_locations and read_orders.</source>
        <translation>Der App die Rechte read_products, read_inventory, read_locations und read_orders geben.</translation>
    </message>
    <message>
        <source>Shopify has a fault: %1</source>
        <translation>Shopify hat eine Störung: %1</translation>
    </message>
    <message>
        <source>Shopify does not understand the question: %1</source>
        <translation>Shopify versteht die Anfrage nicht: %1</translation>
    </message>
    <message>
        <source>It may have given up this version of its API; look for a newer HotDash.</source>
        <translation>Vielleicht wurde diese Fassung der API eingestellt; nach einem neueren HotDash sehen.</translation>
    </message>
    <message>
        <source>Try again later: what was read is kept, and it goes on from there.</source>
        <translation>Später noch einmal versuchen: das Gelesene bleibt erhalten, und es geht von dort weiter.</translation>
    </message>
    <message>
        <source>Make room on the disk and try again.</source>
        <translation>Platz auf der Festplatte schaffen und noch einmal versuchen.</translation>
    </message>
</context>
<context>
    <name>ShopifySync</name>
    <message>
        <source>products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>stock</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Try again when it is free.</source>
        <translation>Noch einmal versuchen, wenn er frei ist.</translation>
    </message>
    <message>
        <source>Storing %1: %2 rows</source>
        <translation>%1 werden gespeichert: %2 Zeilen</translation>
    </message>
    <message>
        <source>Reading %1: %2 rows; waiting %3 s, as Shopify demands or for its next try</source>
        <translation>%1 werden gelesen: %2 Zeilen; %3 s Pause, wie Shopify es verlangt oder bis zum nächsten Versuch</translation>
    </message>
    <message>
        <source>Reading %1: %2 rows</source>
        <translation>%1 werden gelesen: %2 Zeilen</translation>
    </message>
    <message>
        <source>It went on with what an earlier synchronisation had read.</source>
        <translation>Es ging mit dem weiter, was ein früherer Abgleich gelesen hatte.</translation>
    </message>
    <message>
        <source>The shop is empty, or nothing changed.</source>
        <translation>Der Shop ist leer, oder nichts hat sich geändert.</translation>
    </message>
    <message>
        <source>The shop is synchronised.</source>
        <translation>Der Shop ist abgeglichen.</translation>
    </message>
    <message>
        <source>The synchronisation failed: %1</source>
        <translation>Der Abgleich ist gescheitert: %1</translation>
    </message>
    <message>
        <source>The synchronisation was cancelled; what was read is kept for the next one.</source>
        <translation>Der Abgleich wurde abgebrochen; das Gelesene bleibt für den nächsten erhalten.</translation>
    </message>
</context>
<context>
    <name>ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Open the tile that has the focus</source>
        <translation>Die Kachel öffnen, die den Fokus hat</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>How a figure or tile is computed</source>
        <translation>Wie eine Zahl oder Kachel berechnet wird</translation>
    </message>
    <message>
        <source>From tile to tile</source>
        <translation>Von Kachel zu Kachel</translation>
    </message>
    <message>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <source>A chart&apos;s figures as a table, and back</source>
        <translation>Zahlen eines Diagramms als Tabelle, und zurück</translation>
    </message>
    <message>
        <source>Close a window; leave kiosk view</source>
        <translation>Ein Fenster schließen; die Kioskansicht verlassen</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Escape</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Sort a table by the column beside; ascending, descending</source>
        <translation>Tabelle nach der Spalte daneben sortieren; aufsteigend, absteigend</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Left, Right; Up, Down</source>
        <translation>Strg+Umschalt+Links, Rechts; Auf, Ab</translation>
    </message>
    <message>
        <source>Reorder review: next, previous, approve, reject, snooze</source>
        <translation>Nachbestellungen: weiter, zurück, genehmigen, ablehnen, zurückstellen</translation>
    </message>
    <message>
        <source>Reorder review: undo, velocity reviewed, filter</source>
        <translation>Nachbestellungen: rückgängig, Absatz geprüft, filtern</translation>
    </message>
</context>
<context>
    <name>SignIn</name>
    <message>
        <source>This database is not set up for HotDash: its tables are missing.</source>
        <translation>Diese Datenbank ist nicht für HotDash eingerichtet: Ihre Tabellen fehlen.</translation>
    </message>
    <message>
        <source>The owner of the database should run: hotdash --migrate</source>
        <translation>Der Betreiber der Datenbank sollte ausführen: hotdash --migrate</translation>
    </message>
    <message>
        <source>The login %1 is not an operator of any project in this database.</source>
        <translation>Die Anmeldung %1 ist in keinem Projekt dieser Datenbank eingetragen.</translation>
    </message>
    <message>
        <source>The owner of the database should run: SELECT app.add_operator(&apos;%1&apos;, &apos;Your Name&apos;, &apos;project&apos;);</source>
        <translation>Der Besitzer der Datenbank sollte ausführen: SELECT app.add_operator(&apos;%1&apos;, &apos;Ihr Name&apos;, &apos;projekt&apos;);</translation>
    </message>
    <message>
        <source>You are not an operator of the project %1.</source>
        <translation>Sie sind im Projekt %1 nicht eingetragen.</translation>
    </message>
    <message>
        <source>Choose one of yours: %1.</source>
        <translation>Wählen Sie eines von Ihren: %1.</translation>
    </message>
</context>
<context>
    <name>SkuTableModel</name>
    <message>
        <source>%1, flagged</source>
        <translation>%1, markiert</translation>
    </message>
    <message>
        <source>%1, not flagged</source>
        <translation>%1, nicht markiert</translation>
    </message>
    <message>
        <source>%1
Type: %2
Vendor: %3</source>
        <translation>%1
Typ: %2
Lieferant: %3</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Markieren</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>SKU</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Bemerkung</translation>
    </message>
</context>
<context>
    <name>Snapshot</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>The window was not ready in time.</source>
        <translation>Das Fenster war nicht rechtzeitig fertig.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 lässt sich nicht beschreiben.</translation>
    </message>
    <message>
        <source>The window “%1” was not ready in time.</source>
        <translation>Das Fenster „%1“ war nicht rechtzeitig fertig.</translation>
    </message>
</context>
<context>
    <name>SortKeys</name>
    <message>
        <source>Sorted by %1, ascending</source>
        <translation>Sortiert nach %1, aufsteigend</translation>
    </message>
    <message>
        <source>Sorted by %1, descending</source>
        <translation>Sortiert nach %1, absteigend</translation>
    </message>
</context>
<context>
    <name>StockItem</name>
    <message>
        <source>Out of stock</source>
        <translation>Ausverkauft</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>Dringend</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>Auf Lager</translation>
    </message>
    <message>
        <source>high velocity</source>
        <translation>hoher Absatz</translation>
    </message>
    <message>
        <source>medium velocity</source>
        <translation>mittlerer Absatz</translation>
    </message>
    <message>
        <source>low velocity</source>
        <translation>geringer Absatz</translation>
    </message>
    <message>
        <source>dormant</source>
        <translation>ruhend</translation>
    </message>
    <message>
        <source>no sales</source>
        <translation>kein Absatz</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
</context>
<context>
    <name>StockRowMapper</name>
    <message>
        <source>%1 is no quantity</source>
        <translation>%1 ist keine Menge</translation>
    </message>
    <message>
        <source>it has no handle</source>
        <translation>sie hat keinen Handle</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>SyncCommand</name>
    <message>
        <source>Admin API access token of %1: </source>
        <translation>Admin-API-Zugriffstoken von %1: </translation>
    </message>
    <message>
        <source>Project: %1</source>
        <translation>Projekt: %1</translation>
    </message>
    <message>
        <source>It is not clear which shop this is.</source>
        <translation>Es ist nicht klar, welcher Shop gemeint ist.</translation>
    </message>
    <message>
        <source>Name it with --shop NAME.myshopify.com.</source>
        <translation>Ihn mit --shop NAME.myshopify.com nennen.</translation>
    </message>
    <message>
        <source>There is no token for %1.</source>
        <translation>Für %1 gibt es keinen Schlüssel.</translation>
    </message>
    <message>
        <source>Make one in Shopify&apos;s admin under Settings, Apps, Develop apps, with the rights read_products, read_inventory, read_locations and read_orders, and type it when asked, or give it on standard input.</source>
        <translation>In Shopifys Verwaltung unter Einstellungen, Apps, Apps entwickeln einen mit den Rechten read_products, read_inventory, read_locations und read_orders anlegen und auf die Frage eintippen, oder ihn auf der Standardeingabe geben.</translation>
    </message>
    <message>
        <source>The token is not kept: %1</source>
        <translation>Der Schlüssel wird nicht behalten: %1</translation>
    </message>
</context>
<context>
    <name>SyncDialog</name>
    <message>
        <source>Shop</source>
        <translation>Shop</translation>
    </message>
    <message>
        <source>Admin API access token</source>
        <translation>Admin-API-Zugriffstoken</translation>
    </message>
    <message>
        <source>&amp;Synchronise</source>
        <translation>&amp;Abgleichen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Synchronise with Shopify</source>
        <translation>Mit Shopify abgleichen</translation>
    </message>
    <message>
        <source>Reads products, stock and the orders that changed since the last time. Customers&apos; names, mails, phones, addresses and notes are not asked for. Make a token in Shopify&apos;s admin under Settings, Apps, Develop apps, with the rights read_products, read_inventory, read_locations and read_orders. It is kept in this computer&apos;s keychain and nowhere else.</source>
        <translation>Liest Produkte, Bestand und die seit dem letzten Mal geänderten Bestellungen. Nach Namen, Adressen, Telefonnummern und Bemerkungen der Kunden wird nicht gefragt. Einen Schlüssel gibt es in Shopifys Verwaltung unter Einstellungen, Apps, Apps entwickeln, mit den Rechten read_products, read_inventory, read_locations und read_orders. Er wird im Schlüsselbund dieses Rechners aufbewahrt und nirgends sonst.</translation>
    </message>
    <message>
        <source>Progress of the synchronisation</source>
        <translation>Fortschritt des Abgleichs</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>Bericht</translation>
    </message>
    <message>
        <source>S&amp;hop</source>
        <translation>S&amp;hop</translation>
    </message>
    <message>
        <source>&amp;Token</source>
        <translation>&amp;Schlüssel</translation>
    </message>
    <message>
        <source>The shop is synchronised.</source>
        <translation>Der Shop ist abgeglichen.</translation>
    </message>
    <message>
        <source>The shop is synchronised. The token is not kept: %1</source>
        <translation>Der Shop ist abgeglichen. Der Schlüssel wird nicht behalten: %1</translation>
    </message>
    <message>
        <source>from the keychain</source>
        <translation>aus dem Schlüsselbund</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>SyncSpool</name>
    <message>
        <source>The folder %1 cannot be made.</source>
        <translation>Der Ordner %1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>This shop is being synchronised by another window or program already.</source>
        <translation>Dieser Shop wird schon von einem anderen Fenster oder Programm abgeglichen.</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2.</source>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>%1 cannot be written.</source>
        <translation>%1 lässt sich nicht beschreiben.</translation>
    </message>
</context>
<context>
    <name>Tile</name>
    <message>
        <source>Not allowed</source>
        <translation>Nicht erlaubt</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Lädt …</translation>
    </message>
    <message>
        <source>The migration that creates it: %1</source>
        <translation>Die Migration, die es anlegt: %1</translation>
    </message>
    <message>
        <source>Data from %1</source>
        <translation>Daten: %1</translation>
    </message>
    <message>
        <source>Loaded %1</source>
        <translation>Geladen: %1</translation>
    </message>
    <message>
        <source>newest row %1</source>
        <translation>neueste Zeile: %1</translation>
    </message>
    <message>
        <source>Healthy</source>
        <translation>In Ordnung</translation>
    </message>
    <message>
        <source>Attention needed</source>
        <translation>Aufmerksamkeit nötig</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>Kritisch</translation>
    </message>
    <message>
        <source>Configuration required</source>
        <translation>Einrichtung nötig</translation>
    </message>
    <message>
        <source>Stale</source>
        <translation>Veraltet</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Lädt</translation>
    </message>
    <message>
        <source>No data yet</source>
        <translation>Noch keine Daten</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Enter opens this tile&apos;s window. F5 reads its data again.</source>
        <translation>Eingabe öffnet das Fenster dieser Kachel. F5 liest ihre Daten neu.</translation>
    </message>
</context>
<context>
    <name>TileMessage</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Project</source>
        <translation>Projekt</translation>
    </message>
    <message>
        <source>The shop that the figures belong to</source>
        <translation>Der Shop, zu dem die Zahlen gehören</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 Stunden</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>Period that the sales figures cover</source>
        <translation>Zeitraum der Umsatzzahlen</translation>
    </message>
    <message>
        <source>Signed in as %1</source>
        <translation>Angemeldet als %1</translation>
    </message>
    <message>
        <source>Connection: %1</source>
        <translation>Verbindung: %1</translation>
    </message>
</context>
<context>
    <name>UndoBar</name>
    <message>
        <source>&amp;Undo (%1 s)</source>
        <translation>&amp;Zurücknehmen (%1 s)</translation>
    </message>
</context>
<context>
    <name>UrgentItemsModel</name>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>%1, %2: %3 in stock, cover %4, %5 on order</source>
        <translation>%1, %2: %3 auf Lager, Reichweite %4, %5 bestellt</translation>
    </message>
    <message>
        <source>Most urgent</source>
        <translation>Am dringendsten</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>Reichweite</translation>
    </message>
    <message>
        <source>On order</source>
        <translation>Bestellt</translation>
    </message>
</context>
<context>
    <name>VarianceTable</name>
    <message>
        <source>Units</source>
        <translation>Stück</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Umsatz</translation>
    </message>
    <message>
        <source>Variance</source>
        <translation>Abweichung</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
</context>
<context>
    <name>VelocityChart</name>
    <message>
        <source>Units sold on each of the last 14 days</source>
        <translation>Verkaufte Stück an jedem der letzten 14 Tage</translation>
    </message>
    <message>
        <source>Units sold</source>
        <translation>Verkaufte Stück</translation>
    </message>
    <message>
        <source>Out of stock</source>
        <translation>Ausverkauft</translation>
    </message>
    <message>
        <source>Average %1/day</source>
        <translation>Mittel %1/Tag</translation>
    </message>
</context>
<context>
    <name>VelocityDaysModel</name>
    <message>
        <source>out of stock</source>
        <translation>ausverkauft</translation>
    </message>
    <message>
        <source>in stock</source>
        <translation>vorrätig</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Units sold</source>
        <translation>Verkaufte Stück</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Bestand</translation>
    </message>
</context>
<context>
    <name>VendorForm</name>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>C&amp;ontact</source>
        <translation>&amp;Ansprechpartner</translation>
    </message>
    <message>
        <source>&amp;Mail</source>
        <translation>&amp;E-Mail</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>&amp;Telefon</translation>
    </message>
    <message>
        <source>&amp;Lead time</source>
        <translation>&amp;Lieferzeit</translation>
    </message>
    <message>
        <source>at mos&amp;t</source>
        <translation>&amp;höchstens</translation>
    </message>
    <message>
        <source>Te&amp;rms</source>
        <translation>&amp;Bedingungen</translation>
    </message>
    <message>
        <source>Not&amp;es</source>
        <translation>Noti&amp;zen</translation>
    </message>
</context>
<context>
    <name>VendorOptionsModel</name>
    <message>
        <source>Cost: %1 %2</source>
        <translation>Kosten: %1 %2</translation>
    </message>
    <message>
        <source>Nothing was received from this vendor yet.</source>
        <translation>Von diesem Lieferanten ist noch nichts eingegangen.</translation>
    </message>
    <message>
        <source>%1 of %2 deliveries came within the promised lead time.</source>
        <translation>%1 von %2 Lieferungen kamen innerhalb der zugesagten Lieferzeit.</translation>
    </message>
    <message>
        <source>%1 (reorders go here)</source>
        <translation>%1 (Nachbestellungen gehen hierhin)</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Promised</source>
        <translation>Zugesagt</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Eingehalten</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Packung</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <source>Suggested</source>
        <translation>Vorschlag</translation>
    </message>
    <message>
        <source>Kept: %1 days, %2 of %3 deliveries on time</source>
        <translation>Eingehalten: %1 Tage, %2 von %3 Lieferungen pünktlich</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
</context>
<context>
    <name>VendorProductsModel</name>
    <message>
        <source>Cost: %1 %2</source>
        <translation>Kosten: %1 %2</translation>
    </message>
    <message>
        <source>primary</source>
        <translation>Hauptlieferant</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>Hauptlieferant</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Packung</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Vendor&apos;s SKU</source>
        <translation>SKU des Lieferanten</translation>
    </message>
</context>
<context>
    <name>VendorRowMapper</name>
    <message>
        <source>it has no name</source>
        <translation>sie hat keinen Namen</translation>
    </message>
    <message>
        <source>%1: %2 is no number of days</source>
        <translation>%1: %2 ist keine Zahl von Tagen</translation>
    </message>
    <message>
        <source>%1: the longest lead time is shorter than the usual one</source>
        <translation>%1: Die längste Lieferzeit ist kürzer als die übliche</translation>
    </message>
    <message>
        <source>it names no product</source>
        <translation>sie nennt kein Produkt</translation>
    </message>
    <message>
        <source>it names no vendor</source>
        <translation>sie nennt keinen Lieferanten</translation>
    </message>
    <message>
        <source>%1: %2 is no cost</source>
        <translation>%1: %2 sind keine Kosten</translation>
    </message>
    <message>
        <source>%1 is neither true nor false</source>
        <translation>%1 ist weder wahr noch falsch</translation>
    </message>
    <message>
        <source>%1 is no number of pieces</source>
        <translation>%1 ist keine Stückzahl</translation>
    </message>
</context>
<context>
    <name>VendorsDialog</name>
    <message>
        <source>Vendors</source>
        <translation>Lieferanten</translation>
    </message>
    <message>
        <source>Add &amp;vendor</source>
        <translation>Lieferant hinzu&amp;fügen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>D&amp;iscard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Products of the vendor</source>
        <translation>Produkte des Lieferanten</translation>
    </message>
    <message>
        <source>Product or SKU, to add or change its cost</source>
        <translation>Produkt oder SKU, um Kosten hinzuzufügen oder zu ändern</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Cost of one piece</source>
        <translation>Kosten eines Stücks</translation>
    </message>
    <message>
        <source>Pack size</source>
        <translation>Packungsgröße</translation>
    </message>
    <message>
        <source>pack </source>
        <translation>Packung </translation>
    </message>
    <message>
        <source>Minimum quantity</source>
        <translation>Mindestmenge</translation>
    </message>
    <message>
        <source>minimum </source>
        <translation>Minimum </translation>
    </message>
    <message>
        <source>Save &amp;cost</source>
        <translation>&amp;Kosten speichern</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>No vendors yet. Add one, or import the vendor list.</source>
        <translation>Noch keine Lieferanten. Fügen Sie einen hinzu, oder lesen Sie die Lieferantenliste ein.</translation>
    </message>
    <message>
        <source>%1 vendors</source>
        <translation>%1 Lieferanten</translation>
    </message>
    <message>
        <source>This vendor has changes that are not saved.</source>
        <translation>Dieser Lieferant hat ungespeicherte Änderungen.</translation>
    </message>
    <message>
        <source>Primar&amp;y vendor</source>
        <translation>Ha&amp;uptlieferant</translation>
    </message>
    <message>
        <source>The cost of %1 is not saved.</source>
        <translation>Die Kosten von %1 sind nicht gespeichert.</translation>
    </message>
    <message>
        <source>Save or discard them, then go on.</source>
        <translation>Speichern oder verwerfen Sie sie, dann geht es weiter.</translation>
    </message>
    <message>
        <source>Delete the vendor?</source>
        <translation>Lieferanten löschen?</translation>
    </message>
    <message>
        <source>Delete %1?</source>
        <translation>%1 löschen?</translation>
    </message>
    <message numerus="yes">
        <source>Its costs of %n product(s) go with it, and reorders of them to another vendor.</source>
        <translation>
            <numerusform>Mit ihm gehen die Kosten von %n Produkt; Nachbestellungen gehen an einen anderen Lieferanten.</numerusform>
            <numerusform>Mit ihm gehen die Kosten von %n Produkten; Nachbestellungen gehen an einen anderen Lieferanten.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>&amp;Keep it</source>
        <translation>&amp;Behalten</translation>
    </message>
    <message>
        <source>Nothing was written and what you entered is kept. Look again, and save it if it is still right.</source>
        <translation>Es wurde nichts gespeichert, Ihre Eingaben sind noch da. Sehen Sie noch einmal hin, und speichern Sie, wenn es noch stimmt.</translation>
    </message>
</context>
<context>
    <name>VendorsModel</name>
    <message>
        <source>%1–%2 days</source>
        <translation>%1–%2 Tage</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
    <message>
        <source>Vendor</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>Lead time</source>
        <translation>Lieferzeit</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Eingehalten</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Aufträge</translation>
    </message>
</context>
<context>
    <name>WaitingActionsModel</name>
    <message>
        <source>Waits for a connection</source>
        <translation>Wartet auf eine Verbindung</translation>
    </message>
    <message>
        <source>Typed</source>
        <translation>Eingegeben</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>WaitingDialog</name>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal versuchen</translation>
    </message>
    <message>
        <source>&amp;Discard…</source>
        <translation>&amp;Verwerfen…</translation>
    </message>
    <message>
        <source>Waiting actions</source>
        <translation>Wartende Aktionen</translation>
    </message>
    <message>
        <source>Notes, flags and snoozes that were typed without a connection. They are kept encrypted on this computer and written in this order, each once, as soon as there is a connection. What spends money is never kept.</source>
        <translation>Notizen, Markierungen und Zurückstellungen, die ohne Verbindung eingegeben wurden. Sie sind verschlüsselt auf diesem Computer aufgehoben und werden in dieser Reihenfolge geschrieben, jede einmal, sobald eine Verbindung besteht. Was Geld ausgibt, wird nie aufgehoben.</translation>
    </message>
    <message>
        <source>Nothing waits.</source>
        <translation>Nichts wartet.</translation>
    </message>
    <message>
        <source>Nothing is kept here.</source>
        <translation>Hier wird nichts aufgehoben.</translation>
    </message>
    <message>
        <source>Nothing can be kept for later now.</source>
        <translation>Für später kann jetzt nichts aufgehoben werden.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Discard this action? It will not be written.</source>
        <translation>Diese Aktion verwerfen? Sie wird nicht geschrieben.</translation>
    </message>
</context>
<context>
    <name>documentprint</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>format</name>
    <message>
        <source>%1bn</source>
        <translation>%1 Mrd.</translation>
    </message>
    <message>
        <source>%1M</source>
        <translation>%1 Mio.</translation>
    </message>
    <message>
        <source>%1k</source>
        <translation>%1 Tsd.</translation>
    </message>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message>
        <source>%1 min ago</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h ago</source>
        <translation>vor %1 h</translation>
    </message>
    <message>
        <source>1 day ago</source>
        <translation>vor 1 Tag</translation>
    </message>
    <message>
        <source>%1 days ago</source>
        <translation>vor %1 Tagen</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 Tag</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>hotdash --help lists the options.</source>
        <translation>hotdash --help zählt die Optionen auf.</translation>
    </message>
    <message>
        <source>There is no screen: neither DISPLAY nor WAYLAND_DISPLAY is set.</source>
        <translation>Es gibt keinen Bildschirm: Weder DISPLAY noch WAYLAND_DISPLAY ist gesetzt.</translation>
    </message>
    <message>
        <source>Start hotdash in a desktop session. Without one, --check, --migrate, --import and --snapshot work.</source>
        <translation>Starten Sie hotdash in einer grafischen Sitzung. Ohne eine solche arbeiten --check, --migrate, --import und --snapshot.</translation>
    </message>
</context>
<context>
    <name>profilecolor</name>
    <message>
        <source>No colour</source>
        <translation>Keine Farbe</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>Rot</translation>
    </message>
    <message>
        <source>Orange</source>
        <translation>Orange</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>Grün</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Violet</source>
        <translation>Violett</translation>
    </message>
</context>
<context>
    <name>screens</name>
    <message>
        <source>&amp;Sales review…</source>
        <translation>&amp;Umsatz prüfen …</translation>
    </message>
    <message>
        <source>&amp;Reorder review…</source>
        <translation>&amp;Nachbestellungen prüfen …</translation>
    </message>
    <message>
        <source>&amp;Purchase orders…</source>
        <translation>&amp;Bestellungen …</translation>
    </message>
    <message>
        <source>&amp;Vendors…</source>
        <translation>&amp;Lieferanten …</translation>
    </message>
    <message>
        <source>&amp;Ads ROAS…</source>
        <translation>&amp;Anzeigen-ROAS …</translation>
    </message>
    <message>
        <source>Appro&amp;vals…</source>
        <translation>&amp;Genehmigungen …</translation>
    </message>
    <message>
        <source>Audit &amp;trail…</source>
        <translation>&amp;Protokoll …</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Einlesen …</translation>
    </message>
    <message>
        <source>&amp;Waiting actions…</source>
        <translation>&amp;Wartende Aktionen…</translation>
    </message>
    <message>
        <source>S&amp;ynchronise with Shopify…</source>
        <translation>Mit Shopif&amp;y abgleichen …</translation>
    </message>
</context>
</TS>
