// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desk/errortext.h"

#include "ui/desk/texts.h"

#include <QCoreApplication>

namespace trendward::ui
{

namespace
{

QString sentence(QString text)
{
    if (text.isEmpty()) return text;
    text = sentenceCase(text);
    if (!text.endsWith('.') && !text.endsWith('!') && !text.endsWith('?')) text += '.';
    return text;
}

}  // namespace

QString nextStep(Error::Code code)
{
    switch (code) {
        case Error::Code::NotFound:
            return QCoreApplication::translate("ErrorText", "Check the name, or choose another.");
        case Error::Code::NotReadable:
            return QCoreApplication::translate(
                "ErrorText",
                "Check that the file is where it was, that you may read it and that there is room on the disk.");
        case Error::Code::UnknownFormat:
            return QCoreApplication::translate(
                "ErrorText", "Choose a file as the device or its app exported it, not a changed copy.");
        case Error::Code::Malformed:
            return QCoreApplication::translate("ErrorText", "Export the file from the device or app again.");
        case Error::Code::TooLarge:
            return QCoreApplication::translate("ErrorText", "Choose a shorter period or a smaller file.");
        case Error::Code::ZoneNeeded:
            return QCoreApplication::translate("ErrorText", "Say which time zone the device's clock showed.");
        case Error::Code::ChoiceNeeded:
            return QCoreApplication::translate("ErrorText", "Say on the check page how the file is to be read.");
        case Error::Code::UnitNeeded:
            return QCoreApplication::translate("ErrorText", "Say which unit the values are in.");
        case Error::Code::PatientUnknown:
            return QCoreApplication::translate("ErrorText", "Add the patient first, or choose another.");
        case Error::Code::KeyNeeded:
            return QCoreApplication::translate("ErrorText",
                                               "Unlock the system's keychain, or name the pass phrase file.");
        case Error::Code::KeyWrong:
            return QCoreApplication::translate("ErrorText", "Check that this pass phrase belongs to this store.");
        case Error::Code::StoreDamaged:
            return QCoreApplication::translate("ErrorText", "Nothing was changed; restore the store from a backup.");
        case Error::Code::Cancelled:
            return QCoreApplication::translate("ErrorText", "Nothing was changed.");
        default:
            return {};
    }
}

QString errorText(const Error &error)
{
    QString text = error.code == Error::Code::Cancelled
                       ? QCoreApplication::translate("ErrorText", "Stopped as you asked.")
                       : sentence(QString::fromStdString(error.detail));
    if (!error.where.empty()) text += QLatin1String(" (") + QString::fromStdString(error.where) + QLatin1Char(')');
    const QString next = nextStep(error.code);
    return next.isEmpty() ? text : text + QLatin1Char('\n') + next;
}

}  // namespace trendward::ui
