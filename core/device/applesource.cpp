// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/applesource.h"

#include "core/base/ascii.h"
#include "core/device/readcontext.h"
#include "core/device/xmlscan.h"

#include <algorithm>
#include <array>

namespace trendward::device
{

namespace
{

constexpr std::array<std::string_view, 8> appleDevices{"Apple Watch", "iPhone",   "iPad",    "iPod touch",
                                                       "iPod",        "Apple TV", "MacBook", "iMac"};

std::size_t findWord(std::string_view text, std::string_view word)
{
    const auto found = std::search(text.begin(), text.end(), word.begin(), word.end(),
                                   [](char a, char b) { return lower(a) == lower(b); });
    return found == text.end() ? std::string_view::npos : static_cast<std::size_t>(found - text.begin());
}

/// Blanks that do not break become plain ones, so that one spelling finds all.
std::string plainBlanks(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text.substr(i).starts_with("\u00a0")) {
            out += ' ';
            ++i;
        } else {
            out += text[i];
        }
    }
    return out;
}

/// The kind of thing that a name with an owner speaks of: "Scale" of "Ada's Scale", "Waage" of "Waage von Ada".
std::string withoutOwner(const std::string &name)
{
    for (const std::string_view owned : {"'s ", "\u2019s ", "' ", "\u2019 "}) {
        const std::size_t at = name.find(owned);
        if (at != std::string::npos) return name.substr(at + owned.size());
    }
    for (const std::string_view ending : {"'s", "\u2019s", "'", "\u2019"})
        if (name.ends_with(ending)) return {};
    for (const std::string_view of :
         {" von ", " de ", " di ", " van ", " del ", " da ", " do ", " d'", " d\u2019", " of ", "\u7684"}) {
        const std::size_t at = name.find(of);
        if (at == std::string::npos) continue;
        return of == "\u7684" ? name.substr(at + of.size()) : name.substr(0, at);
    }
    return name;
}

std::string withoutPerson(std::string_view raw)
{
    const std::string name = plainBlanks(shown(raw));
    for (const std::string_view device : appleDevices)
        if (findWord(name, device) != std::string_view::npos) return std::string(device);
    return withoutOwner(name);
}

/// A field of "<<HKDevice: 0x…>, name:…, manufacturer:…, model:…, hardware:…, software:…>". Values may hold commas.
std::string_view field(std::string_view device, std::string_view key)
{
    const std::size_t at = device.find(key);
    if (at == std::string_view::npos) return {};
    std::string_view value = device.substr(at + key.size());
    std::size_t end = value.size();
    for (const std::string_view next :
         {", name:", ", manufacturer:", ", model:", ", hardware:", ", firmware:", ", software:", ", localIdentifier:",
          ", UDIDeviceIdentifier:", ", creation date:"})
        end = std::min(end, value.find(next));
    value = value.substr(0, end);
    while (!value.empty() && (value.back() == '>' || value.back() == ' ')) value.remove_suffix(1);
    return value;
}

std::string appleModel(std::string_view model)
{
    return model == "Watch" ? "Apple Watch" : shown(model);
}

}  // namespace

AppleSource appleSource(std::string_view rawSourceName, std::string_view rawDevice)
{
    AppleSource source;
    const std::string name = unescaped(rawSourceName), device = unescaped(rawDevice);
    const std::string_view maker = field(device, ", manufacturer:"), model = field(device, ", model:");
    if (maker.starts_with("Apple") && !model.empty()) {
        // Apple's own devices are named by their owners, so the name says nothing that may be kept.
        source.deviceName = appleModel(model);
        source.app = source.deviceName;
        return source;
    }
    source.app = withoutPerson(name);
    if (!maker.empty() && !model.empty())
        source.deviceName = model.starts_with(maker) ? shown(model) : shown(maker) + ' ' + shown(model);
    else if (!model.empty())
        source.deviceName = shown(model);
    else
        source.deviceName = withoutPerson(field(device, ", name:"));
    const bool isDevice = std::find(appleDevices.begin(), appleDevices.end(), source.app) != appleDevices.end();
    if (source.deviceName.empty() && isDevice) source.deviceName = source.app;
    return source;
}

}  // namespace trendward::device
