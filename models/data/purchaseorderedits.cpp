// SPDX-License-Identifier: GPL-3.0-or-later
#include "data/purchaseorderedits.h"

#include <algorithm>

namespace purchaseorderedits {
namespace {

const PurchaseOrderLine* find(const QVector<PurchaseOrderLine>& lines, const QUuid& id)
{
    const auto found = std::find_if(lines.begin(), lines.end(), [&id](const auto& line) { return line.id == id; });
    return found == lines.end() ? nullptr : &*found;
}

} // namespace

PurchaseOrderDocument merged(const PurchaseOrderDocument& before, const PurchaseOrderDocument& mine,
                             const PurchaseOrderDocument& theirs)
{
    PurchaseOrderDocument result = theirs;
    result.lines.clear();
    for (const PurchaseOrderLine& line : theirs.lines) {
        const PurchaseOrderLine* former = find(before.lines, line.id);
        const PurchaseOrderLine* own = find(mine.lines, line.id);
        if (former && !own)
            continue;
        result.lines.append(own && !(former && *own == *former) ? *own : line);
    }
    for (const PurchaseOrderLine& line : mine.lines) {
        if (!find(before.lines, line.id) && !find(theirs.lines, line.id))
            result.lines.append(line);
    }
    if (mine.order.expected != before.order.expected)
        result.order.expected = mine.order.expected;
    if (mine.order.notes != before.order.notes)
        result.order.notes = mine.order.notes;
    return result;
}

} // namespace purchaseorderedits
