// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trend/vitalrow.h"

#include "ui/style/icons.h"
#include "ui/trend/vitaltile.h"

#include <QAction>
#include <QPushButton>
#include <QResizeEvent>

#include <algorithm>

namespace trendward::ui
{

namespace
{

constexpr int gap = 8, narrowest = 122, mostAcross = 5, moreHeight = 26;

/// A goal is of one measure: of a blood pressure, of its systolic.
QString goalMeasure(const care::VitalGlance &vital)
{
    return vital.key == "blood-pressure" ? QStringLiteral("systolic-blood-pressure")
                                         : QString::fromStdString(vital.key);
}

}  // namespace

VitalRow::VitalRow(QWidget *parent) : QWidget(parent), m_more(new QPushButton(this))
{
    setAccessibleName(tr("Vital signs"));
    m_more->setProperty("quiet", true);
    m_more->hide();
    connect(m_more, &QPushButton::clicked, this, [this] {
        m_all = !m_all;
        arrange();
    });
}

void VitalRow::show(const std::vector<care::VitalGlance> &vitals, const std::set<std::string> &chosen, Instant now)
{
    m_quiet = true;
    while (m_tiles.size() < vitals.size()) {
        auto *tile = new VitalTile(this);
        connect(tile, &QAbstractButton::toggled, this, [this] {
            if (!m_quiet) emit chosenChanged();
        });
        auto *goal = new QAction(icon("plus"), tr("Add &goal…"), tile);
        tile->addAction(goal);
        tile->setContextMenuPolicy(Qt::ActionsContextMenu);
        connect(goal, &QAction::triggered, this, [this, tile] { emit goalRequested(goalMeasure(tile->vital())); });
        m_tiles.push_back(tile);
    }
    m_used = vitals.size();
    for (std::size_t i = 0; i < m_used; ++i) {
        m_tiles[i]->show(vitals[i], now);
        // A measure that we do not know by name can have no goal.
        m_tiles[i]->actions().constFirst()->setEnabled(!vitals[i].key.starts_with('~'));
        m_tiles[i]->setChecked(chosen.count(vitals[i].key) > 0);
        // A tile that is made later stands at the end of the chain, behind the plan; the button has its place from the
        // start.
        setTabOrder(i > 0 ? static_cast<QWidget *>(m_tiles[i - 1]) : m_more, m_tiles[i]);
    }
    if (m_used > 0) setTabOrder(m_tiles[m_used - 1], m_more);
    m_quiet = false;
    arrange();
}

std::vector<std::string> VitalRow::chosen() const
{
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < m_used; ++i)
        if (m_tiles[i]->isChecked()) keys.push_back(m_tiles[i]->vital().key);
    return keys;
}

void VitalRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (event->size().width() != event->oldSize().width()) arrange();
}

void VitalRow::arrange()
{
    const int room = std::clamp((width() + gap) / (narrowest + gap), 1, mostAcross);
    const int all = static_cast<int>(m_used);
    const int across = std::max(1, std::min(room, all));
    const int wide = (width() - gap * (across - 1)) / across;
    const bool hides = all > across;
    const int shown = hides && !m_all ? across : all;
    for (int i = 0; i < static_cast<int>(m_tiles.size()); ++i) {
        VitalTile *tile = m_tiles[static_cast<std::size_t>(i)];
        tile->setVisible(i < shown);
        if (i >= shown) continue;
        const int left = (i % across) * (wide + gap), top = (i / across) * (VitalTile::tileHeight + gap);
        // The last tile of a full row takes what rounding has left over.
        const bool last = i % across == across - 1;
        tile->setGeometry(left, top, last ? width() - left : wide, VitalTile::tileHeight);
    }
    const int rows = std::max(1, (shown + across - 1) / across);
    int high = all == 0 ? 0 : rows * (VitalTile::tileHeight + gap) - gap;
    m_more->setVisible(hides);
    if (hides) {
        m_more->setText(m_all ? tr("Fewer vital signs") : tr("More vital signs (%1)").arg(all - across));
        const int moreWide = std::min(width(), m_more->sizeHint().width());
        m_more->setGeometry(width() - moreWide, high + 2, moreWide, moreHeight);
        high += moreHeight + 2;
    }
    setFixedHeight(high);
}

}  // namespace trendward::ui
