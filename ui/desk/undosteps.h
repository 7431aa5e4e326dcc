// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

namespace trendward::ui
{

/// What a person can take back, newest last. Each step asks the store itself; what a sudden end left undone is in the
/// record's own history.
class UndoSteps : public QObject
{
    Q_OBJECT
public:
    explicit UndoSteps(QObject *parent = nullptr) : QObject(parent) {}

    /// text: what was done, in words that follow "Undo: " ("goal for body weight of DOE, Jane").
    void push(const QString &text, std::function<void()> undo)
    {
        m_steps.push_back({text, std::move(undo)});
        if (m_steps.size() > 100) m_steps.erase(m_steps.begin());
        emit changed();
    }
    bool empty() const { return m_steps.empty(); }
    QString text() const { return m_steps.empty() ? QString() : m_steps.back().text; }
    void undo()
    {
        if (m_steps.empty()) return;
        const Step step = std::move(m_steps.back());
        m_steps.pop_back();
        emit changed();
        step.undo();
    }

signals:
    void changed();
    /// A step could not be taken back: of one whose page is gone by then.
    void failed(const QString &sentence);

private:
    struct Step {
        QString text;
        std::function<void()> undo;
    };
    std::vector<Step> m_steps;
};

}  // namespace trendward::ui
