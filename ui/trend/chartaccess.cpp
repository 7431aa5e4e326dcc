// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trend/chartaccess.h"

#include "ui/trend/daychart.h"
#include "ui/trend/trendview.h"

#include <QAccessible>
#include <QAccessibleWidget>

namespace trendward::ui
{

namespace
{

class ChartAccess : public QAccessibleWidget
{
public:
    explicit ChartAccess(QWidget *view) : QAccessibleWidget(view, QAccessible::Chart) {}
    int childCount() const override { return 0; }
    QAccessibleInterface *child(int) const override { return nullptr; }
    QAccessibleInterface *childAt(int, int) const override { return nullptr; }
};

QAccessibleInterface *chartAccess(const QString &, QObject *object)
{
    const bool chart = qobject_cast<TrendView *>(object) || qobject_cast<DayChart *>(object);
    return chart ? new ChartAccess(static_cast<QWidget *>(object)) : nullptr;
}

}  // namespace

void makeChartsAccessible()
{
    static const bool once = [] {
        QAccessible::installFactory(chartAccess);
        return true;
    }();
    Q_UNUSED(once)
}

}  // namespace trendward::ui
