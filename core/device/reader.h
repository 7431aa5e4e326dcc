// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/device/fileview.h"
#include "core/device/readcontext.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

/// The readers of the vendor files, one a format. To add one: a file of its own, its two functions declared here, and a
/// line in formats.cpp.
namespace trendward::device
{

/// What a file says it is. evidence is for a person: "German, mmol/L, 14 columns".
struct Signs {
    std::string name, evidence;
    std::string encoding{};  ///< where it is not the file's own, but that of what lies in a zip
};

struct FormatReader {
    std::string_view key;  ///< what importers, presets and tests call it
    /// Whether the file is of this format, by its bytes alone; cheap, and sure enough that no other format is tried.
    std::optional<Signs> (*signs)(const FileView &view);
    /// Reads the whole file a block at a time and fills the context's report. An Error only when nothing could be read
    /// or a person has asked to stop.
    Outcome (*read)(const FileView &view, ReadContext &context);
};

/// In the order in which they are tried.
std::span<const FormatReader> formats();

std::optional<Signs> appleHealthSigns(const FileView &view);
std::optional<Signs> appleHealthZipSigns(const FileView &view);
Outcome readAppleHealth(const FileView &view, ReadContext &context);
std::optional<Signs> fitbitArraySigns(const FileView &view);
Outcome readFitbitArray(const FileView &view, ReadContext &context);
std::optional<Signs> fitbitApiSigns(const FileView &view);
Outcome readFitbitApi(const FileView &view, ReadContext &context);
std::optional<Signs> fitbitTableSigns(const FileView &view);
Outcome readFitbitTable(const FileView &view, ReadContext &context);
std::optional<Signs> fitbitTakeoutSigns(const FileView &view);
Outcome readFitbitTakeout(const FileView &view, ReadContext &context);
std::optional<Signs> ihealthSigns(const FileView &view);
Outcome readIHealth(const FileView &view, ReadContext &context);
std::optional<Signs> googleFitSigns(const FileView &view);
Outcome readGoogleFit(const FileView &view, ReadContext &context);
std::optional<Signs> samsungSigns(const FileView &view);
Outcome readSamsung(const FileView &view, ReadContext &context);
std::optional<Signs> samsungZipSigns(const FileView &view);
Outcome readSamsungZip(const FileView &view, ReadContext &context);
std::optional<Signs> healthAutoExportSigns(const FileView &view);
Outcome readHealthAutoExport(const FileView &view, ReadContext &context);
std::optional<Signs> garminConnectSigns(const FileView &view);
Outcome readGarminConnect(const FileView &view, ReadContext &context);
std::optional<Signs> openMHealthSigns(const FileView &view);
Outcome readOpenMHealth(const FileView &view, ReadContext &context);
std::optional<Signs> trainingSigns(const FileView &view);
Outcome readTraining(const FileView &view, ReadContext &context);
std::optional<Signs> withingsApiSigns(const FileView &view);
Outcome readWithingsApi(const FileView &view, ReadContext &context);
std::optional<Signs> withingsTableSigns(const FileView &view);
Outcome readWithingsTable(const FileView &view, ReadContext &context);
std::optional<Signs> withingsZipSigns(const FileView &view);
Outcome readWithingsZip(const FileView &view, ReadContext &context);
std::optional<Signs> fitSigns(const FileView &view);
Outcome readFit(const FileView &view, ReadContext &context);
std::optional<Signs> fitZipSigns(const FileView &view);
Outcome readFitZip(const FileView &view, ReadContext &context);
std::optional<Signs> omronSigns(const FileView &view);
Outcome readOmron(const FileView &view, ReadContext &context);
std::optional<Signs> claritySigns(const FileView &view);
Outcome readDexcomClarity(const FileView &view, ReadContext &context);
std::optional<Signs> viatomSigns(const FileView &view);
Outcome readViatom(const FileView &view, ReadContext &context);
std::optional<Signs> edfSigns(const FileView &view);
Outcome readEdf(const FileView &view, ReadContext &context);
std::optional<Signs> hl7Signs(const FileView &view);
Outcome readHl7(const FileView &view, ReadContext &context);
std::optional<Signs> ieee11073Signs(const FileView &view);
Outcome readIeee11073(const FileView &view, ReadContext &context);
std::optional<Signs> appleEcgSigns(const FileView &view);
Outcome readAppleEcg(const FileView &view, ReadContext &context);
std::optional<Signs> masimoSigns(const FileView &view);
Outcome readMasimo(const FileView &view, ReadContext &context);
std::optional<Signs> pressureAppSigns(const FileView &view);
Outcome readPressureApp(const FileView &view, ReadContext &context);
std::optional<Signs> vitaDockSigns(const FileView &view);
Outcome readVitaDock(const FileView &view, ReadContext &context);
std::optional<Signs> bodyMeasureSigns(const FileView &view);
Outcome readBodyMeasures(const FileView &view, ReadContext &context);
std::optional<Signs> oximeterTableSigns(const FileView &view);
Outcome readOximeterTable(const FileView &view, ReadContext &context);
std::optional<Signs> inhalerTableSigns(const FileView &view);
Outcome readInhalerTable(const FileView &view, ReadContext &context);
std::optional<Signs> tidepoolSigns(const FileView &view);
Outcome readTidepool(const FileView &view, ReadContext &context);
std::optional<Signs> tidepoolTableSigns(const FileView &view);
Outcome readTidepoolTable(const FileView &view, ReadContext &context);
std::optional<Signs> tidepoolWorkbookSigns(const FileView &view);
Outcome readTidepoolWorkbook(const FileView &view, ReadContext &context);
std::optional<Signs> nightscoutSigns(const FileView &view);
Outcome readNightscout(const FileView &view, ReadContext &context);
std::optional<Signs> nightscoutTableSigns(const FileView &view);
Outcome readNightscoutTable(const FileView &view, ReadContext &context);
std::optional<Signs> carelinkSigns(const FileView &view);
Outcome readCarelink(const FileView &view, ReadContext &context);
std::optional<Signs> contourSigns(const FileView &view);
Outcome readContour(const FileView &view, ReadContext &context);
std::optional<Signs> mySugrSigns(const FileView &view);
Outcome readMySugr(const FileView &view, ReadContext &context);
std::optional<Signs> glookoSigns(const FileView &view);
Outcome readGlooko(const FileView &view, ReadContext &context);
std::optional<Signs> glookoZipSigns(const FileView &view);
Outcome readGlookoZip(const FileView &view, ReadContext &context);
std::optional<Signs> levelsSigns(const FileView &view);
Outcome readLevels(const FileView &view, ReadContext &context);
std::optional<Signs> jugglucoSigns(const FileView &view);
Outcome readJuggluco(const FileView &view, ReadContext &context);
std::optional<Signs> glucometerutilsSigns(const FileView &view);
Outcome readGlucometerutils(const FileView &view, ReadContext &context);
std::optional<Signs> libreViewSigns(const FileView &view);
Outcome readLibreView(const FileView &view, ReadContext &context);
std::optional<Signs> hrvSigns(const FileView &view);
Outcome readHrv(const FileView &view, ReadContext &context);
std::optional<Signs> healthConnectSigns(const FileView &view);
Outcome readHealthConnect(const FileView &view, ReadContext &context);
std::optional<Signs> xDripSigns(const FileView &view);
Outcome readXDrip(const FileView &view, ReadContext &context);
/// No reader of measurements stands behind it: see readResources().
std::optional<Signs> resourceSigns(const FileView &view);

}  // namespace trendward::device
