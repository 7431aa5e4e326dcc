// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/device/reader.h"

#include <array>

namespace trendward::device
{

std::span<const FormatReader> formats()
{
    // A format whose signs another's might bear, too, stands behind it.
    static constexpr std::array all{
        FormatReader{"apple-health-zip", appleHealthZipSigns, readAppleHealth},
        FormatReader{"apple-health", appleHealthSigns, readAppleHealth},
        FormatReader{"fit", fitSigns, readFit},
        FormatReader{"fit-zip", fitZipSigns, readFitZip},
        FormatReader{"withings-api", withingsApiSigns, readWithingsApi},
        FormatReader{"withings-zip", withingsZipSigns, readWithingsZip},
        FormatReader{"withings-csv", withingsTableSigns, readWithingsTable},
        FormatReader{"fitbit-takeout-zip", fitbitTakeoutSigns, readFitbitTakeout},
        FormatReader{"fitbit-takeout-json", fitbitArraySigns, readFitbitArray},
        FormatReader{"fitbit-takeout-csv", fitbitTableSigns, readFitbitTable},
        FormatReader{"fitbit-api", fitbitApiSigns, readFitbitApi},
        FormatReader{"ihealth-api", ihealthSigns, readIHealth},
        FormatReader{"google-fit", googleFitSigns, readGoogleFit},
        FormatReader{"samsung-zip", samsungZipSigns, readSamsungZip},
        FormatReader{"samsung-csv", samsungSigns, readSamsung},
        FormatReader{"health-auto-export", healthAutoExportSigns, readHealthAutoExport},
        FormatReader{"garmin-connect", garminConnectSigns, readGarminConnect},
        FormatReader{"open-mhealth", openMHealthSigns, readOpenMHealth},
        FormatReader{"training", trainingSigns, readTraining},
        FormatReader{"dexcom-clarity", claritySigns, readDexcomClarity},
        FormatReader{"omron-connect", omronSigns, readOmron},
        FormatReader{"health-connect", healthConnectSigns, readHealthConnect},
        FormatReader{"xdrip", xDripSigns, readXDrip},
        FormatReader{"viatom-oximeter", viatomSigns, readViatom},
        FormatReader{"edf", edfSigns, readEdf},
        FormatReader{"hl7", hl7Signs, readHl7},
        FormatReader{"ieee-11073", ieee11073Signs, readIeee11073},
        FormatReader{"apple-ecg", appleEcgSigns, readAppleEcg},
        FormatReader{"masimo", masimoSigns, readMasimo},
        FormatReader{"pressure-app", pressureAppSigns, readPressureApp},
        FormatReader{"vitadock", vitaDockSigns, readVitaDock},
        FormatReader{"body-measures", bodyMeasureSigns, readBodyMeasures},
        FormatReader{"oximeter-csv", oximeterTableSigns, readOximeterTable},
        FormatReader{"inhaler-csv", inhalerTableSigns, readInhalerTable},
        FormatReader{"tidepool-xlsx", tidepoolWorkbookSigns, readTidepoolWorkbook},
        FormatReader{"tidepool-json", tidepoolSigns, readTidepool},
        FormatReader{"tidepool-csv", tidepoolTableSigns, readTidepoolTable},
        FormatReader{"nightscout-json", nightscoutSigns, readNightscout},
        FormatReader{"nightscout-table", nightscoutTableSigns, readNightscoutTable},
        FormatReader{"glooko-zip", glookoZipSigns, readGlookoZip},
        FormatReader{"glooko-csv", glookoSigns, readGlooko},
        FormatReader{"carelink", carelinkSigns, readCarelink},
        FormatReader{"contour", contourSigns, readContour},
        FormatReader{"mysugr", mySugrSigns, readMySugr},
        FormatReader{"levels", levelsSigns, readLevels},
        FormatReader{"juggluco", jugglucoSigns, readJuggluco},
        FormatReader{"glucometerutils", glucometerutilsSigns, readGlucometerutils},
        FormatReader{"libreview", libreViewSigns, readLibreView},
        FormatReader{"hrv-csv", hrvSigns, readHrv},
    };
    return all;
}

}  // namespace trendward::device
