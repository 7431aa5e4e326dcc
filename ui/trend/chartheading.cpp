// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/trend/chartheading.h"

#include "ui/style/elided.h"
#include "ui/style/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

namespace trendward::ui
{

namespace
{

constexpr int betweenFigures = 11, nameRoom = 14;

int wide(const QStringList &texts)
{
    const QFontMetrics metrics(ui::font(Type::Sub));
    int sum = 0;
    for (const QString &one : texts) sum += metrics.horizontalAdvance(one) + betweenFigures;
    return sum;
}

}  // namespace

ChartHeading::ChartHeading(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ChartHeading::show(const QString &name, const QString &unit)
{
    m_name = name;
    m_unit = unit;
    update();
}

void ChartHeading::setFigures(const std::optional<TrendFigures> &figures)
{
    m_figures = figures;
    const QString said = figures ? figures->sentence : QString();
    setToolTip(plainToolTip(said));
    setAccessibleName(m_name + QLatin1Char(' ') + m_unit);
    setAccessibleDescription(said);
    update();
}

QStringList ChartHeading::shownTexts(int width) const
{
    if (!m_figures) return {QStringLiteral("…")};
    const TrendFigures &f = *m_figures;
    const int name = QFontMetrics(ui::font(Type::Base, QFont::Medium)).horizontalAdvance(m_name) +
                     QFontMetrics(ui::font(Type::Base)).horizontalAdvance(QLatin1Char(' ') + m_unit) + nameRoom;
    // The values stand together, and what they are in stands behind the last of them.
    const auto values = [this](QStringList texts) {
        texts.removeAll(QString());
        return texts.isEmpty() ? QString() : (texts.join(QStringLiteral("  ")) + QLatin1Char(' ') + m_unit).trimmed();
    };
    const QString all = values({f.mean, f.low, f.high}), mean = values({f.mean});
    if (!f.change.isEmpty() && !f.mean.isEmpty()) {
        // What was asked for goes last of all.
        const QString compared = mean + QStringLiteral(", ") + f.change;
        for (QStringList choice : {QStringList{f.count, compared, f.inGoal, f.beyond}, QStringList{compared, f.inGoal},
                                   QStringList{compared}}) {
            choice.removeAll(QString());
            if (wide(choice) <= width - name) return choice;
        }
    }
    // From everything down to what says most about the goal.
    const std::vector<QStringList> choices{{f.count, all, f.inGoal, f.beyond},
                                           {f.count, all, f.inGoal},
                                           {f.count, mean, f.inGoal},
                                           {mean, f.inGoal},
                                           {f.inGoal.isEmpty() ? mean : f.inGoal}};
    for (QStringList choice : choices) {
        choice.removeAll(QString());
        if (wide(choice) <= width - name) return choice;
    }
    return {};
}

QSize ChartHeading::sizeHint() const
{
    return {240, QFontMetrics(ui::font(Type::Base, QFont::Medium)).height() + 3};
}

QSize ChartHeading::minimumSizeHint() const
{
    return {80, sizeHint().height()};
}

void ChartHeading::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QFont name = ui::font(Type::Base, QFont::Medium), unit = ui::font(Type::Base);
    const QFontMetrics nameMetrics(name);
    painter.setFont(name);
    painter.setPen(color(Token::Text));
    const QString shown = nameMetrics.elidedText(m_name, Qt::ElideRight, width() / 2 + width() / 4);
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, shown);
    painter.setFont(unit);
    painter.setPen(color(Token::Second));
    painter.drawText(rect().adjusted(nameMetrics.horizontalAdvance(shown + QLatin1Char(' ')), 0, 0, 0),
                     Qt::AlignLeft | Qt::AlignVCenter, m_unit);
    painter.setFont(ui::font(Type::Sub));
    int right = width();
    const QStringList texts = shownTexts(width());
    for (auto it = texts.crbegin(); it != texts.crend(); ++it) {
        const int advance = QFontMetrics(painter.font()).horizontalAdvance(*it);
        painter.drawText(QRect(right - advance, 0, advance, height()), Qt::AlignRight | Qt::AlignVCenter, *it);
        right -= advance + betweenFigures;
    }
}

void ChartHeading::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) update();
}

}  // namespace trendward::ui
