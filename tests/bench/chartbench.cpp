// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figures.h"
#include "ui/style/theme.h"
#include "ui/trend/chartstack.h"
#include "ui/trend/qtcharttrendview.h"

#include <QApplication>
#include <QChart>
#include <QChartView>
#include <QLineSeries>
#include <QPixmap>
#include <QValueAxis>

#ifdef TRENDWARD_QCUSTOMPLOT
#include <qcustomplot.h>
#endif

#include <cstdio>
#include <functional>
#include <memory>
#include <random>
#include <vector>

/// What one frame costs while a person pans over half of a dense series: ours, Qt Charts given every point, and
/// QCustomPlot, which thins by itself, where it is installed. CPU time, so that neighbours disturb little; a program of
/// its own, since it needs a window system (offscreen will do).
namespace
{

using namespace trendward;

constexpr int width = 1280, height = 640;

trend::MeasureSeries irregular(std::size_t count)
{
    std::mt19937_64 random(1);
    std::exponential_distribution<double> interval(1.0 / 60'000);
    std::normal_distribution<double> noise(0, 6);
    trend::MeasureSeries series;
    series.measure = "heart-rate";
    series.unit = {"/min", "/min"};
    series.points.resize(count);
    double time = 1.7e12, value = 80;
    for (trend::Point &point : series.points) {
        time += 1000 + interval(random);
        value += 0.02 * (80 - value);
        point.time = static_cast<std::int64_t>(time);
        point.value = value + noise(random);
    }
    return series;
}

struct Frames {
    double median = 0, p95 = 0;
};

/// `frame(share)` shows the window that begins at this share of the series' first half and paints it.
Frames measured(int frames, const std::function<void(double)> &frame)
{
    std::vector<double> costs;
    frame(0);
    for (int i = 0; i < frames; ++i) {
        const double before = bench::cpuMilliseconds();
        frame(static_cast<double>(i + 1) / frames);
        costs.push_back(bench::cpuMilliseconds() - before);
    }
    return {bench::percentile(costs, 50), bench::percentile(costs, 95)};
}

ui::ShownWindow half(const trend::MeasureSeries &series, double share)
{
    const std::int64_t first = series.points.front().time, span = series.points.back().time - first;
    const auto from = first + static_cast<std::int64_t>(share * static_cast<double>(span) / 2);
    return {Instant::fromMilliseconds(from), Instant::fromMilliseconds(from + span / 2)};
}

std::shared_ptr<const ui::TrendContent> contentOf(std::size_t count)
{
    auto content = std::make_shared<ui::TrendContent>();
    content->name = "Heart rate";
    content->unit = {"/min", "/min"};
    content->lines.push_back(
        {std::make_shared<const jobs::PatientReview::Series>(irregular(count)), trend::Limits{50, 95}});
    content->now = content->lines[0].points().back().at();
    return content;
}

Frames ours(std::size_t count)
{
    const auto content = contentOf(count);
    ui::QtChartTrendView view;
    view.resize(width, height);
    view.setData(content);
    view.show();
    QPixmap picture;
    return measured(60, [&](double share) {
        view.setWindow(half(content->lines[0].readings->series, share));
        view.flush();
        view.grab().swap(picture);
    });
}

/// Four charts below each other on one time axis, as the page of a patient has them.
Frames fourCharts(std::size_t each)
{
    const auto content = contentOf(each);
    std::vector<std::shared_ptr<const ui::TrendContent>> contents{content};
    for (const char *key : {"second", "third", "fourth"}) {
        auto other = std::make_shared<ui::TrendContent>(*contentOf(each));
        other->key = key;
        contents.push_back(std::move(other));
    }
    ui::ChartStack stack;
    stack.resize(width, 4 * height / 2);
    stack.show(contents);
    stack.QWidget::show();
    QPixmap picture;
    return measured(60, [&](double share) {
        stack.setWindow(half(content->lines[0].readings->series, share));
        for (std::size_t i = 0; i < stack.count(); ++i) static_cast<ui::QtChartTrendView *>(stack.view(i))->flush();
        stack.grab().swap(picture);
    });
}

#ifdef TRENDWARD_QCUSTOMPLOT
Frames customPlot(std::size_t count)
{
    const trend::MeasureSeries series = irregular(count);
    QCustomPlot plot;
    QCPGraph *graph = plot.addGraph();
    QVector<QCPGraphData> points;
    points.reserve(static_cast<qsizetype>(count));
    for (const trend::Point &point : series.points) points.append({static_cast<double>(point.time), point.value});
    graph->data()->set(points, true);
    points = {};
    graph->setAdaptiveSampling(true);
    plot.yAxis->setRange(40, 120);
    plot.resize(width, height);
    plot.show();
    QPixmap picture;
    return measured(60, [&](double share) {
        const ui::ShownWindow window = half(series, share);
        plot.xAxis->setRange(static_cast<double>(window.from.milliseconds()),
                             static_cast<double>(window.to.milliseconds()));
        plot.replot(QCustomPlot::rpImmediateRefresh);
        plot.grab().swap(picture);
    });
}
#endif

Frames everyPoint(std::size_t count)
{
    const trend::MeasureSeries series = irregular(count);
    QChartView view(new QChart);
    view.chart()->legend()->hide();
    auto *line = new QLineSeries;
    QList<QPointF> points;
    for (const trend::Point &point : series.points) points.append({static_cast<double>(point.time), point.value});
    line->replace(points);
    view.chart()->addSeries(line);
    QValueAxis x, y;
    view.chart()->addAxis(&x, Qt::AlignBottom);
    view.chart()->addAxis(&y, Qt::AlignLeft);
    line->attachAxis(&x);
    line->attachAxis(&y);
    y.setRange(40, 120);
    view.resize(width, height);
    view.show();
    QPixmap picture;
    // A frame of ten million takes many seconds.
    const Frames frames = measured(count > 5'000'000 ? 1
                                   : count > 500'000 ? 4
                                                     : 12,
                                   [&](double share) {
                                       const ui::ShownWindow window = half(series, share);
                                       x.setRange(static_cast<double>(window.from.milliseconds()),
                                                  static_cast<double>(window.to.milliseconds()));
                                       view.grab().swap(picture);
                                   });
    view.chart()->removeAxis(&x);
    view.chart()->removeAxis(&y);
    return frames;
}

void print(const char *what, std::size_t count, const Frames &frames)
{
    std::printf("%-40s %10zu readings   median %8.2f ms   p95 %8.2f ms CPU\n", what, count, frames.median, frames.p95);
    std::fflush(stdout);
}

}  // namespace

int main(int argc, char *argv[])
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication app(argc, argv);
    ui::loadFonts();
    ui::useScheme(ui::Scheme::Light);
    for (const std::size_t count :
         {std::size_t{10'000}, std::size_t{100'000}, std::size_t{1'000'000}, std::size_t{10'000'000}}) {
        const Frames own = ours(count);
        print("TrendView (goal G5: p95 below 16 ms)", count, own);
        const auto peer = [&](const char *name, const Frames &theirs) {
            print(name, count, theirs);
            std::printf("%-40s %10zu readings   %8.2f times TrendView's CPU a frame\n", "ratio", count,
                        theirs.median / own.median);
        };
#ifdef TRENDWARD_QCUSTOMPLOT
        peer("QCustomPlot", customPlot(count));
#endif
        peer("Qt Charts, every point", everyPoint(count));
    }
    print("four stacked charts (aim: p95 33 ms)", 10'000'000, fourCharts(2'500'000));
    return 0;
}
