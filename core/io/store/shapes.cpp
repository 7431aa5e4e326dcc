// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/store/shapes.h"

#include "core/base/measure.h"

#include <algorithm>

namespace trendward::store
{

namespace
{

using fhir::Observation;
using fhir::Quantity;
using fhir::Value;

/// Whether rows can tell all of it, as far as that can be seen without looking at the numbers.
bool isPlain(const Observation &o)
{
    return o.id.empty() && o.identifier.empty() && o.status == fhir::Status::Final && o.subject.empty() &&
           o.device.empty() && o.encounter.empty() && !o.issued && o.notes.empty() && o.samples.empty() &&
           o.original.empty() && o.start.origin != ClockOrigin::Unknown && (!o.end || *o.end > o.start.at) &&
           !(o.absentReason && !o.components.empty());
}

/// A number that comes out of the store as it went in, or a stated absence.
bool isPlainPart(const Value &value, const std::optional<AbsentReason> &absentReason)
{
    if (std::holds_alternative<std::monostate>(value)) return absentReason.has_value();
    const auto *quantity = std::get_if<Quantity>(&value);
    if (!quantity || absentReason) return false;
    const auto number = Decimal::parse(quantity->text);
    return number && number->text() == quantity->text;
}

bool hasOwnPart(const Observation &o)
{
    return o.absentReason || !std::holds_alternative<std::monostate>(o.value);
}

bool sameKind(const Value &a, const Value &b)
{
    if (a.index() != b.index()) return false;
    const auto *x = std::get_if<Quantity>(&a);
    const auto *y = std::get_if<Quantity>(&b);
    return !x || (x->unit == y->unit && x->system == y->system && x->code == y->code);
}

bool fits(const Observation &skeleton, const Observation &o)
{
    return skeleton.code == o.code && skeleton.components.size() == o.components.size() &&
           sameKind(skeleton.value, o.value) && skeleton.absentReason.has_value() == o.absentReason.has_value() &&
           skeleton.category == o.category &&
           std::equal(o.components.begin(), o.components.end(), skeleton.components.begin(),
                      [](const fhir::Component &a, const fhir::Component &b) {
                          return sameKind(a.value, b.value) && a.code == b.code;
                      });
}

void empty(Value &value)
{
    if (auto *quantity = std::get_if<Quantity>(&value)) {
        quantity->text.clear();
        quantity->comparator = Comparator::None;
    }
}

Observation skeletonOf(const Observation &o)
{
    Observation skeleton;
    skeleton.category = o.category;
    skeleton.code = o.code;
    skeleton.value = o.value;
    skeleton.components = o.components;
    if (o.absentReason) skeleton.absentReason = AbsentReason::Unknown;
    empty(skeleton.value);
    for (fhir::Component &component : skeleton.components) {
        empty(component.value);
        component.flags = 0;
        if (component.absentReason) component.absentReason = AbsentReason::Unknown;
    }
    return skeleton;
}

/// The parts of a skeleton, by what readingsOf says when each number is 1.
std::vector<Shape::Part> partsOf(const Observation &skeleton)
{
    Observation sample = skeleton;
    const auto one = [](Value &value) {
        if (auto *quantity = std::get_if<Quantity>(&value)) quantity->text = "1";
    };
    one(sample.value);
    for (fhir::Component &component : sample.components) one(component.value);
    std::vector<Shape::Part> parts;
    const auto readings = fhir::readingsOf(sample);
    int index = hasOwnPart(sample) ? 0 : 1;
    for (const fhir::Reading &reading : readings) {
        parts.push_back({index++, reading, reading.measure.empty() ? nullptr : measureNamed(reading.measure)});
        parts.back().pattern.flags &= std::uint32_t{CodeContradicts};
    }
    return parts;
}

}  // namespace

const Shape *Shapes::shapeOf(const Observation &o)
{
    if (!isPlain(o)) return nullptr;
    if (hasOwnPart(o) && !isPlainPart(o.value, o.absentReason)) return nullptr;
    for (const fhir::Component &component : o.components)
        if (!isPlainPart(component.value, component.absentReason)) return nullptr;
    if (!hasOwnPart(o) && o.components.empty()) return nullptr;
    const auto found =
        std::find_if(m_shapes.begin(), m_shapes.end(), [&](const auto &shape) { return fits(shape->skeleton, o); });
    if (found == m_shapes.end()) return add(o);
    // Files come in runs of one kind: the last one met stands first.
    if (found != m_shapes.begin()) std::iter_swap(found, m_shapes.begin());
    return m_shapes.front().get();
}

const Shape *Shapes::add(const Observation &o)
{
    auto shape = std::make_unique<Shape>();
    shape->skeleton = skeletonOf(o);
    shape->parts = partsOf(shape->skeleton);
    // A part that is no reading would be lost: such an Observation is kept whole.
    if (shape->parts.size() != o.components.size() + (hasOwnPart(o) ? 1 : 0)) return nullptr;
    const std::string json = fhir::toJson(shape->skeleton);
    m_database.run("INSERT OR IGNORE INTO shape(json) VALUES(?)", json);
    Statement found = m_database.query("SELECT key FROM shape WHERE json = ?", json);
    if (!found.step()) fail(Error::Code::StoreDamaged, "a shape is missing");
    shape->key = found.integer(0);
    m_shapes.insert(m_shapes.begin(), std::move(shape));
    return m_shapes.front().get();
}

const Shape &Shapes::shape(std::int64_t key)
{
    for (const auto &shape : m_shapes)
        if (shape->key == key) return *shape;
    Statement found = m_database.query("SELECT json FROM shape WHERE key = ?", key);
    if (!found.step()) fail(Error::Code::StoreDamaged, "a shape is missing");
    auto skeleton = fhir::readObservation(found.text(0));
    if (!skeleton) fail(Error::Code::StoreDamaged, "a shape cannot be read");
    auto shape = std::make_unique<Shape>();
    shape->key = key;
    shape->skeleton = std::move(*skeleton);
    shape->parts = partsOf(shape->skeleton);
    m_shapes.push_back(std::move(shape));
    return *m_shapes.back();
}

Row rowOf(const Observation &o, const Shape::Part &part)
{
    const auto at = static_cast<std::size_t>(part.index > 0 ? part.index - 1 : 0);
    const bool own = part.index == 0;
    const Value &value = own ? o.value : o.components[at].value;
    Row row;
    row.part = part.index;
    row.key.time = o.start.at;
    row.offset = o.start.offsetMinutes;
    row.clock = o.start.origin;
    row.unitOrigin = o.unitOrigin;
    row.record = o.origin.record;
    if (o.end && *o.end != o.start.at) row.ending = *o.end - o.start.at;
    row.flags = part.pattern.flags | o.flags | (own ? 0u : o.components[at].flags);
    if (o.start.inGap) row.flags |= ShiftedFromGap;
    if (const auto *quantity = std::get_if<Quantity>(&value)) {
        if (const auto number = Decimal::parse(quantity->text)) row.value = *number;
        row.comparator = quantity->comparator;
        if (!part.pattern.unit.stated()) row.flags |= UnitNotStated;
        if (part.measure && row.value && !plausible(*part.measure, row.value->toDouble(), part.pattern.unit.code))
            row.flags |= Implausible;
    } else {
        row.absentReason = own ? o.absentReason : o.components[at].absentReason;
    }
    return row;
}

Row rowOf(const fhir::Reading &reading, UnitOrigin unitOrigin, int part)
{
    Row row;
    row.part = part;
    row.key.time = reading.time.at;
    row.offset = reading.time.offsetMinutes;
    row.clock = reading.time.origin;
    row.unitOrigin = unitOrigin;
    row.record = reading.origin.record;
    row.flags = reading.flags;
    row.value = reading.value;
    row.comparator = reading.comparator;
    row.absentReason = reading.absentReason;
    if (reading.end && *reading.end != reading.time.at) row.ending = *reading.end - reading.time.at;
    return row;
}

std::vector<int> partsOfReadings(const Observation &o, const std::vector<fhir::Reading> &readings)
{
    // readingsOf gives the own value's first, then each component's in order; how many each gives is asked one by one.
    std::vector<int> parts(readings.size(), 0);
    if (o.components.empty()) return parts;
    std::size_t next = readings.size();
    for (std::size_t i = o.components.size(); i > 0 && next > 0; --i) {
        Observation single;
        single.start = o.start;
        single.components = {o.components[i - 1]};
        for (const fhir::Sample &sample : o.samples)
            if (sample.component == static_cast<int>(i - 1)) {
                single.samples.push_back(sample);
                single.samples.back().component = 0;
            }
        const std::size_t count = std::min(fhir::readingsOf(single).size(), next);
        std::fill_n(parts.begin() + static_cast<std::ptrdiff_t>(next - count), count, static_cast<int>(i));
        next -= count;
    }
    return parts;
}

bool isStream(const Observation &o, int part)
{
    const Value *value = &o.value;
    if (part > 0 && static_cast<std::size_t>(part) <= o.components.size())
        value = &o.components[static_cast<std::size_t>(part - 1)].value;
    return std::holds_alternative<fhir::SampledData>(*value);
}

void setPart(Observation &o, const Row &row)
{
    Value *value = &o.value;
    std::optional<AbsentReason> *absentReason = &o.absentReason;
    if (row.part > 0) {
        if (static_cast<std::size_t>(row.part) > o.components.size()) return;
        fhir::Component &component = o.components[static_cast<std::size_t>(row.part - 1)];
        value = &component.value;
        absentReason = &component.absentReason;
    }
    if (auto *quantity = std::get_if<Quantity>(value)) {
        quantity->text = row.value ? row.value->text() : std::string();
        quantity->comparator = row.comparator;
    }
    *absentReason = row.absentReason;
}

namespace
{

bool isPressurePart(const CodeableConcept &code)
{
    const Measure *measure = measureOf(code).measure;
    return measure && measure->panel == "blood-pressure" && measure->key != "mean-blood-pressure";
}

}  // namespace

void dropParts(Observation &o, std::vector<int> parts)
{
    std::sort(parts.rbegin(), parts.rend());
    for (const int part : parts) {
        if (part == 0) {
            o.value = {};
            o.absentReason.reset();
        } else if (static_cast<std::size_t>(part) <= o.components.size()) {
            fhir::Component &component = o.components[static_cast<std::size_t>(part - 1)];
            if (component.code.coding.empty() || !isPressurePart(component.code)) {
                o.components.erase(o.components.begin() + part - 1);
                continue;
            }
            // The profile of a blood pressure asks for both halves, the absent one with a reason.
            component.value = {};
            component.absentReason = AbsentReason::Unknown;
            component.flags = 0;
        }
    }
}

}  // namespace trendward::store
