// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/glance.h"

#include <QWidget>

#include <set>
#include <string>
#include <vector>

class QPushButton;

namespace trendward::ui
{

class VitalTile;

/// The vital tiles: as many across as there is room for, five at most. What does not fit is one press of "more" away.
class VitalRow : public QWidget
{
    Q_OBJECT
public:
    explicit VitalRow(QWidget *parent = nullptr);

    using QWidget::show;
    void show(const std::vector<care::VitalGlance> &vitals, const std::set<std::string> &chosen, Instant now);
    /// Keys of the checked tiles, in the order of the tiles.
    std::vector<std::string> chosen() const;
    const std::vector<VitalTile *> &tiles() const { return m_tiles; }
    std::size_t count() const { return m_used; }
    QPushButton *more() const { return m_more; }

signals:
    void chosenChanged();
    /// A goal is asked for from a tile's context menu: the measure's key.
    void goalRequested(QString measure);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    std::vector<VitalTile *> m_tiles;  ///< the first m_used are shown
    std::size_t m_used = 0;
    QPushButton *m_more;
    bool m_all = false;
    bool m_quiet = false;
};

}  // namespace trendward::ui
