// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/care/rules.h"
#include "core/io/jobs/reviewjob.h"
#include "tests/io/store/storefolder.h"
#include "ui/desk/desk.h"
#include "ui/desk/undosteps.h"
#include "ui/plan/plandialog.h"
#include "ui/plan/planpane.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <memory>
#include <string>
#include <vector>

/// A store with one patient and the plan's pane over it, read again after each change as the window does it.
namespace trendward::tests
{

inline std::shared_ptr<const care::Rules> builtInRules()
{
    QFile file(QStringLiteral(TRENDWARD_SOURCE_DIR "/resources/rules/review-rules.json"));
    const std::string json = file.open(QIODevice::ReadOnly) ? file.readAll().toStdString() : std::string();
    return std::make_shared<const care::Rules>(*care::rulesFrom(json));
}

inline care::Goal goalOf(const std::string &measure, std::optional<double> low, std::optional<double> high,
                         const std::string &unit)
{
    care::Goal goal;
    goal.measure = measure;
    goal.low = low;
    goal.high = high;
    goal.unit = unit;
    goal.start = {2026, 5, 1};
    return goal;
}

struct Ward {
    StoreFolder folder;
    std::unique_ptr<ui::Desk> desk;
    ui::UndoSteps undo;
    std::unique_ptr<ui::PlanPane> pane;
    store::PatientKey patient = 0;
    std::shared_ptr<const jobs::PatientReview> review;
    QStringList messages;

    explicit Ward(const std::string &name = "OKAFOR, Grace")
    {
        patient = folder.add("p-7", name);
        if (!folder.record->setBirth(patient, Date{1950, 3, 14}, "tester", noon)) qFatal("no birth date");
        std::vector<fhir::Observation> all;
        for (int day = 20; day >= 1; --day)
            all.push_back(pressure(std::to_string(140 + day % 4), "80", noon - day * Instant::ticksPerDay));
        for (int day = 20; day >= 1; --day)
            all.push_back(weight(day > 7 ? "82.5" : "84", noon - day * Instant::ticksPerDay));
        folder.import(patient, all);
    }
    void setGoal(const care::Goal &goal) { VALUE(folder.record->saveGoal(patient, goal)); }

    /// What the test has put in place so far, as the window opens it.
    void open()
    {
        ui::Workplace place;
        place.openStore = [path = folder.path()] {
            return store::openSqlcipherStore(path, storeKey, store::Absent::Refuse);
        };
        place.rules = builtInRules();
        place.now = [] { return noon; };
        place.user = "root";
        desk = std::make_unique<ui::Desk>(place);
        pane = std::make_unique<ui::PlanPane>(*desk, undo);
        pane->resize(312, 640);
        pane->QWidget::show();
        QObject::connect(desk.get(), &ui::Desk::recordChanged, pane.get(), [this] { show(); });
        QObject::connect(desk.get(), &ui::Desk::draftChanged, pane.get(), [this] { show(); });
        QObject::connect(pane.get(), &ui::PlanPane::message, pane.get(),
                         [this](const QString &text) { messages << text; });
        show();
    }
    void show() { show(patient); }
    void show(store::PatientKey who)
    {
        review = std::make_shared<const jobs::PatientReview>(
            VALUE(jobs::reviewOf(*folder.record, who, *desk->place().rules, noon)));
        pane->show(review);
    }
    void settle() { QTRY_VERIFY(!desk->busy()); }

    /// What another window does to the same record meanwhile.
    void writeElsewhere(const std::string &note)
    {
        const care::PlanDraft other{{}, {}, note, noon};
        SUCCEEDS(folder.record->saveDraft(patient, other, draft()));
    }
    void signElsewhere(const std::string &note)
    {
        if (!note.empty()) writeElsewhere(note);
        VALUE(folder.record->signPlan(patient, draft().value_or(care::PlanDraft()), {}));
    }

    std::optional<care::PlanDraft> draft() { return VALUE(folder.record->draft(patient)); }

    template <class Dialog>
    Dialog *dialog() const
    {
        for (Dialog *one : pane->findChildren<Dialog *>())
            if (one->isVisible()) return one;
        return nullptr;
    }
    template <class Widget>
    static Widget *named(const QWidget *in, const QString &accessibleName)
    {
        for (Widget *one : in->findChildren<Widget *>())
            if (one->accessibleName() == accessibleName) return one;
        return nullptr;
    }
    static void type(const QWidget *dialog, const QString &accessibleName, const QString &text)
    {
        auto *edit = named<QLineEdit>(dialog, accessibleName);
        QVERIFY2(edit, qPrintable(accessibleName));
        edit->setText(text);
    }
};

/// Who signs is kept in a file of this test alone.
inline void useOwnSettings()
{
    static const QTemporaryDir home;
    qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
}

}  // namespace trendward::tests
