// SPDX-License-Identifier: GPL-3.0-or-later
#include "importers/adscolumns.h"

#include <QRegularExpression>
#include <algorithm>
#include <vector>

namespace {

using adscolumns::Field;

/** The names of a field, best first, in lower case; one that ends in '*' is the beginning of a name. */
struct Names {
    Field field;
    std::vector<const char*> names;
};

// English, German, French, Spanish, Italian, Portuguese, Dutch: as the platforms' own screens say it.
const std::vector<Names>& googleNames()
{
    static const std::vector<Names> all {
        { Field::Day, { "day", "date", "tag", "datum", "jour", "día", "fecha", "giorno", "data", "dia", "dag" } },
        { Field::Campaign,
          { "campaign", "campaign name", "campaign_name", "kampagne", "campagne", "campaña", "campagna", "campanha" } },
        { Field::CampaignId,
          { "campaign id", "campaign_id", "kampagnen-id", "id de campagne", "id de la campagne", "id de campaña",
            "id de la campaña", "id campagna", "id da campanha", "campagne-id" } },
        { Field::Status,
          { "campaign status", "campaign state", "kampagnenstatus", "état de la campagne", "estado de la campaña",
            "stato campagna", "status da campanha", "campagnestatus" } },
        { Field::Currency,
          { "currency code", "currency", "währungscode", "währung", "code de devise", "code devise", "código de moneda",
            "codice valuta", "código da moeda", "valutacode" } },
        { Field::Spend, { "cost", "kosten", "coût", "coste", "costo", "custo" } },
        { Field::Impressions,
          { "impr.", "impressions", "impressionen", "impresiones", "impressioni", "impressões", "weergaven",
            "vertoningen" } },
        { Field::Clicks, { "clicks", "klicks", "clics", "clic", "cliques", "klikken" } },
        { Field::Conversions, { "conversions", "conversiones", "conversioni", "conversões", "conversies", "conv." } },
        { Field::Revenue,
          { "conv. value", "conversion value", "conversion_value", "total conv. value", "conv.-wert", "conversion-wert",
            "valeur de conv.", "valeur conv.", "valor de conv.", "valor conv.", "valore conv.", "valor da conv.",
            "conv.waarde", "conv.-waarde" } },
    };
    return all;
}

const std::vector<Names>& metaNames()
{
    static const std::vector<Names> all {
        { Field::Day, { "day", "tag", "jour", "día", "giorno", "dia", "dag", "date", "datum", "fecha" } },
        { Field::PeriodStart,
          { "reporting starts", "berichtsanfang", "début des rapports", "inicio del informe", "inizio report",
            "inizio del report", "início dos relatórios", "start rapportage" } },
        { Field::PeriodEnd,
          { "reporting ends", "berichtsende", "fin des rapports", "fin del informe", "fine report", "fine del report",
            "término dos relatórios", "encerramento dos relatórios", "einde rapportage" } },
        { Field::Campaign,
          { "campaign name", "campaign", "kampagnenname", "nom de la campagne", "nombre de la campaña",
            "nome della campagna", "nome campagna", "nome da campanha", "campagnenaam", "naam van campagne" } },
        { Field::CampaignId,
          { "campaign id", "kampagnen-id", "id de campagne", "identificador de la campaña", "id campagna",
            "identificação da campanha", "campagne-id" } },
        { Field::Status,
          { "campaign delivery", "campaign status", "kampagnenauslieferung", "diffusion de la campagne",
            "entrega de la campaña", "pubblicazione della campagna", "veiculação da campanha" } },
        { Field::Currency, { "currency", "währung", "devise", "divisa", "moneda", "valuta", "moeda" } },
        { Field::Spend,
          { "amount spent*", "ausgegebener betrag*", "montant dépensé*", "importe gastado*", "importo speso*",
            "valor usado*", "besteed bedrag*" } },
        { Field::Impressions,
          { "impressions", "impressionen", "impresiones", "impression", "impressões", "weergaven" } },
        { Field::Clicks,
          { "clicks (all)", "link clicks", "klicks (alle)", "link-klicks", "clics (tous)", "clics sur un lien",
            "clics (todos)", "clics en el enlace", "clic (tutti)", "clic sul link", "cliques (todos)",
            "cliques no link", "klikken (alle)", "klikken op link" } },
        { Field::Conversions,
          { "purchases", "website purchases", "käufe", "website-käufe", "achats", "compras", "acquisti", "aankopen" } },
        { Field::Revenue,
          { "purchases conversion value", "purchase conversion value", "website purchases conversion value",
            "conversion-wert von käufen", "conversion-wert für käufe", "valeur de conversion des achats",
            "valor de conversión de compras", "valore di conversione degli acquisti", "valor de conversão da compra",
            "valor de conversão de compras", "conversiewaarde van aankopen" } },
        { Field::Results, { "results", "ergebnisse", "résultats", "resultados", "risultati", "resultaten" } },
        { Field::ResultIndicator,
          { "result indicator", "result type", "ergebnisindikator", "indicateur de résultat", "indicador de resultado",
            "indicatore dei risultati" } },
    };
    return all;
}

const std::vector<Names>& pinterestNames()
{
    static const std::vector<Names> all {
        { Field::Day, { "date", "day" } },
        { Field::Campaign, { "campaign name" } },
        { Field::CampaignId, { "campaign id" } },
        { Field::Status, { "campaign status", "campaign entity status" } },
        { Field::Currency, { "currency", "account currency", "currency code" } },
        { Field::Spend, { "spend in account currency", "spend" } },
        { Field::Impressions, { "impressions", "paid impressions", "total impressions" } },
        { Field::Clicks, { "pin clicks", "clicks", "paid pin clicks", "total pin clicks", "outbound clicks" } },
        { Field::Conversions,
          { "total conversions (checkout)", "conversions (checkout)", "checkouts", "total conversions" } },
        { Field::Revenue, { "total order value (checkout)", "order value (checkout)", "total order value" } },
    };
    return all;
}

const std::vector<Names>& tiktokNames()
{
    static const std::vector<Names> all {
        { Field::Day, { "by day", "date", "day", "stat_time_day" } },
        { Field::Campaign, { "campaign name", "campaign_name", "campaign" } },
        { Field::CampaignId, { "campaign id", "campaign_id" } },
        { Field::Status, { "campaign status", "primary status" } },
        { Field::Currency, { "currency" } },
        { Field::Spend, { "cost", "total cost", "spend" } },
        { Field::Impressions, { "impressions", "impression" } },
        { Field::Clicks, { "clicks (all)", "clicks", "click", "clicks (destination)", "destination clicks" } },
        { Field::Conversions,
          { "complete payment", "total complete payment", "purchases", "purchases (website)", "conversions",
            "conversion", "total conversions" } },
        { Field::Revenue,
          { "complete payment value", "total complete payment value", "value of complete payment", "purchase value",
            "total purchase value", "purchases value (website)", "conversion value", "gross revenue" } },
    };
    return all;
}

const std::vector<Names>& namesOf(ImportKind kind)
{
    static const std::vector<Names> none;
    switch (kind) {
    case ImportKind::GoogleAds:
        return googleNames();
    case ImportKind::MetaAds:
        return metaNames();
    case ImportKind::PinterestAds:
        return pinterestNames();
    case ImportKind::TikTokAds:
        return tiktokNames();
    case ImportKind::Vendors:
    case ImportKind::ShopifyProducts:
    case ImportKind::ProductVendors:
    case ImportKind::ShopifyInventory:
    case ImportKind::ShopifyOrders:
    case ImportKind::ShopifySales:
        break;
    }
    return none;
}

/** TikTok's words are everybody's, but for these. */
bool isTikToks(const CsvHeader& header)
{
    const auto isTheirs = [](const QString& name) {
        const QString key = CsvHeader::normalized(name);
        return key == QStringLiteral("by day") || key.endsWith(QStringLiteral("(destination)"))
            || key.startsWith(QStringLiteral("adgroup")) || key.startsWith(QStringLiteral("6-second"))
            || key.contains(QStringLiteral("complete payment"));
    };
    return header.has("cost") && std::any_of(header.names().begin(), header.names().end(), isTheirs);
}

/** Google says "Campaign"; who says "Campaign name" beside Google's other words may be anybody. */
bool isOthers(const CsvHeader& header)
{
    const bool saysName = (header.has("campaign name") || header.has("campaign_name")) && !header.has("campaign");
    return saysName && header.find({ "avg. cpc", "avg_cpc", "search_impression_share" }) < 0;
}

} // namespace

const char* adscolumns::fieldName(Field field)
{
    switch (field) {
    case Field::Day:
        return "day";
    case Field::PeriodStart:
        return "period_start";
    case Field::PeriodEnd:
        return "period_end";
    case Field::Campaign:
        return "campaign";
    case Field::CampaignId:
        return "campaign_id";
    case Field::Status:
        return "status";
    case Field::Currency:
        return "currency";
    case Field::Spend:
        return "spend";
    case Field::Impressions:
        return "impressions";
    case Field::Clicks:
        return "clicks";
    case Field::Conversions:
        return "conversions";
    case Field::Revenue:
        return "revenue";
    case Field::Results:
        return "results";
    case Field::ResultIndicator:
        return "result_indicator";
    }
    return "";
}

int adscolumns::find(ImportKind kind, Field field, const CsvHeader& header)
{
    for (const Names& candidate : namesOf(kind)) {
        if (candidate.field != field)
            continue;
        for (const char* name : candidate.names) {
            const QByteArray text(name);
            const int column =
                text.endsWith('*') ? header.findStart(text.chopped(1).constData()) : header.find({ name });
            if (column >= 0)
                return column;
        }
    }
    return -1;
}

/** Each platform by what the others' reports do not have, so that no report is told for two. */
QStringList adscolumns::signature(ImportKind kind, const CsvHeader& header)
{
    const auto taken = [&](std::initializer_list<Field> fields) {
        QStringList columns;
        for (const Field field : fields) {
            const int column = find(kind, field, header);
            if (column < 0)
                return QStringList();
            columns.append(header.name(column));
        }
        return columns;
    };
    switch (kind) {
    case ImportKind::MetaAds:
        return taken({ Field::Campaign, Field::Spend });
    case ImportKind::PinterestAds:
        return header.has("spend in account currency") ? taken({ Field::Campaign, Field::Spend }) : QStringList();
    case ImportKind::TikTokAds:
        return isTikToks(header) ? taken({ Field::Campaign, Field::Spend, Field::Impressions }) : QStringList();
    case ImportKind::GoogleAds: {
        QStringList columns;
        for (const auto& either : { std::initializer_list<Field> { Field::Campaign, Field::Spend, Field::Clicks },
                                    { Field::Campaign, Field::Spend, Field::Impressions },
                                    { Field::Day, Field::Spend, Field::Clicks } }) {
            columns = taken(either);
            if (!columns.isEmpty())
                break;
        }
        return isOthers(header) ? QStringList() : columns;
    }
    case ImportKind::Vendors:
    case ImportKind::ShopifyProducts:
    case ImportKind::ProductVendors:
    case ImportKind::ShopifyInventory:
    case ImportKind::ShopifyOrders:
    case ImportKind::ShopifySales:
        break;
    }
    return {};
}

QString adscolumns::headerCurrency(const QString& name)
{
    static const QRegularExpression pattern(QStringLiteral("\\(([A-Za-z]{3})\\)\\s*$"));
    return pattern.match(name).captured(1).toUpper();
}
