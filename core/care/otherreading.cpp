// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/care/otherreading.h"

#include "core/base/phrase.h"

#include <array>

namespace trendward::care
{

namespace
{

struct OtherReading {
    std::string_view word;
    const char *text;
};

constexpr std::array otherReadings{
    OtherReading{"cuff-size", marked("OtherReading", "a cuff that is too small or too loose")},
    OtherReading{"exertion", marked("OtherReading", "a reading soon after effort, coffee or smoking")},
    OtherReading{"worry", marked("OtherReading", "talking, pain or worry during the reading")},
    OtherReading{"arm", marked("OtherReading", "an arm that was not held at the height of the heart")},
    OtherReading{"irregular-pulse", marked("OtherReading", "an irregular pulse, which devices count wrongly")},
    OtherReading{"lost-beats", marked("OtherReading", "a sensor that loses beats or counts them twice")},
    OtherReading{"cold-finger", marked("OtherReading", "a cold hand, nail varnish or movement under the sensor")},
    OtherReading{"pressed-sensor", marked("OtherReading", "a sensor that was lain on in sleep")},
    OtherReading{"loose-sensor", marked("OtherReading", "a sensor that is new, old or has come loose")},
    OtherReading{"sugar-on-finger", marked("OtherReading", "sugar on the finger, or an old test strip")},
    OtherReading{"meal", marked("OtherReading", "a meal, a missed meal or unusual exercise")},
    OtherReading{"other-person", marked("OtherReading", "another person on the device")},
    OtherReading{"clothes", marked("OtherReading", "clothes, another scale or another time of day")},
    OtherReading{"salt", marked("OtherReading", "salt, fluid or constipation in the days before")},
    OtherReading{"treatment", marked("OtherReading", "a change of treatment or dose")},
    OtherReading{"illness", marked("OtherReading", "a passing illness")},
    OtherReading{"warmth", marked("OtherReading", "a hot drink, warm clothes or another place of measuring")},
    OtherReading{"short-count", marked("OtherReading", "a count over too short a time")},
    OtherReading{"few-times", marked("OtherReading", "readings at other times of day than usual")},
    OtherReading{"goal", marked("OtherReading", "a goal that no longer fits the person")},
    OtherReading{"technique", marked("OtherReading", "a change in how it is measured, or another device")},
    OtherReading{"device-silent", marked("OtherReading", "a device that does not send, or a person away from home")},
};

}  // namespace

std::string otherReadingText(std::string_view word)
{
    for (const OtherReading &one : otherReadings)
        if (one.word == word) return phrase("OtherReading", one.text);
    return {};
}

}  // namespace trendward::care
