// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/measure.h"
#include "core/fhir/observation.h"
#include "core/io/store/row.h"

#include <cstdint>
#include <map>
#include <memory>
#include <vector>

namespace trendward::store
{

/// What many Observations have in common: codes, category, units; everything but values, times and where they came
/// from.
struct Shape {
    std::int64_t key = 0;
    fhir::Observation skeleton;

    /// What readingsOf says of one part, where the value does not matter.
    struct Part {
        int index = 0;  ///< 0 the own value, i + 1 component i
        fhir::Reading pattern;
        const Measure *measure = nullptr;
    };
    std::vector<Part> parts;
};

/// The shapes of the database, those met so far in memory.
class Shapes
{
public:
    explicit Shapes(Database &database) : m_database(database) {}

    /// The shape of an Observation that its rows can tell: no id, text, note or stream, each part a number of up to 18
    /// digits as written or a stated absence, all at the Observation's own time. nullptr for others.
    const Shape *shapeOf(const fhir::Observation &observation);
    /// The shape with this key. Throws StoreDamaged.
    const Shape &shape(std::int64_t key);
    void forget() { m_shapes.clear(); }

private:
    const Shape *add(const fhir::Observation &observation);

    Database &m_database;
    std::vector<std::unique_ptr<Shape>> m_shapes;
};

/// The row of one part of an Observation of this shape; series, source and import are the caller's.
Row rowOf(const fhir::Observation &observation, const Shape::Part &part);
/// The row of a reading of any Observation.
Row rowOf(const fhir::Reading &reading, UnitOrigin unitOrigin, int part);
/// The part of the Observation that each of readingsOf's readings comes from; 0 for those of its own value.
std::vector<int> partsOfReadings(const fhir::Observation &observation, const std::vector<fhir::Reading> &readings);

/// Whether this part (0 the own value, i + 1 component i) is a stream of samples.
bool isStream(const fhir::Observation &observation, int part);

/// Writes a row's value into its part of an Observation.
void setPart(fhir::Observation &observation, const Row &row);
/// The parts without their values, for a reading that is hidden: a component goes, an own value is emptied.
void dropParts(fhir::Observation &observation, std::vector<int> parts);

}  // namespace trendward::store
