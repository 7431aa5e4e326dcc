// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/io/jobs/reviewjob.h"
#include "ui/style/card.h"

#include <memory>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace trendward::ui
{

class Chip;
class ElidedLabel;
class StatusMark;

/// Who the patient is, where the patient stands, and why in one sentence.
class PatientBanner : public Card
{
    Q_OBJECT
public:
    explicit PatientBanner(QWidget *parent = nullptr);
    using Card::show;
    void show(std::shared_ptr<const jobs::PatientReview> review);
    QPushButton *why() const { return m_why; }
    void showWhy();
    /// What was looked for in the readings, also where nothing was seen.
    void showTrust();
    QPushButton *trust() const { return m_trust; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void buildLines();
    void giveNameRoom();
    void showAllergies();

    QHBoxLayout *m_first, *m_below;
    StatusMark *m_mark;
    ElidedLabel *m_name;
    QLabel *m_facts, *m_reason;  ///< these wrap: nothing of them is cut
    Chip *m_bucket, *m_allergies, *m_sample;
    QPushButton *m_why, *m_trust;
    std::shared_ptr<const jobs::PatientReview> m_review;
    bool m_chipsBelow = false;
};

/// "Born 14 Mar 1951 (74 y) · Female · MRN 004-218-77 · Problems not known".
QString factsText(const jobs::PatientReview &review);

}  // namespace trendward::ui
