// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace trendward::care
{

/// The page's whole style: light, dark and print. Text is at 4.5:1 or more on its ground, marks at 3:1 or more; every
/// state has words or a shape beside its colour.
inline constexpr std::string_view summaryStyle = R"(
:root{color-scheme:light dark;--text:#13202c;--second:#445463;--ground:#fff;--line:#d6dee6;--accent:#0a5ba8;--other:#3e86c6;
--out:#a3211b;--outground:#fcebe9;--review:#8a4b00;--reviewground:#fff1d9;--well:#00625b;--wellground:#dff2ef;--gap:#4c5a67;
--gapground:#e9edf1;--band:#e4f3ef;--edge:#2f6e63}
@media (prefers-color-scheme:dark){:root{--text:#e8eef4;--second:#b6c2ce;--ground:#161f28;--line:#2b3844;--accent:#62aef2;
--other:#8cc4f5;--out:#ff9288;--outground:#43201e;--review:#ffc569;--reviewground:#3b2c12;--well:#62d2c3;--wellground:#12352f;
--gap:#aab7c4;--gapground:#27323d;--band:#15302c;--edge:#62a598}}
*{box-sizing:border-box}
body{margin:0 auto;max-width:52rem;padding:1rem 1.25rem 3rem;background:var(--ground);color:var(--text);
font:1rem/1.45 Inter,"Segoe UI",Cantarell,"Noto Sans",sans-serif}
h1{font-size:1.75rem;line-height:1.2;margin:.25rem 0}
h2{font-size:1.2rem;color:var(--accent);margin:.1rem 0 .5rem}
h3{font-size:1rem;margin:1.25rem 0 .25rem}
p{margin:.25rem 0 .5rem}
section{margin-top:1.75rem}
.top{display:flex;justify-content:space-between;gap:1rem;border-bottom:2px solid var(--accent);padding-bottom:.4rem}
.top b{color:var(--accent)}
.who,.small,figcaption,caption{color:var(--second);font-size:.85rem}
.sample{border:2px solid var(--review);color:var(--review);background:var(--reviewground);font-weight:600;padding:.35rem .75rem;
border-radius:8px}
.standing{color:var(--second);font-size:.85rem;margin-top:.5rem}
.bucket{display:inline-block;font-weight:600;padding:.15rem .75rem;border-radius:8px;border:1px solid currentColor}
.first{color:var(--out);background:var(--outground)}
.review{color:var(--review);background:var(--reviewground)}
.unknown{color:var(--gap);background:var(--gapground)}
.well{color:var(--well);background:var(--wellground)}
ul.findings{padding-left:1.2rem}
ul.findings li{margin-bottom:.5rem}
table{border-collapse:collapse;width:100%;font-size:.92rem}
caption{text-align:left;padding:.2rem 0}
th,td{text-align:left;vertical-align:top;padding:.3rem .7rem .3rem 0;border-bottom:1px solid var(--line)}
th{color:var(--second);font-weight:500}
td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}
tr.off td{text-decoration:line-through;color:var(--second)}
td b.out{color:var(--out)}
td .old{color:var(--second)}
tr.page{display:none}
details{margin:.5rem 0}
summary{cursor:pointer;color:var(--accent)}
.wide{overflow-x:auto}
figure{margin:1rem 0;break-inside:avoid}
svg.chart{width:100%;height:auto;display:block}
.chart text{font:11px Inter,"Segoe UI",Cantarell,"Noto Sans",sans-serif;fill:var(--second)}
.chart .limit{fill:var(--edge);font-weight:500}
.chart path{fill:none;stroke:none}
.chart .band{fill:var(--band)}
.chart .edge{stroke:var(--edge);stroke-dasharray:4 3}
.chart .grid{stroke:var(--line)}
.chart .line{stroke:var(--accent);stroke-width:1.5;stroke-linejoin:round}
.chart .line.second{stroke:var(--other);stroke-dasharray:6 2}
.chart .dots{stroke:var(--accent);stroke-width:5;stroke-linecap:round}
.chart .dots.second{stroke:var(--other);stroke-width:4}
.chart .out{fill:var(--out);stroke:var(--ground);stroke-width:.5}
.chart .bound{fill:var(--ground);stroke:var(--out);stroke-width:1.5}
.chart .hatch{stroke:var(--gap);stroke-width:1;opacity:.35}
@media print{:root{--text:#000;--second:#333;--ground:#fff;--line:#999;--accent:#000;--other:#555;--out:#000;--outground:#fff;
--review:#000;--reviewground:#fff;--well:#000;--wellground:#fff;--gap:#333;--gapground:#fff;--band:#eee;--edge:#444}
body{max-width:none;padding:0;font-size:10pt}@page{size:A4;margin:15mm}.who,h2{break-after:avoid}
tr{break-inside:avoid}thead{display:table-header-group}tr.page{display:table-row}
details::details-content{content-visibility:visible;block-size:auto}summary{break-after:avoid}.wide{overflow:visible}
section:has(>table tr.page,>.wide tr.page)>.who{display:none}}
)";

}  // namespace trendward::care
