<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>Account</name>
    <message numerus="yes">
        <source>{1}; without %n reading of a device that counted less on the same day than another one</source>
        <comment>{1}; without %n readings of devices that counted less on the same day than another one</comment>
        <translation>
            <numerusform>{1}; without %n reading of a device that counted less on the same day than another one</numerusform>
            <numerusform>{1}; without %n readings of devices that counted less on the same day than another one</numerusform>
        </translation>
    </message>
    <message>
        <source>Days with at least one reading among the last 30 by the patient's clock, today included</source>
        <translation>Days with at least one reading among the last 30 by the patient's clock, today included</translation>
    </message>
    <message>
        <source>count of days</source>
        <translation>count of days</translation>
    </message>
    <message>
        <source>count</source>
        <translation>count</translation>
    </message>
    <message>
        <source>{1}. No value: {2}</source>
        <translation>{1}. No value: {2}</translation>
    </message>
    <message>
        <source>No value: {1}.</source>
        <translation>No value: {1}.</translation>
    </message>
    <message>
        <source>no reading with a number in this time</source>
        <translation>no reading with a number in this time</translation>
    </message>
    <message>
        <source>Number of readings that are numbers</source>
        <translation>Number of readings that are numbers</translation>
    </message>
    <message>
        <source>Arithmetic mean of the readings</source>
        <translation>Arithmetic mean of the readings</translation>
    </message>
    <message>
        <source>arithmetic mean, each reading with the same weight</source>
        <translation>arithmetic mean, each reading with the same weight</translation>
    </message>
    <message>
        <source>Middle reading by value, or the mean of the two middle ones</source>
        <translation>Middle reading by value, or the mean of the two middle ones</translation>
    </message>
    <message>
        <source>median</source>
        <translation>median</translation>
    </message>
    <message>
        <source>Smallest and greatest reading</source>
        <translation>Smallest and greatest reading</translation>
    </message>
    <message>
        <source>range</source>
        <translation>range</translation>
    </message>
    <message>
        <source>Arithmetic mean of the readings of the last 7 days by the patient's clock ({1})</source>
        <translation>Arithmetic mean of the readings of the last 7 days by the patient's clock ({1})</translation>
    </message>
    <message>
        <source>Theil–Sen slope: the median of the slopes between all pairs of readings at different times, per 24 hours</source>
        <translation>Theil–Sen slope: the median of the slopes between all pairs of readings at different times, per 24 hours</translation>
    </message>
    <message>
        <source>a slope needs readings at two different times</source>
        <translation>a slope needs readings at two different times</translation>
    </message>
    <message>
        <source>Theil–Sen slope: the median of the slopes between all pairs of daily medians at different times, per 24 hours</source>
        <translation>Theil–Sen slope: the median of the slopes between all pairs of daily medians at different times, per 24 hours</translation>
    </message>
    <message numerus="yes">
        <source>a slope needs 8 days with readings; there are %n</source>
        <translation>
            <numerusform>a slope needs 8 days with readings; there are %n</numerusform>
            <numerusform>a slope needs 8 days with readings; there are %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Readings that meet the limits, both ends included</source>
        <translation>Readings that meet the limits, both ends included</translation>
    </message>
    <message>
        <source>share of readings; a comparator counts where it is certain</source>
        <translation>share of readings; a comparator counts where it is certain</translation>
    </message>
    <message>
        <source>Mean difference of neighbouring systolic readings of the home average</source>
        <translation>Mean difference of neighbouring systolic readings of the home average</translation>
    </message>
    <message>
        <source>Probability of such a slope by chance: Mann–Kendall test of the daily medians, both sides</source>
        <translation>Probability of such a slope by chance: Mann–Kendall test of the daily medians, both sides</translation>
    </message>
    <message>
        <source>all daily medians are equal</source>
        <translation>all daily medians are equal</translation>
    </message>
    <message>
        <source>Mean steps of the days on which the device was worn for 10 hours or more</source>
        <translation>Mean steps of the days on which the device was worn for 10 hours or more</translation>
    </message>
    <message>
        <source>a usual rule of activity studies, not read in an original</source>
        <translation>a usual rule of activity studies, not read in an original</translation>
    </message>
    <message>
        <source>days on which it was worn for less than 10 hours</source>
        <translation>days on which it was worn for less than 10 hours</translation>
    </message>
    <message>
        <source>Mean steps of the days with steps; for how long the device was worn is not known</source>
        <translation>Mean steps of the days with steps; for how long the device was worn is not known</translation>
    </message>
    <message numerus="yes">
        <source>it takes {1} days; there is %n</source>
        <comment>it takes {1} days; there are %n</comment>
        <translation>
            <numerusform>it takes {1} days; there is %n</numerusform>
            <numerusform>it takes {1} days; there are %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Mean of the nights, and the standard deviation between them</source>
        <translation>Mean of the nights, and the standard deviation between them</translation>
    </message>
    <message>
        <source>mean and standard deviation</source>
        <translation>mean and standard deviation</translation>
    </message>
    <message numerus="yes">
        <source>it takes {1} nights; there is %n</source>
        <comment>it takes {1} nights; there are %n</comment>
        <translation>
            <numerusform>it takes {1} nights; there is %n</numerusform>
            <numerusform>it takes {1} nights; there are %n</numerusform>
        </translation>
    </message>
    <message>
        <source>it takes a day that is over</source>
        <translation>it takes a day that is over</translation>
    </message>
    <message>
        <source>Readings of each day against those that were asked for, at most all of them</source>
        <translation>Readings of each day against those that were asked for, at most all of them</translation>
    </message>
    <message>
        <source>mean of the days</source>
        <translation>mean of the days</translation>
    </message>
    <message>
        <source>Doses of each day against those prescribed, at most all of them</source>
        <translation>Doses of each day against those prescribed, at most all of them</translation>
    </message>
    <message>
        <source>The one is mostly of mornings and the other mostly of evenings: they are not compared.</source>
        <translation>The one is mostly of mornings and the other mostly of evenings: they are not compared.</translation>
    </message>
    <message>
        <source>The one is mostly of evenings and the other mostly of mornings: they are not compared.</source>
        <translation>The one is mostly of evenings and the other mostly of mornings: they are not compared.</translation>
    </message>
    <message numerus="yes">
        <source>it takes {1} days with readings; there is %n</source>
        <comment>it takes {1} days with readings; there are %n</comment>
        <translation>
            <numerusform>it takes {1} days with readings; there is %n</numerusform>
            <numerusform>it takes {1} days with readings; there are %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Personal best: the highest reading of 2 to 3 weeks</source>
        <translation>Personal best: the highest reading of 2 to 3 weeks</translation>
    </message>
    <message>
        <source>Mean of each day's difference between its highest and lowest reading</source>
        <translation>Mean of each day's difference between its highest and lowest reading</translation>
    </message>
    <message>
        <source>the only one of its day</source>
        <translation>the only one of its day</translation>
    </message>
    <message numerus="yes">
        <source>it takes {1} days with two readings; there is %n</source>
        <comment>it takes {1} days with two readings; there are %n</comment>
        <translation>
            <numerusform>it takes {1} days with two readings; there is %n</numerusform>
            <numerusform>it takes {1} days with two readings; there are %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Days of the last 7 with a puff of the reliever</source>
        <translation>Days of the last 7 with a puff of the reliever</translation>
    </message>
    <message>
        <source>asthma guidelines, as quoted</source>
        <translation>asthma guidelines, as quoted</translation>
    </message>
    <message>
        <source>no puff was ever recorded</source>
        <translation>no puff was ever recorded</translation>
    </message>
    <message>
        <source>2 days of at least 3 puffs a day and more than in the 2 weeks before; within 7 days they are one</source>
        <translation>2 days of at least 3 puffs a day and more than in the 2 weeks before; within 7 days they are one</translation>
    </message>
    <message>
        <source>it takes records that began 16 days ago or earlier</source>
        <translation>it takes records that began 16 days ago or earlier</translation>
    </message>
    <message>
        <source>The best split into two groups, and how often they take turns</source>
        <translation>The best split into two groups, and how often they take turns</translation>
    </message>
    <message numerus="yes">
        <source>it takes {1} readings; there is %n</source>
        <comment>it takes {1} readings; there are %n</comment>
        <translation>
            <numerusform>it takes {1} readings; there is %n</numerusform>
            <numerusform>it takes {1} readings; there are %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Readings that end in 0 or 5; a fifth by chance</source>
        <translation>Readings that end in 0 or 5; a fifth by chance</translation>
    </message>
    <message>
        <source>terminal digits of blood pressure</source>
        <translation>terminal digits of blood pressure</translation>
    </message>
    <message>
        <source>not whole numbers</source>
        <translation>not whole numbers</translation>
    </message>
    <message>
        <source>it takes 3 comparisons of the clock over a day or more</source>
        <translation>it takes 3 comparisons of the clock over a day or more</translation>
    </message>
    <message>
        <source>it takes 7 days with 70 % of a sensor's readings on average</source>
        <translation>it takes 7 days with 70 % of a sensor's readings on average</translation>
    </message>
    <message>
        <source>it takes {1} readings of a meter</source>
        <translation>it takes {1} readings of a meter</translation>
    </message>
    <message>
        <source>5th, 25th, 50th, 75th and 95th percentile of all days by the time of day; a reading beyond a device's limit stands at that limit</source>
        <translation>5th, 25th, 50th, 75th and 95th percentile of all days by the time of day; a reading beyond a device's limit stands at that limit</translation>
    </message>
    <message>
        <source>Weeks before the event as a line, carried on, against the line of the weeks after it</source>
        <translation>Weeks before the event as a line, carried on, against the line of the weeks after it</translation>
    </message>
    <message>
        <source>Association, one person, no control.</source>
        <translation>Association, one person, no control.</translation>
    </message>
    <message>
        <source>it takes {1} weeks of 4 days before the event and after it; there are {2} and {3}</source>
        <extracomment>{1} weeks needed; {2} there are before, {3} after the event</extracomment>
        <translation>it takes {1} weeks of 4 days before the event and after it; there are {2} and {3}</translation>
    </message>
    <message numerus="yes">
        <source>it takes {1} readings of a meter in 14 days; there is %n</source>
        <comment>it takes {1} readings of a meter in 14 days; there are %n</comment>
        <translation>
            <numerusform>it takes {1} readings of a meter in 14 days; there is %n</numerusform>
            <numerusform>it takes {1} readings of a meter in 14 days; there are %n</numerusform>
        </translation>
    </message>
    <message>
        <source>it takes 14 days with {1} % of a sensor's readings; there are {2} %</source>
        <extracomment>{1}, {2}: percents</extracomment>
        <translation>it takes 14 days with {1} % of a sensor's readings; there are {2} %</translation>
    </message>
    <message>
        <source>Share of the readings of 14 days in each band ({1})</source>
        <translation>Share of the readings of 14 days in each band ({1})</translation>
    </message>
    <message>
        <source>Mean of the readings of 14 days</source>
        <translation>Mean of the readings of 14 days</translation>
    </message>
    <message>
        <source>Coefficient of variation: standard deviation by mean</source>
        <translation>Coefficient of variation: standard deviation by mean</translation>
    </message>
    <message>
        <source>A1c as the mean of 14 days would give it</source>
        <translation>A1c as the mean of 14 days would give it</translation>
    </message>
    <message>
        <source>Glucose management indicator</source>
        <translation>Glucose management indicator</translation>
    </message>
    <message>
        <source>Risk of low and of high glucose (LBGI, HBGI)</source>
        <translation>Risk of low and of high glucose (LBGI, HBGI)</translation>
    </message>
    <message>
        <source>Glycemia risk index of the shares below and above the target</source>
        <translation>Glycemia risk index of the shares below and above the target</translation>
    </message>
    <message>
        <source>it takes the readings of a sensor</source>
        <translation>it takes the readings of a sensor</translation>
    </message>
    <message>
        <source>Times beyond a limit: 15 minutes begin one and 15 minutes back end it, so does a gap of 45 minutes</source>
        <translation>Times beyond a limit: 15 minutes begin one and 15 minutes back end it, so does a gap of 45 minutes</translation>
    </message>
    <message>
        <source>it takes a sensor that reads at least every 15 minutes</source>
        <translation>it takes a sensor that reads at least every 15 minutes</translation>
    </message>
    <message>
        <source>systolic pressure below 80 mmHg</source>
        <translation>systolic pressure below 80 mmHg</translation>
    </message>
    <message>
        <source>systolic pressure above 170 mmHg</source>
        <translation>systolic pressure above 170 mmHg</translation>
    </message>
    <message>
        <source>pulse below 40 a minute</source>
        <translation>pulse below 40 a minute</translation>
    </message>
    <message>
        <source>pulse above 110 a minute</source>
        <translation>pulse above 110 a minute</translation>
    </message>
    <message>
        <source>systolic pressure below 90 mmHg with symptoms</source>
        <translation>systolic pressure below 90 mmHg with symptoms</translation>
    </message>
    <message>
        <source>systolic pressure above 160 mmHg with symptoms</source>
        <translation>systolic pressure above 160 mmHg with symptoms</translation>
    </message>
    <message>
        <source>pulse below 50 a minute with symptoms</source>
        <translation>pulse below 50 a minute with symptoms</translation>
    </message>
    <message>
        <source>pulse above 100 a minute with symptoms</source>
        <translation>pulse above 100 a minute with symptoms</translation>
    </message>
    <message>
        <source>more than 3 lb in a day with symptoms</source>
        <translation>more than 3 lb in a day with symptoms</translation>
    </message>
    <message>
        <source>more than 6 lb in a week with symptoms</source>
        <translation>more than 6 lb in a week with symptoms</translation>
    </message>
    <message>
        <source>breathless, swollen or light-headed</source>
        <translation>breathless, swollen or light-headed</translation>
    </message>
    <message>
        <source>woke breathless or took another pillow</source>
        <translation>woke breathless or took another pillow</translation>
    </message>
    <message>
        <source>feels much worse</source>
        <translation>feels much worse</translation>
    </message>
    <message>
        <source>Median of the last 3 daily medians less that of the 30 days before; a change is 10 a minute on each of the 3 days</source>
        <translation>Median of the last 3 daily medians less that of the 30 days before; a change is 10 a minute on each of the 3 days</translation>
    </message>
    <message>
        <source>a usual figure of home monitoring, not read in an original</source>
        <translation>a usual figure of home monitoring, not read in an original</translation>
    </message>
    <message>
        <source>it takes each of the last 3 days and 8 days before; there are {1} and {2}</source>
        <extracomment>{1} of 3 days; {2} of 8 days</extracomment>
        <translation>it takes each of the last 3 days and 8 days before; there are {1} and {2}</translation>
    </message>
    <message>
        <source>outside the hours of the morning and of the evening</source>
        <translation>outside the hours of the morning and of the evening</translation>
    </message>
    <message>
        <source>of the days that the protocol discards</source>
        <translation>of the days that the protocol discards</translation>
    </message>
    <message>
        <source>first of its session</source>
        <translation>first of its session</translation>
    </message>
    <message>
        <source>beyond the number that the protocol asks for in a session</source>
        <translation>beyond the number that the protocol asks for in a session</translation>
    </message>
    <message numerus="yes">
        <source>the average takes {1} readings on {2} days after what is discarded; there is %n on {3}</source>
        <comment>the average takes {1} readings on {2} days after what is discarded; there are %n on {3}</comment>
        <extracomment>{1} readings on {2} days; {3}: days</extracomment>
        <translation>
            <numerusform>the average takes {1} readings on {2} days after what is discarded; there is %n on {3}</numerusform>
            <numerusform>the average takes {1} readings on {2} days after what is discarded; there are %n on {3}</numerusform>
        </translation>
    </message>
    <message>
        <source>{1}; mornings without a reading: {2}, evenings: {3}</source>
        <extracomment>what is needed; mornings, evenings</extracomment>
        <translation>{1}; mornings without a reading: {2}, evenings: {3}</translation>
    </message>
    <message>
        <source>Home average, {1}, by the patient's clock ({2})</source>
        <translation>Home average, {1}, by the patient's clock ({2})</translation>
    </message>
    <message>
        <source>without its other part</source>
        <translation>without its other part</translation>
    </message>
    <message>
        <source>Share of the systolic readings above the limit of a high mean</source>
        <translation>Share of the systolic readings above the limit of a high mean</translation>
    </message>
    <message>
        <source>Share of the time within the limits, in straight lines between the readings; gaps of more than {1} days are left out</source>
        <translation>Share of the time within the limits, in straight lines between the readings; gaps of more than {1} days are left out</translation>
    </message>
    <message>
        <source>it takes two readings that are at most {1} days apart</source>
        <translation>it takes two readings that are at most {1} days apart</translation>
    </message>
    <message>
        <source>it takes 4 readings of the office or 12 from home</source>
        <translation>it takes 4 readings of the office or 12 from home</translation>
    </message>
    <message>
        <source>Share of nights with 4 hours or more, in the best 30 nights in a row of the first 90</source>
        <translation>Share of nights with 4 hours or more, in the best 30 nights in a row of the first 90</translation>
    </message>
    <message>
        <source>rule of US insurers, as OSCAR counts it</source>
        <translation>rule of US insurers, as OSCAR counts it</translation>
    </message>
    <message>
        <source>partial, {1} of 7 inputs</source>
        <translation>partial, {1} of 7 inputs</translation>
    </message>
    <message>
        <source>{1} of 20, high</source>
        <translation>{1} of 20, high</translation>
    </message>
    <message>
        <source>{1} of 20, medium</source>
        <translation>{1} of 20, medium</translation>
    </message>
    <message>
        <source>{1} of 20, low to medium: a single input has 3</source>
        <translation>{1} of 20, low to medium: a single input has 3</translation>
    </message>
    <message>
        <source>{1} of 20, low</source>
        <translation>{1} of 20, low</translation>
    </message>
    <message>
        <source>Usual scatter of the daily medians since the last change, without the newest days</source>
        <translation>Usual scatter of the daily medians since the last change, without the newest days</translation>
    </message>
    <message>
        <source>Usual scatter of the daily medians, without the newest days</source>
        <translation>Usual scatter of the daily medians, without the newest days</translation>
    </message>
    <message numerus="yes">
        <source>a person's own band takes {1} days with readings; there is %n</source>
        <comment>a person's own band takes {1} days with readings; there are %n</comment>
        <translation>
            <numerusform>a person's own band takes {1} days with readings; there is %n</numerusform>
            <numerusform>a person's own band takes {1} days with readings; there are %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Share of the recorded time below the limit; a reading holds until the next</source>
        <translation>Share of the recorded time below the limit; a reading holds until the next</translation>
    </message>
    <message>
        <source>time below a limit, as sleep reports give it</source>
        <translation>time below a limit, as sleep reports give it</translation>
    </message>
    <message>
        <source>it takes an hour of readings that are at most 5 minutes apart; single checks have no time</source>
        <translation>it takes an hour of readings that are at most 5 minutes apart; single checks have no time</translation>
    </message>
    <message>
        <source>Falls below the median of the 2 minutes before, 10 to 60 seconds long, by the hour of recording, not of sleep</source>
        <translation>Falls below the median of the 2 minutes before, 10 to 60 seconds long, by the hour of recording, not of sleep</translation>
    </message>
    <message>
        <source>it takes 2 hours of readings that are at most 10 seconds apart; single checks have no index</source>
        <translation>it takes 2 hours of readings that are at most 10 seconds apart; single checks have no index</translation>
    </message>
    <message>
        <source>moving average above the person's own band</source>
        <translation>moving average above the person's own band</translation>
    </message>
    <message>
        <source>no weight in the last 7 days</source>
        <translation>no weight in the last 7 days</translation>
    </message>
    <message numerus="yes">
        <source>Newest daily median less the smallest one of the %n day before</source>
        <comment>Newest daily median less the smallest one of the %n days before</comment>
        <translation>
            <numerusform>Newest daily median less the smallest one of the %n day before</numerusform>
            <numerusform>Newest daily median less the smallest one of the %n days before</numerusform>
        </translation>
    </message>
    <message>
        <source>it takes a weight of today or yesterday and one before</source>
        <translation>it takes a weight of today or yesterday and one before</translation>
    </message>
    <message>
        <source>Median of the newest 3 daily medians less the dry weight of the plan</source>
        <translation>Median of the newest 3 daily medians less the dry weight of the plan</translation>
    </message>
    <message>
        <source>the plan</source>
        <translation>the plan</translation>
    </message>
    <message numerus="yes">
        <source>it takes 3 days with weights in the last 7; there is %n</source>
        <comment>it takes 3 days with weights in the last 7; there are %n</comment>
        <translation>
            <numerusform>it takes 3 days with weights in the last 7; there is %n</numerusform>
            <numerusform>it takes 3 days with weights in the last 7; there are %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Median of the newest 3 daily medians less that of the 14 days with weights before</source>
        <translation>Median of the newest 3 daily medians less that of the 14 days with weights before</translation>
    </message>
    <message>
        <source>it takes 3 days with weights in the last week and 7 before them</source>
        <translation>it takes 3 days with weights in the last week and 7 before them</translation>
    </message>
    <message>
        <source>more than 2 kg in 3 days</source>
        <translation>more than 2 kg in 3 days</translation>
    </message>
    <message>
        <source>more than 2 lb in a day</source>
        <translation>more than 2 lb in a day</translation>
    </message>
    <message>
        <source>more than 5 lb in a week</source>
        <translation>more than 5 lb in a week</translation>
    </message>
    <message>
        <source>newest days above the two weeks before</source>
        <translation>newest days above the two weeks before</translation>
    </message>
    <message>
        <source>GINA, as quoted</source>
        <translation>GINA, as quoted</translation>
    </message>
    <message>
        <source>AASM, which leaves the baseline open; J Clin Sleep Med 2024;20:709</source>
        <translation>AASM, which leaves the baseline open; J Clin Sleep Med 2024;20:709</translation>
    </message>
    <message>
        <source>ESC heart failure guideline, as quoted in abstract P6334, which calls the evidence unclear</source>
        <translation>ESC heart failure guideline, as quoted in abstract P6334, which calls the evidence unclear</translation>
    </message>
    <message>
        <source>US advice to patients, as quoted</source>
        <translation>US advice to patients, as quoted</translation>
    </message>
    <message>
        <source>Trendward's simulation: 80 kg, daily noise of 0.4 to 0.6 kg, then 0.4 kg more a day for a week</source>
        <translation>Trendward's simulation: 80 kg, daily noise of 0.4 to 0.6 kg, then 0.4 kg more a day for a week</translation>
    </message>
    <message>
        <source>of another time of the day</source>
        <translation>of another time of the day</translation>
    </message>
    <message>
        <source>The longest run of equal readings, one after the other</source>
        <translation>The longest run of equal readings, one after the other</translation>
    </message>
    <message>
        <source>a choice of this program, not read in an original</source>
        <translation>a choice of this program, not read in an original</translation>
    </message>
    <message>
        <source>Readings dated before 2000, after now, or by a clock that was reset</source>
        <translation>Readings dated before 2000, after now, or by a clock that was reset</translation>
    </message>
    <message numerus="yes">
        <source>the level is that of %n reading before them</source>
        <comment>the level is that of %n readings before them</comment>
        <translation>
            <numerusform>the level is that of %n reading before them</numerusform>
            <numerusform>the level is that of %n readings before them</numerusform>
        </translation>
    </message>
    <message>
        <source>The newest days on which the moving average of the day totals lies beyond the usual level: EWMA with λ 0.2 and limits of 2.7 σ; {1}</source>
        <translation>The newest days on which the moving average of the day totals lies beyond the usual level: EWMA with λ 0.2 and limits of 2.7 σ; {1}</translation>
    </message>
    <message>
        <source>The newest days on which the moving average of the daily medians lies beyond the usual level: EWMA with λ 0.2 and limits of 2.7 σ; {1}</source>
        <translation>The newest days on which the moving average of the daily medians lies beyond the usual level: EWMA with λ 0.2 and limits of 2.7 σ; {1}</translation>
    </message>
    <message>
        <source>of a device that counted less on the same day than another one</source>
        <translation>of a device that counted less on the same day than another one</translation>
    </message>
    <message>
        <source>of today, which is not over</source>
        <translation>of today, which is not over</translation>
    </message>
    <message>
        <source>Usual scatter of the day totals since the last change, without the newest days</source>
        <translation>Usual scatter of the day totals since the last change, without the newest days</translation>
    </message>
    <message>
        <source>Usual scatter of the day totals, without the newest days</source>
        <translation>Usual scatter of the day totals, without the newest days</translation>
    </message>
<message>
        <source>The newest days on which the moving average of the daily medians lies beyond the usual level: EWMA with λ 0.2 and limits of 2.7 σ</source>
        <translation>The newest days on which the moving average of the daily medians lies beyond the usual level: EWMA with λ 0.2 and limits of 2.7 σ</translation>
    </message>
    <message>
        <source>Sum of how far the newest days lie more than half a σ beyond the usual level, on the side where it is larger; above 4 σ or below −4 σ it is a change</source>
        <translation>Sum of how far the newest days lie more than half a σ beyond the usual level, on the side where it is larger; above 4 σ or below −4 σ it is a change</translation>
    </message>
    <message>
        <source>all days before were equal</source>
        <translation>all days before were equal</translation>
    </message>
    <message>
        <source>no reading of the last 30 days can be held against the goal</source>
        <translation>no reading of the last 30 days can be held against the goal</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>not-started</source>
        <translation>not-started</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>scheduled</translation>
    </message>
    <message>
        <source>in-progress</source>
        <translation>in-progress</translation>
    </message>
    <message>
        <source>on-hold</source>
        <translation>on-hold</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>completed</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelled</translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>not named</source>
        <translation>not named</translation>
    </message>
    <message>
        <source>{1} ({2})</source>
        <translation>{1} ({2})</translation>
    </message>
    <message>
        <source>{1} (unconfirmed)</source>
        <translation>{1} (unconfirmed)</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>%n more</comment>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems not known</source>
        <translation>Problems not known</translation>
    </message>
    <message>
        <source>Problems: none recorded ({1})</source>
        <translation>Problems: none recorded ({1})</translation>
    </message>
    <message>
        <source>Problems: {1}</source>
        <translation>Problems: {1}</translation>
    </message>
    <message>
        <source>Allergies not known</source>
        <translation>Allergies not known</translation>
    </message>
    <message>
        <source>Allergies: none recorded ({1})</source>
        <translation>Allergies: none recorded ({1})</translation>
    </message>
    <message>
        <source>Allergies: {1}</source>
        <translation>Allergies: {1}</translation>
    </message>
    <message>
        <source>Medication not known</source>
        <translation>Medication not known</translation>
    </message>
    <message>
        <source>Medication: none recorded ({1})</source>
        <translation>Medication: none recorded ({1})</translation>
    </message>
    <message>
        <source>Medication: {1}</source>
        <translation>Medication: {1}</translation>
    </message>
    <message>
        <source>Encounters not known</source>
        <translation>Encounters not known</translation>
    </message>
    <message>
        <source>Encounters: none now ({1})</source>
        <translation>Encounters: none now ({1})</translation>
    </message>
    <message>
        <source>Encounters: {1}</source>
        <translation>Encounters: {1}</translation>
    </message>
    <message numerus="yes">
        <source>not named</source>
        <comment>%n not named</comment>
        <translation>
            <numerusform>not named</numerusform>
            <numerusform>%n not named</numerusform>
        </translation>
    </message>
    <message>
        <source>contradicting: {1}</source>
        <extracomment>{1}: "No known allergy", beside an allergy</extracomment>
        <translation>contradicting: {1}</translation>
    </message>
    <message>
        <source>{1}; not known from {2}</source>
        <extracomment>{1}: "Allergies: none recorded (22 Nov 2026)", {2}: the addresses of servers</extracomment>
        <translation>{1}; not known from {2}</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message numerus="yes">
        <source>%n reading(s)</source>
        <translation>
            <numerusform>%n reading</numerusform>
            <numerusform>%n readings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <extracomment>follows "of": "28 of 30 days with readings"</extracomment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message>
        <source>above the goal</source>
        <translation>above the goal</translation>
    </message>
    <message>
        <source>below the goal</source>
        <translation>below the goal</translation>
    </message>
    <message>
        <source>within the goal</source>
        <translation>within the goal</translation>
    </message>
    <message>
        <source>%1 (%2 h)</source>
        <translation>%1 (%2 h)</translation>
    </message>
    <message>
        <source>%1   no readings</source>
        <translation>%1   no readings</translation>
    </message>
    <message>
        <source>%1 of %2 with readings, %3 outside the goal</source>
        <translation>%1 of %2 with readings, %3 outside the goal</translation>
    </message>
    <message>
        <source>%1 of %2 with readings</source>
        <translation>%1 of %2 with readings</translation>
    </message>
    <message>
        <source>. Lowest %1 on %2, highest %3 on %4</source>
        <translation>. Lowest %1 on %2, highest %3 on %4</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>{1} to {2}.</source>
        <translation>{1} to {2}.</translation>
    </message>
    <message numerus="yes">
        <source>{1}: %n reading; goal {2}.</source>
        <comment>{1}: %n readings; goal {2}.</comment>
        <extracomment>{2}: a goal, "at most 135 mmHg"</extracomment>
        <translation>
            <numerusform>{1}: %n reading; goal {2}.</numerusform>
            <numerusform>{1}: %n readings; goal {2}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1}: %n reading.</source>
        <comment>{1}: %n readings.</comment>
        <translation>
            <numerusform>{1}: %n reading.</numerusform>
            <numerusform>{1}: %n readings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1}: %n reading, lowest {2} on {3}, highest {4} on {5}; goal {6}.</source>
        <comment>{1}: %n readings, lowest {2} on {3}, highest {4} on {5}; goal {6}.</comment>
        <extracomment>{2} and {4}: values with their units, {3} and {5}: date and time, {6}: a goal, "at most 135 mmHg"</extracomment>
        <translation>
            <numerusform>{1}: %n reading, lowest {2} on {3}, highest {4} on {5}; goal {6}.</numerusform>
            <numerusform>{1}: %n readings, lowest {2} on {3}, highest {4} on {5}; goal {6}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1}: %n reading, lowest {2} on {3}, highest {4} on {5}.</source>
        <comment>{1}: %n readings, lowest {2} on {3}, highest {4} on {5}.</comment>
        <translation>
            <numerusform>{1}: %n reading, lowest {2} on {3}, highest {4} on {5}.</numerusform>
            <numerusform>{1}: %n readings, lowest {2} on {3}, highest {4} on {5}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The same readings stand in the table of readings.</source>
        <translation>The same readings stand in the table of readings.</translation>
    </message>
    <message>
        <source>{1}, {2} to {3}.</source>
        <extracomment>{1}: "Heart rate", {2}: its unit, then two dates</extracomment>
        <translation>{1}, {2} to {3}.</translation>
    </message>
    <message>
        <source>{1} in {2}, {3} to {4}.</source>
        <translation>{1} in {2}, {3} to {4}.</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier reading is in the table only.</source>
        <comment>%n earlier readings are in the table only.</comment>
        <translation>
            <numerusform>%n earlier reading is in the table only.</numerusform>
            <numerusform>%n earlier readings are in the table only.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reading is not drawn; the accounts say why.</source>
        <comment>%n readings are not drawn; the accounts say why.</comment>
        <translation>
            <numerusform>%n reading is not drawn; the accounts say why.</numerusform>
            <numerusform>%n readings are not drawn; the accounts say why.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataTrust</name>
    <message>
        <source>nothing of the kind was seen</source>
        <translation>nothing of the kind was seen</translation>
    </message>
    <message>
        <source>not looked at: {1}</source>
        <translation>not looked at: {1}</translation>
    </message>
    <message>
        <source>two groups of values that take turns: {1} readings around {2} and {3} around {4}. Consider asking whether two people use the device.</source>
        <translation>two groups of values that take turns: {1} readings around {2} and {3} around {4}. Consider asking whether two people use the device.</translation>
    </message>
    <message>
        <source>{1} % of the readings end in 0 or 5; by chance a fifth would. Consider asking how readings are taken and written down.</source>
        <translation>{1} % of the readings end in 0 or 5; by chance a fifth would. Consider asking how readings are taken and written down.</translation>
    </message>
    <message>
        <source>{1} equal readings in a row, {2} to {3}. Consider asking whether they were copied or typed from memory.</source>
        <translation>{1} equal readings in a row, {2} to {3}. Consider asking whether they were copied or typed from memory.</translation>
    </message>
    <message numerus="yes">
        <source>%n reading has a date that cannot be right. Consider looking at the clock of the device.</source>
        <comment>%n readings have a date that cannot be right. Consider looking at the clock of the device.</comment>
        <translation>
            <numerusform>%n reading has a date that cannot be right. Consider looking at the clock of the device.</numerusform>
            <numerusform>%n readings have a date that cannot be right. Consider looking at the clock of the device.</numerusform>
        </translation>
    </message>
    <message>
        <source>Two groups of values</source>
        <translation>Two groups of values</translation>
    </message>
    <message>
        <source>Numbers that end in 0 or 5</source>
        <translation>Numbers that end in 0 or 5</translation>
    </message>
    <message>
        <source>Equal readings in a row</source>
        <translation>Equal readings in a row</translation>
    </message>
    <message>
        <source>Dates that cannot be right</source>
        <translation>Dates that cannot be right</translation>
    </message>
    <message>
        <source>Data trust: look at {1}</source>
        <translation>Data trust: look at {1}</translation>
    </message>
</context>
<context>
    <name>Date</name>
    <message>
        <source>Jan</source>
        <translation>Jan</translation>
    </message>
    <message>
        <source>Feb</source>
        <translation>Feb</translation>
    </message>
    <message>
        <source>Mar</source>
        <translation>Mar</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>Apr</translation>
    </message>
    <message>
        <source>May</source>
        <translation>May</translation>
    </message>
    <message>
        <source>Jun</source>
        <translation>Jun</translation>
    </message>
    <message>
        <source>Jul</source>
        <translation>Jul</translation>
    </message>
    <message>
        <source>Aug</source>
        <translation>Aug</translation>
    </message>
    <message>
        <source>Sep</source>
        <translation>Sep</translation>
    </message>
    <message>
        <source>Oct</source>
        <translation>Oct</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>Nov</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>Dec</translation>
    </message>
    <message>
        <source>{1} {2} {3}</source>
        <extracomment>day, month in letters, year</extracomment>
        <translation>{1} {2} {3}</translation>
    </message>
    <message>
        <source>{1}, {2}</source>
        <extracomment>date, time of day</extracomment>
        <translation>{1}, {2}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>today</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>yesterday</translation>
    </message>
    <message numerus="yes">
        <source>%n day ago</source>
        <comment>%n days ago</comment>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message>
        <source>{1} ({2}), SAMPLE</source>
        <extracomment>{1}: date and time, {2}: a time zone</extracomment>
        <translation>{1} ({2}), SAMPLE</translation>
    </message>
    <message>
        <source>{1} ({2})</source>
        <translation>{1} ({2})</translation>
    </message>
</context>
<context>
    <name>Day</name>
    <message>
        <source>{1} {2}</source>
        <translation>{1} {2}</translation>
    </message>
</context>
<context>
    <name>EarlyWarning</name>
    <message>
        <source>Air or oxygen</source>
        <translation>Air or oxygen</translation>
    </message>
    <message>
        <source>Consciousness</source>
        <translation>Consciousness</translation>
    </message>
    <message>
        <source>{1}, the oldest of them {2}</source>
        <translation>{1}, the oldest of them {2}</translation>
    </message>
    <message>
        <source>no reading says it</source>
        <translation>no reading says it</translation>
    </message>
    <message>
        <source>no reading with a number</source>
        <translation>no reading with a number</translation>
    </message>
    <message numerus="yes">
        <source>{1}, %n point, {2}</source>
        <comment>{1}, %n points, {2}</comment>
        <translation>
            <numerusform>{1}, %n point, {2}</numerusform>
            <numerusform>{1}, %n points, {2}</numerusform>
        </translation>
    </message>
    <message>
        <source>{1}, {2}</source>
        <translation>{1}, {2}</translation>
    </message>
    <message>
        <source>Made for acute care and adults, not for pregnancy. There is no total while inputs are missing, and readings of different days do not make one.</source>
        <translation>Made for acute care and adults, not for pregnancy. There is no total while inputs are missing, and readings of different days do not make one.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Check the name, or choose another.</source>
        <translation>Check the name, or choose another.</translation>
    </message>
    <message>
        <source>Check that the file is where it was, that you may read it and that there is room on the disk.</source>
        <translation>Check that the file is where it was, that you may read it and that there is room on the disk.</translation>
    </message>
    <message>
        <source>Choose a file as the device or its app exported it, not a changed copy.</source>
        <translation>Choose a file as the device or its app exported it, not a changed copy.</translation>
    </message>
    <message>
        <source>Export the file from the device or app again.</source>
        <translation>Export the file from the device or app again.</translation>
    </message>
    <message>
        <source>Choose a shorter period or a smaller file.</source>
        <translation>Choose a shorter period or a smaller file.</translation>
    </message>
    <message>
        <source>Say which time zone the device's clock showed.</source>
        <translation>Say which time zone the device's clock showed.</translation>
    </message>
    <message>
        <source>Say which unit the values are in.</source>
        <translation>Say which unit the values are in.</translation>
    </message>
    <message>
        <source>Add the patient first, or choose another.</source>
        <translation>Add the patient first, or choose another.</translation>
    </message>
    <message>
        <source>Unlock the system's keychain, or name the pass phrase file.</source>
        <translation>Unlock the system's keychain, or name the pass phrase file.</translation>
    </message>
    <message>
        <source>Check that this pass phrase belongs to this store.</source>
        <translation>Check that this pass phrase belongs to this store.</translation>
    </message>
    <message>
        <source>Nothing was changed; restore the store from a backup.</source>
        <translation>Nothing was changed; restore the store from a backup.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nothing was changed.</translation>
    </message>
    <message>
        <source>Stopped as you asked.</source>
        <translation>Stopped as you asked.</translation>
    </message>
    <message>
        <source>Say on the check page how the file is to be read.</source>
        <translation>Say on the check page how the file is to be read.</translation>
    </message>
</context>
<context>
    <name>Event</name>
    <message>
        <source>Reviewed by {1}</source>
        <translation>Reviewed by {1}</translation>
    </message>
    <message>
        <source>Goal set: {1} {2}</source>
        <translation>Goal set: {1} {2}</translation>
    </message>
    <message>
        <source>Medication: {1}</source>
        <translation>Medication: {1}</translation>
    </message>
    <message>
        <source>Medication changed: {1}</source>
        <translation>Medication changed: {1}</translation>
    </message>
    <message>
        <source>Encounter: {1}</source>
        <translation>Encounter: {1}</translation>
    </message>
</context>
<context>
    <name>EventComparison</name>
    <message>
        <source>no band: it takes {1} weeks with readings before the event</source>
        <translation>no band: it takes {1} weeks with readings before the event</translation>
    </message>
    <message>
        <source>{1} to {2}, mean {3}</source>
        <extracomment>lower end, upper end, mean</extracomment>
        <translation>{1} to {2}, mean {3}</translation>
    </message>
    <message>
        <source>the two lines do not meet after the event</source>
        <translation>the two lines do not meet after the event</translation>
    </message>
    <message>
        <source>{1} weeks after the event</source>
        <translation>{1} weeks after the event</translation>
    </message>
    <message>
        <source>{1} weeks after the event, if both lines go on as they are</source>
        <translation>{1} weeks after the event, if both lines go on as they are</translation>
    </message>
    <message>
        <source>{1} before</source>
        <translation>{1} before</translation>
    </message>
    <message>
        <source>{1} after</source>
        <translation>{1} after</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>What is missing</translation>
    </message>
    <message>
        <source>Usual before the event</source>
        <translation>Usual before the event</translation>
    </message>
    <message>
        <source>Observed in week {1} after the event</source>
        <translation>Observed in week {1} after the event</translation>
    </message>
    <message>
        <source>Expected in week {1} after the event</source>
        <translation>Expected in week {1} after the event</translation>
    </message>
    <message>
        <source>Fitted line in week {1} after the event</source>
        <translation>Fitted line in week {1} after the event</translation>
    </message>
    <message>
        <source>Share of the expected</source>
        <translation>Share of the expected</translation>
    </message>
    <message>
        <source>{1} % (fitted line by expected line)</source>
        <translation>{1} % (fitted line by expected line)</translation>
    </message>
    <message>
        <source>none: nothing above 0 was expected</source>
        <translation>none: nothing above 0 was expected</translation>
    </message>
    <message>
        <source>Weeks to the expected line</source>
        <translation>Weeks to the expected line</translation>
    </message>
    <message>
        <source>Step at the event</source>
        <translation>Step at the event</translation>
    </message>
    <message>
        <source>Slope before the event</source>
        <translation>Slope before the event</translation>
    </message>
    <message>
        <source>{1} a week</source>
        <translation>{1} a week</translation>
    </message>
    <message>
        <source>Slope after the event</source>
        <translation>Slope after the event</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formula</translation>
    </message>
    <message>
        <source>{1}. {2}, by least squares, t in weeks</source>
        <translation>{1}. {2}, by least squares, t in weeks</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Weeks used</source>
        <translation>Weeks used</translation>
    </message>
    <message>
        <source>{1} of {2} before, {3} of {4} after; a week takes 4 days with readings</source>
        <extracomment>weeks with a value and all weeks, before and after the event</extracomment>
        <translation>{1} of {2} before, {3} of {4} after; a week takes 4 days with readings</translation>
    </message>
    <message>
        <source>A week's value</source>
        <translation>A week's value</translation>
    </message>
    <message>
        <source>the mean of its days, a day being the sum of its readings</source>
        <translation>the mean of its days, a day being the sum of its readings</translation>
    </message>
    <message>
        <source>the mean of its days, a day being the median of its readings</source>
        <translation>the mean of its days, a day being the median of its readings</translation>
    </message>
    <message>
        <source>Readings used</source>
        <translation>Readings used</translation>
    </message>
    <message>
        <source>{1}, {2} to {3}</source>
        <translation>{1}, {2} to {3}</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Band before</source>
        <translation>Band before</translation>
    </message>
    <message>
        <source>mean of the weeks before ± 2.66 times their mean step from week to week (XmR)</source>
        <translation>mean of the weeks before ± 2.66 times their mean step from week to week (XmR)</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>days by the clock of {1}; the day of the event belongs to the first week after it</source>
        <translation>days by the clock of {1}; the day of the event belongs to the first week after it</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Interval</translation>
    </message>
    <message>
        <source>none is given: from so few weeks it would be too narrow</source>
        <translation>none is given: from so few weeks it would be too narrow</translation>
    </message>
    <message>
        <source>Patient {1}</source>
        <translation>Patient {1}</translation>
    </message>
    <message>
        <source>{1} · {2}</source>
        <extracomment>"Patient p-014", name</extracomment>
        <translation>{1} · {2}</translation>
    </message>
    <message>
        <source>{1} around {2}</source>
        <translation>{1} around {2}</translation>
    </message>
    <message>
        <source>{1} around {2}: {3}</source>
        <extracomment>measure, date, what happened</extracomment>
        <translation>{1} around {2}: {3}</translation>
    </message>
    <message>
        <source>Nothing here is a reason to refuse a person's cover or care.</source>
        <translation>Nothing here is a reason to refuse a person's cover or care.</translation>
    </message>
    <message>
        <source>Review signed</source>
        <translation>Review signed</translation>
    </message>
    <message>
        <source>not within {1} weeks after the event</source>
        <translation>not within {1} weeks after the event</translation>
    </message>
</context>
<context>
    <name>EventPage</name>
    <message>
        <source>Event comparison</source>
        <translation>Event comparison</translation>
    </message>
    <message>
        <source>What the weeks show</source>
        <translation>What the weeks show</translation>
    </message>
    <message>
        <source>How it was made</source>
        <translation>How it was made</translation>
    </message>
    <message>
        <source>Weeks: days with readings, value, expected</source>
        <translation>Weeks: days with readings, value, expected</translation>
    </message>
    <message>
        <source>The table of the weeks is in the CSV: this page has no room for it.</source>
        <translation>The table of the weeks is in the CSV: this page has no room for it.</translation>
    </message>
</context>
<context>
    <name>EventPicture</name>
    <message>
        <source>Week: mean of its days</source>
        <translation>Week: mean of its days</translation>
    </message>
    <message>
        <source>Line of each side</source>
        <translation>Line of each side</translation>
    </message>
    <message>
        <source>Expected: the line before, carried on</source>
        <translation>Expected: the line before, carried on</translation>
    </message>
    <message>
        <source>Own band of the weeks before</source>
        <translation>Own band of the weeks before</translation>
    </message>
    <message>
        <source>Fewer than 4 days with readings</source>
        <translation>Fewer than 4 days with readings</translation>
    </message>
    <message>
        <source>weeks before</source>
        <translation>weeks before</translation>
    </message>
    <message>
        <source>weeks after</source>
        <translation>weeks after</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>{1}, {2}</source>
        <extracomment>"24 of 46 readings", a day</extracomment>
        <translation>{1}, {2}</translation>
    </message>
    <message>
        <source>{1}, {2} to {3}</source>
        <extracomment>"24 of 46 readings", two days</extracomment>
        <translation>{1}, {2} to {3}</translation>
    </message>
    <message>
        <source>{1}: {2}</source>
        <extracomment>the name of a number; the number, or what is missing for it</extracomment>
        <translation>{1}: {2}</translation>
    </message>
    <message>
        <source>{1} ({2})</source>
        <extracomment>a number with its name, what it rests on</extracomment>
        <translation>{1} ({2})</translation>
    </message>
    <message numerus="yes">
        <source>%n day</source>
        <comment>%n days</comment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reading</source>
        <comment>%n readings</comment>
        <translation>
            <numerusform>%n reading</numerusform>
            <numerusform>%n readings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} of %n day</source>
        <comment>{1} of %n days</comment>
        <translation>
            <numerusform>{1} of %n day</numerusform>
            <numerusform>{1} of %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} of %n reading</source>
        <comment>{1} of %n readings</comment>
        <translation>
            <numerusform>{1} of %n reading</numerusform>
            <numerusform>{1} of %n readings</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Change</translation>
    </message>
    <message numerus="yes">
        <source>%n day above the usual level since {1}</source>
        <comment>%n days above the usual level since {1}</comment>
        <translation>
            <numerusform>%n day above the usual level since {1}</numerusform>
            <numerusform>%n days above the usual level since {1}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day below the usual level since {1}</source>
        <comment>%n days below the usual level since {1}</comment>
        <translation>
            <numerusform>%n day below the usual level since {1}</numerusform>
            <numerusform>%n days below the usual level since {1}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message numerus="yes">
        <source>on %n day</source>
        <comment>on %n days</comment>
        <translation>
            <numerusform>on %n day</numerusform>
            <numerusform>on %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>{1} (secondary: not checked against the original)</source>
        <translation>{1} (secondary: not checked against the original)</translation>
    </message>
    <message numerus="yes">
        <source>the same as the week before</source>
        <translation>
            <numerusform>the same as the week before</numerusform>
            <numerusform>the same as the week before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the same as the %n days before</source>
        <translation>
            <numerusform>the same as the %n days before</numerusform>
            <numerusform>the same as the %n days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the same as the %n days with readings before</source>
        <translation>
            <numerusform>the same as the %n days with readings before</numerusform>
            <numerusform>the same as the %n days with readings before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} above the week before</source>
        <translation>
            <numerusform>{1} above the week before</numerusform>
            <numerusform>{1} above the week before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} above the %n days before</source>
        <translation>
            <numerusform>{1} above the %n days before</numerusform>
            <numerusform>{1} above the %n days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} above the %n days with readings before</source>
        <translation>
            <numerusform>{1} above the %n days with readings before</numerusform>
            <numerusform>{1} above the %n days with readings before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} below the week before</source>
        <translation>
            <numerusform>{1} below the week before</numerusform>
            <numerusform>{1} below the week before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} below the %n days before</source>
        <translation>
            <numerusform>{1} below the %n days before</numerusform>
            <numerusform>{1} below the %n days before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} below the %n days with readings before</source>
        <translation>
            <numerusform>{1} below the %n days with readings before</numerusform>
            <numerusform>{1} below the %n days with readings before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1}: mean of the last %n days {2}, {3}; the goal is {4}.</source>
        <extracomment>{3}: "9 above the week before"; {4}: "at most 135 mmHg"</extracomment>
        <translation>
            <numerusform>{1}: mean of the last %n days {2}, {3}; the goal is {4}.</numerusform>
            <numerusform>{1}: mean of the last %n days {2}, {3}; the goal is {4}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1}: mean of the last %n days {2}, {3}.</source>
        <translation>
            <numerusform>{1}: mean of the last %n days {2}, {3}.</numerusform>
            <numerusform>{1}: mean of the last %n days {2}, {3}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1}: mean of the last %n days {2}; the goal is {3}.</source>
        <translation>
            <numerusform>{1}: mean of the last %n days {2}; the goal is {3}.</numerusform>
            <numerusform>{1}: mean of the last %n days {2}; the goal is {3}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1}: mean of the last %n days {2}.</source>
        <translation>
            <numerusform>{1}: mean of the last %n days {2}.</numerusform>
            <numerusform>{1}: mean of the last %n days {2}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{1} This is the patient's own limit.</source>
        <translation>{1} This is the patient's own limit.</translation>
    </message>
    <message>
        <source>The plan's limit in place of: {1}</source>
        <translation>The plan's limit in place of: {1}</translation>
    </message>
    <message>
        <source>{1} {2} on {3}, at or above {4}.</source>
        <extracomment>{1}: "Heart rate", {2}: "130 /min", {3}: date and time, {4}: the limit</extracomment>
        <translation>{1} {2} on {3}, at or above {4}.</translation>
    </message>
    <message>
        <source>{1} {2} on {3}, above {4}.</source>
        <translation>{1} {2} on {3}, above {4}.</translation>
    </message>
    <message>
        <source>{1} {2} on {3}, at or below {4}.</source>
        <translation>{1} {2} on {3}, at or below {4}.</translation>
    </message>
    <message>
        <source>{1} {2} on {3}, below {4}.</source>
        <translation>{1} {2} on {3}, below {4}.</translation>
    </message>
    <message numerus="yes">
        <source>{1} at or above {2} %n time {3} of the last {4}, the last on {5}.</source>
        <comment>{1} at or above {2} %n times {3} of the last {4}, the last on {5}.</comment>
        <extracomment>{2}: the limit, {3}: "on 2 days", {4}: a number of days, {5}: date and time</extracomment>
        <translation>
            <numerusform>{1} at or above {2} %n time {3} of the last {4}, the last on {5}.</numerusform>
            <numerusform>{1} at or above {2} %n times {3} of the last {4}, the last on {5}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} above {2} %n time {3} of the last {4}, the last on {5}.</source>
        <comment>{1} above {2} %n times {3} of the last {4}, the last on {5}.</comment>
        <translation>
            <numerusform>{1} above {2} %n time {3} of the last {4}, the last on {5}.</numerusform>
            <numerusform>{1} above {2} %n times {3} of the last {4}, the last on {5}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} at or below {2} %n time {3} of the last {4}, the last on {5}.</source>
        <comment>{1} at or below {2} %n times {3} of the last {4}, the last on {5}.</comment>
        <translation>
            <numerusform>{1} at or below {2} %n time {3} of the last {4}, the last on {5}.</numerusform>
            <numerusform>{1} at or below {2} %n times {3} of the last {4}, the last on {5}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} below {2} %n time {3} of the last {4}, the last on {5}.</source>
        <comment>{1} below {2} %n times {3} of the last {4}, the last on {5}.</comment>
        <translation>
            <numerusform>{1} below {2} %n time {3} of the last {4}, the last on {5}.</numerusform>
            <numerusform>{1} below {2} %n times {3} of the last {4}, the last on {5}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1}: {2} of %n reading of the last {3} days outside the goal; the goal is {4}.</source>
        <comment>{1}: {2} of %n readings of the last {3} days outside the goal; the goal is {4}.</comment>
        <translation>
            <numerusform>{1}: {2} of %n reading of the last {3} days outside the goal; the goal is {4}.</numerusform>
            <numerusform>{1}: {2} of %n readings of the last {3} days outside the goal; the goal is {4}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1}: {2} in the last %n day, {3} (daily medians).</source>
        <comment>{1}: {2} in the last %n days, {3} (daily medians).</comment>
        <translation>
            <numerusform>{1}: {2} in the last %n day, {3} (daily medians).</numerusform>
            <numerusform>{1}: {2} in the last %n days, {3} (daily medians).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} went from {2} to {3} within %n minute on {4}; somebody else may have used the device.</source>
        <comment>{1} went from {2} to {3} within %n minutes on {4}; somebody else may have used the device.</comment>
        <translation>
            <numerusform>{1} went from {2} to {3} within %n minute on {4}; somebody else may have used the device.</numerusform>
            <numerusform>{1} went from {2} to {3} within %n minutes on {4}; somebody else may have used the device.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} went from {2} to {3} within %n hour on {4}; somebody else may have used the device.</source>
        <comment>{1} went from {2} to {3} within %n hours on {4}; somebody else may have used the device.</comment>
        <translation>
            <numerusform>{1} went from {2} to {3} within %n hour on {4}; somebody else may have used the device.</numerusform>
            <numerusform>{1} went from {2} to {3} within %n hours on {4}; somebody else may have used the device.</numerusform>
        </translation>
    </message>
    <message>
        <source>Consider also: {1}.</source>
        <translation>Consider also: {1}.</translation>
    </message>
    <message>
        <source>{1}: moving average of the days {2}, above the person's own level of {3} since {4}.</source>
        <extracomment>{2}: a number with its unit, {3}: another one, {4}: a date without its year</extracomment>
        <translation>{1}: moving average of the days {2}, above the person's own level of {3} since {4}.</translation>
    </message>
    <message>
        <source>{1}: moving average of the days {2}, below the person's own level of {3} since {4}.</source>
        <translation>{1}: moving average of the days {2}, below the person's own level of {3} since {4}.</translation>
    </message>
</context>
<context>
    <name>ForPatient</name>
    <message>
        <source>Your {1} has gone up against the days before.</source>
        <translation>Your {1} has gone up against the days before.</translation>
    </message>
    <message>
        <source>Your {1} has gone down against the days before.</source>
        <translation>Your {1} has gone down against the days before.</translation>
    </message>
    <message>
        <source>Your {1} is not where it usually is for you.</source>
        <translation>Your {1} is not where it usually is for you.</translation>
    </message>
    <message>
        <source>One or more readings of your {1} were higher than we look for.</source>
        <translation>One or more readings of your {1} were higher than we look for.</translation>
    </message>
    <message>
        <source>One or more readings of your {1} were lower than we look for.</source>
        <translation>One or more readings of your {1} were lower than we look for.</translation>
    </message>
    <message>
        <source>Your {1} was outside the goal that we agreed on.</source>
        <translation>Your {1} was outside the goal that we agreed on.</translation>
    </message>
    <message>
        <source>Two readings of your {1} lie far apart. Perhaps somebody else used the device.</source>
        <translation>Two readings of your {1} lie far apart. Perhaps somebody else used the device.</translation>
    </message>
    <message>
        <source>No reading of your {1} has reached us for some days.</source>
        <translation>No reading of your {1} has reached us for some days.</translation>
    </message>
</context>
<context>
    <name>Goal</name>
    <message>
        <source>{1}: the goal has no limits that readings can be held against.</source>
        <translation>{1}: the goal has no limits that readings can be held against.</translation>
    </message>
    <message>
        <source>{1}: no reading in {2} days has a number.</source>
        <translation>{1}: no reading in {2} days has a number.</translation>
    </message>
    <message numerus="yes">
        <source>mean of the last %n days {1}</source>
        <translation>
            <numerusform>mean of the last %n days {1}</numerusform>
            <numerusform>mean of the last %n days {1}</numerusform>
        </translation>
    </message>
    <message>
        <source>within goal</source>
        <translation>within goal</translation>
    </message>
    <message>
        <source>outside goal</source>
        <translation>outside goal</translation>
    </message>
    <message>
        <source>too few readings</source>
        <translation>too few readings</translation>
    </message>
    <message>
        <source>no recent data</source>
        <translation>no recent data</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>cannot tell</translation>
    </message>
    <message numerus="yes">
        <source>Mean of the last %n days {1}</source>
        <translation>
            <numerusform>Mean of the last %n days {1}</numerusform>
            <numerusform>Mean of the last %n days {1}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mean of the last %n days {1}, as the baseline of {2}</source>
        <translation>
            <numerusform>Mean of the last %n days {1}, as the baseline of {2}</numerusform>
            <numerusform>Mean of the last %n days {1}, as the baseline of {2}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mean of the last %n days {1}, {2} above the baseline of {3}</source>
        <translation>
            <numerusform>Mean of the last %n days {1}, {2} above the baseline of {3}</numerusform>
            <numerusform>Mean of the last %n days {1}, {2} above the baseline of {3}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mean of the last %n days {1}, {2} below the baseline of {3}</source>
        <translation>
            <numerusform>Mean of the last %n days {1}, {2} below the baseline of {3}</numerusform>
            <numerusform>Mean of the last %n days {1}, {2} below the baseline of {3}</numerusform>
        </translation>
    </message>
    <message>
        <source>was to be reached by {1}; reached by then</source>
        <translation>was to be reached by {1}; reached by then</translation>
    </message>
    <message>
        <source>was to be reached by {1}; not reached by then</source>
        <translation>was to be reached by {1}; not reached by then</translation>
    </message>
    <message>
        <source>was to be reached by {1}; not known whether it was</source>
        <translation>was to be reached by {1}; not known whether it was</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>between {1} and {2}</source>
        <translation>between {1} and {2}</translation>
    </message>
    <message>
        <source>at least {1}</source>
        <translation>at least {1}</translation>
    </message>
    <message>
        <source>at most {1}</source>
        <translation>at most {1}</translation>
    </message>
    <message>
        <source>no limits</source>
        <translation>no limits</translation>
    </message>
    <message numerus="yes">
        <source>{1}: %n reading {2} in {3} days to {6}; it takes {4} on {5}.</source>
        <comment>{1}: %n readings {2} in {3} days to {6}; it takes {4} on {5}.</comment>
        <extracomment>{2}: "on 3 days"; {4} readings on {5} days; {6}: a date</extracomment>
        <translation>
            <numerusform>{1}: %n reading {2} in {3} days to {6}; it takes {4} on {5}.</numerusform>
            <numerusform>{1}: %n readings {2} in {3} days to {6}; it takes {4} on {5}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1}: {2} of %n reading in {3} days to {5} within the goal; {4}.</source>
        <comment>{1}: {2} of %n readings in {3} days to {5} within the goal; {4}.</comment>
        <extracomment>{3} days to {5}, a date; {4}: "mean of the last 7 days 148 mmHg"</extracomment>
        <translation>
            <numerusform>{1}: {2} of %n reading in {3} days to {5} within the goal; {4}.</numerusform>
            <numerusform>{1}: {2} of %n readings in {3} days to {5} within the goal; {4}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} of %n in {2} days to {3}</source>
        <extracomment>{1} of so many readings, in {2} days to {3}, a date without its year</extracomment>
        <translation>
            <numerusform>{1} of %n in {2} days to {3}</numerusform>
            <numerusform>{1} of %n in {2} days to {3}</numerusform>
        </translation>
    </message>
    <message>
        <source>mean outside goal</source>
        <translation>mean outside goal</translation>
    </message>
    <message>
        <source>too many readings outside goal</source>
        <translation>too many readings outside goal</translation>
    </message>
    <message>
        <source>within goal, last reading above it</source>
        <translation>within goal, last reading above it</translation>
    </message>
    <message>
        <source>within goal, last reading below it</source>
        <translation>within goal, last reading below it</translation>
    </message>
    <message>
        <source>{1}; look first</source>
        <extracomment>{1}: "within goal, last reading above it"</extracomment>
        <translation>{1}; look first</translation>
    </message>
    <message>
        <source>{1}; to review</source>
        <translation>{1}; to review</translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message numerus="yes">
        <source>%n patient apart from the worklist</source>
        <comment>%n patients apart from the worklist</comment>
        <translation>
            <numerusform>%n patient apart from the worklist</numerusform>
            <numerusform>%n patients apart from the worklist</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Situation</source>
        <translation>Situation</translation>
    </message>
    <message>
        <source>State and owner</source>
        <translation>State and owner</translation>
    </message>
    <message>
        <source>Last readings</source>
        <translation>Last readings</translation>
    </message>
    <message>
        <source>To do, notes</source>
        <translation>To do, notes</translation>
    </message>
    <message>
        <source>Shift handover</source>
        <translation>Shift handover</translation>
    </message>
    <message>
        <source>Handed over by ________________ to ________________ at ________</source>
        <translation>Handed over by ________________ to ________________ at ________</translation>
    </message>
    <message numerus="yes">
        <source>%n patient to look at</source>
        <comment>%n patients to look at</comment>
        <translation>
            <numerusform>%n patient to look at</numerusform>
            <numerusform>%n patients to look at</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patient with data missing</source>
        <comment>%n patients with data missing</comment>
        <translation>
            <numerusform>%n patient with data missing</numerusform>
            <numerusform>%n patients with data missing</numerusform>
        </translation>
    </message>
    <message>
        <source>{1} {2} {3}, {4}</source>
        <extracomment>a vital sign, its value, its unit, "today"</extracomment>
        <translation>{1} {2} {3}, {4}</translation>
    </message>
    <message>
        <source>No readings</source>
        <translation>No readings</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>born {1}</source>
        <translation>born {1}</translation>
    </message>
    <message>
        <source>birth date not known</source>
        <translation>birth date not known</translation>
    </message>
    <message>
        <source>{1} ({2}): {3}</source>
        <extracomment>a patient, the number, "Reviewed 22 Nov 09:10 by R. Alvarez"</extracomment>
        <translation>{1} ({2}): {3}</translation>
    </message>
    <message>
        <source>{1}. To look at {2}, data missing {3}, within goals {4}, done {5}.</source>
        <extracomment>{1}: "24 of 24 patients ranked, 0 failed"</extracomment>
        <translation>{1}. To look at {2}, data missing {3}, within goals {4}, done {5}.</translation>
    </message>
    <message>
        <source>{1}; taken by {2}</source>
        <extracomment>{1}: "Reviewed 22 Nov 09:10 by R. Alvarez", {2}: a person, a date and a time of day</extracomment>
        <translation>{1}; taken by {2}</translation>
    </message>
    <message>
        <source>{1} ({2}), within goals: {3}</source>
        <extracomment>a patient, the number, "In review: R. Alvarez since 22 Nov 09:10"</extracomment>
        <translation>{1} ({2}), within goals: {3}</translation>
    </message>
<message>
        <source>Worklist</source>
        <translation>Worklist</translation>
    </message>
    <message numerus="yes">
        <source>%n patient</source>
        <comment>%n patients</comment>
        <translation>
            <numerusform>%n patient</numerusform>
            <numerusform>%n patients</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoverPages</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 of %2</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>{1} at or above {2}</source>
        <extracomment>{1}: "Heart rate", {2}: a limit with its unit</extracomment>
        <translation>{1} at or above {2}</translation>
    </message>
    <message>
        <source>{1} above {2}</source>
        <translation>{1} above {2}</translation>
    </message>
    <message>
        <source>{1} at or below {2}</source>
        <translation>{1} at or below {2}</translation>
    </message>
    <message>
        <source>{1} below {2}</source>
        <translation>{1} below {2}</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>%1 without a unit</source>
        <translation>%1 without a unit</translation>
    </message>
    <message>
        <source>%1 (the file has %2)</source>
        <translation>%1 (the file has %2)</translation>
    </message>
    <message>
        <source>born %1</source>
        <translation>born %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two dates</comment>
        <translation>%1 to %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln value(s)</source>
        <translation>
            <numerusform>%1: %Ln value</numerusform>
            <numerusform>%1: %Ln values</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln Low</source>
        <translation>
            <numerusform>%Ln Low</numerusform>
            <numerusform>%Ln Low</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln High</source>
        <translation>
            <numerusform>%Ln High</numerusform>
            <numerusform>%Ln High</numerusform>
        </translation>
    </message>
    <message>
        <source>No reading was found</source>
        <translation>No reading was found</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) not readings</source>
        <translation>
            <numerusform>%Ln row not readings</numerusform>
            <numerusform>%Ln rows not readings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln duplicate(s)</source>
        <translation>
            <numerusform>%Ln duplicate</numerusform>
            <numerusform>%Ln duplicates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln held</source>
        <translation>
            <numerusform>%Ln held</numerusform>
            <numerusform>%Ln held</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln corrected by a newer value of the same source</source>
        <translation>
            <numerusform>%Ln corrected by a newer value of the same source</numerusform>
            <numerusform>%Ln corrected by a newer value of the same source</numerusform>
        </translation>
    </message>
    <message>
        <source>zone assumed %1</source>
        <translation>zone assumed %1</translation>
    </message>
    <message>
        <source>The file's times carry no time zone. Nothing can be stored until you say which one the device's clock showed.</source>
        <translation>The file's times carry no time zone. Nothing can be stored until you say which one the device's clock showed.</translation>
    </message>
    <message>
        <source>Some times carry no time zone; those readings are left out until you say which one the device's clock showed.</source>
        <translation>Some times carry no time zone; those readings are left out until you say which one the device's clock showed.</translation>
    </message>
    <message>
        <source>Every time in the file says its own zone; none is assumed.</source>
        <translation>Every time in the file says its own zone; none is assumed.</translation>
    </message>
    <message>
        <source>Times without a zone are read as %1, the patient's home zone.</source>
        <translation>Times without a zone are read as %1, the patient's home zone.</translation>
    </message>
    <message>
        <source>Times without a zone are read as %1, as you said.</source>
        <translation>Times without a zone are read as %1, as you said.</translation>
    </message>
    <message>
        <source>Times without a zone are read as %1: %2.</source>
        <translation>Times without a zone are read as %1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln reading(s), newest %2 %3 %4 (record %5)</source>
        <translation>
            <numerusform>%1: %Ln reading, newest %2 %3 %4 (record %5)</numerusform>
            <numerusform>%1: %Ln readings, newest %2 %3 %4 (record %5)</numerusform>
        </translation>
    </message>
    <message>
        <source>The file names %1. It is being brought in for %2. Compare before you go on.</source>
        <translation>The file names %1. It is being brought in for %2. Compare before you go on.</translation>
    </message>
    <message>
        <source>names nobody</source>
        <translation>names nobody</translation>
    </message>
    <message>
        <source>names %1</source>
        <translation>names %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) kept that no mapping read</source>
        <translation>
            <numerusform>%Ln message kept that no mapping read</numerusform>
            <numerusform>%Ln messages kept that no mapping read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln reading(s)</source>
        <extracomment>%1: "No rule set: under 18"</extracomment>
        <translation>
            <numerusform>%1: %Ln reading</numerusform>
            <numerusform>%1: %Ln readings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>List</name>
    <message>
        <source>{1}; {2}</source>
        <translation>{1}; {2}</translation>
    </message>
    <message>
        <source>{1} and {2}</source>
        <translation>{1} and {2}</translation>
    </message>
    <message>
        <source>{1}, {2}</source>
        <translation>{1}, {2}</translation>
    </message>
</context>
<context>
    <name>Mapping</name>
    <message>
        <source>there is no mapping in this file: it is empty</source>
        <translation>there is no mapping in this file: it is empty</translation>
    </message>
    <message>
        <source>No FHIR template takes the type {1}: its measurements become no Observation. Add one, or spell the type as the FHIR mapping does.</source>
        <translation>No FHIR template takes the type {1}: its measurements become no Observation. Add one, or spell the type as the FHIR mapping does.</translation>
    </message>
    <message>
        <source>No device template gives the type {1}: this FHIR template is never used.</source>
        <translation>No device template gives the type {1}: this FHIR template is never used.</translation>
    </message>
    <message>
        <source>The value {1} of {2} stands in no value of the FHIR template, so no Observation will hold it.</source>
        <translation>The value {1} of {2} stands in no value of the FHIR template, so no Observation will hold it.</translation>
    </message>
    <message>
        <source>The value {1} of {2} is written {3} in the FHIR template. Letter case counts in value names, so no Observation will hold it.</source>
        <translation>The value {1} of {2} is written {3} in the FHIR template. Letter case counts in value names, so no Observation will hold it.</translation>
    </message>
    <message>
        <source>{1} waits for the value {2}, which no device template of that type gives: its Observations will lack it without an error.</source>
        <translation>{1} waits for the value {2}, which no device template of that type gives: its Observations will lack it without an error.</translation>
    </message>
    <message>
        <source>The value {1} of {2} is a Quantity in a window of {3} minutes: as soon as two readings fall into one window, both are refused. Use the interval 0, or SampledData.</source>
        <translation>The value {1} of {2} is a Quantity in a window of {3} minutes: as soon as two readings fall into one window, both are refused. Use the interval 0, or SampledData.</translation>
    </message>
    <message>
        <source>The FHIR template of {1} puts readings together by their correlation id, and this device template has no correlationIdExpression: its readings become no Observation.</source>
        <translation>The FHIR template of {1} puts readings together by their correlation id, and this device template has no correlationIdExpression: its readings become no Observation.</translation>
    </message>
    <message>
        <source>The period interval {1} of {2} is not supported, so every reading of it will fail. Use -1, 0, 60 or 1440.</source>
        <translation>The period interval {1} of {2} is not supported, so every reading of it will fail. Use -1, 0, 60 or 1440.</translation>
    </message>
    <message>
        <source>In {1}, the LOINC code {2} means {3}, and its display says "{4}": charts by code show one as the other.</source>
        <translation>In {1}, the LOINC code {2} means {3}, and its display says "{4}": charts by code show one as the other.</translation>
    </message>
    <message>
        <source>In {1}, the LOINC code {2} means {3}, and the unit of {4}, {5}, is none of its units: {6} is.</source>
        <translation>In {1}, the LOINC code {2} means {3}, and the unit of {4}, {5}, is none of its units: {6} is.</translation>
    </message>
    <message>
        <source>In {1}, the LOINC code {2} means {3}, and its display says "{4}". The code of {5} is {6}; with this one, charts by code show one as the other.</source>
        <translation>In {1}, the LOINC code {2} means {3}, and its display says "{4}". The code of {5} is {6}; with this one, charts by code show one as the other.</translation>
    </message>
    <message>
        <source>In {1}, the code {2} is of a vital sign, and FHIR asks that the code {3} stand beside it; without it, others do not find the reading.</source>
        <translation>In {1}, the code {2} is of a vital sign, and FHIR asks that the code {3} stand beside it; without it, others do not find the reading.</translation>
    </message>
    <message>
        <source>The value {1} of {2} has no unit: a chart can only say that it is not known.</source>
        <translation>The value {1} of {2} has no unit: a chart can only say that it is not known.</translation>
    </message>
    <message>
        <source>The unit of {1} of {2} is a text only; give its UCUM code, and the system {3}.</source>
        <translation>The unit of {1} of {2} is a text only; give its UCUM code, and the system {3}.</translation>
    </message>
    <message>
        <source>The unit "{1}" of {2} of {3} is no UCUM code; the code is {4}.</source>
        <translation>The unit "{1}" of {2} of {3} is no UCUM code; the code is {4}.</translation>
    </message>
    <message>
        <source>The unit "{1}" of {2} of {3} is not one that Trendward knows as a UCUM code.</source>
        <translation>The unit "{1}" of {2} of {3} is not one that Trendward knows as a UCUM code.</translation>
    </message>
    <message>
        <source>{1} divides: of two whole numbers the fraction is lost, as divide(40, 50) is 0. Multiply one of them by `1.0` first, as the MedTech service would need it, too.</source>
        <translation>{1} divides: of two whole numbers the fraction is lost, as divide(40, 50) is 0. Multiply one of them by `1.0` first, as the MedTech service would need it, too.</translation>
    </message>
    <message>
        <source>Message {1}: {2}</source>
        <translation>Message {1}: {2}</translation>
    </message>
    <message>
        <source>Message {1} gives no measurement: no template matches it.</source>
        <translation>Message {1} gives no measurement: no template matches it.</translation>
    </message>
    <message>
        <source>The times of {1} say no zone ("{2}") and are read as UTC.</source>
        <translation>The times of {1} say no zone ("{2}") and are read as UTC.</translation>
    </message>
    <message>
        <source>Message {1}, {2}: {3}</source>
        <translation>Message {1}, {2}: {3}</translation>
    </message>
</context>
<context>
    <name>Measure</name>
    <message>
        <source>Systolic blood pressure</source>
        <translation>Systolic blood pressure</translation>
    </message>
    <message>
        <source>Diastolic blood pressure</source>
        <translation>Diastolic blood pressure</translation>
    </message>
    <message>
        <source>Mean blood pressure</source>
        <translation>Mean blood pressure</translation>
    </message>
    <message>
        <source>Heart rate</source>
        <translation>Heart rate</translation>
    </message>
    <message>
        <source>Resting heart rate</source>
        <translation>Resting heart rate</translation>
    </message>
    <message>
        <source>Oxygen saturation</source>
        <translation>Oxygen saturation</translation>
    </message>
    <message>
        <source>Perfusion index</source>
        <translation>Perfusion index</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Weight</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Height</translation>
    </message>
    <message>
        <source>Body mass index</source>
        <translation>Body mass index</translation>
    </message>
    <message>
        <source>Body fat</source>
        <translation>Body fat</translation>
    </message>
    <message>
        <source>Lean mass</source>
        <translation>Lean mass</translation>
    </message>
    <message>
        <source>Waist circumference</source>
        <translation>Waist circumference</translation>
    </message>
    <message>
        <source>Glucose</source>
        <translation>Glucose</translation>
    </message>
    <message>
        <source>Glucose, sensor</source>
        <translation>Glucose, sensor</translation>
    </message>
    <message>
        <source>Body temperature</source>
        <translation>Body temperature</translation>
    </message>
    <message>
        <source>Respiratory rate</source>
        <translation>Respiratory rate</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Steps per day</source>
        <translation>Steps per day</translation>
    </message>
    <message>
        <source>Sleep duration</source>
        <translation>Sleep duration</translation>
    </message>
    <message>
        <source>Heart rate variability (SDNN)</source>
        <translation>Heart rate variability (SDNN)</translation>
    </message>
    <message>
        <source>Active energy</source>
        <translation>Active energy</translation>
    </message>
    <message>
        <source>Flights climbed</source>
        <translation>Flights climbed</translation>
    </message>
    <message>
        <source>Peak expiratory flow</source>
        <translation>Peak expiratory flow</translation>
    </message>
    <message>
        <source>FEV1</source>
        <translation>FEV1</translation>
    </message>
    <message>
        <source>FVC</source>
        <translation>FVC</translation>
    </message>
    <message>
        <source>Inhaler puffs</source>
        <translation>Inhaler puffs</translation>
    </message>
    <message>
        <source>Systolic</source>
        <translation>Systolic</translation>
    </message>
    <message>
        <source>Diastolic</source>
        <translation>Diastolic</translation>
    </message>
    <message>
        <source>Blood pressure</source>
        <translation>Blood pressure</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>"yes": names of measures begin with a small letter within a sentence. "no" where nouns keep their capital.</extracomment>
        <translation>yes</translation>
    </message>
    <message>
        <source>Deep sleep</source>
        <translation>Deep sleep</translation>
    </message>
    <message>
        <source>Light sleep</source>
        <translation>Light sleep</translation>
    </message>
    <message>
        <source>REM sleep</source>
        <translation>REM sleep</translation>
    </message>
    <message>
        <source>Heart rate variability (RMSSD)</source>
        <translation>Heart rate variability (RMSSD)</translation>
    </message>
    <message>
        <source>Mask use per night</source>
        <translation>Mask use per night</translation>
    </message>
    <message>
        <source>Apnea-hypopnea index</source>
        <translation>Apnea-hypopnea index</translation>
    </message>
    <message>
        <source>Mask leak (95th percentile)</source>
        <translation>Mask leak (95th percentile)</translation>
    </message>
</context>
<context>
    <name>Month</name>
    <message>
        <source>{1} {2}</source>
        <extracomment>month in letters, year</extracomment>
        <translation>{1} {2}</translation>
    </message>
</context>
<context>
    <name>Number</name>
    <message>
        <source>.</source>
        <extracomment>the decimal sign</extracomment>
        <translation>.</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>not a number</translation>
    </message>
</context>
<context>
    <name>OtherReading</name>
    <message>
        <source>a cuff that is too small or too loose</source>
        <translation>a cuff that is too small or too loose</translation>
    </message>
    <message>
        <source>a reading soon after effort, coffee or smoking</source>
        <translation>a reading soon after effort, coffee or smoking</translation>
    </message>
    <message>
        <source>talking, pain or worry during the reading</source>
        <translation>talking, pain or worry during the reading</translation>
    </message>
    <message>
        <source>an arm that was not held at the height of the heart</source>
        <translation>an arm that was not held at the height of the heart</translation>
    </message>
    <message>
        <source>an irregular pulse, which devices count wrongly</source>
        <translation>an irregular pulse, which devices count wrongly</translation>
    </message>
    <message>
        <source>a sensor that loses beats or counts them twice</source>
        <translation>a sensor that loses beats or counts them twice</translation>
    </message>
    <message>
        <source>a cold hand, nail varnish or movement under the sensor</source>
        <translation>a cold hand, nail varnish or movement under the sensor</translation>
    </message>
    <message>
        <source>a sensor that was lain on in sleep</source>
        <translation>a sensor that was lain on in sleep</translation>
    </message>
    <message>
        <source>a sensor that is new, old or has come loose</source>
        <translation>a sensor that is new, old or has come loose</translation>
    </message>
    <message>
        <source>sugar on the finger, or an old test strip</source>
        <translation>sugar on the finger, or an old test strip</translation>
    </message>
    <message>
        <source>a meal, a missed meal or unusual exercise</source>
        <translation>a meal, a missed meal or unusual exercise</translation>
    </message>
    <message>
        <source>another person on the device</source>
        <translation>another person on the device</translation>
    </message>
    <message>
        <source>clothes, another scale or another time of day</source>
        <translation>clothes, another scale or another time of day</translation>
    </message>
    <message>
        <source>salt, fluid or constipation in the days before</source>
        <translation>salt, fluid or constipation in the days before</translation>
    </message>
    <message>
        <source>a change of treatment or dose</source>
        <translation>a change of treatment or dose</translation>
    </message>
    <message>
        <source>a passing illness</source>
        <translation>a passing illness</translation>
    </message>
    <message>
        <source>a hot drink, warm clothes or another place of measuring</source>
        <translation>a hot drink, warm clothes or another place of measuring</translation>
    </message>
    <message>
        <source>a count over too short a time</source>
        <translation>a count over too short a time</translation>
    </message>
    <message>
        <source>readings at other times of day than usual</source>
        <translation>readings at other times of day than usual</translation>
    </message>
    <message>
        <source>a goal that no longer fits the person</source>
        <translation>a goal that no longer fits the person</translation>
    </message>
    <message>
        <source>a change in how it is measured, or another device</source>
        <translation>a change in how it is measured, or another device</translation>
    </message>
    <message>
        <source>a device that does not send, or a person away from home</source>
        <translation>a device that does not send, or a person away from home</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>{1}, version {2}</source>
        <translation>{1}, version {2}</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>the code of the page's language, as HTML has it</extracomment>
        <translation>en</translation>
    </message>
    <message>
        <source>SAMPLE - {1} - {2}</source>
        <extracomment>title of the page: {1} the patient, {2} "Care-plan summary"</extracomment>
        <translation>SAMPLE - {1} - {2}</translation>
    </message>
    <message>
        <source>{1} - {2}</source>
        <translation>{1} - {2}</translation>
    </message>
    <message>
        <source>As of {1}</source>
        <translation>As of {1}</translation>
    </message>
    <message>
        <source>SAMPLE - invented patient. Nobody in this summary is real.</source>
        <translation>SAMPLE - invented patient. Nobody in this summary is real.</translation>
    </message>
    <message>
        <source>ID {1}</source>
        <translation>ID {1}</translation>
    </message>
    <message>
        <source>{1}. Times by the clock of {2}.</source>
        <extracomment>{1}: "All stored readings, as of 22 Nov 2026, 09:00", {2}: a time zone</extracomment>
        <translation>{1}. Times by the clock of {2}.</translation>
    </message>
    <message>
        <source>{1}. Times by the clock of {2}, because the patient's home zone is not known.</source>
        <translation>{1}. Times by the clock of {2}, because the patient's home zone is not known.</translation>
    </message>
    <message>
        <source>Where things stand</source>
        <translation>Where things stand</translation>
    </message>
    <message numerus="yes">
        <source>Rule {1}, from %n reading. {2}.</source>
        <comment>Rule {1}, from %n readings. {2}.</comment>
        <extracomment>{1}: name of a rule, {2}: its source</extracomment>
        <translation>
            <numerusform>Rule {1}, from %n reading. {2}.</numerusform>
            <numerusform>Rule {1}, from %n readings. {2}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rule {1}. {2}.</source>
        <translation>Rule {1}. {2}.</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Goals</translation>
    </message>
    <message>
        <source>No goal is set. Readings without a goal are not called normal.</source>
        <translation>No goal is set. Readings without a goal are not called normal.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Baseline</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Standing</translation>
    </message>
    <message>
        <source>Since, due</source>
        <translation>Since, due</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Set by</translation>
    </message>
    <message>
        <source>Ended: {1} {2}, from {3}.</source>
        <extracomment>measure, limits, date</extracomment>
        <translation>Ended: {1} {2}, from {3}.</translation>
    </message>
    <message>
        <source>Starts {1}</source>
        <translation>Starts {1}</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>not begun</translation>
    </message>
    <message numerus="yes">
        <source>%n reading of the first 7 days</source>
        <comment>%n readings of the first 7 days</comment>
        <translation>
            <numerusform>%n reading of the first 7 days</numerusform>
            <numerusform>%n readings of the first 7 days</numerusform>
        </translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Measurements</translation>
    </message>
    <message>
        <source>No reading is stored for this patient in this period.</source>
        <translation>No reading is stored for this patient in this period.</translation>
    </message>
    <message>
        <source>Last reading</source>
        <translation>Last reading</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>{1} ({2})</source>
        <extracomment>{1}: date and time, {2}: "3 days ago"</extracomment>
        <translation>{1} ({2})</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Trends</translation>
    </message>
    <message>
        <source>There is nothing to draw.</source>
        <translation>There is nothing to draw.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>No action is planned.</source>
        <translation>No action is planned.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>not said</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>Reviewed by</translation>
    </message>
    <message>
        <source>Not reviewed yet.</source>
        <translation>Not reviewed yet.</translation>
    </message>
    <message>
        <source>Not known who</source>
        <translation>Not known who</translation>
    </message>
    <message>
        <source>Name and signature:</source>
        <translation>Name and signature:</translation>
    </message>
    <message>
        <source>How each number was made</source>
        <translation>How each number was made</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Number</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>How</source>
        <translation>How</translation>
    </message>
    <message>
        <source>Readings used</source>
        <translation>Readings used</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Left out</translation>
    </message>
    <message>
        <source>{1}, {2} to {3}</source>
        <extracomment>a number of readings, then two moments</extracomment>
        <translation>{1}, {2} to {3}</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Readings</translation>
    </message>
    <message numerus="yes">
        <source>{1}: %n reading</source>
        <comment>{1}: %n readings</comment>
        <extracomment>measure, number of readings</extracomment>
        <translation>
            <numerusform>{1}: %n reading</numerusform>
            <numerusform>{1}: %n readings</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>None.</translation>
    </message>
    <message>
        <source>{1} to {2}</source>
        <extracomment>from one moment to another</extracomment>
        <translation>{1} to {2}</translation>
    </message>
    <message>
        <source>Where the data come from</source>
        <translation>Where the data come from</translation>
    </message>
    <message numerus="yes">
        <source>%n reading is held until a person says whose they are, and not in this summary.</source>
        <comment>%n readings are held until a person says whose they are, and not in this summary.</comment>
        <translation>
            <numerusform>%n reading is held until a person says whose they are, and not in this summary.</numerusform>
            <numerusform>%n readings are held until a person says whose they are, and not in this summary.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stored reading lies outside the period.</source>
        <comment>%n stored readings lie outside the period.</comment>
        <translation>
            <numerusform>%n stored reading lies outside the period.</numerusform>
            <numerusform>%n stored readings lie outside the period.</numerusform>
        </translation>
    </message>
    <message>
        <source>not from a file</source>
        <translation>not from a file</translation>
    </message>
    <message>
        <source>Devices and apps: none named.</source>
        <translation>Devices and apps: none named.</translation>
    </message>
    <message>
        <source>Devices and apps: {1}.</source>
        <translation>Devices and apps: {1}.</translation>
    </message>
    <message>
        <source>{1}, version {2}.</source>
        <translation>{1}, version {2}.</translation>
    </message>
    <message numerus="yes">
        <source>%n reading.</source>
        <comment>%n readings.</comment>
        <translation>
            <numerusform>%n reading.</numerusform>
            <numerusform>%n readings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reading from {1} to {2}.</source>
        <comment>%n readings from {1} to {2}.</comment>
        <translation>
            <numerusform>%n reading from {1} to {2}.</numerusform>
            <numerusform>%n readings from {1} to {2}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not behind the numbers above: none.</source>
        <translation>Not behind the numbers above: none.</translation>
    </message>
    <message>
        <source>Not behind the numbers above: {1}.</source>
        <translation>Not behind the numbers above: {1}.</translation>
    </message>
    <message>
        <source>For review of past remote-monitoring data. Not for emergencies or live monitoring.</source>
        <translation>For review of past remote-monitoring data. Not for emergencies or live monitoring.</translation>
    </message>
    <message>
        <source>SAMPLE - invented patient</source>
        <translation>SAMPLE - invented patient</translation>
    </message>
    <message>
        <source>outside goal</source>
        <translation>outside goal</translation>
    </message>
    <message>
        <source>too old to say anything of today</source>
        <translation>too old to say anything of today</translation>
    </message>
    <message>
        <source>Numbers of each field</source>
        <translation>Numbers of each field</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>What is missing</translation>
    </message>
</context>
<context>
    <name>Patient</name>
    <message>
        <source>There is a hidden character ({1}), which can make a name look like another one. Type it without.</source>
        <translation>There is a hidden character ({1}), which can make a name look like another one. Type it without.</translation>
    </message>
    <message>
        <source>The patient needs an identifier.</source>
        <translation>The patient needs an identifier.</translation>
    </message>
    <message>
        <source>The patient needs a name: it tells people apart whose identifiers look alike.</source>
        <translation>The patient needs a name: it tells people apart whose identifiers look alike.</translation>
    </message>
    <message>
        <source>The birth date {1} lies in the future.</source>
        <translation>The birth date {1} lies in the future.</translation>
    </message>
    <message>
        <source>The birth date {1} is too long ago for anybody living.</source>
        <translation>The birth date {1} is too long ago for anybody living.</translation>
    </message>
</context>
<context>
    <name>PeriodBefore</name>
    <message numerus="yes">
        <source>the %n hour(s) before</source>
        <translation>
            <numerusform>the hour before</numerusform>
            <numerusform>the %n hours before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %n day(s) before</source>
        <translation>
            <numerusform>the day before</numerusform>
            <numerusform>the %n days before</numerusform>
        </translation>
    </message>
    <message>
        <source>too few readings in %1</source>
        <extracomment>"the 30 days before"</extracomment>
        <translation>too few readings in %1</translation>
    </message>
    <message>
        <source>too few readings to compare with %1</source>
        <translation>too few readings to compare with %1</translation>
    </message>
    <message>
        <source>the same as in %1</source>
        <translation>the same as in %1</translation>
    </message>
    <message>
        <source>%1 above %2</source>
        <extracomment>a difference, "the 30 days before"</extracomment>
        <translation>%1 above %2</translation>
    </message>
    <message>
        <source>%1 below %2</source>
        <translation>%1 below %2</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 against %2</translation>
    </message>
</context>
<context>
    <name>PrintedPages</name>
    <message>
        <source>Wrote %1. It holds names: keep it as you keep the record.</source>
        <translation>Wrote %1. It holds names: keep it as you keep the record.</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>dates such as {1} can be read with the day first or with the month first, and nothing in the file says which</source>
        <translation>dates such as {1} can be read with the day first or with the month first, and nothing in the file says which</translation>
    </message>
    <message>
        <source>the device holds readings of several people: {1}; say which of them is the patient</source>
        <translation>the device holds readings of several people: {1}; say which of them is the patient</translation>
    </message>
    <message>
        <source>only a file of device messages is read by the mappings</source>
        <translation>only a file of device messages is read by the mappings</translation>
    </message>
    <message>
        <source> ({1} times in this message)</source>
        <translation> ({1} times in this message)</translation>
    </message>
    <message>
        <source>this file was not brought in yet; bring it in instead of reading it again</source>
        <translation>this file was not brought in yet; bring it in instead of reading it again</translation>
    </message>
    <message>
        <source>these mappings read nothing of this file, so it was not read again; choose others, or take its import back</source>
        <translation>these mappings read nothing of this file, so it was not read again; choose others, or take its import back</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>no value (error)</source>
        <translation>no value (error)</translation>
    </message>
    <message>
        <source>no value (not a number)</source>
        <translation>no value (not a number)</translation>
    </message>
    <message>
        <source>no value (not performed)</source>
        <translation>no value (not performed)</translation>
    </message>
    <message>
        <source>no value (masked)</source>
        <translation>no value (masked)</translation>
    </message>
    <message>
        <source>no value (unknown)</source>
        <translation>no value (unknown)</translation>
    </message>
    <message>
        <source>{1} {2}</source>
        <extracomment>a number of readings, "without a value"</extracomment>
        <translation>{1} {2}</translation>
    </message>
    <message>
        <source>entered by hand</source>
        <translation>entered by hand</translation>
    </message>
    <message>
        <source>low confidence</source>
        <translation>low confidence</translation>
    </message>
    <message>
        <source>movement</source>
        <translation>movement</translation>
    </message>
    <message>
        <source>irregular pulse</source>
        <translation>irregular pulse</translation>
    </message>
    <message>
        <source>cuff fit</source>
        <translation>cuff fit</translation>
    </message>
    <message>
        <source>outside the plausible range</source>
        <translation>outside the plausible range</translation>
    </message>
    <message>
        <source>clock suspect</source>
        <translation>clock suspect</translation>
    </message>
    <message>
        <source>clock time skipped that night, moved forward</source>
        <translation>clock time skipped that night, moved forward</translation>
    </message>
    <message>
        <source>device's mean of several</source>
        <translation>device's mean of several</translation>
    </message>
    <message>
        <source>code says another measure</source>
        <translation>code says another measure</translation>
    </message>
    <message>
        <source>unit not stated</source>
        <translation>unit not stated</translation>
    </message>
    <message>
        <source>excluded by a person or corrected by its source</source>
        <translation>excluded by a person or corrected by its source</translation>
    </message>
    <message>
        <source>date that cannot be right</source>
        <translation>date that cannot be right</translation>
    </message>
    <message>
        <source>beyond the device's limit, without a number</source>
        <translation>beyond the device's limit, without a number</translation>
    </message>
    <message>
        <source>without a value</source>
        <translation>without a value</translation>
    </message>
    <message>
        <source>with a date that cannot be right</source>
        <translation>with a date that cannot be right</translation>
    </message>
    <message>
        <source>in a unit that cannot be converted</source>
        <translation>in a unit that cannot be converted</translation>
    </message>
    <message>
        <source>also from {1}, counted once</source>
        <translation>also from {1}, counted once</translation>
    </message>
    <message>
        <source>brought by two sources, and counted once</source>
        <translation>brought by two sources, and counted once</translation>
    </message>
</context>
<context>
    <name>ReadingsModel</name>
    <message>
        <source>No goal set</source>
        <translation>No goal set</translation>
    </message>
    <message>
        <source>In goal</source>
        <translation>In goal</translation>
    </message>
    <message>
        <source>▲ Above goal</source>
        <translation>▲ Above goal</translation>
    </message>
    <message>
        <source>▼ Below goal</source>
        <translation>▼ Below goal</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>none stated</source>
        <translation>none stated</translation>
    </message>
</context>
<context>
    <name>RowText</name>
    <message>
        <source>%1 y</source>
        <comment>years of age</comment>
        <translation>%1 y</translation>
    </message>
    <message>
        <source>age ?</source>
        <comment>not known</comment>
        <translation>age ?</translation>
    </message>
    <message>
        <source>sex ?</source>
        <comment>not known</comment>
        <translation>sex ?</translation>
    </message>
    <message>
        <source>never</source>
        <comment>last reading</comment>
        <translation>never</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n year</numerusform>
            <numerusform>%n years</numerusform>
        </translation>
    </message>
    <message>
        <source>age not known</source>
        <translation>age not known</translation>
    </message>
    <message>
        <source>sex not known</source>
        <translation>sex not known</translation>
    </message>
    <message>
        <source>Last reading %1.</source>
        <translation>Last reading %1.</translation>
    </message>
    <message>
        <source>No readings.</source>
        <translation>No readings.</translation>
    </message>
    <message>
        <source>%1. %2, %3, %4, MRN %5. %6 %7</source>
        <comment>standing, name, age, sex, number, reason, last reading</comment>
        <translation>%1. %2, %3, %4, MRN %5. %6 %7</translation>
    </message>
    <message>
        <source>%1. %2, MRN %3. %4</source>
        <comment>standing, name, number, reason</comment>
        <translation>%1. %2, MRN %3. %4</translation>
    </message>
    <message>
        <source>Not ranked</source>
        <translation>Not ranked</translation>
    </message>
    <message>
        <source>Goal %1 %2.</source>
        <translation>Goal %1 %2.</translation>
    </message>
    <message>
        <source>%1: no readings. %2</source>
        <translation>%1: no readings. %2</translation>
    </message>
    <message>
        <source>no goal set</source>
        <translation>no goal set</translation>
    </message>
    <message>
        <source>in goal</source>
        <translation>in goal</translation>
    </message>
    <message>
        <source>above goal</source>
        <translation>above goal</translation>
    </message>
    <message>
        <source>below goal</source>
        <translation>below goal</translation>
    </message>
    <message numerus="yes">
        <source>too old to say anything of today: at most %n day(s)</source>
        <translation>
            <numerusform>too old to say anything of today: at most %n day</numerusform>
            <numerusform>too old to say anything of today: at most %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>not known whether in goal</source>
        <translation>not known whether in goal</translation>
    </message>
    <message>
        <source>%1 %2 %3, %4, %5. %6</source>
        <comment>vital sign, value, unit, standing, age, goal</comment>
        <translation>%1 %2 %3, %4, %5. %6</translation>
    </message>
    <message>
        <source>Readings on %1 of the last %2 days</source>
        <translation>Readings on %1 of the last %2 days</translation>
    </message>
    <message>
        <source>systolic</source>
        <translation>systolic</translation>
    </message>
    <message>
        <source>diastolic</source>
        <translation>diastolic</translation>
    </message>
<message>
        <source>%1 of %2 patients ranked, %3 failed</source>
        <translation>%1 of %2 patients ranked, %3 failed</translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>how many are ranked, how many are not enrolled</comment>
        <translation>%1; %2</translation>
    </message>
</context>
<context>
    <name>RuleSet</name>
    <message>
        <source>the birth date is not known</source>
        <translation>the birth date is not known</translation>
    </message>
    <message>
        <source>under 18</source>
        <translation>under 18</translation>
    </message>
    <message>
        <source>pregnant</source>
        <translation>pregnant</translation>
    </message>
    <message>
        <source>No rule set for this patient: {1}. Adult rules are off, crisis limits among them; only the patient's own goals and missing data are judged.</source>
        <translation>No rule set for this patient: {1}. Adult rules are off, crisis limits among them; only the patient's own goals and missing data are judged.</translation>
    </message>
    <message>
        <source>No rule set: {1}</source>
        <translation>No rule set: {1}</translation>
    </message>
    <message>
        <source>A pregnancy has whole dates, such as 2026-05-03.</source>
        <translation>A pregnancy has whole dates, such as 2026-05-03.</translation>
    </message>
    <message>
        <source>A pregnancy cannot end before it begins.</source>
        <translation>A pregnancy cannot end before it begins.</translation>
    </message>
    <message>
        <source>Say who or what tells of the pregnancy.</source>
        <translation>Say who or what tells of the pregnancy.</translation>
    </message>
    <message>
        <source>Somebody else has changed this pregnancy meanwhile; look again.</source>
        <translation>Somebody else has changed this pregnancy meanwhile; look again.</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message numerus="yes">
        <source>{1} alerts a day, %n patient</source>
        <comment>{1} alerts a day, %n patients</comment>
        <extracomment>{1}: a number</extracomment>
        <translation>
            <numerusform>{1} alerts a day, %n patient</numerusform>
            <numerusform>{1} alerts a day, %n patients</numerusform>
        </translation>
    </message>
    <message>
        <source>{1}.</source>
        <translation>{1}.</translation>
    </message>
    <message>
        <source>{1}. Nobody had in these days: {2}.</source>
        <translation>{1}. Nobody had in these days: {2}.</translation>
    </message>
    <message>
        <source>{1} of {2}</source>
        <translation>{1} of {2}</translation>
    </message>
    <message>
        <source>{1}; before none of {2}: {3}.</source>
        <translation>{1}; before none of {2}: {3}.</translation>
    </message>
    <message>
        <source>{1}; median lead time {2}, before {3}: {4}.</source>
        <extracomment>{2}: "3 days", {3}: "4 of 5", {4}: what another rule looks for</extracomment>
        <translation>{1}; median lead time {2}, before {3}: {4}.</translation>
    </message>
    <message numerus="yes">
        <source>{1} day</source>
        <comment>{1} days</comment>
        <translation>
            <numerusform>{1} day</numerusform>
            <numerusform>{1} days</numerusform>
        </translation>
    </message>
    <message>
        <source>The limit must be a number, 0 or more.</source>
        <translation>The limit must be a number, 0 or more.</translation>
    </message>
    <message>
        <source>No person has such a reading, so the rule would say nothing or everything.</source>
        <translation>No person has such a reading, so the rule would say nothing or everything.</translation>
    </message>
    <message>
        <source>The share must be above 0 and at most 1 (0.3 is 30 %).</source>
        <translation>The share must be above 0 and at most 1 (0.3 is 30 %).</translation>
    </message>
    <message>
        <source>The width must be 1 or more.</source>
        <translation>The width must be 1 or more.</translation>
    </message>
    <message>
        <source>Each measure with a goal</source>
        <translation>Each measure with a goal</translation>
    </message>
    <message>
        <source>{1} at or above {2}</source>
        <extracomment>{1}: "Heart rate", {2}: a limit with its unit</extracomment>
        <translation>{1} at or above {2}</translation>
    </message>
    <message>
        <source>{1} above {2}</source>
        <translation>{1} above {2}</translation>
    </message>
    <message>
        <source>{1} at or below {2}</source>
        <translation>{1} at or below {2}</translation>
    </message>
    <message>
        <source>{1} below {2}</source>
        <translation>{1} below {2}</translation>
    </message>
    <message>
        <source>{1}: mean above the goal</source>
        <translation>{1}: mean above the goal</translation>
    </message>
    <message>
        <source>{1}: mean below the goal</source>
        <translation>{1}: mean below the goal</translation>
    </message>
    <message>
        <source>{1}: mean outside the goal</source>
        <translation>{1}: mean outside the goal</translation>
    </message>
    <message>
        <source>{1}: mean {2} or more above the goal</source>
        <translation>{1}: mean {2} or more above the goal</translation>
    </message>
    <message>
        <source>{1}: mean {2} or more below the goal</source>
        <translation>{1}: mean {2} or more below the goal</translation>
    </message>
    <message>
        <source>{1}: mean {2} or more outside the goal</source>
        <translation>{1}: mean {2} or more outside the goal</translation>
    </message>
    <message>
        <source>{1} above the person's own level</source>
        <translation>{1} above the person's own level</translation>
    </message>
    <message>
        <source>{1} below the person's own level</source>
        <translation>{1} below the person's own level</translation>
    </message>
    <message>
        <source>{1} away from the person's own level</source>
        <translation>{1} away from the person's own level</translation>
    </message>
    <message>
        <source>{1}: {2} or more of the readings outside the goal</source>
        <translation>{1}: {2} or more of the readings outside the goal</translation>
    </message>
    <message>
        <source>{1}: mean up by {2} or more</source>
        <translation>{1}: mean up by {2} or more</translation>
    </message>
    <message>
        <source>{1}: mean down by {2} or more</source>
        <translation>{1}: mean down by {2} or more</translation>
    </message>
    <message>
        <source>{1}: daily medians up by more than {2}</source>
        <translation>{1}: daily medians up by more than {2}</translation>
    </message>
    <message>
        <source>{1}: daily medians down by more than {2}</source>
        <translation>{1}: daily medians down by more than {2}</translation>
    </message>
    <message>
        <source>{1}: two readings more than {2} apart</source>
        <translation>{1}: two readings more than {2} apart</translation>
    </message>
    <message numerus="yes">
        <source>%n reading within {1} days</source>
        <comment>%n readings within {1} days</comment>
        <translation>
            <numerusform>%n reading within {1} days</numerusform>
            <numerusform>%n readings within {1} days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reading on one of {1} days</source>
        <comment>%n readings on one of {1} days</comment>
        <translation>
            <numerusform>%n reading on one of {1} days</numerusform>
            <numerusform>%n readings on one of {1} days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mean of {1} days from %n reading on</source>
        <comment>mean of {1} days from %n readings on</comment>
        <translation>
            <numerusform>mean of {1} days from %n reading on</numerusform>
            <numerusform>mean of {1} days from %n readings on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} days with %n reading or more</source>
        <comment>{1} days with %n readings or more</comment>
        <translation>
            <numerusform>{1} days with %n reading or more</numerusform>
            <numerusform>{1} days with %n readings or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} days against the {1} before, from %n reading on</source>
        <comment>{1} days against the {1} before, from %n readings on</comment>
        <translation>
            <numerusform>{1} days against the {1} before, from %n reading on</numerusform>
            <numerusform>{1} days against the {1} before, from %n readings on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} days against the {1} before, from %n reading on, where the mean is outside a goal</source>
        <comment>{1} days against the {1} before, from %n readings on, where the mean is outside a goal</comment>
        <translation>
            <numerusform>{1} days against the {1} before, from %n reading on, where the mean is outside a goal</numerusform>
            <numerusform>{1} days against the {1} before, from %n readings on, where the mean is outside a goal</numerusform>
        </translation>
    </message>
    <message>
        <source>median of the last {1} days with readings against the {2} before</source>
        <translation>median of the last {1} days with readings against the {2} before</translation>
    </message>
    <message>
        <source>within {1} hours, in the last {2} days</source>
        <translation>within {1} hours, in the last {2} days</translation>
    </message>
    <message>
        <source>moving average of daily medians against {1} days before the last {2}</source>
        <translation>moving average of daily medians against {1} days before the last {2}</translation>
    </message>
    <message>
        <source>standard deviations</source>
        <translation>standard deviations</translation>
    </message>
    <message>
        <source>Ranks only</source>
        <translation>Ranks only</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Shadow</source>
        <translation>Shadow</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Retired</translation>
    </message>
    <message>
        <source>Adults who are not pregnant</source>
        <translation>Adults who are not pregnant</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Everybody</translation>
    </message>
    <message>
        <source>Nothing: the rule is not asked.</source>
        <translation>Nothing: the rule is not asked.</translation>
    </message>
</context>
<context>
    <name>SendWords</name>
    <message>
        <source>Observations</source>
        <translation>Observations</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Goals</translation>
    </message>
    <message>
        <source>Care plan</source>
        <translation>Care plan</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>Who signed it (Provenance)</source>
        <translation>Who signed it (Provenance)</translation>
    </message>
    <message>
        <source>Reviews, snoozes and who has the patient</source>
        <translation>Reviews, snoozes and who has the patient</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Calls</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n changed</numerusform>
            <numerusform>%n changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be marked as entered in error</source>
        <translation>
            <numerusform>%n to be marked as entered in error</numerusform>
            <numerusform>%n to be marked as entered in error</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n changed there meanwhile</source>
        <translation>
            <numerusform>%n changed there meanwhile</numerusform>
            <numerusform>%n changed there meanwhile</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not answered yet</source>
        <translation>
            <numerusform>%n not answered yet</numerusform>
            <numerusform>%n not answered yet</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nothing new</translation>
    </message>
    <message>
        <source>The plan is not signed, so there is no plan to send.</source>
        <translation>The plan is not signed, so there is no plan to send.</translation>
    </message>
    <message>
        <source>Refused: %1 %2</source>
        <translation>Refused: %1 %2</translation>
    </message>
    <message numerus="yes">
        <source>And %n more refused.</source>
        <translation>
            <numerusform>And %n more refused.</numerusform>
            <numerusform>And %n more refused.</numerusform>
        </translation>
    </message>
    <message>
        <source>What the server has not answered is asked for again with the next sending.</source>
        <translation>What the server has not answered is asked for again with the next sending.</translation>
    </message>
    <message>
        <source>On the server: Patient/%1, %2.</source>
        <translation>On the server: Patient/%1, %2.</translation>
    </message>
</context>
<context>
    <name>Server</name>
    <message>
        <source>The server counts {1} and gave {2}. Pull again.</source>
        <translation>The server counts {1} and gave {2}. Pull again.</translation>
    </message>
    <message>
        <source>the server gave it for a patient whom it does not name, so it was not stored</source>
        <translation>the server gave it for a patient whom it does not name, so it was not stored</translation>
    </message>
    <message>
        <source>no free identifier was found for this patient</source>
        <translation>no free identifier was found for this patient</translation>
    </message>
    <message>
        <source>the identifiers that the server gives this patient belong to several patients here; merge them, or correct the identifiers on the server</source>
        <translation>the identifiers that the server gives this patient belong to several patients here; merge them, or correct the identifiers on the server</translation>
    </message>
    <message>
        <source>The certificate that {1} shows belongs to another host, so the connection was not made. Check the address.</source>
        <translation>The certificate that {1} shows belongs to another host, so the connection was not made. Check the address.</translation>
    </message>
    <message>
        <source>The certificate of {1} has expired, so the connection was not made. Whoever runs the server has to renew it; check this computer's date, too.</source>
        <translation>The certificate of {1} has expired, so the connection was not made. Whoever runs the server has to renew it; check this computer's date, too.</translation>
    </message>
    <message>
        <source>The certificate of {1} is not valid yet, so the connection was not made. Check this computer's date.</source>
        <translation>The certificate of {1} is not valid yet, so the connection was not made. Check this computer's date.</translation>
    </message>
    <message>
        <source>Nobody whom this computer trusts has signed the certificate of {1}, so the connection was not made. If your organisation has a certificate authority of its own, give its file.</source>
        <translation>Nobody whom this computer trusts has signed the certificate of {1}, so the connection was not made. If your organisation has a certificate authority of its own, give its file.</translation>
    </message>
    <message>
        <source>The certificate of {1} is not good enough (its signature or its key is too weak, or it is meant for something else), so the connection was not made.</source>
        <translation>The certificate of {1} is not good enough (its signature or its key is too weak, or it is meant for something else), so the connection was not made.</translation>
    </message>
    <message>
        <source>the file of certificates cannot be opened</source>
        <translation>the file of certificates cannot be opened</translation>
    </message>
    <message>
        <source>the file holds no certificate (PEM)</source>
        <translation>the file holds no certificate (PEM)</translation>
    </message>
    <message>
        <source>The server sends its callers on to another place ({1}), which is not followed, so that the sign-in stays with this server. Check the address.</source>
        <translation>The server sends its callers on to another place ({1}), which is not followed, so that the sign-in stays with this server. Check the address.</translation>
    </message>
    <message>
        <source>{1} is not the server that was named, and is not asked.</source>
        <translation>{1} is not the server that was named, and is not asked.</translation>
    </message>
    <message>
        <source>{1} sends a page of more than {2} MB, and it was not read. Ask for smaller pages.</source>
        <translation>{1} sends a page of more than {2} MB, and it was not read. Ask for smaller pages.</translation>
    </message>
    <message>
        <source>What {1} sent cannot be unpacked: it is damaged or cut off. Try again.</source>
        <translation>What {1} sent cannot be unpacked: it is damaged or cut off. Try again.</translation>
    </message>
    <message>
        <source>{1} did not finish its answer within {2} seconds. Try again later.</source>
        <translation>{1} did not finish its answer within {2} seconds. Try again later.</translation>
    </message>
    <message>
        <source>No computer was found by the name {1}. Check the address, and that this computer is on the network.</source>
        <translation>No computer was found by the name {1}. Check the address, and that this computer is on the network.</translation>
    </message>
    <message>
        <source>{1} does not take calls at this port. Check the address; perhaps the server is not running.</source>
        <translation>{1} does not take calls at this port. Check the address; perhaps the server is not running.</translation>
    </message>
    <message>
        <source>{1} was silent for {2} seconds. Try again later.</source>
        <translation>{1} was silent for {2} seconds. Try again later.</translation>
    </message>
    <message>
        <source>No safe connection to {1} came about: it speaks no encryption that is in use today, or none at all. Check the address and its port.</source>
        <translation>No safe connection to {1} came about: it speaks no encryption that is in use today, or none at all. Check the address and its port.</translation>
    </message>
    <message>
        <source>{1} broke the connection off before its answer was whole. Try again.</source>
        <translation>{1} broke the connection off before its answer was whole. Try again.</translation>
    </message>
    <message>
        <source>The way to {1} leads over a proxy, which refused the call.</source>
        <translation>The way to {1} leads over a proxy, which refused the call.</translation>
    </message>
    <message>
        <source>The connection to {1} failed. Try again.</source>
        <translation>The connection to {1} failed. Try again.</translation>
    </message>
    <message>
        <source>The server does not take this sign-in (401). Sign in again.</source>
        <translation>The server does not take this sign-in (401). Sign in again.</translation>
    </message>
    <message>
        <source>The sign-in is known and may not do this (403). Ask whoever runs the server for the right or the scope.</source>
        <translation>The sign-in is known and may not do this (403). Ask whoever runs the server for the right or the scope.</translation>
    </message>
    <message>
        <source>There is nothing of this kind on the server (404). Check the address.</source>
        <translation>There is nothing of this kind on the server (404). Check the address.</translation>
    </message>
    <message>
        <source>This was deleted on the server (410).</source>
        <translation>This was deleted on the server (410).</translation>
    </message>
    <message>
        <source>Somebody else has changed this on the server meanwhile ({1}).</source>
        <translation>Somebody else has changed this on the server meanwhile ({1}).</translation>
    </message>
    <message>
        <source>The server is asked too often (429). Try again later.</source>
        <translation>The server is asked too often (429). Try again later.</translation>
    </message>
    <message>
        <source>The server has trouble of its own ({1}). Try again later.</source>
        <translation>The server has trouble of its own ({1}). Try again later.</translation>
    </message>
    <message>
        <source>The server refuses the request ({1}).</source>
        <translation>The server refuses the request ({1}).</translation>
    </message>
    <message>
        <source>{1} It says: {2}</source>
        <translation>{1} It says: {2}</translation>
    </message>
    <message>
        <source>The server answers with a web page, not with FHIR data: perhaps it wants a sign-in in the browser, or the address is not that of its FHIR service.</source>
        <translation>The server answers with a web page, not with FHIR data: perhaps it wants a sign-in in the browser, or the address is not that of its FHIR service.</translation>
    </message>
    <message>
        <source>The server answers with nothing. Try again, and check the address.</source>
        <translation>The server answers with nothing. Try again, and check the address.</translation>
    </message>
    <message>
        <source>The server's answer is broken off or no JSON. Try again.</source>
        <translation>The server's answer is broken off or no JSON. Try again.</translation>
    </message>
    <message>
        <source>The server answers with JSON that is no FHIR resource. Check the address.</source>
        <translation>The server answers with JSON that is no FHIR resource. Check the address.</translation>
    </message>
    <message>
        <source>The server's pages lead in a circle, so that their end cannot be reached; tell whoever runs it.</source>
        <translation>The server's pages lead in a circle, so that their end cannot be reached; tell whoever runs it.</translation>
    </message>
    <message>
        <source>The server answers a search with something else than a Bundle. Check the address.</source>
        <translation>The server answers a search with something else than a Bundle. Check the address.</translation>
    </message>
    <message>
        <source>The server's next page lies on another server, which is not asked, so that the sign-in stays with this one. Tell whoever runs it.</source>
        <translation>The server's next page lies on another server, which is not asked, so that the sign-in stays with this one. Tell whoever runs it.</translation>
    </message>
    <message>
        <source>This is no address of a server: write it as https://host/path.</source>
        <translation>This is no address of a server: write it as https://host/path.</translation>
    </message>
    <message>
        <source>The address holds a user name; leave it out and choose a kind of sign-in.</source>
        <translation>The address holds a user name; leave it out and choose a kind of sign-in.</translation>
    </message>
    <message>
        <source>The address ends with a question or a place in a page; give the base address only.</source>
        <translation>The address ends with a question or a place in a page; give the base address only.</translation>
    </message>
    <message>
        <source>The address begins with http, which anybody on the way can read: use https.</source>
        <translation>The address begins with http, which anybody on the way can read: use https.</translation>
    </message>
    <message>
        <source>The server does not say where tokens are given out (.well-known/smart-configuration). Choose another kind of sign-in, or ask whoever runs it.</source>
        <translation>The server does not say where tokens are given out (.well-known/smart-configuration). Choose another kind of sign-in, or ask whoever runs it.</translation>
    </message>
    <message>
        <source>The place where the server gives out tokens is not safe (no https).</source>
        <translation>The place where the server gives out tokens is not safe (no https).</translation>
    </message>
    <message>
        <source>Nobody signed in in the browser within {1} minutes. Sign in again.</source>
        <translation>Nobody signed in in the browser within {1} minutes. Sign in again.</translation>
    </message>
    <message>
        <source>The sign-in in the browser was not granted ({1}). Sign in again.</source>
        <translation>The sign-in in the browser was not granted ({1}). Sign in again.</translation>
    </message>
    <message>
        <source>Nothing is waited for here.</source>
        <translation>Nothing is waited for here.</translation>
    </message>
    <message>
        <source>The sign-in was not granted. Trendward says more; close this page.</source>
        <translation>The sign-in was not granted. Trendward says more; close this page.</translation>
    </message>
    <message>
        <source>You are signed in. Close this page and go back to Trendward.</source>
        <translation>You are signed in. Close this page and go back to Trendward.</translation>
    </message>
    <message>
        <source>The server does not say where people sign in. Choose another kind of sign-in.</source>
        <translation>The server does not say where people sign in. Choose another kind of sign-in.</translation>
    </message>
    <message>
        <source>The server's sign-in does not know PKCE with S256, without which a code could be stolen on its way. Choose another kind of sign-in, or ask whoever runs it.</source>
        <translation>The server's sign-in does not know PKCE with S256, without which a code could be stolen on its way. Choose another kind of sign-in, or ask whoever runs it.</translation>
    </message>
    <message>
        <source>The system's random source failed.</source>
        <translation>The system's random source failed.</translation>
    </message>
    <message>
        <source>The port {1}, to which the browser comes back, is taken by another program. Try again later, or choose another port.</source>
        <translation>The port {1}, to which the browser comes back, is taken by another program. Try again later, or choose another port.</translation>
    </message>
    <message>
        <source>The sign-in is known and may not read {1} (403). Ask whoever runs the server for this right.</source>
        <translation>The sign-in is known and may not read {1} (403). Ask whoever runs the server for this right.</translation>
    </message>
    <message>
        <source>The sign-in is known and may not read {1} (403): the scope {2} is missing. Ask whoever runs the server for it, or check the scope that is asked for.</source>
        <translation>The sign-in is known and may not read {1} (403): the scope {2} is missing. Ask whoever runs the server for it, or check the scope that is asked for.</translation>
    </message>
    <message>
        <source>The tenant is its id or its domain name, such as clinic.onmicrosoft.com.</source>
        <translation>The tenant is its id or its domain name, such as clinic.onmicrosoft.com.</translation>
    </message>
    <message>
        <source>There is no FHIR service at this address (no metadata, 404). Check the address: it often ends with /fhir or /fhir/R4.</source>
        <translation>There is no FHIR service at this address (no metadata, 404). Check the address: it often ends with /fhir or /fhir/R4.</translation>
    </message>
    <message>
        <source>The address does not answer as a FHIR service does (no CapabilityStatement). Check the address.</source>
        <translation>The address does not answer as a FHIR service does (no CapabilityStatement). Check the address.</translation>
    </message>
    <message>
        <source>The server speaks FHIR {1}; Trendward reads R4 (4.0.1). Ask for the address of its R4 service.</source>
        <translation>The server speaks FHIR {1}; Trendward reads R4 (4.0.1). Ask for the address of its R4 service.</translation>
    </message>
    <message>
        <source>The system's keychain gave no answer within 20 s. Unlock it, then try again.</source>
        <translation>The system's keychain gave no answer within 20 s. Unlock it, then try again.</translation>
    </message>
    <message>
        <source>The system's keychain is not available ({1}). What signs in to a server is kept there and nowhere else; start the keychain, then try again.</source>
        <translation>The system's keychain is not available ({1}). What signs in to a server is kept there and nowhere else; start the keychain, then try again.</translation>
    </message>
    <message>
        <source>Nobody is signed in to this server here, or the sign-in has ended. Sign in.</source>
        <translation>Nobody is signed in to this server here, or the sign-in has ended. Sign in.</translation>
    </message>
    <message>
        <source>What signs in to this server was not found in the system's keychain, or the keychain is locked. Unlock it, or enter it again.</source>
        <translation>What signs in to this server was not found in the system's keychain, or the keychain is locked. Unlock it, or enter it again.</translation>
    </message>
    <message>
        <source>The private key could not sign. Check that its file is whole.</source>
        <translation>The private key could not sign. Check that its file is whole.</translation>
    </message>
    <message>
        <source>This is no JSON Web Key. Give the file with the client's private key (JWK).</source>
        <translation>This is no JSON Web Key. Give the file with the client's private key (JWK).</translation>
    </message>
    <message>
        <source>The file holds only the public half of a key. Give the one with the private half.</source>
        <translation>The file holds only the public half of a key. Give the one with the private half.</translation>
    </message>
    <message>
        <source>The key is of a kind that SMART servers do not take. Give an RSA key of 2048 bits or more, or one on the curve P-384.</source>
        <translation>The key is of a kind that SMART servers do not take. Give an RSA key of 2048 bits or more, or one on the curve P-384.</translation>
    </message>
    <message>
        <source>The private key is not whole. Give its file as it was made.</source>
        <translation>The private key is not whole. Give its file as it was made.</translation>
    </message>
    <message>
        <source>The RSA key is too short. Give one of 2048 bits or more.</source>
        <translation>The RSA key is too short. Give one of 2048 bits or more.</translation>
    </message>
    <message>
        <source>The server gave no token ({1}{2}). Check the client's id, its secret or key, and the scope.</source>
        <translation>The server gave no token ({1}{2}). Check the client's id, its secret or key, and the scope.</translation>
    </message>
    <message>
        <source>the summary is too large for a document on a server, so it was not sent</source>
        <translation>the summary is too large for a document on a server, so it was not sent</translation>
    </message>
    <message>
        <source>the server does not have this patient any more, so nothing was sent; pull again</source>
        <translation>the server does not have this patient any more, so nothing was sent; pull again</translation>
    </message>
    <message>
        <source>the server has put another patient in the place of this one, so nothing was sent; pull again</source>
        <translation>the server has put another patient in the place of this one, so nothing was sent; pull again</translation>
    </message>
    <message>
        <source>this patient is linked to several patients of the server, so nothing was sent</source>
        <translation>this patient is linked to several patients of the server, so nothing was sent</translation>
    </message>
    <message>
        <source>no identifier of this patient says whose it is, so the server cannot be asked; link one with its system, or pull the patient</source>
        <translation>no identifier of this patient says whose it is, so the server cannot be asked; link one with its system, or pull the patient</translation>
    </message>
    <message>
        <source>the server knows nobody by this patient's identifiers; nothing was sent</source>
        <translation>the server knows nobody by this patient's identifiers; nothing was sent</translation>
    </message>
    <message>
        <source>the server knows several patients by this patient's identifiers; nothing was sent</source>
        <translation>the server knows several patients by this patient's identifiers; nothing was sent</translation>
    </message>
    <message>
        <source>several resources on the server bear its identifier</source>
        <translation>several resources on the server bear its identifier</translation>
    </message>
    <message>
        <source>what another workstation did with the patient cannot be read, so it was not taken over</source>
        <translation>what another workstation did with the patient cannot be read, so it was not taken over</translation>
    </message>
    <message>
        <source>the server refuses it ({1})</source>
        <translation>the server refuses it ({1})</translation>
    </message>
    <message>
        <source>The server answers a batch with something else than its outcome. Check the address.</source>
        <translation>The server answers a batch with something else than its outcome. Check the address.</translation>
    </message>
    <message>
        <source>Nobody has allowed sending to this server. Change the server to allow it.</source>
        <translation>Nobody has allowed sending to this server. Change the server to allow it.</translation>
    </message>
    <message>
        <source>a patient without a name</source>
        <translation>a patient without a name</translation>
    </message>
    <message>
        <source>{1}, born {2}</source>
        <translation>{1}, born {2}</translation>
    </message>
    <message>
        <source>{1}, deceased</source>
        <translation>{1}, deceased</translation>
    </message>
    <message>
        <source>the server's patient is marked as not in use, so nothing was sent</source>
        <translation>the server's patient is marked as not in use, so nothing was sent</translation>
    </message>
    <message>
        <source>{1}, so nothing was sent; compare the two, and correct what is wrong here or on the server</source>
        <translation>{1}, so nothing was sent; compare the two, and correct what is wrong here or on the server</translation>
    </message>
    <message>
        <source>the server's patient has another number in {1} than this one</source>
        <translation>the server's patient has another number in {1} than this one</translation>
    </message>
    <message>
        <source>the server's patient was born on {1}, this one on {2}</source>
        <translation>the server's patient was born on {1}, this one on {2}</translation>
    </message>
    <message>
        <source>the server's patient is of another sex than this one</source>
        <translation>the server's patient is of another sex than this one</translation>
    </message>
    <message>
        <source>{1}, so nothing was taken; compare the two, and correct what is wrong here or on the server</source>
        <translation>{1}, so nothing was taken; compare the two, and correct what is wrong here or on the server</translation>
    </message>
    <message>
        <source>This server is in the list already, as {1}. Change that one.</source>
        <translation>This server is in the list already, as {1}. Change that one.</translation>
    </message>
    <message>
        <source>The certificate of {1} is signed by itself alone, so that nobody vouches for it, and the connection was not made. If your organisation has given it out, give its file.</source>
        <translation>The certificate of {1} is signed by itself alone, so that nobody vouches for it, and the connection was not made. If your organisation has given it out, give its file.</translation>
    </message>
    <message>
        <source>The server sends its callers on from one of its places to the next without an answer. Tell whoever runs it.</source>
        <translation>The server sends its callers on from one of its places to the next without an answer. Tell whoever runs it.</translation>
    </message>
    <message>
        <source>The server has taken the question and gives no answer to it ({1}). Check the address.</source>
        <translation>The server has taken the question and gives no answer to it ({1}). Check the address.</translation>
    </message>
    <message>
        <source>the server names none of the Observations that it gave before, and does not say that they were deleted; consider asking whether the sign-in may still see them</source>
        <translation>the server names none of the Observations that it gave before, and does not say that they were deleted; consider asking whether the sign-in may still see them</translation>
    </message>
    <message>
        <source>the server does not say whose it is</source>
        <translation>the server does not say whose it is</translation>
    </message>
</context>
<context>
    <name>ServerWords</name>
    <message>
        <source>None: the server is open</source>
        <translation>None: the server is open</translation>
    </message>
    <message>
        <source>User name and pass word, as %1</source>
        <translation>User name and pass word, as %1</translation>
    </message>
    <message>
        <source>A token that was given out</source>
        <translation>A token that was given out</translation>
    </message>
    <message>
        <source>Client credentials, as %1</source>
        <translation>Client credentials, as %1</translation>
    </message>
    <message>
        <source>Client credentials by Microsoft Entra ID, as %1</source>
        <translation>Client credentials by Microsoft Entra ID, as %1</translation>
    </message>
    <message>
        <source>SMART backend service with a private key, as %1</source>
        <translation>SMART backend service with a private key, as %1</translation>
    </message>
    <message>
        <source>A person, in the browser (SMART)</source>
        <translation>A person, in the browser (SMART)</translation>
    </message>
    <message>
        <source>A person, in the browser (Microsoft Entra ID)</source>
        <translation>A person, in the browser (Microsoft Entra ID)</translation>
    </message>
    <message>
        <source>All whom the sign-in may see</source>
        <translation>All whom the sign-in may see</translation>
    </message>
    <message>
        <source>Not pulled yet</source>
        <translation>Not pulled yet</translation>
    </message>
    <message>
        <source>Whole, %1</source>
        <translation>Whole, %1</translation>
    </message>
    <message>
        <source>Partial, %1</source>
        <translation>Partial, %1</translation>
    </message>
    <message>
        <source>%1 of about %2</source>
        <translation>%1 of about %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>The server speaks FHIR %1 and takes the sign-in.</source>
        <translation>The server speaks FHIR %1 and takes the sign-in.</translation>
    </message>
    <message>
        <source>%1 speaks FHIR %2 and takes the sign-in.</source>
        <translation>%1 speaks FHIR %2 and takes the sign-in.</translation>
    </message>
    <message numerus="yes">
        <source>It counts %n patient(s).</source>
        <translation>
            <numerusform>It counts %n patient.</numerusform>
            <numerusform>It counts %n patients.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped as you asked.</source>
        <translation>Stopped as you asked.</translation>
    </message>
</context>
<context>
    <name>Statistic</name>
    <message>
        <source>Readings</source>
        <translation>Readings</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mean</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Lowest</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Highest</translation>
    </message>
    <message>
        <source>Mean of the last 7 days</source>
        <translation>Mean of the last 7 days</translation>
    </message>
    <message>
        <source>Mean of the week before</source>
        <translation>Mean of the week before</translation>
    </message>
    <message>
        <source>Slope, last 30 days</source>
        <translation>Slope, last 30 days</translation>
    </message>
    <message>
        <source>Days with readings</source>
        <translation>Days with readings</translation>
    </message>
    <message>
        <source>Home average</source>
        <translation>Home average</translation>
    </message>
    <message>
        <source>Home average, mornings</source>
        <translation>Home average, mornings</translation>
    </message>
    <message>
        <source>Home average, evenings</source>
        <translation>Home average, evenings</translation>
    </message>
    <message>
        <source>Average real variability</source>
        <translation>Average real variability</translation>
    </message>
    <message>
        <source>Systolic load, last 10 days</source>
        <translation>Systolic load, last 10 days</translation>
    </message>
    <message>
        <source>Very low</source>
        <translation>Very low</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Low</translation>
    </message>
    <message>
        <source>In target</source>
        <translation>In target</translation>
    </message>
    <message>
        <source>High</source>
        <translation>High</translation>
    </message>
    <message>
        <source>Very high</source>
        <translation>Very high</translation>
    </message>
    <message>
        <source>Coefficient of variation</source>
        <translation>Coefficient of variation</translation>
    </message>
    <message>
        <source>Glucose management indicator</source>
        <translation>Glucose management indicator</translation>
    </message>
    <message>
        <source>Glycemia risk index</source>
        <translation>Glycemia risk index</translation>
    </message>
    <message>
        <source>Time below 90 %, last 7 days</source>
        <translation>Time below 90 %, last 7 days</translation>
    </message>
    <message>
        <source>Falls by 3 points an hour, last 7 days</source>
        <translation>Falls by 3 points an hour, last 7 days</translation>
    </message>
    <message>
        <source>Last 3 days against the 30 before</source>
        <translation>Last 3 days against the 30 before</translation>
    </message>
    <message>
        <source>Gain in 3 days</source>
        <translation>Gain in 3 days</translation>
    </message>
    <message>
        <source>Last 3 days against the two weeks before</source>
        <translation>Last 3 days against the two weeks before</translation>
    </message>
    <message>
        <source>Personal best, last 3 weeks</source>
        <translation>Personal best, last 3 weeks</translation>
    </message>
    <message>
        <source>Difference within a day, last 2 weeks</source>
        <translation>Difference within a day, last 2 weeks</translation>
    </message>
    <message>
        <source>Days with a puff, last 7 days</source>
        <translation>Days with a puff, last 7 days</translation>
    </message>
    <message>
        <source>Steps a day, the 7 days before today</source>
        <translation>Steps a day, the 7 days before today</translation>
    </message>
    <message>
        <source>Deviation between nights, last 2 weeks</source>
        <translation>Deviation between nights, last 2 weeks</translation>
    </message>
    <message>
        <source>Nights with 4 hours</source>
        <translation>Nights with 4 hours</translation>
    </message>
    <message>
        <source>Own usual range, lower end</source>
        <translation>Own usual range, lower end</translation>
    </message>
    <message>
        <source>Own usual range, upper end</source>
        <translation>Own usual range, upper end</translation>
    </message>
    <message>
        <source>Chance of the slope, last 30 days</source>
        <translation>Chance of the slope, last 30 days</translation>
    </message>
    <message>
        <source>Own usual range</source>
        <translation>Own usual range</translation>
    </message>
    <message>
        <source>Below target</source>
        <translation>Below target</translation>
    </message>
    <message>
        <source>Above target</source>
        <translation>Above target</translation>
    </message>
    <message>
        <source>Days beyond the usual level</source>
        <translation>Days beyond the usual level</translation>
    </message>
    <message>
        <source>Times below target</source>
        <translation>Times below target</translation>
    </message>
    <message>
        <source>Times very low</source>
        <translation>Times very low</translation>
    </message>
    <message>
        <source>Times above target</source>
        <translation>Times above target</translation>
    </message>
    <message>
        <source>Times very high</source>
        <translation>Times very high</translation>
    </message>
    <message>
        <source>Gain in a day</source>
        <translation>Gain in a day</translation>
    </message>
    <message>
        <source>Gain in a week</source>
        <translation>Gain in a week</translation>
    </message>
    <message>
        <source>Bursts of puffs, last 90 days</source>
        <translation>Bursts of puffs, last 90 days</translation>
    </message>
    <message>
        <source>Cumulative sum of the newest days</source>
        <translation>Cumulative sum of the newest days</translation>
    </message>
    <message>
        <source>Readings within the goal, last 30 days</source>
        <translation>Readings within the goal, last 30 days</translation>
    </message>
    <message>
        <source>Time within the goal, last 30 days</source>
        <translation>Time within the goal, last 30 days</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Care-plan summary</source>
        <translation>Care-plan summary</translation>
    </message>
    <message>
        <source>birth date not known</source>
        <translation>birth date not known</translation>
    </message>
    <message>
        <source>born {1}</source>
        <translation>born {1}</translation>
    </message>
    <message numerus="yes">
        <source>born {1} (%n year)</source>
        <comment>born {1} (%n years)</comment>
        <translation>
            <numerusform>born {1} (%n year)</numerusform>
            <numerusform>born {1} (%n years)</numerusform>
        </translation>
    </message>
    <message>
        <source>sex not known</source>
        <translation>sex not known</translation>
    </message>
    <message>
        <source>female</source>
        <translation>female</translation>
    </message>
    <message>
        <source>male</source>
        <translation>male</translation>
    </message>
    <message>
        <source>other</source>
        <translation>other</translation>
    </message>
    <message>
        <source>Name not known</source>
        <translation>Name not known</translation>
    </message>
    <message>
        <source>Readings from {1} before {2}</source>
        <translation>Readings from {1} before {2}</translation>
    </message>
    <message>
        <source>Readings from {1} to {2}</source>
        <translation>Readings from {1} to {2}</translation>
    </message>
    <message>
        <source>All stored readings before {1}</source>
        <translation>All stored readings before {1}</translation>
    </message>
    <message>
        <source>All stored readings, as of {1}</source>
        <translation>All stored readings, as of {1}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>{1} (home zone not known)</source>
        <translation>{1} (home zone not known)</translation>
    </message>
    <message>
        <source>{1}: ended</source>
        <extracomment>{1}: a goal, "at most 135 mmHg"</extracomment>
        <translation>{1}: ended</translation>
    </message>
    <message>
        <source>{1}: starts {2}</source>
        <translation>{1}: starts {2}</translation>
    </message>
    <message>
        <source>{1}: {2}</source>
        <extracomment>{1}: a goal, {2}: how far it has come, {3}: its standing, "within goal"</extracomment>
        <translation>{1}: {2}</translation>
    </message>
    <message>
        <source>{1}: {2}, {3}</source>
        <translation>{1}: {2}, {3}</translation>
    </message>
    <message>
        <source>The plan has changes or a note that nobody has signed. They are not in this summary.</source>
        <translation>The plan has changes or a note that nobody has signed. They are not in this summary.</translation>
    </message>
</context>
<context>
    <name>SummaryChart</name>
    <message>
        <source>no unit stated</source>
        <translation>no unit stated</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reading(s)</source>
        <translation>
            <numerusform>%Ln reading</numerusform>
            <numerusform>%Ln readings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not drawn</source>
        <translation>
            <numerusform>%n not drawn</numerusform>
            <numerusform>%n not drawn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Nobody in this summary is real.</source>
        <translation>Nobody in this summary is real.</translation>
    </message>
    <message>
        <source>Where things stand</source>
        <translation>Where things stand</translation>
    </message>
    <message numerus="yes">
        <source>%n further finding(s) in the HTML and CSV export.</source>
        <translation>
            <numerusform>%n further finding in the HTML and CSV export.</numerusform>
            <numerusform>%n further findings in the HTML and CSV export.</numerusform>
        </translation>
    </message>
    <message>
        <source>Goals and measurements</source>
        <translation>Goals and measurements</translation>
    </message>
    <message>
        <source>No goal is set and there are no readings in this time.</source>
        <translation>No goal is set and there are no readings in this time.</translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>Measurement</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>Last reading</source>
        <translation>Last reading</translation>
    </message>
    <message>
        <source>Mean 7 d</source>
        <translation>Mean 7 d</translation>
    </message>
    <message>
        <source>7 d before</source>
        <translation>7 d before</translation>
    </message>
    <message>
        <source>In goal</source>
        <translation>In goal</translation>
    </message>
    <message numerus="yes">
        <source>%n further measure(s) and goal(s) in the HTML and CSV export.</source>
        <translation>
            <numerusform>%n further measure and goal in the HTML and CSV export.</numerusform>
            <numerusform>%n further measures and goals in the HTML and CSV export.</numerusform>
        </translation>
    </message>
    <message>
        <source>No goal is set. Readings without a goal are not called normal.</source>
        <translation>No goal is set. Readings without a goal are not called normal.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>No action is planned.</source>
        <translation>No action is planned.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Who</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Due</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message numerus="yes">
        <source>%n further action(s) in the HTML and CSV export.</source>
        <translation>
            <numerusform>%n further action in the HTML and CSV export.</numerusform>
            <numerusform>%n further actions in the HTML and CSV export.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>Reviewed by</translation>
    </message>
    <message>
        <source>Not reviewed yet.</source>
        <translation>Not reviewed yet.</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier review(s) in the HTML and CSV export.</source>
        <translation>
            <numerusform>%n earlier review in the HTML and CSV export.</numerusform>
            <numerusform>%n earlier reviews in the HTML and CSV export.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name and signature</source>
        <translation>Name and signature</translation>
    </message>
    <message>
        <source>Where the data come from</source>
        <translation>Where the data come from</translation>
    </message>
    <message>
        <source>There are no readings to draw in this time.</source>
        <translation>There are no readings to draw in this time.</translation>
    </message>
    <message>
        <source>Plan, continued</source>
        <translation>Plan, continued</translation>
    </message>
    <message>
        <source>The plan continues on the next page.</source>
        <translation>The plan continues on the next page.</translation>
    </message>
</context>
<context>
    <name>SummaryPages</name>
    <message>
        <source>Care-plan summary</source>
        <translation>Care-plan summary</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 of %2</translation>
    </message>
</context>
<context>
    <name>SummaryWords</name>
    <message>
        <source>Name not known</source>
        <translation>Name not known</translation>
    </message>
    <message>
        <source>birth date not known</source>
        <translation>birth date not known</translation>
    </message>
    <message>
        <source>born %1 (%2 y)</source>
        <comment>years</comment>
        <translation>born %1 (%2 y)</translation>
    </message>
    <message>
        <source>born %1</source>
        <translation>born %1</translation>
    </message>
    <message>
        <source>sex not known</source>
        <translation>sex not known</translation>
    </message>
    <message>
        <source>ID %1</source>
        <translation>ID %1</translation>
    </message>
    <message>
        <source>Readings from %1 to %2.</source>
        <translation>Readings from %1 to %2.</translation>
    </message>
    <message>
        <source>All stored readings until %1.</source>
        <translation>All stored readings until %1.</translation>
    </message>
    <message>
        <source>Times by the clock of %1.</source>
        <translation>Times by the clock of %1.</translation>
    </message>
    <message>
        <source>Times by the clock of %1, because the patient's home zone is not known.</source>
        <translation>Times by the clock of %1, because the patient's home zone is not known.</translation>
    </message>
    <message>
        <source>none in this time</source>
        <translation>none in this time</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>last %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Due %1</translation>
    </message>
    <message>
        <source>no goal</source>
        <translation>no goal</translation>
    </message>
    <message>
        <source>none usable</source>
        <translation>none usable</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>not begun</translation>
    </message>
    <message>
        <source>Starts %1</source>
        <translation>Starts %1</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>not said</translation>
    </message>
    <message>
        <source>%1, past</source>
        <translation>%1, past</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Not started</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In progress</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>On hold</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Cancelled</translation>
    </message>
    <message>
        <source>Not known who</source>
        <translation>Not known who</translation>
    </message>
    <message>
        <source>%1, %2, signed plan version %3</source>
        <translation>%1, %2, signed plan version %3</translation>
    </message>
    <message>
        <source>%1, %2, not signed</source>
        <translation>%1, %2, not signed</translation>
    </message>
    <message>
        <source>Rule %1. %2.</source>
        <translation>Rule %1. %2.</translation>
    </message>
    <message>
        <source>Rule %1, from %2. %3.</source>
        <translation>Rule %1, from %2. %3.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reading(s)</source>
        <translation>
            <numerusform>%Ln reading</numerusform>
            <numerusform>%Ln readings</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>count, reason</comment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reading(s), %1 to %2.</source>
        <translation>
            <numerusform>%Ln reading, %1 to %2.</numerusform>
            <numerusform>%Ln readings, %1 to %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no readings in this time.</source>
        <translation>There are no readings in this time.</translation>
    </message>
    <message>
        <source>Not behind the numbers: %1.</source>
        <translation>Not behind the numbers: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reading(s) held until a person says whose they are; not in this summary.</source>
        <translation>
            <numerusform>%Ln reading held until a person says whose they are; not in this summary.</numerusform>
            <numerusform>%Ln readings held until a person says whose they are; not in this summary.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stored reading(s) outside the period.</source>
        <translation>
            <numerusform>%Ln stored reading outside the period.</numerusform>
            <numerusform>%Ln stored readings outside the period.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>Devices and apps: %1.</source>
        <translation>Devices and apps: %1.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>file, number of readings</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>not from a file</source>
        <translation>not from a file</translation>
    </message>
    <message>
        <source>Files (readings): %1.</source>
        <translation>Files (readings): %1.</translation>
    </message>
    <message>
        <source>%1, version %2.</source>
        <translation>%1, version %2.</translation>
    </message>
    <message numerus="yes">
        <source>Trends, %n day(s)</source>
        <translation>
            <numerusform>Trends, %n day</numerusform>
            <numerusform>Trends, %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>Trends, %1 to %2</source>
        <translation>Trends, %1 to %2</translation>
    </message>
    <message>
        <source>SAMPLE - invented patient</source>
        <translation>SAMPLE - invented patient</translation>
    </message>
    <message>
        <source>For review of past remote-monitoring data. Not for emergencies or live monitoring.</source>
        <translation>For review of past remote-monitoring data. Not for emergencies or live monitoring.</translation>
    </message>
    <message>
        <source>%1, too old</source>
        <comment>a time</comment>
        <translation>%1, too old</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Say which column holds date and clock of each row, or its day.</source>
        <translation>Say which column holds date and clock of each row, or its day.</translation>
    </message>
    <message>
        <source>Say which column holds a value, and of what.</source>
        <translation>Say which column holds a value, and of what.</translation>
    </message>
    <message>
        <source>Say the unit of column {1}, such as in "{2}"; the table names none.</source>
        <translation>Say the unit of column {1}, such as in "{2}"; the table names none.</translation>
    </message>
    <message>
        <source>Say whether the day or the month stands first in dates such as "{1}".</source>
        <translation>Say whether the day or the month stands first in dates such as "{1}".</translation>
    </message>
    <message>
        <source>Say whether the comma in "{1}" (column {2}) stands before decimals or between thousands.</source>
        <translation>Say whether the comma in "{1}" (column {2}) stands before decimals or between thousands.</translation>
    </message>
    <message>
        <source>Say whether one of the marks in "{1}" (column {2}) stands between thousands.</source>
        <translation>Say whether one of the marks in "{1}" (column {2}) stands between thousands.</translation>
    </message>
    <message>
        <source>Say which sheet is meant; {1} is the first of several.</source>
        <translation>Say which sheet is meant; {1} is the first of several.</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>in the future</source>
        <translation>in the future</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>days</comment>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>dated in the future</source>
        <translation>dated in the future</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>%n minute ago</numerusform>
            <numerusform>%n minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>%n hour ago</numerusform>
            <numerusform>%n hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message>
        <source>no unit stated</source>
        <translation>no unit stated</translation>
    </message>
    <message>
        <source>no limits</source>
        <translation>no limits</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Other</translation>
    </message>
    <message>
        <source>Not known</source>
        <comment>sex</comment>
        <translation>Not known</translation>
    </message>
    <message>
        <source>F</source>
        <comment>female</comment>
        <translation>F</translation>
    </message>
    <message>
        <source>M</source>
        <comment>male</comment>
        <translation>M</translation>
    </message>
    <message>
        <source>O</source>
        <comment>other sex</comment>
        <translation>O</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>No name</translation>
    </message>
    <message>
        <source>born %1</source>
        <translation>born %1</translation>
    </message>
    <message>
        <source>birth date not known</source>
        <translation>birth date not known</translation>
    </message>
</context>
<context>
    <name>TimeOfDay</name>
    <message>
        <source>%1 on %2</source>
        <extracomment>"62 readings", "30 days"</extracomment>
        <translation>%1 on %2</translation>
    </message>
    <message>
        <source>%1: no readings yet.</source>
        <translation>%1: no readings yet.</translation>
    </message>
    <message>
        <source>%1: no picture of the day yet; %2.</source>
        <extracomment>the name of a vital sign, what is missing</extracomment>
        <translation>%1: no picture of the day yet; %2.</translation>
    </message>
    <message>
        <source>%1   no readings</source>
        <translation>%1   no readings</translation>
    </message>
    <message>
        <source>%1   median %2   middle half %3   %4</source>
        <translation>%1   median %2   middle half %3   %4</translation>
    </message>
    <message>
        <source>%1. Lowest median %2 at %3, highest %4 at %5, by the patient's clock.</source>
        <translation>%1. Lowest median %2 at %3, highest %4 at %5, by the patient's clock.</translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s)</source>
        <translation>
            <numerusform>%n reading</numerusform>
            <numerusform>%n readings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <extracomment>follows "on": "62 readings on 30 days"</extracomment>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trace</name>
    <message>
        <source>The FHIR mapping makes no Observation of {1}: {2}</source>
        <translation>The FHIR mapping makes no Observation of {1}: {2}</translation>
    </message>
    <message>
        <source>This record is no message: {1}</source>
        <translation>This record is no message: {1}</translation>
    </message>
    <message>
        <source>No FHIR template takes the type {1}, so there is no Observation.</source>
        <translation>No FHIR template takes the type {1}, so there is no Observation.</translation>
    </message>
    <message>
        <source>The Observation of {1} has no value: none of its values met one of the FHIR template's.</source>
        <translation>The Observation of {1} has no value: none of its values met one of the FHIR template's.</translation>
    </message>
    <message>
        <source>The Observation of {1} holds {2}.</source>
        <translation>The Observation of {1} holds {2}.</translation>
    </message>
    <message>
        <source>The FHIR template waits for {1}, which the measurement does not have.</source>
        <translation>The FHIR template waits for {1}, which the measurement does not have.</translation>
    </message>
    <message>
        <source>The measurement has {1}, which the FHIR template does not take.</source>
        <translation>The measurement has {1}, which the FHIR template does not take.</translation>
    </message>
    <message>
        <source>{1} is {2}, found by {3}.</source>
        <translation>{1} is {2}, found by {3}.</translation>
    </message>
    <message>
        <source>{1} could not be read with {2}.</source>
        <translation>{1} could not be read with {2}.</translation>
    </message>
    <message>
        <source>{1} is needed, and what {3} found is of no use: {2}.</source>
        <translation>{1} is needed, and what {3} found is of no use: {2}.</translation>
    </message>
    <message>
        <source>{1} was left out: what {3} found is of no use: {2}.</source>
        <translation>{1} was left out: what {3} found is of no use: {2}.</translation>
    </message>
    <message>
        <source>{1} is needed, and {2} found nothing.</source>
        <translation>{1} is needed, and {2} found nothing.</translation>
    </message>
    <message>
        <source>{1} was left out: {2} found nothing.</source>
        <translation>{1} was left out: {2} found nothing.</translation>
    </message>
    <message>
        <source>{1} matched, and gave no measurement: {2}</source>
        <translation>{1} matched, and gave no measurement: {2}</translation>
    </message>
    <message>
        <source>{1} matched and gave a measurement, from {3}</source>
        <translation>{1} matched and gave a measurement, from {3}</translation>
    </message>
    <message>
        <source>The device mapping has no template.</source>
        <translation>The device mapping has no template.</translation>
    </message>
    <message numerus="yes">
        <source>This message gave %n measurement.</source>
        <comment>This message gave %n measurements.</comment>
        <translation>
            <numerusform>This message gave %n measurement.</numerusform>
            <numerusform>This message gave %n measurements.</numerusform>
        </translation>
    </message>
    <message>
        <source>This message gave no measurement; what stood in the way is said below.</source>
        <translation>This message gave no measurement; what stood in the way is said below.</translation>
    </message>
    <message>
        <source>This message gave no measurement: no template of the device mapping matches it.</source>
        <translation>This message gave no measurement: no template of the device mapping matches it.</translation>
    </message>
    <message>
        <source>Template {1} ({2})</source>
        <translation>Template {1} ({2})</translation>
    </message>
    <message>
        <source>{1} was not tried: a failure before it ended the message.</source>
        <translation>{1} was not tried: a failure before it ended the message.</translation>
    </message>
    <message>
        <source>{1} was passed over: the device that IoT Hub names speaks for its type.</source>
        <translation>{1} was passed over: the device that IoT Hub names speaks for its type.</translation>
    </message>
    <message>
        <source>{1} did not match: {2} found nothing.</source>
        <translation>{1} did not match: {2} found nothing.</translation>
    </message>
    <message>
        <source>{1} matched {2} times; the first {3} are shown.</source>
        <translation>{1} matched {2} times; the first {3} are shown.</translation>
    </message>
    <message>
        <source>{1} could not be tried: {2}</source>
        <translation>{1} could not be tried: {2}</translation>
    </message>
</context>
<context>
    <name>TrendContent</name>
    <message>
        <source>Goals set</source>
        <translation>Goals set</translation>
    </message>
    <message>
        <source>No readings in this period</source>
        <translation>No readings in this period</translation>
    </message>
    <message>
        <source>1 reading</source>
        <translation>1 reading</translation>
    </message>
    <message numerus="yes">
        <source>%n readings</source>
        <translation>
            <numerusform>%n readings</numerusform>
            <numerusform>%n readings</numerusform>
        </translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>mean %1</translation>
    </message>
    <message>
        <source>min %1</source>
        <translation>min %1</translation>
    </message>
    <message>
        <source>max %1</source>
        <translation>max %1</translation>
    </message>
    <message>
        <source>%1 % in goal</source>
        <translation>%1 % in goal</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 from %2 to %3</translation>
    </message>
    <message>
        <source>sys</source>
        <comment>short for systolic</comment>
        <translation>sys</translation>
    </message>
    <message>
        <source>dia</source>
        <comment>short for diastolic</comment>
        <translation>dia</translation>
    </message>
    <message>
        <source>%1 and %2, counted once</source>
        <translation>%1 and %2, counted once</translation>
    </message>
    <message numerus="yes">
        <source>%n beyond a limit</source>
        <translation>
            <numerusform>%n beyond a limit</numerusform>
            <numerusform>%n beyond a limit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrendPainter</name>
    <message>
        <source>no readings since %1 (%2)</source>
        <translation>no readings since %1 (%2)</translation>
    </message>
    <message>
        <source>goal %1</source>
        <translation>goal %1</translation>
    </message>
</context>
<context>
    <name>TrendsPage</name>
    <message>
        <source>Blood pressure</source>
        <translation>Blood pressure</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Reviewed</translation>
    </message>
    <message numerus="yes">
        <source>%n further measure(s) in the HTML and CSV export: %1.</source>
        <translation>
            <numerusform>%n further measure in the HTML and CSV export: %1.</numerusform>
            <numerusform>%n further measures in the HTML and CSV export: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>No usable readings in this time: %1.</source>
        <translation>No usable readings in this time: %1.</translation>
    </message>
    <message>
        <source>Triangles lie outside the goal, open ones beyond what the device can measure; hatched: no readings.</source>
        <translation>Triangles lie outside the goal, open ones beyond what the device can measure; hatched: no readings.</translation>
    </message>
    <message>
        <source>Dotted lines: reviewed on that day.</source>
        <translation>Dotted lines: reviewed on that day.</translation>
    </message>
</context>
<context>
    <name>Unit</name>
    <message numerus="yes">
        <source>count</source>
        <translation>
            <numerusform>count</numerusform>
            <numerusform>count</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>/day</source>
        <translation>
            <numerusform>/day</numerusform>
            <numerusform>/day</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of 30</source>
        <translation>
            <numerusform>of 30</numerusform>
            <numerusform>of 30</numerusform>
        </translation>
    </message>
    <message>
        <source>{1} per day</source>
        <translation>{1} per day</translation>
    </message>
    <message numerus="yes">
        <source>step</source>
        <comment>steps</comment>
        <translation>
            <numerusform>step</numerusform>
            <numerusform>steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>flight</source>
        <comment>flights</comment>
        <translation>
            <numerusform>flight</numerusform>
            <numerusform>flights</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>puff</source>
        <comment>puffs</comment>
        <translation>
            <numerusform>puff</numerusform>
            <numerusform>puffs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>day</source>
        <comment>days</comment>
        <translation>
            <numerusform>day</numerusform>
            <numerusform>days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Worklist</name>
    <message>
        <source>No reading of {1} has ever arrived.</source>
        <translation>No reading of {1} has ever arrived.</translation>
    </message>
    <message numerus="yes">
        <source>No readings of {1} since {2} (%n day).</source>
        <comment>No readings of {1} since {2} (%n days).</comment>
        <translation>
            <numerusform>No readings of {1} since {2} (%n day).</numerusform>
            <numerusform>No readings of {1} since {2} (%n days).</numerusform>
        </translation>
    </message>
    <message>
        <source>{1} {2}, starts {3}</source>
        <extracomment>measure, limits, date</extracomment>
        <translation>{1} {2}, starts {3}</translation>
    </message>
    <message>
        <source>No goal holds yet: {1}. No reading has ever arrived.</source>
        <translation>No goal holds yet: {1}. No reading has ever arrived.</translation>
    </message>
    <message>
        <source>No goal holds yet: {1}. The newest reading is of {2} ({3}).</source>
        <extracomment>{3}: "3 days ago"</extracomment>
        <translation>No goal holds yet: {1}. The newest reading is of {2} ({3}).</translation>
    </message>
    <message>
        <source>No goals are set and no reading has ever arrived.</source>
        <translation>No goals are set and no reading has ever arrived.</translation>
    </message>
    <message>
        <source>No goals are set, so there is nothing to hold the readings against; the newest one is of {1} ({2}).</source>
        <translation>No goals are set, so there is nothing to hold the readings against; the newest one is of {1} ({2}).</translation>
    </message>
    <message>
        <source>Too little to say. {1}.</source>
        <translation>Too little to say. {1}.</translation>
    </message>
    <message numerus="yes">
        <source>%n other measure</source>
        <comment>%n other measures</comment>
        <translation>
            <numerusform>%n other measure</numerusform>
            <numerusform>%n other measures</numerusform>
        </translation>
    </message>
    <message>
        <source>{1} have no goal</source>
        <translation>{1} have no goal</translation>
    </message>
    <message>
        <source>{1} has no goal</source>
        <translation>{1} has no goal</translation>
    </message>
    <message>
        <source>Within goals to today: {1}.</source>
        <translation>Within goals to today: {1}.</translation>
    </message>
    <message>
        <source>Within goals to {1}: {2}.</source>
        <translation>Within goals to {1}: {2}.</translation>
    </message>
    <message numerus="yes">
        <source>{1} And %n more finding.</source>
        <comment>{1} And %n more findings.</comment>
        <translation>
            <numerusform>{1} And %n more finding.</numerusform>
            <numerusform>{1} And %n more findings.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look first</source>
        <translation>Look first</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>No recent data</source>
        <translation>No recent data</translation>
    </message>
    <message>
        <source>Not enough known</source>
        <translation>Not enough known</translation>
    </message>
    <message>
        <source>Within goals</source>
        <translation>Within goals</translation>
    </message>
    <message numerus="yes">
        <source>{1} %n reading carries a date that cannot be right.</source>
        <comment>{1} %n readings carry a date that cannot be right.</comment>
        <translation>
            <numerusform>{1} %n reading carries a date that cannot be right.</numerusform>
            <numerusform>{1} %n readings carry a date that cannot be right.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} of %n patient ranked, {2} failed</source>
        <comment>{1} of %n patients ranked, {2} failed</comment>
        <translation>
            <numerusform>{1} of %n patient ranked, {2} failed</numerusform>
            <numerusform>{1} of %n patients ranked, {2} failed</numerusform>
        </translation>
    </message>
    <message>
        <source>SAMPLE - invented patients</source>
        <translation>SAMPLE - invented patients</translation>
    </message>
    <message>
        <source>{1}. {2}: {3} Last reading {4}.</source>
        <extracomment>{1}: a number, {2}: a patient, {3}: sentences, {4}: "3 days ago"</extracomment>
        <translation>{1}. {2}: {3} Last reading {4}.</translation>
    </message>
    <message>
        <source>{1}. {2}: {3}</source>
        <translation>{1}. {2}: {3}</translation>
    </message>
    <message>
        <source>Not ranked: {1}  {2}: {3}</source>
        <translation>Not ranked: {1}  {2}: {3}</translation>
    </message>
    <message>
        <source>This file holds {1} of {2} patients.</source>
        <translation>This file holds {1} of {2} patients.</translation>
    </message>
    <message>
        <source>{1} {2}</source>
        <extracomment>measure, "27 of 28 in 14 days to 22 Nov"</extracomment>
        <translation>{1} {2}</translation>
    </message>
    <message>
        <source>Within goals to {1}</source>
        <extracomment>a date without its year</extracomment>
        <translation>Within goals to {1}</translation>
    </message>
    <message numerus="yes">
        <source>{1} · %n done today</source>
        <extracomment>{1}: "24 of 24 patients ranked, 0 failed"</extracomment>
        <translation>
            <numerusform>{1} · %n done today</numerusform>
            <numerusform>{1} · %n done today</numerusform>
        </translation>
    </message>
    <message>
        <source>Snoozed to {1}: back now</source>
        <translation>Snoozed to {1}: back now</translation>
    </message>
    <message>
        <source>New since the review of {1}</source>
        <translation>New since the review of {1}</translation>
    </message>
    <message>
        <source>New since the snooze of {1}</source>
        <translation>New since the snooze of {1}</translation>
    </message>
    <message>
        <source>Called {1} by {2}</source>
        <translation>Called {1} by {2}</translation>
    </message>
    <message>
        <source>Called {1} by {2}: {3}</source>
        <extracomment>{3}: what came of the call</extracomment>
        <translation>Called {1} by {2}: {3}</translation>
    </message>
    <message>
        <source>In review: {1}</source>
        <translation>In review: {1}</translation>
    </message>
    <message>
        <source>shared through {1}, last exchanged {2}</source>
        <translation>shared through {1}, last exchanged {2}</translation>
    </message>
    <message>
        <source>{1} ({2} of {3} patients)</source>
        <extracomment>{1}: "shared through Clinic, last exchanged 10:42"</extracomment>
        <translation>{1} ({2} of {3} patients)</translation>
    </message>
    <message>
        <source>those of others from {1} as of {2}; those of this workstation are not sent</source>
        <translation>those of others from {1} as of {2}; those of this workstation are not sent</translation>
    </message>
    <message>
        <source>sent to {1} at {2}; those of others are not fetched</source>
        <translation>sent to {1} at {2}; those of others are not fetched</translation>
    </message>
    <message>
        <source>Reviews and calls: {1}</source>
        <extracomment>{1}: "this workstation only", "shared through Clinic, last exchanged 10:42"</extracomment>
        <translation>Reviews and calls: {1}</translation>
    </message>
    <message>
        <source>this workstation only</source>
        <translation>this workstation only</translation>
    </message>
    <message>
        <source>Reviewed {1} by {2}</source>
        <translation>Reviewed {1} by {2}</translation>
    </message>
    <message>
        <source>Snoozed to {1} by {2}</source>
        <translation>Snoozed to {1} by {2}</translation>
    </message>
    <message>
        <source>{1} since {2}</source>
        <extracomment>{1}: a person, {2}: a date without its year, a time of day</extracomment>
        <translation>{1} since {2}</translation>
    </message>
    <message>
        <source>New since you looked on {1}</source>
        <translation>New since you looked on {1}</translation>
    </message>
    <message>
        <source>The patient's own goals are met.</source>
        <translation>The patient's own goals are met.</translation>
    </message>
<message>
        <source>{1} for {2} since {3}</source>
        <extracomment>{1}: a person, {2}: in whose place, {3}: a date without its year, a time of day</extracomment>
        <translation>{1} for {2} since {3}</translation>
    </message>
    <message>
        <source>{1} since {2}, given by {3}</source>
        <extracomment>{1}: a person, {2}: a date without its year, a time of day, {3}: who gave the patient</extracomment>
        <translation>{1} since {2}, given by {3}</translation>
    </message>
    <message>
        <source>{1}; {2}</source>
        <extracomment>{1}: "24 of 24 patients ranked, 0 failed", {2}: "3 not enrolled"</extracomment>
        <translation>{1}; {2}</translation>
    </message>
    <message>
        <source>This list holds {1} of {2} patients.</source>
        <translation>This list holds {1} of {2} patients.</translation>
    </message>
</context>
<context>
    <name>trendward::session::Desktop</name>
    <message>
        <source>Opening the sample clinic</source>
        <translation>Opening the sample clinic</translation>
    </message>
    <message>
        <source>Opening the record</source>
        <translation>Opening the record</translation>
    </message>
    <message>
        <source>Where this record lies could not be kept: choose its folder again at the next start.</source>
        <translation>Where this record lies could not be kept: choose its folder again at the next start.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::AccountPopup</name>
    <message>
        <source>How each number was made</source>
        <translation>How each number was made</translation>
    </message>
    <message>
        <source>%1: how each number was made</source>
        <translation>%1: how each number was made</translation>
    </message>
    <message>
        <source>Each is of its own days, which end with the last moment in view. Times by the clock of %1.</source>
        <translation>Each is of its own days, which end with the last moment in view. Times by the clock of %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: no number</source>
        <translation>%1: no number</translation>
    </message>
    <message>
        <source>What is missing: %1.</source>
        <translation>What is missing: %1.</translation>
    </message>
    <message>
        <source>%1. Formula: %2</source>
        <translation>%1. Formula: %2</translation>
    </message>
    <message>
        <source>Looked at: %1 to %2</source>
        <translation>Looked at: %1 to %2</translation>
    </message>
    <message>
        <source>Used: %1, %2 to %3</source>
        <translation>Used: %1, %2 to %3</translation>
    </message>
    <message>
        <source>Used: %1</source>
        <translation>Used: %1</translation>
    </message>
    <message>
        <source>Left out: none</source>
        <translation>Left out: none</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Left out: %1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Source: %1</translation>
    </message>
    <message>
        <source>NEWS2: %1</source>
        <translation>NEWS2: %1</translation>
    </message>
</context>
<context>
    <name>trendward::ui::ActionDialog</name>
    <message>
        <source>Add action</source>
        <translation>Add action</translation>
    </message>
    <message>
        <source>Edit action</source>
        <translation>Edit action</translation>
    </message>
    <message>
        <source>Day on which the action is due</source>
        <translation>Day on which the action is due</translation>
    </message>
    <message>
        <source>On</source>
        <translation>On</translation>
    </message>
    <message>
        <source>&amp;Add to draft</source>
        <translation>&amp;Add to draft</translation>
    </message>
    <message>
        <source>&amp;Change in draft</source>
        <translation>&amp;Change in draft</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>What is to be done</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Who does it</translation>
    </message>
    <message>
        <source>Call about symptoms and salt</source>
        <translation>Call about symptoms and salt</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;What</translation>
    </message>
    <message>
        <source>Wh&amp;o</source>
        <translation>Wh&amp;o</translation>
    </message>
    <message>
        <source>&amp;Due</source>
        <translation>&amp;Due</translation>
    </message>
    <message>
        <source>&amp;Take off the plan</source>
        <translation>&amp;Take off the plan</translation>
    </message>
    <message>
        <source>Write what is to be done.</source>
        <translation>Write what is to be done.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::ActionRow</name>
    <message>
        <source>Done: %1</source>
        <translation>Done: %1</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Draft · %1</source>
        <translation>Draft · %1</translation>
    </message>
    <message>
        <source>Edit action: %1</source>
        <translation>Edit action: %1</translation>
    </message>
    <message>
        <source>Edit action: %1, owner %2</source>
        <translation>Edit action: %1, owner %2</translation>
    </message>
</context>
<context>
    <name>trendward::ui::Actions</name>
    <message>
        <source>&amp;Import files…</source>
        <translation>&amp;Import files…</translation>
    </message>
    <message>
        <source>&amp;Add patient…</source>
        <translation>&amp;Add patient…</translation>
    </message>
    <message>
        <source>&amp;Care-plan summary: preview, print, export…</source>
        <translation>&amp;Care-plan summary: preview, print, export…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;Next patient</source>
        <translation>&amp;Next patient</translation>
    </message>
    <message>
        <source>&amp;Previous patient</source>
        <translation>&amp;Previous patient</translation>
    </message>
    <message>
        <source>&amp;Open patient</source>
        <translation>&amp;Open patient</translation>
    </message>
    <message>
        <source>&amp;Why is this patient here?</source>
        <translation>&amp;Why is this patient here?</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Review</translation>
    </message>
    <message>
        <source>&amp;Worklist</source>
        <translation>&amp;Worklist</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Import</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Settings</translation>
    </message>
    <message>
        <source>Trend of 2&amp;4 hours</source>
        <translation>Trend of 2&amp;4 hours</translation>
    </message>
    <message>
        <source>Trend of &amp;7 days</source>
        <translation>Trend of &amp;7 days</translation>
    </message>
    <message>
        <source>Trend of &amp;30 days</source>
        <translation>Trend of &amp;30 days</translation>
    </message>
    <message>
        <source>Trend of &amp;90 days</source>
        <translation>Trend of &amp;90 days</translation>
    </message>
    <message>
        <source>Trend of &amp;all readings</source>
        <translation>Trend of &amp;all readings</translation>
    </message>
    <message>
        <source>&amp;Data table in place of charts</source>
        <translation>&amp;Data table in place of charts</translation>
    </message>
    <message>
        <source>Next p&amp;ane</source>
        <translation>Next p&amp;ane</translation>
    </message>
    <message>
        <source>&amp;Find patient or command</source>
        <translation>&amp;Find patient or command</translation>
    </message>
    <message>
        <source>&amp;Light or dark</source>
        <translation>&amp;Light or dark</translation>
    </message>
    <message>
        <source>Add &amp;goal…</source>
        <translation>Add &amp;goal…</translation>
    </message>
    <message>
        <source>Add &amp;action…</source>
        <translation>Add &amp;action…</translation>
    </message>
    <message>
        <source>Write review &amp;note</source>
        <translation>Write review &amp;note</translation>
    </message>
    <message>
        <source>&amp;Sign review…</source>
        <translation>&amp;Sign review…</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Keys</translation>
    </message>
    <message>
        <source>&amp;About Trendward</source>
        <translation>&amp;About Trendward</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>&amp;Patient</source>
        <translation>&amp;Patient</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>P&amp;lan</source>
        <translation>P&amp;lan</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>Open the sample &amp;clinic</source>
        <translation>Open the sample &amp;clinic</translation>
    </message>
    <message>
        <source>Open my own &amp;record</source>
        <translation>Open my own &amp;record</translation>
    </message>
    <message>
        <source>Remo&amp;ve the sample clinic</source>
        <translation>Remo&amp;ve the sample clinic</translation>
    </message>
    <message>
        <source>Worklist or &amp;plan beside the patient</source>
        <translation>Worklist or &amp;plan beside the patient</translation>
    </message>
    <message>
        <source>&amp;Held readings</source>
        <translation>&amp;Held readings</translation>
    </message>
    <message>
        <source>Past i&amp;mports</source>
        <translation>Past i&amp;mports</translation>
    </message>
    <message>
        <source>&amp;Filter the worklist</source>
        <translation>&amp;Filter the worklist</translation>
    </message>
    <message>
        <source>Add a &amp;FHIR server…</source>
        <translation>Add a &amp;FHIR server…</translation>
    </message>
    <message>
        <source>FHIR s&amp;ervers</source>
        <translation>FHIR s&amp;ervers</translation>
    </message>
    <message>
        <source>&amp;Reviewed</source>
        <translation>&amp;Reviewed</translation>
    </message>
    <message>
        <source>&amp;Snooze…</source>
        <translation>&amp;Snooze…</translation>
    </message>
    <message>
        <source>Log a &amp;call…</source>
        <translation>Log a &amp;call…</translation>
    </message>
    <message>
        <source>&amp;Take or give back</source>
        <translation>&amp;Take or give back</translation>
    </message>
    <message>
        <source>Review &amp;all within goals…</source>
        <translation>Review &amp;all within goals…</translation>
    </message>
    <message>
        <source>Refresh the &amp;list</source>
        <translation>Refresh the &amp;list</translation>
    </message>
    <message>
        <source>Shift &amp;handover…</source>
        <translation>Shift &amp;handover…</translation>
    </message>
    <message>
        <source>Compare with an &amp;event…</source>
        <translation>Compare with an &amp;event…</translation>
    </message>
    <message>
        <source>&amp;Data trust…</source>
        <translation>&amp;Data trust…</translation>
    </message>
    <message>
        <source>Compare with the period &amp;before</source>
        <translation>Compare with the period &amp;before</translation>
    </message>
    <message>
        <source>Ca&amp;lendar of the days</source>
        <translation>Ca&amp;lendar of the days</translation>
    </message>
    <message>
        <source>&amp;Birth date and pregnancy…</source>
        <translation>&amp;Birth date and pregnancy…</translation>
    </message>
    <message>
        <source>R&amp;ules</source>
        <translation>R&amp;ules</translation>
    </message>
    <message>
        <source>Charts by the time &amp;of day</source>
        <translation>Charts by the time &amp;of day</translation>
    </message>
<message>
        <source>Print the &amp;worklist…</source>
        <translation>Print the &amp;worklist…</translation>
    </message>
    <message>
        <source>&amp;Monthly report…</source>
        <translation>&amp;Monthly report…</translation>
    </message>
    <message>
        <source>&amp;Give to somebody…</source>
        <translation>&amp;Give to somebody…</translation>
    </message>
    <message>
        <source>Stand &amp;in for who has the patient</source>
        <translation>Stand &amp;in for who has the patient</translation>
    </message>
    <message>
        <source>Enrol&amp;ment…</source>
        <translation>Enrol&amp;ment…</translation>
    </message>
</context>
<context>
    <name>trendward::ui::BringIn</name>
    <message>
        <source>Drop device files here, or choose them</source>
        <translation>Drop device files here, or choose them</translation>
    </message>
    <message>
        <source>Every file is checked first; nothing is stored before you have seen what it holds.</source>
        <translation>Every file is checked first; nothing is stored before you have seen what it holds.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Choose files…</translation>
    </message>
    <message>
        <source>readings ready to store</source>
        <translation>readings ready to store</translation>
    </message>
    <message>
        <source>already stored</source>
        <translation>already stored</translation>
    </message>
    <message>
        <source>held: nobody says whose</source>
        <translation>held: nobody says whose</translation>
    </message>
    <message>
        <source>records not readable</source>
        <translation>records not readable</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Files</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Choose device files</source>
        <translation>Choose device files</translation>
    </message>
    <message>
        <source>An import is under way; open these files when it is done.</source>
        <translation>An import is under way; open these files when it is done.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s); nothing is stored until you press Import.</source>
        <translation>
            <numerusform>%Ln file; nothing is stored until you press Import.</numerusform>
            <numerusform>%Ln files; nothing is stored until you press Import.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more files than %1; the others were left out.</source>
        <translation>There are more files than %1; the others were left out.</translation>
    </message>
    <message>
        <source>Bringing in… The window can be used meanwhile.</source>
        <translation>Bringing in… The window can be used meanwhile.</translation>
    </message>
    <message>
        <source>Checking the files…</source>
        <translation>Checking the files…</translation>
    </message>
    <message>
        <source>%1 names another person: say whose readings these are, or leave the file out.</source>
        <translation>%1 names another person: say whose readings these are, or leave the file out.</translation>
    </message>
    <message>
        <source>%1 needs a time zone: choose the one that the device's clock showed.</source>
        <translation>%1 needs a time zone: choose the one that the device's clock showed.</translation>
    </message>
    <message>
        <source>%1 needs a unit: choose the one that the values are in.</source>
        <translation>%1 needs a unit: choose the one that the values are in.</translation>
    </message>
    <message>
        <source>There is nothing new to store in these files.</source>
        <translation>There is nothing new to store in these files.</translation>
    </message>
    <message>
        <source>Import as held</source>
        <translation>Import as held</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln reading(s)</source>
        <translation>
            <numerusform>Import %Ln reading</numerusform>
            <numerusform>Import %Ln readings</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is stored until you press Import.</source>
        <translation>Nothing is stored until you press Import.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>Stopped as you asked. Nothing was stored.</source>
        <translation>Stopped as you asked. Nothing was stored.</translation>
    </message>
    <message>
        <source>import of %1 for %2</source>
        <translation>import of %1 for %2</translation>
    </message>
    <message>
        <source>import of %1</source>
        <translation>import of %1</translation>
    </message>
    <message>
        <source>The import of %1 was taken back.</source>
        <translation>The import of %1 was taken back.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Choose a folder…</translation>
    </message>
    <message>
        <source>Choose a folder of device files</source>
        <translation>Choose a folder of device files</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of the folder are of no format that is read; they were left out.</source>
        <translation>
            <numerusform>%Ln file of the folder is of no format that is read; it was left out.</numerusform>
            <numerusform>%Ln files of the folder are of no format that is read; they were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of the folder hold again what others hold; they were left out.</source>
        <translation>
            <numerusform>%Ln file of the folder holds again what others hold; it was left out.</numerusform>
            <numerusform>%Ln files of the folder hold again what others hold; they were left out.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has dates that can be read in two ways: say which day is meant.</source>
        <translation>%1 has dates that can be read in two ways: say which day is meant.</translation>
    </message>
    <message>
        <source>%1 holds readings of several people: say who of them is meant.</source>
        <translation>%1 holds readings of several people: say who of them is meant.</translation>
    </message>
    <message>
        <source>This folder holds no file of a format that is read. Choose the folder of the export itself.</source>
        <translation>This folder holds no file of a format that is read. Choose the folder of the export itself.</translation>
    </message>
    <message>
        <source>Files that are read:</source>
        <translation>Files that are read:</translation>
    </message>
    <message>
        <source>Cuffs and scales: OMRON connect, Withings, iHealth, Garmin, VitaDock, openScale</source>
        <translation>Cuffs and scales: OMRON connect, Withings, iHealth, Garmin, VitaDock, openScale</translation>
    </message>
    <message>
        <source>Glucose: Dexcom Clarity, LibreView, CareLink, Glooko, Nightscout, Tidepool, Contour, mySugr</source>
        <translation>Glucose: Dexcom Clarity, LibreView, CareLink, Glooko, Nightscout, Tidepool, Contour, mySugr</translation>
    </message>
    <message>
        <source>Watches and phones: Apple Health, Health Connect, Samsung Health, Fitbit, Google Fit, Withings</source>
        <translation>Watches and phones: Apple Health, Health Connect, Samsung Health, Fitbit, Google Fit, Withings</translation>
    </message>
    <message>
        <source>Training: Garmin FIT and Connect, TCX, GPX, Google Takeout</source>
        <translation>Training: Garmin FIT and Connect, TCX, GPX, Google Takeout</translation>
    </message>
    <message>
        <source>Any other device: messages as JSON or NDJSON, by the device mapping</source>
        <translation>Any other device: messages as JSON or NDJSON, by the device mapping</translation>
    </message>
    <message>
        <source>Oximeters: Wellue, EMAY, Masimo. Hospital messages: HL7, FHIR, IEEE 11073, Open mHealth</source>
        <translation>Oximeters: Wellue, EMAY, Masimo. Hospital messages: HL7, FHIR, IEEE 11073, Open mHealth</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) were chosen twice and stand here once.</source>
        <translation>
            <numerusform>%Ln file were chosen twice and stand here once.</numerusform>
            <numerusform>%Ln files were chosen twice and stand here once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %Ln message(s)</source>
        <translation>
            <numerusform>Keep %Ln message</numerusform>
            <numerusform>Keep %Ln messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trendward::ui::CallDialog</name>
    <message>
        <source>Log a call: %1</source>
        <translation>Log a call: %1</translation>
    </message>
    <message>
        <source>&amp;Log call</source>
        <translation>&amp;Log call</translation>
    </message>
    <message>
        <source>&amp;What came of it</source>
        <translation>&amp;What came of it</translation>
    </message>
    <message>
        <source>What came of the call</source>
        <translation>What came of the call</translation>
    </message>
    <message>
        <source>No answer; feels well; will measure again tonight</source>
        <translation>No answer; feels well; will measure again tonight</translation>
    </message>
    <message>
        <source>A call leaves the patient in the list. Press R when the review is done.</source>
        <translation>A call leaves the patient in the list. Press R when the review is done.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::ChartLegend</name>
    <message>
        <source>Legend</source>
        <translation>Legend</translation>
    </message>
    <message>
        <source>Systolic</source>
        <translation>Systolic</translation>
    </message>
    <message>
        <source>Diastolic</source>
        <translation>Diastolic</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>Outside goal</source>
        <translation>Outside goal</translation>
    </message>
    <message>
        <source>Beyond what the device measures</source>
        <translation>Beyond what the device measures</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>No readings</source>
        <translation>No readings</translation>
    </message>
    <message>
        <source>Excluded readings are not drawn; the table (D) has them</source>
        <translation>Excluded readings are not drawn; the table (D) has them</translation>
    </message>
    <message>
        <source>Legend: %1</source>
        <translation>Legend: %1</translation>
    </message>
    <message>
        <source>Median of each hour</source>
        <translation>Median of each hour</translation>
    </message>
    <message>
        <source>Middle half of the readings</source>
        <translation>Middle half of the readings</translation>
    </message>
    <message>
        <source>5 % to 95 % of the readings</source>
        <translation>5 % to 95 % of the readings</translation>
    </message>
    <message>
        <source>A day's value, lowest to highest</source>
        <translation>A day's value, lowest to highest</translation>
    </message>
    <message>
        <source>Tint: systolic</source>
        <translation>Tint: systolic</translation>
    </message>
    <message>
        <source>Usual for this person</source>
        <translation>Usual for this person</translation>
    </message>
    <message>
        <source>Beyond the usual level</source>
        <translation>Beyond the usual level</translation>
    </message>
</context>
<context>
    <name>trendward::ui::ChartStack</name>
    <message>
        <source>Charts</source>
        <translation>Charts</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Show all</translation>
    </message>
    <message>
        <source>%1 trend</source>
        <translation>%1 trend</translation>
    </message>
    <message>
        <source>%1: no readings yet.</source>
        <translation>%1: no readings yet.</translation>
    </message>
    <message>
        <source>%1: no readings in these hours</source>
        <translation>%1: no readings in these hours</translation>
    </message>
    <message>
        <source>%1: no readings in these %2 days</source>
        <translation>%1: no readings in these %2 days</translation>
    </message>
    <message>
        <source>%1; the newest is of %2 (%3).</source>
        <translation>%1; the newest is of %2 (%3).</translation>
    </message>
    <message>
        <source>Show all readings of %1</source>
        <translation>Show all readings of %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 by the time of day</source>
        <translation>%1 by the time of day</translation>
    </message>
    <message>
        <source>%1, a calendar of its days</source>
        <translation>%1, a calendar of its days</translation>
    </message>
</context>
<context>
    <name>trendward::ui::CheckDetail</name>
    <message>
        <source>Look this record up in the file, and mend it there or export it again; the other readings are not affected.</source>
        <translation>Look this record up in the file, and mend it there or export it again; the other readings are not affected.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages say no time of measuring: each reading stands at the time at which the hub took it, which may be later.</source>
        <translation>
            <numerusform>%Ln message says no time of measuring: its reading stands at the time at which the hub took it, which may be later.</numerusform>
            <numerusform>%Ln messages say no time of measuring: each reading stands at the time at which the hub took it, which may be later.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln readings have a day and no clock: each stands for the whole day, from midnight to midnight.</source>
        <translation>
            <numerusform>%Ln reading has a day and no clock: it stands for the whole day, from midnight to midnight.</numerusform>
            <numerusform>%Ln readings have a day and no clock: each stands for the whole day, from midnight to midnight.</numerusform>
        </translation>
    </message>
    <message>
        <source>Details of the chosen file</source>
        <translation>Details of the chosen file</translation>
    </message>
    <message>
        <source>As the devices and messages say</source>
        <translation>As the devices and messages say</translation>
    </message>
    <message>
        <source>As the file or the patient's home says</source>
        <translation>As the file or the patient's home says</translation>
    </message>
    <message>
        <source>Use for all files</source>
        <translation>Use for all files</translation>
    </message>
    <message>
        <source>The patient and the time zone chosen here hold for every file of this list</source>
        <translation>The patient and the time zone chosen here hold for every file of this list</translation>
    </message>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Readings</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Lowest</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Highest</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mean</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>What the file holds of each measure</source>
        <translation>What the file holds of each measure</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>What could not be read</translation>
    </message>
    <message>
        <source>Held until a person says whose they are:</source>
        <translation>Held until a person says whose they are:</translation>
    </message>
    <message>
        <source>Rows that are not readings:</source>
        <translation>Rows that are not readings:</translation>
    </message>
    <message>
        <source>Unit of %1: %2</source>
        <translation>Unit of %1: %2</translation>
    </message>
    <message>
        <source>Open a store of your own to bring real files in; nothing was stored.</source>
        <translation>Open a store of your own to bring real files in; nothing was stored.</translation>
    </message>
    <message>
        <source>The file names another person</source>
        <translation>The file names another person</translation>
    </message>
    <message>
        <source>These readings belong to %1</source>
        <translation>These readings belong to %1</translation>
    </message>
    <message>
        <source>Look first: readings beyond a limit of the rules</source>
        <translation>Look first: readings beyond a limit of the rules</translation>
    </message>
    <message>
        <source>whole file</source>
        <translation>whole file</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) could not be read; the first %1 are listed</source>
        <translation>
            <numerusform>%Ln record could not be read; the first %1 are listed</numerusform>
            <numerusform>%Ln records could not be read; the first %1 are listed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) could not be read</source>
        <translation>
            <numerusform>%Ln record could not be read</numerusform>
            <numerusform>%Ln records could not be read</numerusform>
        </translation>
    </message>
    <message>
        <source>Why…</source>
        <translation>Why…</translation>
    </message>
    <message>
        <source>What the mappings made of a single message, step by step</source>
        <translation>What the mappings made of a single message, step by step</translation>
    </message>
    <message>
        <source>Some messages gave no reading: see what the mappings made of them.</source>
        <translation>Some messages gave no reading: see what the mappings made of them.</translation>
    </message>
    <message>
        <source>See what the mappings made of a message.</source>
        <translation>See what the mappings made of a message.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the duplicates wait among the held readings since an earlier import.</source>
        <translation>
            <numerusform>%Ln of the duplicates waits among the held readings since an earlier import.</numerusform>
            <numerusform>%Ln of the duplicates wait among the held readings since an earlier import.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change how this table is read…</source>
        <translation>Change how this table is read…</translation>
    </message>
    <message>
        <source>Say how this table is read…</source>
        <translation>Say how this table is read…</translation>
    </message>
    <message>
        <source>This file is empty: it holds no bytes, and so no reading</source>
        <translation>This file is empty: it holds no bytes, and so no reading</translation>
    </message>
    <message>
        <source>Export it from the device or its app again, and wait until the export is done before you copy it.</source>
        <translation>Export it from the device or its app again, and wait until the export is done before you copy it.</translation>
    </message>
    <message>
        <source>This is the same file as %1</source>
        <translation>This is the same file as %1</translation>
    </message>
    <message>
        <source>Both hold the same bytes (SHA-256 %1…). It is brought in once, as the first of them.</source>
        <translation>Both hold the same bytes (SHA-256 %1…). It is brought in once, as the first of them.</translation>
    </message>
    <message>
        <source>A table that is not known here</source>
        <translation>A table that is not known here</translation>
    </message>
    <message>
        <source>Say once what its columns hold; files with the same header are then read unasked.</source>
        <translation>Say once what its columns hold; files with the same header are then read unasked.</translation>
    </message>
    <message>
        <source>Not held against the limits for adults</source>
        <translation>Not held against the limits for adults</translation>
    </message>
</context>
<context>
    <name>trendward::ui::CompareDialog</name>
    <message>
        <source>Is this the same person?</source>
        <translation>Is this the same person?</translation>
    </message>
    <message>
        <source>The server knows a patient by this one's identifier, but the birth date or the sex differs. Consider asking the patient, or looking at a document. Nothing is sent of this patient before.</source>
        <translation>The server knows a patient by this one's identifier, but the birth date or the sex differs. Consider asking the patient, or looking at a document. Nothing is sent of this patient before.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>On the server</translation>
    </message>
    <message>
        <source>The two side by side</source>
        <translation>The two side by side</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Born</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>It is the same person</source>
        <translation>It is the same person</translation>
    </message>
    <message>
        <source>Not sure: send nothing</source>
        <translation>Not sure: send nothing</translation>
    </message>
</context>
<context>
    <name>trendward::ui::DayTable</name>
    <message>
        <source>Measure</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Time of day</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Readings</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Middle half</source>
        <translation>Middle half</translation>
    </message>
    <message>
        <source>5 % to 95 %</source>
        <translation>5 % to 95 %</translation>
    </message>
    <message>
        <source>Hours of the day</source>
        <translation>Hours of the day</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>The hours are being worked out…</source>
        <translation>The hours are being worked out…</translation>
    </message>
    <message>
        <source>The days are being worked out…</source>
        <translation>The days are being worked out…</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Against the goal</source>
        <translation>Against the goal</translation>
    </message>
    <message>
        <source>Days of the calendar</source>
        <translation>Days of the calendar</translation>
    </message>
</context>
<context>
    <name>trendward::ui::ElsewhereDialog</name>
    <message>
        <source>Plan from %1</source>
        <translation>Plan from %1</translation>
    </message>
    <message>
        <source>It was made elsewhere and stays apart from the plan here. Consider which of its goals hold here, too; those that you tick are put into the draft, to be changed or signed like any other.</source>
        <translation>It was made elsewhere and stays apart from the plan here. Consider which of its goals hold here, too; those that you tick are put into the draft, to be changed or signed like any other.</translation>
    </message>
    <message>
        <source>What the server says of the plan</source>
        <translation>What the server says of the plan</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Task</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>&amp;Adopt into draft</source>
        <translation>&amp;Adopt into draft</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>limits, a goal in words</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (in the plan here already)</source>
        <translation>%1 (in the plan here already)</translation>
    </message>
    <message>
        <source>without words</source>
        <translation>without words</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a kind of thing, its words</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <comment>a kind of thing, its words, its state and day</comment>
        <translation>%1: %2 (%3)</translation>
    </message>
    <message>
        <source>None of its goals has limits of its own that are not in the plan here.</source>
        <translation>None of its goals has limits of its own that are not in the plan here.</translation>
    </message>
    <message>
        <source>Tick a goal to adopt it.</source>
        <translation>Tick a goal to adopt it.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::ElsewhereLines</name>
    <message numerus="yes">
        <source>A plan from %1 (%n goal(s))</source>
        <translation>
            <numerusform>A plan from %1 (%n goal)</numerusform>
            <numerusform>A plan from %1 (%n goals)</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at it…</source>
        <translation>Look at it…</translation>
    </message>
    <message>
        <source>Look at it: %1</source>
        <comment>a line about a plan on a server</comment>
        <translation>Look at it: %1</translation>
    </message>
</context>
<context>
    <name>trendward::ui::EventDialog</name>
    <message>
        <source>Show the &amp;name</source>
        <translation>Show the &amp;name</translation>
    </message>
    <message>
        <source>On the screen and in what is saved</source>
        <translation>On the screen and in what is saved</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Event</translation>
    </message>
    <message>
        <source>Day of the event</source>
        <translation>Day of the event</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Weeks before the event</source>
        <translation>Weeks before the event</translation>
    </message>
    <message>
        <source>Weeks after the event</source>
        <translation>Weeks after the event</translation>
    </message>
    <message>
        <source>&amp;Event</source>
        <translation>&amp;Event</translation>
    </message>
    <message>
        <source>on the &amp;day</source>
        <translation>on the &amp;day</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>&amp;Measure</translation>
    </message>
    <message>
        <source>weeks &amp;before</source>
        <translation>weeks &amp;before</translation>
    </message>
    <message>
        <source>&amp;after</source>
        <translation>&amp;after</translation>
    </message>
    <message>
        <source>View of the comparison</source>
        <translation>View of the comparison</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Chart</translation>
    </message>
    <message>
        <source>Chart and numbers</source>
        <translation>Chart and numbers</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Weeks</translation>
    </message>
    <message>
        <source>Weeks as a table</source>
        <translation>Weeks as a table</translation>
    </message>
    <message>
        <source>How it was made</source>
        <translation>How it was made</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>Days with readings</source>
        <translation>Days with readings</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Expected</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Line</translation>
    </message>
    <message>
        <source>Weeks around the event</source>
        <translation>Weeks around the event</translation>
    </message>
    <message>
        <source>What</source>
        <translation>What</translation>
    </message>
    <message>
        <source>How</source>
        <translation>How</translation>
    </message>
    <message>
        <source>How the numbers were made</source>
        <translation>How the numbers were made</translation>
    </message>
    <message>
        <source>Chart of the weeks around the event</source>
        <translation>Chart of the weeks around the event</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>Save as CS&amp;V…</source>
        <translation>Save as CS&amp;V…</translation>
    </message>
    <message>
        <source>&amp;Save PDF…</source>
        <translation>&amp;Save PDF…</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>Another day</translation>
    </message>
    <message>
        <source>Nothing to compare</source>
        <translation>Nothing to compare</translation>
    </message>
    <message>
        <source>No reading of this patient has ever arrived.</source>
        <translation>No reading of this patient has ever arrived.</translation>
    </message>
    <message>
        <source>Comparing the weeks</source>
        <translation>Comparing the weeks</translation>
    </message>
    <message>
        <source>The weeks could not be compared</source>
        <translation>The weeks could not be compared</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Patient %1</source>
        <translation>Patient %1</translation>
    </message>
    <message>
        <source>Event comparison: %1</source>
        <translation>Event comparison: %1</translation>
    </message>
    <message>
        <source>Point at the chart, or press the arrow keys in it, to read a week.</source>
        <translation>Point at the chart, or press the arrow keys in it, to read a week.</translation>
    </message>
    <message>
        <source>Week %1   %2 %3   days with readings: %4   expected %5</source>
        <translation>Week %1   %2 %3   days with readings: %4   expected %5</translation>
    </message>
    <message>
        <source>Save the comparison of patient %1</source>
        <translation>Save the comparison of patient %1</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>Wrote %1</translation>
    </message>
</context>
<context>
    <name>trendward::ui::ExcludeDialog</name>
    <message>
        <source>Exclude a reading</source>
        <translation>Exclude a reading</translation>
    </message>
    <message>
        <source>It stays in the record and in the table, marked as excluded, and counts in no number, goal or rule. You can restore it at any time.</source>
        <translation>It stays in the record and in the table, marked as excluded, and counts in no number, goal or rule. You can restore it at any time.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>Reason for excluding the reading</source>
        <translation>Reason for excluding the reading</translation>
    </message>
    <message>
        <source>Measured on another person</source>
        <translation>Measured on another person</translation>
    </message>
    <message>
        <source>Cuff or sensor not placed right</source>
        <translation>Cuff or sensor not placed right</translation>
    </message>
    <message>
        <source>Device fault</source>
        <translation>Device fault</translation>
    </message>
    <message>
        <source>Typed in wrongly</source>
        <translation>Typed in wrongly</translation>
    </message>
    <message>
        <source>Measured twice</source>
        <translation>Measured twice</translation>
    </message>
    <message>
        <source>Choose or write a reason</source>
        <translation>Choose or write a reason</translation>
    </message>
    <message>
        <source>&amp;Exclude</source>
        <translation>&amp;Exclude</translation>
    </message>
</context>
<context>
    <name>trendward::ui::FieldStrip</name>
    <message>
        <source>Numbers of the field: %1</source>
        <translation>Numbers of the field: %1</translation>
    </message>
    <message>
        <source>being worked out</source>
        <translation>being worked out</translation>
    </message>
    <message>
        <source>%1. Press it to see how each was made.</source>
        <translation>%1. Press it to see how each was made.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::FileChecks</name>
    <message>
        <source>Waiting</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Checking…</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Not checked</translation>
    </message>
    <message>
        <source>Not a format that is read</source>
        <translation>Not a format that is read</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Not taken</translation>
    </message>
    <message>
        <source>Cannot be stored</source>
        <translation>Cannot be stored</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Cannot be read</translation>
    </message>
    <message>
        <source>Person confirmed</source>
        <translation>Person confirmed</translation>
    </message>
    <message>
        <source>Names another person</source>
        <translation>Names another person</translation>
    </message>
    <message>
        <source>Time zone needed</source>
        <translation>Time zone needed</translation>
    </message>
    <message>
        <source>Unit needed</source>
        <translation>Unit needed</translation>
    </message>
    <message>
        <source>Already stored</source>
        <translation>Already stored</translation>
    </message>
    <message>
        <source>No readings</source>
        <translation>No readings</translation>
    </message>
    <message>
        <source>Only held readings</source>
        <translation>Only held readings</translation>
    </message>
    <message>
        <source>Ready in part</source>
        <translation>Ready in part</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Ready</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>No mapping to read it by</source>
        <translation>No mapping to read it by</translation>
    </message>
    <message>
        <source>Ready when answered</source>
        <translation>Ready when answered</translation>
    </message>
    <message>
        <source>A table to be set up</source>
        <translation>A table to be set up</translation>
    </message>
    <message>
        <source>Empty file</source>
        <translation>Empty file</translation>
    </message>
    <message>
        <source>Same file again</source>
        <translation>Same file again</translation>
    </message>
    <message>
        <source>Only messages to keep</source>
        <translation>Only messages to keep</translation>
    </message>
    <message>
        <source>The same file as %1</source>
        <translation>The same file as %1</translation>
    </message>
</context>
<context>
    <name>trendward::ui::GoalCheck</name>
    <message>
        <source>“%1” is not a number. Write it as %2.</source>
        <translation>“%1” is not a number. Write it as %2.</translation>
    </message>
    <message>
        <source>Nothing is known of the measure “%1”. Choose another one.</source>
        <translation>Nothing is known of the measure “%1”. Choose another one.</translation>
    </message>
    <message>
        <source>%1: the lower limit %2 is above the upper limit %3. Exchange them, or leave one open.</source>
        <translation>%1: the lower limit %2 is above the upper limit %3. Exchange them, or leave one open.</translation>
    </message>
    <message>
        <source>%1: readings in %2 cannot be converted to %3. Choose another unit.</source>
        <translation>%1: readings in %2 cannot be converted to %3. Choose another unit.</translation>
    </message>
    <message>
        <source>%1: no readings yet, so there is no baseline.</source>
        <translation>%1: no readings yet, so there is no baseline.</translation>
    </message>
    <message numerus="yes">
        <source>%1: mean of the last 7 days %2 %3 (%n reading(s)).</source>
        <translation>
            <numerusform>%1: mean of the last 7 days %2 %3 (%n reading).</numerusform>
            <numerusform>%1: mean of the last 7 days %2 %3 (%n readings).</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: no readings in the last 7 days.</source>
        <translation>%1: no readings in the last 7 days.</translation>
    </message>
    <message>
        <source>No reading of the last 30 days can be held against these limits.</source>
        <translation>No reading of the last 30 days can be held against these limits.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n reading(s) of the last 30 days (%2) within these limits.</source>
        <translation>
            <numerusform>%1 of %n reading of the last 30 days (%2) within these limits.</numerusform>
            <numerusform>%1 of %n readings of the last 30 days (%2) within these limits.</numerusform>
        </translation>
    </message>
    <message>
        <source>A limit lies outside what is plausible, %1 to %2 %3: check its number and unit.</source>
        <translation>A limit lies outside what is plausible, %1 to %2 %3: check its number and unit.</translation>
    </message>
    <message>
        <source>%1: a limit of %2 is beyond what is ever measured (%3 to %4 %5). Check the number.</source>
        <translation>%1: a limit of %2 is beyond what is ever measured (%3 to %4 %5). Check the number.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::GoalDialog</name>
    <message>
        <source>Add goal</source>
        <translation>Add goal</translation>
    </message>
    <message>
        <source>Edit goal</source>
        <translation>Edit goal</translation>
    </message>
    <message>
        <source>The goal holds from</source>
        <translation>The goal holds from</translation>
    </message>
    <message>
        <source>Day by which the goal is to be reached</source>
        <translation>Day by which the goal is to be reached</translation>
    </message>
    <message>
        <source>By</source>
        <translation>By</translation>
    </message>
    <message>
        <source>&amp;Add to draft</source>
        <translation>&amp;Add to draft</translation>
    </message>
    <message>
        <source>&amp;Change in draft</source>
        <translation>&amp;Change in draft</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Blood pressure</source>
        <translation>Blood pressure</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>&amp;Measure</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>at least</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>at most</translation>
    </message>
    <message>
        <source>Unit of the limits</source>
        <translation>Unit of the limits</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Description</translation>
    </message>
    <message>
        <source>In the patient's or your own words</source>
        <translation>In the patient's or your own words</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>&amp;Unit</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>To be &amp;reached</source>
        <translation>To be &amp;reached</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Description</translation>
    </message>
    <message>
        <source>&amp;Systolic</source>
        <translation>&amp;Systolic</translation>
    </message>
    <message>
        <source>&amp;Limits</source>
        <translation>&amp;Limits</translation>
    </message>
    <message>
        <source>Dias&amp;tolic</source>
        <translation>Dias&amp;tolic</translation>
    </message>
    <message>
        <source>systolic</source>
        <translation>systolic</translation>
    </message>
    <message>
        <source>diastolic</source>
        <translation>diastolic</translation>
    </message>
    <message>
        <source>Lower limit, %1</source>
        <translation>Lower limit, %1</translation>
    </message>
    <message>
        <source>Upper limit, %1</source>
        <translation>Upper limit, %1</translation>
    </message>
    <message>
        <source>There is a goal already: %1. Edit that one, or end it first.</source>
        <translation>There is a goal already: %1. Edit that one, or end it first.</translation>
    </message>
    <message>
        <source>Write at least one limit: a goal without limits cannot be held against readings.</source>
        <translation>Write at least one limit: a goal without limits cannot be held against readings.</translation>
    </message>
    <message>
        <source>The goal is to be reached by %1, before it begins. Choose a later day.</source>
        <translation>The goal is to be reached by %1, before it begins. Choose a later day.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::GoalLines</name>
    <message>
        <source>draft, not signed</source>
        <translation>draft, not signed</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>last %1</translation>
    </message>
    <message>
        <source>ends when this draft is signed</source>
        <translation>ends when this draft is signed</translation>
    </message>
    <message>
        <source>begins %1</source>
        <translation>begins %1</translation>
    </message>
    <message>
        <source>No recent data</source>
        <translation>No recent data</translation>
    </message>
    <message>
        <source>No reading yet</source>
        <translation>No reading yet</translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation>Cannot tell</translation>
    </message>
    <message>
        <source>To be reached by %1.</source>
        <translation>To be reached by %1.</translation>
    </message>
    <message>
        <source>Set by %1, from %2.</source>
        <translation>Set by %1, from %2.</translation>
    </message>
    <message>
        <source>systolic/diastolic</source>
        <translation>systolic/diastolic</translation>
    </message>
    <message>
        <source>mean %1 %2, %3 d</source>
        <comment>number, unit, days</comment>
        <translation>mean %1 %2, %3 d</translation>
    </message>
    <message>
        <source>In goal %1</source>
        <comment>%1 is 27 of 28 in 14 days to 22 Nov</comment>
        <translation>In goal %1</translation>
    </message>
    <message>
        <source>%1 in goal %2</source>
        <comment>%1 is systolic, %2 is 27 of 28 in 14 days to 22 Nov</comment>
        <translation>%1 in goal %2</translation>
    </message>
    <message>
        <source>%1 d before: no readings</source>
        <translation>%1 d before: no readings</translation>
    </message>
    <message>
        <source>%1 d before: %2</source>
        <translation>%1 d before: %2</translation>
    </message>
    <message>
        <source>Too few readings: %1 of %2 in %3 days</source>
        <translation>Too few readings: %1 of %2 in %3 days</translation>
    </message>
    <message>
        <source>Readings on %1 of %2 days needed in %3</source>
        <translation>Readings on %1 of %2 days needed in %3</translation>
    </message>
</context>
<context>
    <name>trendward::ui::GoalRow</name>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Edit…</translation>
    </message>
    <message>
        <source>E&amp;nd goal</source>
        <translation>E&amp;nd goal</translation>
    </message>
    <message>
        <source>&amp;Keep goal</source>
        <translation>&amp;Keep goal</translation>
    </message>
</context>
<context>
    <name>trendward::ui::HandoverDialog</name>
    <message>
        <source>Shift handover (SAMPLE)</source>
        <translation>Shift handover (SAMPLE)</translation>
    </message>
    <message>
        <source>Pages of the handover</source>
        <translation>Pages of the handover</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>&amp;Save PDF…</source>
        <translation>&amp;Save PDF…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>The handover was handed to the printer.</source>
        <translation>The handover was handed to the printer.</translation>
    </message>
    <message>
        <source>The printer did not take the handover. Check it, or choose another.</source>
        <translation>The printer did not take the handover. Check it, or choose another.</translation>
    </message>
    <message>
        <source>Save the shift handover</source>
        <translation>Save the shift handover</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
<message>
        <source>%1 (SAMPLE)</source>
        <translation>%1 (SAMPLE)</translation>
    </message>
    <message>
        <source>Pages: %1</source>
        <translation>Pages: %1</translation>
    </message>
    <message>
        <source>Handed to the printer: %1</source>
        <translation>Handed to the printer: %1</translation>
    </message>
    <message>
        <source>The printer did not take the pages. Check it, or choose another.</source>
        <translation>The printer did not take the pages. Check it, or choose another.</translation>
    </message>
    <message>
        <source>Save: %1</source>
        <translation>Save: %1</translation>
    </message>
</context>
<context>
    <name>trendward::ui::HeldModel</name>
    <message>
        <source>not named</source>
        <translation>not named</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>nobody named</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>no number</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>not known</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Patient named</source>
        <translation>Patient named</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Time (UTC)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Why it is held</source>
        <translation>Why it is held</translation>
    </message>
</context>
<context>
    <name>trendward::ui::HeldPart</name>
    <message>
        <source>Held readings by reason and device</source>
        <translation>Held readings by reason and device</translation>
    </message>
    <message>
        <source>Held readings</source>
        <translation>Held readings</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Select all</translation>
    </message>
    <message>
        <source>Place with…</source>
        <translation>Place with…</translation>
    </message>
    <message>
        <source>The held readings could not be read</source>
        <translation>The held readings could not be read</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>device not named</source>
        <translation>device not named</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reading(s) · %1</source>
        <translation>
            <numerusform>%Ln reading · %1</numerusform>
            <numerusform>%Ln readings · %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No held readings</source>
        <translation>No held readings</translation>
    </message>
    <message>
        <source>Every reading that was brought in stands with a patient. Readings whose patient or device nobody knows would wait here.</source>
        <translation>Every reading that was brought in stands with a patient. Readings whose patient or device nobody knows would wait here.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) chosen</source>
        <translation>
            <numerusform>%Ln row chosen</numerusform>
            <numerusform>%Ln rows chosen</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the readings of one patient, then place them.</source>
        <translation>Choose the readings of one patient, then place them.</translation>
    </message>
    <message numerus="yes">
        <source>placing of %Ln held reading(s) with %1</source>
        <translation>
            <numerusform>placing of %Ln held reading with %1</numerusform>
            <numerusform>placing of %Ln held readings with %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reading(s) placed with %1.</source>
        <translation>
            <numerusform>%Ln reading placed with %1.</numerusform>
            <numerusform>%Ln readings placed with %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back: %1. The readings are held again.</source>
        <translation>Taken back: %1. The readings are held again.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::ImportPage</name>
    <message>
        <source>Parts of Import</source>
        <translation>Parts of Import</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Bring in</translation>
    </message>
    <message>
        <source>Held readings</source>
        <translation>Held readings</translation>
    </message>
    <message>
        <source>Past imports</source>
        <translation>Past imports</translation>
    </message>
    <message>
        <source>Held readings (%1)</source>
        <translation>Held readings (%1)</translation>
    </message>
</context>
<context>
    <name>trendward::ui::ImportResults</name>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Stored</translation>
    </message>
    <message>
        <source>Already stored</source>
        <translation>Already stored</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Not readable</translation>
    </message>
    <message>
        <source>For</source>
        <translation>For</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>What became of the files</source>
        <translation>What became of the files</translation>
    </message>
    <message>
        <source>Bring in more</source>
        <translation>Bring in more</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Undo this import</translation>
    </message>
    <message>
        <source>Open patient</source>
        <translation>Open patient</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reading(s) stored</source>
        <translation>
            <numerusform>%Ln reading stored</numerusform>
            <numerusform>%Ln readings stored</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %Ln file(s).</source>
        <translation>
            <numerusform>from %Ln file.</numerusform>
            <numerusform>from %Ln files.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) were not brought in; the reason stands beside each.</source>
        <translation>
            <numerusform>%Ln file were not brought in; the reason stands beside each.</numerusform>
            <numerusform>%Ln files were not brought in; the reason stands beside each.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>Brought in</source>
        <translation>Brought in</translation>
    </message>
    <message>
        <source>Shows the patient whose readings these are</source>
        <translation>Shows the patient whose readings these are</translation>
    </message>
    <message>
        <source>Shows the first patient of this file</source>
        <translation>Shows the first patient of this file</translation>
    </message>
</context>
<context>
    <name>trendward::ui::KeptDialog</name>
    <message>
        <source>Readings: %1 would be added, %2 superseded, %3 taken away, %4 unchanged.</source>
        <translation>Readings: %1 would be added, %2 superseded, %3 taken away, %4 unchanged.</translation>
    </message>
    <message>
        <source>Readings: %1 added, %2 superseded, %3 taken away, %4 unchanged.</source>
        <translation>Readings: %1 added, %2 superseded, %3 taken away, %4 unchanged.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reading(s) would wait for a patient.</source>
        <translation>
            <numerusform>%Ln reading would wait for a patient.</numerusform>
            <numerusform>%Ln readings would wait for a patient.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reading(s) wait for a patient.</source>
        <translation>
            <numerusform>%Ln reading wait for a patient.</numerusform>
            <numerusform>%Ln readings wait for a patient.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept messages</source>
        <translation>Kept messages</translation>
    </message>
    <message>
        <source>The mappings that were chosen do not load: nothing can be read with them.</source>
        <translation>The mappings that were chosen do not load: nothing can be read with them.</translation>
    </message>
    <message>
        <source>Device messages that no mapping has read</source>
        <translation>Device messages that no mapping has read</translation>
    </message>
    <message>
        <source>They are of no patient yet: whose readings they hold is seen when a mapping reads them. Each is kept until the import that brought it is taken back.</source>
        <translation>They are of no patient yet: whose readings they hold is seen when a mapping reads them. Each is kept until the import that brought it is taken back.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Reads the kept messages with the mappings in use</source>
        <translation>Reads the kept messages with the mappings in use</translation>
    </message>
    <message>
        <source>Read a file again…</source>
        <translation>Read a file again…</translation>
    </message>
    <message>
        <source>Shows what the mappings in use would change in the readings of a file that was brought in before</source>
        <translation>Shows what the mappings in use would change in the readings of a file that was brought in before</translation>
    </message>
    <message>
        <source>Re-map</source>
        <translation>Re-map</translation>
    </message>
    <message>
        <source>Makes the changes that the preview shows</source>
        <translation>Makes the changes that the preview shows</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Reading…</translation>
    </message>
    <message>
        <source>The mappings in use read none of these messages.</source>
        <translation>The mappings in use read none of these messages.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept message(s) read.</source>
        <translation>
            <numerusform>%Ln kept message read.</numerusform>
            <numerusform>%Ln kept messages read.</numerusform>
        </translation>
    </message>
    <message>
        <source>Past imports takes it back.</source>
        <translation>Past imports takes it back.</translation>
    </message>
    <message>
        <source>Choose a file that was brought in before</source>
        <translation>Choose a file that was brought in before</translation>
    </message>
    <message>
        <source>%1, read again with the mappings in use</source>
        <translation>%1, read again with the mappings in use</translation>
    </message>
    <message>
        <source>What a person excluded or moved stays so. Nothing is changed until you press Re-map; Past imports takes it back.</source>
        <translation>What a person excluded or moved stays so. Nothing is changed until you press Re-map; Past imports takes it back.</translation>
    </message>
    <message>
        <source>Nothing of it is other than before.</source>
        <translation>Nothing of it is other than before.</translation>
    </message>
    <message>
        <source>%1 was read again.</source>
        <translation>%1 was read again.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::KeptLine</name>
    <message>
        <source>Kept messages…</source>
        <translation>Kept messages…</translation>
    </message>
    <message>
        <source>See the messages that no mapping has read, try them again, or read a file again</source>
        <translation>See the messages that no mapping has read, try them again, or read a file again</translation>
    </message>
    <message>
        <source>No device message waits for a mapping.</source>
        <translation>No device message waits for a mapping.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device message(s) kept that no mapping has read.</source>
        <translation>
            <numerusform>%Ln device message kept that no mapping has read.</numerusform>
            <numerusform>%Ln device messages kept that no mapping has read.</numerusform>
        </translation>
    </message>
    <message>
        <source>The mappings in use read none of them.</source>
        <translation>The mappings in use read none of them.</translation>
    </message>
    <message numerus="yes">
        <source>The mappings in use would read %Ln of them.</source>
        <translation>
            <numerusform>The mappings in use would read %Ln of them.</numerusform>
            <numerusform>The mappings in use would read %Ln of them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trendward::ui::KeptModel</name>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Brought in (UTC)</source>
        <translation>Brought in (UTC)</translation>
    </message>
    <message>
        <source>Why no mapping read it</source>
        <translation>Why no mapping read it</translation>
    </message>
</context>
<context>
    <name>trendward::ui::KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Keys</translation>
    </message>
    <message>
        <source>Single letters act while no text field has the focus. In a chart: arrow keys step from reading to reading, Ctrl with the wheel or + and − zoom.</source>
        <translation>Single letters act while no text field has the focus. In a chart: arrow keys step from reading to reading, Ctrl with the wheel or + and − zoom.</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>Keys and what they do</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>What it does</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Key</translation>
    </message>
</context>
<context>
    <name>trendward::ui::MainWindow</name>
    <message>
        <source>Trendward – SAMPLE clinic</source>
        <translation>Trendward – SAMPLE clinic</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>Worklist</source>
        <translation>Worklist</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>For review of past remote-monitoring data. Not for emergencies or live monitoring.</source>
        <translation>For review of past remote-monitoring data. Not for emergencies or live monitoring.</translation>
    </message>
    <message>
        <source>Records stay on this workstation, encrypted</source>
        <translation>Records stay on this workstation, encrypted</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Undo: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n held reading(s) wait to be placed</source>
        <translation>
            <numerusform>%n held reading wait to be placed</numerusform>
            <numerusform>%n held readings wait to be placed</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Undone: %1</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servers</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Rules</translation>
    </message>
</context>
<context>
    <name>trendward::ui::MappingDialog</name>
    <message>
        <source>Mappings of device messages</source>
        <translation>Mappings of device messages</translation>
    </message>
    <message>
        <source>Read messages with the &amp;built-in mappings</source>
        <translation>Read messages with the &amp;built-in mappings</translation>
    </message>
    <message>
        <source>Read messages with mapping files of &amp;your own</source>
        <translation>Read messages with mapping files of &amp;your own</translation>
    </message>
    <message>
        <source>Remarks on these mappings</source>
        <translation>Remarks on these mappings</translation>
    </message>
    <message>
        <source>Use these mappings</source>
        <translation>Use these mappings</translation>
    </message>
    <message>
        <source>Device mapping</source>
        <translation>Device mapping</translation>
    </message>
    <message>
        <source>FHIR mapping</source>
        <translation>FHIR mapping</translation>
    </message>
    <message>
        <source>A JSON file of the mapping language</source>
        <translation>A JSON file of the mapping language</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>Choose the file: %1</source>
        <translation>Choose the file: %1</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, line %2: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a file and what is to be said of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No remark on these mappings</source>
        <translation>No remark on these mappings</translation>
    </message>
    <message numerus="yes">
        <source>%Ln remark(s) on these mappings</source>
        <translation>
            <numerusform>%Ln remark on these mappings</numerusform>
            <numerusform>%Ln remarks on these mappings</numerusform>
        </translation>
    </message>
    <message>
        <source>They read the messages of the gateways and devices that Trendward knows.</source>
        <translation>They read the messages of the gateways and devices that Trendward knows.</translation>
    </message>
    <message>
        <source>Looking through the mappings…</source>
        <translation>Looking through the mappings…</translation>
    </message>
    <message>
        <source>Choose both files; they are looked through before they are used.</source>
        <translation>Choose both files; they are looked through before they are used.</translation>
    </message>
    <message>
        <source>These mappings are not used: they do not load</source>
        <translation>These mappings are not used: they do not load</translation>
    </message>
    <message>
        <source>Both files load, and there is no remark on them.</source>
        <translation>Both files load, and there is no remark on them.</translation>
    </message>
    <message>
        <source>Mend what is listed, and choose the files again. Until then, messages are read as before.</source>
        <translation>Mend what is listed, and choose the files again. Until then, messages are read as before.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::MappingLine</name>
    <message>
        <source>Mappings…</source>
        <translation>Mappings…</translation>
    </message>
    <message>
        <source>Choose the mappings by which device messages are read</source>
        <translation>Choose the mappings by which device messages are read</translation>
    </message>
    <message>
        <source>Messages are not read: %1 and %2 do not load. %3 Choose the files again, or the built-in mappings.</source>
        <translation>Messages are not read: %1 and %2 do not load. %3 Choose the files again, or the built-in mappings.</translation>
    </message>
    <message>
        <source>Messages are read with: the built-in mappings</source>
        <translation>Messages are read with: the built-in mappings</translation>
    </message>
    <message>
        <source>Messages are read with: %1 and %2</source>
        <translation>Messages are read with: %1 and %2</translation>
    </message>
    <message>
        <source>Looking through %1 and %2…</source>
        <translation>Looking through %1 and %2…</translation>
    </message>
    <message>
        <source>The choice of mappings could not be kept: choose them again at the next start.</source>
        <translation>The choice of mappings could not be kept: choose them again at the next start.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::Notice</name>
    <message>
        <source>Put this notice away</source>
        <translation>Put this notice away</translation>
    </message>
</context>
<context>
    <name>trendward::ui::OtherDraft</name>
    <message>
        <source>Another window signed version %1 of this plan.</source>
        <translation>Another window signed version %1 of this plan.</translation>
    </message>
    <message>
        <source>Another window changed this draft (%1).</source>
        <translation>Another window changed this draft (%1).</translation>
    </message>
    <message>
        <source>Another window discarded this draft.</source>
        <translation>Another window discarded this draft.</translation>
    </message>
    <message>
        <source>%1 What was changed here since is not saved. Choose which one stays.</source>
        <translation>%1 What was changed here since is not saved. Choose which one stays.</translation>
    </message>
    <message>
        <source>Show the signed plan</source>
        <translation>Show the signed plan</translation>
    </message>
    <message>
        <source>Show the other draft</source>
        <translation>Show the other draft</translation>
    </message>
    <message>
        <source>Keep my note only</source>
        <translation>Keep my note only</translation>
    </message>
    <message>
        <source>Keep this draft</source>
        <translation>Keep this draft</translation>
    </message>
    <message>
        <source>Discard it here too</source>
        <translation>Discard it here too</translation>
    </message>
</context>
<context>
    <name>trendward::ui::Palette</name>
    <message>
        <source>Patients and commands found</source>
        <translation>Patients and commands found</translation>
    </message>
    <message>
        <source>%1   %2   %3</source>
        <translation>%1   %2   %3</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <comment>command and its key</comment>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>Nobody and nothing is called that. Names, MRNs and commands are searched.</source>
        <translation>Nobody and nothing is called that. Names, MRNs and commands are searched.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::PastModel</name>
    <message>
        <source>none assumed</source>
        <translation>none assumed</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>taken back</translation>
    </message>
    <message>
        <source>in the record</source>
        <translation>in the record</translation>
    </message>
    <message>
        <source>When (UTC)</source>
        <translation>When (UTC)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Stored</translation>
    </message>
    <message>
        <source>Already stored</source>
        <translation>Already stored</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Held</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
</context>
<context>
    <name>trendward::ui::PastPart</name>
    <message numerus="yes">
        <source>%Ln reading(s) of %1</source>
        <translation>
            <numerusform>%Ln reading of %1</numerusform>
            <numerusform>%Ln readings of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and readings of %Ln more patient(s)</source>
        <translation>
            <numerusform>and readings of %Ln more patient</numerusform>
            <numerusform>and readings of %Ln more patients</numerusform>
        </translation>
    </message>
    <message>
        <source>held readings of this file that nobody has placed: up to %1</source>
        <translation>held readings of this file that nobody has placed: up to %1</translation>
    </message>
    <message>
        <source>no reading: all that it brought was there before, or is gone already</source>
        <translation>no reading: all that it brought was there before, or is gone already</translation>
    </message>
    <message>
        <source>With the import of %1 these leave the record:</source>
        <translation>With the import of %1 these leave the record:</translation>
    </message>
    <message>
        <source>Readings that another file brought as well stay. This cannot be undone, but the file can be brought in again.</source>
        <translation>Readings that another file brought as well stay. This cannot be undone, but the file can be brought in again.</translation>
    </message>
    <message>
        <source>Past imports</source>
        <translation>Past imports</translation>
    </message>
    <message>
        <source>Undo this import…</source>
        <translation>Undo this import…</translation>
    </message>
    <message>
        <source>The past imports could not be read</source>
        <translation>The past imports could not be read</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>No imports yet</source>
        <translation>No imports yet</translation>
    </message>
    <message>
        <source>Every file that is brought in stands here, and can be taken back.</source>
        <translation>Every file that is brought in stands here, and can be taken back.</translation>
    </message>
    <message>
        <source>Choose an import to take it back.</source>
        <translation>Choose an import to take it back.</translation>
    </message>
    <message>
        <source>This import was taken back.</source>
        <translation>This import was taken back.</translation>
    </message>
    <message>
        <source>Counting what would leave the record…</source>
        <translation>Counting what would leave the record…</translation>
    </message>
    <message>
        <source>Undo an import</source>
        <translation>Undo an import</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Keep it</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Undo the import</translation>
    </message>
    <message>
        <source>The import of %1 was taken back.</source>
        <translation>The import of %1 was taken back.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::PatientBanner</name>
    <message>
        <source>Birth date not known</source>
        <translation>Birth date not known</translation>
    </message>
    <message>
        <source>Born %1 (%2 y)</source>
        <translation>Born %1 (%2 y)</translation>
    </message>
    <message>
        <source>Born %1</source>
        <translation>Born %1</translation>
    </message>
    <message>
        <source>Sex not known</source>
        <translation>Sex not known</translation>
    </message>
    <message>
        <source>MRN %1</source>
        <translation>MRN %1</translation>
    </message>
    <message>
        <source>Time zone not known, shown in UTC</source>
        <translation>Time zone not known, shown in UTC</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Why</translation>
    </message>
    <message>
        <source>Why is this patient here?</source>
        <translation>Why is this patient here?</translation>
    </message>
    <message>
        <source>The findings behind this, their rules and sources (F1)</source>
        <translation>The findings behind this, their rules and sources (F1)</translation>
    </message>
    <message>
        <source>SAMPLE</source>
        <translation>SAMPLE</translation>
    </message>
    <message>
        <source>Patient %1</source>
        <translation>Patient %1</translation>
    </message>
    <message>
        <source>What was seen in the readings, and what was looked for</source>
        <translation>What was seen in the readings, and what was looked for</translation>
    </message>
</context>
<context>
    <name>trendward::ui::PatientBox</name>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Search name, identifier or birth date</source>
        <translation>Search name, identifier or birth date</translation>
    </message>
</context>
<context>
    <name>trendward::ui::PatientDialog</name>
    <message>
        <source>Add a patient</source>
        <translation>Add a patient</translation>
    </message>
    <message>
        <source>As the clinic names the patient</source>
        <translation>As the clinic names the patient</translation>
    </message>
    <message>
        <source>Surname, given name</source>
        <translation>Surname, given name</translation>
    </message>
    <message>
        <source>Year-month-day, such as 1951-03-14</source>
        <translation>Year-month-day, such as 1951-03-14</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Not stated</translation>
    </message>
    <message>
        <source>&amp;Identifier</source>
        <translation>&amp;Identifier</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Birth date</source>
        <translation>&amp;Birth date</translation>
    </message>
    <message>
        <source>&amp;Sex</source>
        <translation>&amp;Sex</translation>
    </message>
    <message>
        <source>Home time &amp;zone</source>
        <translation>Home time &amp;zone</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identifier</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Home time zone</source>
        <translation>Home time zone</translation>
    </message>
    <message>
        <source>Add patient</source>
        <translation>Add patient</translation>
    </message>
    <message>
        <source>The birth date is not one: write it as 1951-03-14, 1951-03 or 1951.</source>
        <translation>The birth date is not one: write it as 1951-03-14, 1951-03 or 1951.</translation>
    </message>
    <message>
        <source>Already known: is it one of these?</source>
        <translation>Already known: is it one of these?</translation>
    </message>
</context>
<context>
    <name>trendward::ui::PatientFacts</name>
    <message>
        <source>Birth date and pregnancy: %1</source>
        <translation>Birth date and pregnancy: %1</translation>
    </message>
    <message>
        <source>Birth date and pregnancy</source>
        <translation>Birth date and pregnancy</translation>
    </message>
    <message>
        <source>Year-month-day, such as 2026-05-03</source>
        <translation>Year-month-day, such as 2026-05-03</translation>
    </message>
    <message>
        <source>&amp;Birth date</source>
        <translation>&amp;Birth date</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>Year-month-day, such as 1951-03-14</source>
        <translation>Year-month-day, such as 1951-03-14</translation>
    </message>
    <message>
        <source>&amp;Pregnant from</source>
        <translation>&amp;Pregnant from</translation>
    </message>
    <message>
        <source>Pregnant from</source>
        <translation>Pregnant from</translation>
    </message>
    <message>
        <source>&amp;Until, or expected</source>
        <translation>&amp;Until, or expected</translation>
    </message>
    <message>
        <source>Pregnant until, or expected</source>
        <translation>Pregnant until, or expected</translation>
    </message>
    <message>
        <source>&amp;Told by</source>
        <translation>&amp;Told by</translation>
    </message>
    <message>
        <source>Who or what tells of the pregnancy</source>
        <translation>Who or what tells of the pregnancy</translation>
    </message>
    <message>
        <source>Such as: midwife's letter of 3 May</source>
        <translation>Such as: midwife's letter of 3 May</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>The birth date is not one: write it as 1951-03-14, 1951-03 or 1951.</source>
        <translation>The birth date is not one: write it as 1951-03-14, 1951-03 or 1951.</translation>
    </message>
    <message>
        <source>A pregnancy has whole dates: write them as 2026-05-03.</source>
        <translation>A pregnancy has whole dates: write them as 2026-05-03.</translation>
    </message>
    <message>
        <source>Adult rules are held against this patient.</source>
        <translation>Adult rules are held against this patient.</translation>
    </message>
    <message>
        <source>birth date and pregnancy of %1</source>
        <translation>birth date and pregnancy of %1</translation>
    </message>
    <message>
        <source>somebody has changed the birth date meanwhile, so it stays as it is now</source>
        <translation>somebody has changed the birth date meanwhile, so it stays as it is now</translation>
    </message>
</context>
<context>
    <name>trendward::ui::PatientPane</name>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>No patient chosen</source>
        <translation>No patient chosen</translation>
    </message>
    <message>
        <source>Choose a patient from the worklist.</source>
        <translation>Choose a patient from the worklist.</translation>
    </message>
    <message>
        <source>Reading the record…</source>
        <translation>Reading the record…</translation>
    </message>
    <message>
        <source>The record could not be read</source>
        <translation>The record could not be read</translation>
    </message>
</context>
<context>
    <name>trendward::ui::PhraseDialog</name>
    <message>
        <source>A pass phrase for the new record</source>
        <translation>A pass phrase for the new record</translation>
    </message>
    <message>
        <source>The record's pass phrase</source>
        <translation>The record's pass phrase</translation>
    </message>
    <message>
        <source>The record is made in %1 and opens only with this pass phrase, which is asked for at every start. Choose a few words and keep them in a safe place: without them nobody can open the record.</source>
        <translation>The record is made in %1 and opens only with this pass phrase, which is asked for at every start. Choose a few words and keep them in a safe place: without them nobody can open the record.</translation>
    </message>
    <message>
        <source>The record in %1 opens with its pass phrase.</source>
        <translation>The record in %1 opens with its pass phrase.</translation>
    </message>
    <message>
        <source>&amp;Pass phrase</source>
        <translation>&amp;Pass phrase</translation>
    </message>
    <message>
        <source>The same &amp;again</source>
        <translation>The same &amp;again</translation>
    </message>
    <message>
        <source>&amp;Make the record</source>
        <translation>&amp;Make the record</translation>
    </message>
    <message>
        <source>&amp;Open the record</source>
        <translation>&amp;Open the record</translation>
    </message>
    <message numerus="yes">
        <source>Take at least %n letter(s).</source>
        <translation>
            <numerusform>Take at least %n letter.</numerusform>
            <numerusform>Take at least %n letters.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>The two are not the same yet.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::PlaceDialog</name>
    <message>
        <source>Place held readings</source>
        <translation>Place held readings</translation>
    </message>
    <message numerus="yes">
        <source>Whose are these %Ln reading(s)?</source>
        <translation>
            <numerusform>Whose are these %Ln reading?</numerusform>
            <numerusform>Whose are these %Ln readings?</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the patient</source>
        <translation>Choose the patient</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>The source names “%1”. By name it may be: %2</source>
        <translation>The source names “%1”. By name it may be: %2</translation>
    </message>
    <message>
        <source>The source names another patient</source>
        <translation>The source names another patient</translation>
    </message>
    <message>
        <source>It names %1, and %2 is not known by that. Compare before you go on.</source>
        <translation>It names %1, and %2 is not known by that. Compare before you go on.</translation>
    </message>
    <message>
        <source>These readings belong to %1</source>
        <translation>These readings belong to %1</translation>
    </message>
    <message>
        <source>Device %1 belongs to %2 from %3 on</source>
        <translation>Device %1 belongs to %2 from %3 on</translation>
    </message>
    <message>
        <source>Place with %1</source>
        <translation>Place with %1</translation>
    </message>
    <message>
        <source>This is written in the record's history. Undo takes the readings back to the held ones; a device that is assigned here stays assigned.</source>
        <translation>This is written in the record's history. Undo takes the readings back to the held ones; a device that is assigned here stays assigned.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::PlanDialog</name>
    <message>
        <source>%1: %2</source>
        <comment>a dialog, a patient</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>OK</translation>
    </message>
</context>
<context>
    <name>trendward::ui::PlanEdits</name>
    <message>
        <source>%1 of %2</source>
        <comment>a change of the plan, a patient</comment>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>This was signed meanwhile and stays in the record. Change the plan and sign it again instead.</source>
        <translation>This was signed meanwhile and stays in the record. Change the plan and sign it again instead.</translation>
    </message>
    <message>
        <source>The review note was not saved. %1</source>
        <translation>The review note was not saved. %1</translation>
    </message>
    <message>
        <source>discarding the draft</source>
        <translation>discarding the draft</translation>
    </message>
    <message>
        <source>The plan was changed since you opened Sign review, so nothing was signed. Look at it again, then sign</source>
        <translation>The plan was changed since you opened Sign review, so nothing was signed. Look at it again, then sign</translation>
    </message>
    <message>
        <source>keeping this window's draft</source>
        <translation>keeping this window's draft</translation>
    </message>
    <message>
        <source>taking the other window's draft</source>
        <translation>taking the other window's draft</translation>
    </message>
    <message>
        <source>Another window signed version %1 of this plan since you opened Sign review, so nothing was signed. Look at it again, then sign</source>
        <translation>Another window signed version %1 of this plan since you opened Sign review, so nothing was signed. Look at it again, then sign</translation>
    </message>
</context>
<context>
    <name>trendward::ui::PlanFoot</name>
    <message>
        <source>Export…</source>
        <translation>Export…</translation>
    </message>
    <message>
        <source>Sign review</source>
        <translation>Sign review</translation>
    </message>
</context>
<context>
    <name>trendward::ui::PlanPane</name>
    <message>
        <source>Care plan</source>
        <translation>Care plan</translation>
    </message>
    <message>
        <source>No patient is open. Choose one in the worklist.</source>
        <translation>No patient is open. Choose one in the worklist.</translation>
    </message>
    <message>
        <source>Draft: more</source>
        <translation>Draft: more</translation>
    </message>
    <message>
        <source>&amp;Discard draft changes</source>
        <translation>&amp;Discard draft changes</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Goals</translation>
    </message>
    <message>
        <source>Add goal</source>
        <translation>Add goal</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Actions</translation>
    </message>
    <message>
        <source>Add action</source>
        <translation>Add action</translation>
    </message>
    <message>
        <source>Review note</source>
        <translation>Review note</translation>
    </message>
    <message>
        <source>What you saw and what you decided</source>
        <translation>What you saw and what you decided</translation>
    </message>
    <message>
        <source>Draft changes</source>
        <translation>Draft changes</translation>
    </message>
    <message>
        <source>No goals. Without one nobody can say whether readings are as they should be.</source>
        <translation>No goals. Without one nobody can say whether readings are as they should be.</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) done earlier</source>
        <translation>
            <numerusform>%n action done earlier</numerusform>
            <numerusform>%n actions done earlier</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is to be done.</source>
        <translation>Nothing is to be done.</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Not saved yet</translation>
    </message>
    <message>
        <source>Saved as you type, encrypted</source>
        <translation>Saved as you type, encrypted</translation>
    </message>
    <message>
        <source>Saved with the draft, encrypted</source>
        <translation>Saved with the draft, encrypted</translation>
    </message>
    <message>
        <source>No goal can be set for this measure: its code is not one that has a unit and limits here.</source>
        <translation>No goal can be set for this measure: its code is not one that has a unit and limits here.</translation>
    </message>
    <message>
        <source>goal %1</source>
        <translation>goal %1</translation>
    </message>
    <message>
        <source>ending the goal %1</source>
        <translation>ending the goal %1</translation>
    </message>
    <message>
        <source>keeping the goal %1</source>
        <translation>keeping the goal %1</translation>
    </message>
    <message>
        <source>action “%1”</source>
        <translation>action “%1”</translation>
    </message>
    <message>
        <source>action “%1” done</source>
        <translation>action “%1” done</translation>
    </message>
    <message>
        <source>action “%1” not done</source>
        <translation>action “%1” not done</translation>
    </message>
    <message>
        <source>Another window wrote to the plan of a patient whom you have left, so a change was not saved. Open that patient again to choose which one stays.</source>
        <translation>Another window wrote to the plan of a patient whom you have left, so a change was not saved. Open that patient again to choose which one stays.</translation>
    </message>
    <message>
        <source>goals of %1</source>
        <translation>goals of %1</translation>
    </message>
</context>
<context>
    <name>trendward::ui::PlanSection</name>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
</context>
<context>
    <name>trendward::ui::PlanWords</name>
    <message>
        <source>Blood pressure</source>
        <translation>Blood pressure</translation>
    </message>
    <message>
        <source>BP</source>
        <comment>blood pressure</comment>
        <translation>BP</translation>
    </message>
    <message>
        <source>Systolic BP</source>
        <translation>Systolic BP</translation>
    </message>
    <message>
        <source>Diastolic BP</source>
        <translation>Diastolic BP</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Tomorrow</translation>
    </message>
    <message>
        <source>was due %1</source>
        <translation>was due %1</translation>
    </message>
    <message>
        <source>Version %1, signed %2 by %3</source>
        <translation>Version %1, signed %2 by %3</translation>
    </message>
    <message>
        <source>Not signed yet; reviewed %1 by %2</source>
        <translation>Not signed yet; reviewed %1 by %2</translation>
    </message>
    <message>
        <source>Not signed yet</source>
        <translation>Not signed yet</translation>
    </message>
    <message>
        <source>Goal added: %1</source>
        <translation>Goal added: %1</translation>
    </message>
    <message>
        <source>Goal ended: %1</source>
        <translation>Goal ended: %1</translation>
    </message>
    <message>
        <source>Goal changed: %1, was %2</source>
        <translation>Goal changed: %1, was %2</translation>
    </message>
    <message>
        <source>Goal changed: dates or description of %1</source>
        <translation>Goal changed: dates or description of %1</translation>
    </message>
    <message>
        <source>Action added: %1</source>
        <translation>Action added: %1</translation>
    </message>
    <message>
        <source>Action taken off: %1</source>
        <translation>Action taken off: %1</translation>
    </message>
    <message>
        <source>Action done: %1</source>
        <translation>Action done: %1</translation>
    </message>
    <message>
        <source>Action changed: %1</source>
        <translation>Action changed: %1</translation>
    </message>
    <message>
        <source>Systolic</source>
        <comment>pressure</comment>
        <translation>Systolic</translation>
    </message>
    <message>
        <source>Diastolic</source>
        <comment>pressure</comment>
        <translation>Diastolic</translation>
    </message>
    <message>
        <source>Goal: %1</source>
        <translation>Goal: %1</translation>
    </message>
    <message>
        <source>Action: %1</source>
        <translation>Action: %1</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>proposed</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>planned</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>draft</translation>
    </message>
    <message>
        <source>requested</source>
        <translation>requested</translation>
    </message>
    <message>
        <source>received</source>
        <translation>received</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>ready</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>accepted</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>under way</translation>
    </message>
    <message>
        <source>current</source>
        <translation>current</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>on hold</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>completed</translation>
    </message>
    <message>
        <source>cancelled</source>
        <comment>a plan, goal or task</comment>
        <translation>cancelled</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>rejected</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>revoked</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>status not known</source>
        <translation>status not known</translation>
    </message>
</context>
<context>
    <name>trendward::ui::Questions</name>
    <message>
        <source>Which day does a date such as %1 mean?</source>
        <translation>Which day does a date such as %1 mean?</translation>
    </message>
    <message>
        <source>Choose the day that is meant</source>
        <translation>Choose the day that is meant</translation>
    </message>
    <message>
        <source>%1: the day comes first</source>
        <translation>%1: the day comes first</translation>
    </message>
    <message>
        <source>%1: the month comes first</source>
        <translation>%1: the month comes first</translation>
    </message>
    <message>
        <source>%1: the year comes first</source>
        <translation>%1: the year comes first</translation>
    </message>
    <message>
        <source>Several people use this device. Which of them is %1?</source>
        <translation>Several people use this device. Which of them is %1?</translation>
    </message>
    <message>
        <source>Several people use this device. Which of them is meant? Choose the patient first: another patient is another question.</source>
        <translation>Several people use this device. Which of them is meant? Choose the patient first: another patient is another question.</translation>
    </message>
    <message>
        <source>Choose who it is</source>
        <translation>Choose who it is</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln record(s))</source>
        <translation>
            <numerusform>%1 (%Ln record)</numerusform>
            <numerusform>%1 (%Ln records)</numerusform>
        </translation>
    </message>
    <message>
        <source>Unit of %1</source>
        <translation>Unit of %1</translation>
    </message>
    <message>
        <source>Choose the unit</source>
        <translation>Choose the unit</translation>
    </message>
</context>
<context>
    <name>trendward::ui::ReadingsModel</name>
    <message>
        <source>Excluded</source>
        <translation>Excluded</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Goal</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>File</source>
        <translation>File</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>Time, %1</source>
        <translation>Time, %1</translation>
    </message>
</context>
<context>
    <name>trendward::ui::ReadingsPage</name>
    <message>
        <source>Readings</source>
        <translation>Readings</translation>
    </message>
    <message>
        <source>The readings of the charts with their device, file and record</source>
        <translation>The readings of the charts with their device, file and record</translation>
    </message>
    <message>
        <source>&amp;Exclude this reading…</source>
        <translation>&amp;Exclude this reading…</translation>
    </message>
    <message>
        <source>&amp;Restore this reading</source>
        <translation>&amp;Restore this reading</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>&amp;Copy rows</translation>
    </message>
    <message>
        <source>No vital sign is chosen: choose one above to see its readings.</source>
        <translation>No vital sign is chosen: choose one above to see its readings.</translation>
    </message>
    <message>
        <source>Reading the record…</source>
        <translation>Reading the record…</translation>
    </message>
    <message>
        <source>The readings could not be read. %1</source>
        <translation>The readings could not be read. %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 to %2</translation>
    </message>
    <message>
        <source>No readings of the chosen vital signs, %1.</source>
        <translation>No readings of the chosen vital signs, %1.</translation>
    </message>
    <message>
        <source>The newest %1 of %2 readings, %3. Choose a shorter time to see the rest.</source>
        <translation>The newest %1 of %2 readings, %3. Choose a shorter time to see the rest.</translation>
    </message>
    <message>
        <source>%1 readings, %2</source>
        <translation>%1 readings, %2</translation>
    </message>
    <message>
        <source>%1 %2 %3, %4</source>
        <translation>%1 %2 %3, %4</translation>
    </message>
    <message>
        <source>exclusion of %1 of %2</source>
        <translation>exclusion of %1 of %2</translation>
    </message>
    <message>
        <source>restoring of %1 of %2</source>
        <translation>restoring of %1 of %2</translation>
    </message>
    <message>
        <source>%1 brought the same reading, and it counts once. It is excluded with this one.</source>
        <translation>%1 brought the same reading, and it counts once. It is excluded with this one.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::RefreshButton</name>
    <message>
        <source>The rows stay where they are until then</source>
        <translation>The rows stay where they are until then</translation>
    </message>
    <message numerus="yes">
        <source>%n more: refresh the list (F5)</source>
        <translation>
            <numerusform>%n more: refresh the list (F5)</numerusform>
            <numerusform>%n more: refresh the list (F5)</numerusform>
        </translation>
    </message>
    <message>
        <source>Refresh the list (F5)</source>
        <translation>Refresh the list (F5)</translation>
    </message>
</context>
<context>
    <name>trendward::ui::ReviewPage</name>
    <message>
        <source>Beside the patient</source>
        <translation>Beside the patient</translation>
    </message>
    <message>
        <source>Worklist</source>
        <translation>Worklist</translation>
    </message>
    <message>
        <source>Worklist beside the patient</source>
        <translation>Worklist beside the patient</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Plan beside the patient</source>
        <translation>Plan beside the patient</translation>
    </message>
</context>
<context>
    <name>trendward::ui::RuleDetail</name>
    <message>
        <source>reading</source>
        <translation>reading</translation>
    </message>
    <message>
        <source>&amp;Save for this clinic</source>
        <translation>&amp;Save for this clinic</translation>
    </message>
    <message>
        <source>&amp;Back to the built-in value</source>
        <translation>&amp;Back to the built-in value</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>A shadow rule is counted and moves nobody; a draft or retired one is not asked.</source>
        <translation>A shadow rule is counted and moves nobody; a draft or retired one is not asked.</translation>
    </message>
    <message>
        <source>&amp;Limit</source>
        <translation>&amp;Limit</translation>
    </message>
    <message>
        <source>S&amp;tate</source>
        <translation>S&amp;tate</translation>
    </message>
    <message>
        <source>For: %1. It orders patients within their place and moves nobody to another one.</source>
        <translation>For: %1. It orders patients within their place and moves nobody to another one.</translation>
    </message>
    <message>
        <source>For: %1. Puts a patient under: %2.</source>
        <translation>For: %1. Puts a patient under: %2.</translation>
    </message>
    <message>
        <source>Consider also: %1.</source>
        <translation>Consider also: %1.</translation>
    </message>
    <message>
        <source>For the patient: "%1"</source>
        <translation>For the patient: "%1"</translation>
    </message>
    <message>
        <source>Source: %1 (secondary: not checked against the original)</source>
        <translation>Source: %1 (secondary: not checked against the original)</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Source: %1</translation>
    </message>
    <message>
        <source>Version %1, to be looked at again by %2.</source>
        <translation>Version %1, to be looked at again by %2.</translation>
    </message>
    <message>
        <source>%1 Changed by %2 on %3; built in: %4, %5.</source>
        <translation>%1 Changed by %2 on %3; built in: %4, %5.</translation>
    </message>
    <message>
        <source>Where a patient's goal allows more, the goal takes this limit's place: in list, chart and print alike.</source>
        <translation>Where a patient's goal allows more, the goal takes this limit's place: in list, chart and print alike.</translation>
    </message>
    <message>
        <source>It holds for everybody it is for; what is to hold for one patient is a goal in the plan.</source>
        <translation>It holds for everybody it is for; what is to hold for one patient is a goal in the plan.</translation>
    </message>
    <message>
        <source>Trying it on these patients…</source>
        <translation>Trying it on these patients…</translation>
    </message>
    <message>
        <source>Not tried</source>
        <translation>Not tried</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Rehearsal</translation>
    </message>
    <message>
        <source>The last %1 days, each judged by the readings until then; %2 of %3 patients have such readings and are those it is for.</source>
        <translation>The last %1 days, each judged by the readings until then; %2 of %3 patients have such readings and are those it is for.</translation>
    </message>
    <message>
        <source>Now, %1: %2</source>
        <translation>Now, %1: %2</translation>
    </message>
    <message>
        <source>Try another limit to see what it would have meant.</source>
        <translation>Try another limit to see what it would have meant.</translation>
    </message>
    <message>
        <source>Changed, %1: %2</source>
        <translation>Changed, %1: %2</translation>
    </message>
</context>
<context>
    <name>trendward::ui::RulesPage</name>
    <message>
        <source>Rules</source>
        <translation>Rules</translation>
    </message>
    <message>
        <source>Rules put patients in order for a person to look at; they decide nothing. A patient's own goal is in the plan. Without a birth date, under 18 or pregnant, adult rules are off.</source>
        <translation>Rules put patients in order for a person to look at; they decide nothing. A patient's own goal is in the plan. Without a birth date, under 18 or pregnant, adult rules are off.</translation>
    </message>
    <message>
        <source>What it looks for</source>
        <translation>What it looks for</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Limit</translation>
    </message>
    <message>
        <source>Puts</source>
        <translation>Puts</translation>
    </message>
    <message>
        <source>State</source>
        <translation>State</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>rule "%1"</source>
        <translation>rule "%1"</translation>
    </message>
    <message>
        <source>Kept: %1. Worklist, charts and summaries go by it from now on.</source>
        <translation>Kept: %1. Worklist, charts and summaries go by it from now on.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::SendDialog</name>
    <message>
        <source>Send to a FHIR server</source>
        <translation>Send to a FHIR server</translation>
    </message>
    <message>
        <source>Send to %1</source>
        <translation>Send to %1</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>What would be sent, a row a patient</source>
        <translation>What would be sent, a row a patient</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>New</source>
        <translation>New</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>In error</source>
        <translation>In error</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>There already</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Standing</translation>
    </message>
    <message>
        <source>What the record no longer says of a patient is marked on the server as entered in error. Nothing is deleted there.</source>
        <translation>What the record no longer says of a patient is marked on the server as entered in error. Nothing is deleted there.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Look again</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Asking the server who is there, and comparing. Nothing is sent yet.</source>
        <translation>Asking the server who is there, and comparing. Nothing is sent yet.</translation>
    </message>
    <message>
        <source>The server could not be asked</source>
        <translation>The server could not be asked</translation>
    </message>
    <message>
        <source>Not everybody was looked at</source>
        <translation>Not everybody was looked at</translation>
    </message>
    <message>
        <source>There is nobody to send anything of</source>
        <translation>There is nobody to send anything of</translation>
    </message>
    <message>
        <source>This record holds no patients yet.</source>
        <translation>This record holds no patients yet.</translation>
    </message>
    <message>
        <source>There is nothing new to send</source>
        <translation>There is nothing new to send</translation>
    </message>
    <message>
        <source>The server holds what this record says of the patients whom it knows.</source>
        <translation>The server holds what this record says of the patients whom it knows.</translation>
    </message>
    <message>
        <source>Nothing has been sent yet</source>
        <translation>Nothing has been sent yet</translation>
    </message>
    <message>
        <source>Ticked patients are sent when you press Send. Readings that came from this server stay there as they are.</source>
        <translation>Ticked patients are sent when you press Send. Readings that came from this server stay there as they are.</translation>
    </message>
    <message>
        <source>Sending. What is sent is kept count of: when it is stopped, the next sending goes on.</source>
        <translation>Sending. What is sent is kept count of: when it is stopped, the next sending goes on.</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Not sent</translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) sent.</source>
        <translation>
            <numerusform>%n resource sent.</numerusform>
            <numerusform>%n resources sent.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything was sent</source>
        <translation>Not everything was sent</translation>
    </message>
    <message>
        <source>Sent in part</source>
        <translation>Sent in part</translation>
    </message>
    <message>
        <source>Refused: %1. Changed there meanwhile: %2. Not answered: %3. Each patient's row says more.</source>
        <translation>Refused: %1. Changed there meanwhile: %2. Not answered: %3. Each patient's row says more.</translation>
    </message>
    <message>
        <source>Changed there: %1</source>
        <translation>Changed there: %1</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Decide later</translation>
    </message>
    <message>
        <source>Send ours over it</source>
        <translation>Send ours over it</translation>
    </message>
    <message>
        <source>Leave it as it is there</source>
        <translation>Leave it as it is there</translation>
    </message>
    <message>
        <source>What becomes of %1</source>
        <translation>What becomes of %1</translation>
    </message>
    <message>
        <source>Show both…</source>
        <translation>Show both…</translation>
    </message>
    <message>
        <source>Show both versions of %1</source>
        <translation>Show both versions of %1</translation>
    </message>
    <message>
        <source>Two versions</source>
        <translation>Two versions</translation>
    </message>
    <message>
        <source>This record no longer says it; it was to be marked as entered in error there.</source>
        <translation>This record no longer says it; it was to be marked as entered in error there.</translation>
    </message>
    <message>
        <source>It was deleted on the server.</source>
        <translation>It was deleted on the server.</translation>
    </message>
    <message>
        <source>The places where the two versions differ. Everything else is the same.</source>
        <translation>The places where the two versions differ. Everything else is the same.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Place</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Here</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>On the server</translation>
    </message>
    <message>
        <source>Where the two versions differ</source>
        <translation>Where the two versions differ</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stop</translation>
    </message>
    <message numerus="yes">
        <source>Send of %n patient(s)</source>
        <translation>
            <numerusform>Send of %n patient</numerusform>
            <numerusform>Send of %n patients</numerusform>
        </translation>
    </message>
    <message>
        <source>Something was changed on the server meanwhile</source>
        <translation>Something was changed on the server meanwhile</translation>
    </message>
    <message>
        <source>Choose below what becomes of it, patient by patient.</source>
        <translation>Choose below what becomes of it, patient by patient.</translation>
    </message>
    <message>
        <source>Stopping. What is on its way to the server is waited for.</source>
        <translation>Stopping. What is on its way to the server is waited for.</translation>
    </message>
    <message>
        <source>You have compared the two: it is the same person.</source>
        <translation>You have compared the two: it is the same person.</translation>
    </message>
    <message>
        <source>Compare the two…</source>
        <translation>Compare the two…</translation>
    </message>
    <message>
        <source>Compare %1 with the server's patient</source>
        <translation>Compare %1 with the server's patient</translation>
    </message>
    <message>
        <source>This record no longer has some readings that stand on the server, of: %1. Consider sending of them too.</source>
        <translation>This record no longer has some readings that stand on the server, of: %1. Consider sending of them too.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::ServerDetail</name>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Sign-in</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>Pull now</source>
        <translation>Pull now</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Test connection</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Sign in…</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Change…</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Remove…</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Copy the address of the sign-in page</source>
        <translation>Copy the address of the sign-in page</translation>
    </message>
    <message>
        <source>Last pull</source>
        <translation>Last pull</translation>
    </message>
    <message>
        <source>Pull again</source>
        <translation>Pull again</translation>
    </message>
    <message>
        <source>When</source>
        <translation>When</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Observations</translation>
    </message>
    <message>
        <source>New readings</source>
        <translation>New readings</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>Here already</translation>
    </message>
    <message>
        <source>Corrected or withdrawn</source>
        <translation>Corrected or withdrawn</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Could not be read</translation>
    </message>
    <message>
        <source>It was stopped before its end.</source>
        <translation>It was stopped before its end.</translation>
    </message>
    <message>
        <source>What could be read is here.</source>
        <translation>What could be read is here.</translation>
    </message>
    <message>
        <source>It was last whole %1.</source>
        <translation>It was last whole %1.</translation>
    </message>
    <message>
        <source>Partial: %1 Observations</source>
        <translation>Partial: %1 Observations</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, of these not whole: %2</source>
        <translation>%1, of these not whole: %2</translation>
    </message>
    <message>
        <source>Asking the server what it is and what the sign-in may see…</source>
        <translation>Asking the server what it is and what the sign-in may see…</translation>
    </message>
    <message>
        <source>Asking the server where people sign in…</source>
        <translation>Asking the server where people sign in…</translation>
    </message>
    <message>
        <source>Forgetting what signs in…</source>
        <translation>Forgetting what signs in…</translation>
    </message>
    <message>
        <source>Asking the server for its patients…</source>
        <translation>Asking the server for its patients…</translation>
    </message>
    <message>
        <source>Patients: %1 of %2. What is here already can be looked at meanwhile.</source>
        <translation>Patients: %1 of %2. What is here already can be looked at meanwhile.</translation>
    </message>
    <message>
        <source>The browser shows the sign-in page of %1. Sign in there; it comes back by itself.</source>
        <translation>The browser shows the sign-in page of %1. Sign in there; it comes back by itself.</translation>
    </message>
    <message>
        <source>No browser opened. Copy the address of the sign-in page into one on this computer.</source>
        <translation>No browser opened. Copy the address of the sign-in page into one on this computer.</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Send…</translation>
    </message>
    <message>
        <source>Deleted there, withdrawn here</source>
        <translation>Deleted there, withdrawn here</translation>
    </message>
    <message>
        <source>it is looked for once a week</source>
        <translation>it is looked for once a week</translation>
    </message>
    <message>
        <source>not looked for: %1</source>
        <translation>not looked for: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, and not looked for with %n patient(s): %2</source>
        <translation>
            <numerusform>%1, and not looked for with %n patient: %2</numerusform>
            <numerusform>%1, and not looked for with %n patients: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trendward::ui::ServerDialog</name>
    <message>
        <source>Change a server</source>
        <translation>Change a server</translation>
    </message>
    <message>
        <source>Add a server</source>
        <translation>Add a server</translation>
    </message>
    <message>
        <source>As you call it, such as City hospital</source>
        <translation>As you call it, such as City hospital</translation>
    </message>
    <message>
        <source>Its base address, such as https://host/fhir/R4</source>
        <translation>Its base address, such as https://host/fhir/R4</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Address</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Add server</source>
        <translation>Add server</translation>
    </message>
    <message>
        <source>None: the server is open</source>
        <translation>None: the server is open</translation>
    </message>
    <message>
        <source>User name and pass word</source>
        <translation>User name and pass word</translation>
    </message>
    <message>
        <source>A token that was given out</source>
        <translation>A token that was given out</translation>
    </message>
    <message>
        <source>Client credentials (OAuth 2)</source>
        <translation>Client credentials (OAuth 2)</translation>
    </message>
    <message>
        <source>SMART backend service, with a private key</source>
        <translation>SMART backend service, with a private key</translation>
    </message>
    <message>
        <source>A person, in the browser (SMART)</source>
        <translation>A person, in the browser (SMART)</translation>
    </message>
    <message>
        <source>Microsoft Entra ID: a person, in the browser</source>
        <translation>Microsoft Entra ID: a person, in the browser</translation>
    </message>
    <message>
        <source>Microsoft Entra ID: client credentials</source>
        <translation>Microsoft Entra ID: client credentials</translation>
    </message>
    <message>
        <source>Choose the private key (JWK)</source>
        <translation>Choose the private key (JWK)</translation>
    </message>
    <message>
        <source>JSON Web Keys (*.json *.jwk *.jwks);;All files (*)</source>
        <translation>JSON Web Keys (*.json *.jwk *.jwks);;All files (*)</translation>
    </message>
    <message>
        <source>Its id or domain, such as clinic.onmicrosoft.com</source>
        <translation>Its id or domain, such as clinic.onmicrosoft.com</translation>
    </message>
    <message>
        <source>&amp;Sign-in</source>
        <translation>&amp;Sign-in</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;User</translation>
    </message>
    <message>
        <source>S&amp;ecret</source>
        <translation>S&amp;ecret</translation>
    </message>
    <message>
        <source>Private &amp;key</source>
        <translation>Private &amp;key</translation>
    </message>
    <message>
        <source>&amp;Tenant</source>
        <translation>&amp;Tenant</translation>
    </message>
    <message>
        <source>Aut&amp;hority</source>
        <translation>Aut&amp;hority</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Sign-in</translation>
    </message>
    <message>
        <source>File of the private key</source>
        <translation>File of the private key</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Tenant</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Authority</translation>
    </message>
    <message>
        <source>Any that is free</source>
        <translation>Any that is free</translation>
    </message>
    <message>
        <source>Empty: the system's authorities</source>
        <translation>Empty: the system's authorities</translation>
    </message>
    <message>
        <source>Choose the certificates to trust (PEM)</source>
        <translation>Choose the certificates to trust (PEM)</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Certificates (*.pem *.crt *.cer);;All files (*)</translation>
    </message>
    <message>
        <source>Empty: all; else identifiers, Group/ID or List/ID, with commas between</source>
        <translation>Empty: all; else identifiers, Group/ID or List/ID, with commas between</translation>
    </message>
    <message>
        <source>S&amp;cope</source>
        <translation>S&amp;cope</translation>
    </message>
    <message>
        <source>Port to come &amp;back to</source>
        <translation>Port to come &amp;back to</translation>
    </message>
    <message>
        <source>Certificate &amp;file</source>
        <translation>Certificate &amp;file</translation>
    </message>
    <message>
        <source>&amp;Patients</source>
        <translation>&amp;Patients</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>Port to come back to</source>
        <translation>Port to come back to</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Certificate file</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choose…</translation>
    </message>
    <message>
        <source>User</source>
        <translation>User</translation>
    </message>
    <message>
        <source>Cl&amp;ient id</source>
        <translation>Cl&amp;ient id</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Client id</translation>
    </message>
    <message>
        <source>Pass &amp;word</source>
        <translation>Pass &amp;word</translation>
    </message>
    <message>
        <source>Pass word</source>
        <translation>Pass word</translation>
    </message>
    <message>
        <source>T&amp;oken</source>
        <translation>T&amp;oken</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Client s&amp;ecret</source>
        <translation>Client s&amp;ecret</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client secret</translation>
    </message>
    <message>
        <source>http://%1 with any port</source>
        <translation>http://%1 with any port</translation>
    </message>
    <message>
        <source>Register Trendward with the server as a public client that comes back to %1. Tokens are kept in the system's keychain.</source>
        <translation>Register Trendward with the server as a public client that comes back to %1. Tokens are kept in the system's keychain.</translation>
    </message>
    <message>
        <source>The address and these choices are kept in the encrypted record.</source>
        <translation>The address and these choices are kept in the encrypted record.</translation>
    </message>
    <message>
        <source>What signs in is kept in the system's keychain, everything else in the encrypted record.</source>
        <translation>What signs in is kept in the system's keychain, everything else in the encrypted record.</translation>
    </message>
    <message>
        <source>Write the user's name.</source>
        <translation>Write the user's name.</translation>
    </message>
    <message>
        <source>Write the client's id, as the server has given it out.</source>
        <translation>Write the client's id, as the server has given it out.</translation>
    </message>
    <message>
        <source>Write the tenant: its id or its domain.</source>
        <translation>Write the tenant: its id or its domain.</translation>
    </message>
    <message>
        <source>Write the pass word.</source>
        <translation>Write the pass word.</translation>
    </message>
    <message>
        <source>Paste the token.</source>
        <translation>Paste the token.</translation>
    </message>
    <message>
        <source>Write the client's secret.</source>
        <translation>Write the client's secret.</translation>
    </message>
    <message>
        <source>Choose the file of the private key.</source>
        <translation>Choose the file of the private key.</translation>
    </message>
    <message>
        <source>Empty: as it was</source>
        <translation>Empty: as it was</translation>
    </message>
    <message>
        <source>A file that only you may read</source>
        <translation>A file that only you may read</translation>
    </message>
    <message>
        <source>Empty: what is needed to pull, and to send where that is allowed</source>
        <translation>Empty: what is needed to pull, and to send where that is allowed</translation>
    </message>
    <message>
        <source>Readings, plans, summaries and what was done with patients may be &amp;sent to this server</source>
        <translation>Readings, plans, summaries and what was done with patients may be &amp;sent to this server</translation>
    </message>
</context>
<context>
    <name>trendward::ui::ServersPage</name>
    <message>
        <source>FHIR servers</source>
        <translation>FHIR servers</translation>
    </message>
    <message>
        <source>Add server…</source>
        <translation>Add server…</translation>
    </message>
    <message>
        <source>The sample clinic has no server</source>
        <translation>The sample clinic has no server</translation>
    </message>
    <message>
        <source>Its patients are invented, and readings of real people are kept apart from them. Open your own record to pull patients and their readings from a FHIR server.</source>
        <translation>Its patients are invented, and readings of real people are kept apart from them. Open your own record to pull patients and their readings from a FHIR server.</translation>
    </message>
    <message>
        <source>No FHIR server yet</source>
        <translation>No FHIR server yet</translation>
    </message>
    <message>
        <source>Add the server on which your patients' readings lie, and how Trendward signs in there. Nothing is asked of it before you test the connection or pull.</source>
        <translation>Add the server on which your patients' readings lie, and how Trendward signs in there. Nothing is asked of it before you test the connection or pull.</translation>
    </message>
    <message>
        <source>The list of servers could not be read</source>
        <translation>The list of servers could not be read</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>The connection works</source>
        <translation>The connection works</translation>
    </message>
    <message>
        <source>The connection does not work</source>
        <translation>The connection does not work</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Signed in</translation>
    </message>
    <message>
        <source>It lasts as long as the server says; then sign in again.</source>
        <translation>It lasts as long as the server says; then sign in again.</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Not signed in</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Signed out</translation>
    </message>
    <message>
        <source>The keychain holds nothing of this server any more. What was pulled stays in the record.</source>
        <translation>The keychain holds nothing of this server any more. What was pulled stays in the record.</translation>
    </message>
    <message>
        <source>Not signed out</source>
        <translation>Not signed out</translation>
    </message>
    <message>
        <source>Nothing was pulled</source>
        <translation>Nothing was pulled</translation>
    </message>
    <message>
        <source>Patients: %1. New readings: %2.</source>
        <translation>Patients: %1. New readings: %2.</translation>
    </message>
    <message>
        <source>Pulled</source>
        <translation>Pulled</translation>
    </message>
    <message>
        <source>Stopped as you asked</source>
        <translation>Stopped as you asked</translation>
    </message>
    <message>
        <source>Remove a server</source>
        <translation>Remove a server</translation>
    </message>
    <message>
        <source>Remove %1 from the list?</source>
        <translation>Remove %1 from the list?</translation>
    </message>
    <message>
        <source>The keychain forgets what signs in there. What was pulled stays in the record.</source>
        <translation>The keychain forgets what signs in there. What was pulled stays in the record.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Not removed</source>
        <translation>Not removed</translation>
    </message>
    <message>
        <source>%1 was removed from the list of servers.</source>
        <translation>%1 was removed from the list of servers.</translation>
    </message>
    <message>
        <source>Nothing is sent to this server</source>
        <translation>Nothing is sent to this server</translation>
    </message>
    <message>
        <source>Nobody has allowed it yet. Press Change… and tick that it may be sent to.</source>
        <translation>Nobody has allowed it yet. Press Change… and tick that it may be sent to.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::SettingsPage</name>
    <message>
        <source>Encrypted with SQLCipher. The key is in the system's keychain and can be had with a pass phrase.</source>
        <translation>Encrypted with SQLCipher. The key is in the system's keychain and can be had with a pass phrase.</translation>
    </message>
    <message>
        <source>Encrypted with SQLCipher. The key is in the system's keychain.</source>
        <translation>Encrypted with SQLCipher. The key is in the system's keychain.</translation>
    </message>
    <message>
        <source>Encrypted with SQLCipher. Where its key is kept could not be read.</source>
        <translation>Encrypted with SQLCipher. Where its key is kept could not be read.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Light or dark</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>As the desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>As the system</translation>
    </message>
    <message>
        <source>Another language takes effect at the next start.</source>
        <translation>Another language takes effect at the next start.</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Who signs</translation>
    </message>
    <message>
        <source>Name of who signs reviews</source>
        <translation>Name of who signs reviews</translation>
    </message>
    <message>
        <source>for example RN</source>
        <translation>for example RN</translation>
    </message>
    <message>
        <source>Role of who signs reviews</source>
        <translation>Role of who signs reviews</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>R&amp;ole</source>
        <translation>R&amp;ole</translation>
    </message>
    <message>
        <source>Reviews are signed as “%1”. The system knows this user as “%2”.</source>
        <translation>Reviews are signed as “%1”. The system knows this user as “%2”.</translation>
    </message>
    <message>
        <source>This choice holds until the program ends: %1 cannot be written. See that you may write there.</source>
        <translation>This choice holds until the program ends: %1 cannot be written. See that you may write there.</translation>
    </message>
    <message>
        <source>This store</source>
        <translation>This store</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Folder</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Protection</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Content</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>SAMPLE clinic: every patient in it is invented</source>
        <translation>SAMPLE clinic: every patient in it is invented</translation>
    </message>
    <message>
        <source>Records of patients. They stay on this workstation.</source>
        <translation>Records of patients. They stay on this workstation.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>Patients: %1, readings: %2</source>
        <translation>Patients: %1, readings: %2</translation>
    </message>
    <message>
        <source>About Trendward</source>
        <translation>About Trendward</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>GPL-3.0-or-later: free software, without warranty</source>
        <translation>GPL-3.0-or-later: free software, without warranty</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Font</translation>
    </message>
    <message>
        <source>Trendward Sans, made from Inter (SIL Open Font License 1.1)</source>
        <translation>Trendward Sans, made from Inter (SIL Open Font License 1.1)</translation>
    </message>
    <message>
        <source>Icons</source>
        <translation>Icons</translation>
    </message>
    <message>
        <source>Lucide (ISC licence)</source>
        <translation>Lucide (ISC licence)</translation>
    </message>
    <message>
        <source>For review of past remote-monitoring data. Not for emergencies or live monitoring.</source>
        <translation>For review of past remote-monitoring data. Not for emergencies or live monitoring.</translation>
    </message>
    <message>
        <source>Encrypted with SQLCipher. The key is had with a pass phrase.</source>
        <translation>Encrypted with SQLCipher. The key is had with a pass phrase.</translation>
    </message>
    <message>
        <source>Nobody has signed here yet: whoever signs first is asked for a name. The system knows this user as “%1”.</source>
        <translation>Nobody has signed here yet: whoever signs first is asked for a name. The system knows this user as “%1”.</translation>
    </message>
    <message>
        <source>for example Rosa Alvarez</source>
        <translation>for example Rosa Alvarez</translation>
    </message>
<message>
        <source>Keyboard</source>
        <translation>Keyboard</translation>
    </message>
    <message>
        <source>&amp;Single letters are keys: R reviewed, J next patient</source>
        <translation>&amp;Single letters are keys: R reviewed, J next patient</translation>
    </message>
    <message>
        <source>Without them the menus, Ctrl+K and the keys with Ctrl or F1 to F12 do the same. Speech input and unsteady hands then trigger nothing by a letter.</source>
        <translation>Without them the menus, Ctrl+K and the keys with Ctrl or F1 to F12 do the same. Speech input and unsteady hands then trigger nothing by a letter.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::SignDialog</name>
    <message>
        <source>Sign review</source>
        <translation>Sign review</translation>
    </message>
    <message>
        <source>A signed version stays in the record and cannot be undone. Correct it by signing a new one.</source>
        <translation>A signed version stays in the record and cannot be undone. Correct it by signing a new one.</translation>
    </message>
    <message>
        <source>&amp;Sign version %1</source>
        <translation>&amp;Sign version %1</translation>
    </message>
    <message>
        <source>No change to goals or actions.</source>
        <translation>No change to goals or actions.</translation>
    </message>
    <message>
        <source>No review note.</source>
        <translation>No review note.</translation>
    </message>
    <message>
        <source>Review note: %1</source>
        <translation>Review note: %1</translation>
    </message>
    <message>
        <source>What is signed</source>
        <translation>What is signed</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Your name</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>Your role</translation>
    </message>
    <message>
        <source>R. Alvarez</source>
        <translation>R. Alvarez</translation>
    </message>
    <message>
        <source>RN</source>
        <translation>RN</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Your &amp;name</translation>
    </message>
    <message>
        <source>Your &amp;role</source>
        <translation>Your &amp;role</translation>
    </message>
    <message>
        <source>Sign as somebody &amp;else…</source>
        <translation>Sign as somebody &amp;else…</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a name, a role</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>You sign as %1 (system user %2).</source>
        <translation>You sign as %1 (system user %2).</translation>
    </message>
    <message>
        <source>Write your name: it is what the signature says.</source>
        <translation>Write your name: it is what the signature says.</translation>
    </message>
    <message>
        <source>There is nothing to sign: the plan has no goal and no action, and there is no review note. Write a note, or add a goal or an action.</source>
        <translation>There is nothing to sign: the plan has no goal and no action, and there is no review note. Write a note, or add a goal or an action.</translation>
    </message>
    <message>
        <source>There is nothing to sign: no goal and no action has changed since version %1, and there is no review note. Write a note, or change a goal or an action.</source>
        <translation>There is nothing to sign: no goal and no action has changed since version %1, and there is no review note. Write a note, or change a goal or an action.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::Signing</name>
    <message>
        <source>Another window wrote to this plan. Choose which one stays, then sign.</source>
        <translation>Another window wrote to this plan. Choose which one stays, then sign.</translation>
    </message>
    <message>
        <source>Version %1 of the plan of %2 is signed.</source>
        <translation>Version %1 of the plan of %2 is signed.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::SnoozeDialog</name>
    <message>
        <source>Snooze: %1</source>
        <translation>Snooze: %1</translation>
    </message>
    <message>
        <source>&amp;Snooze</source>
        <translation>&amp;Snooze</translation>
    </message>
    <message>
        <source>&amp;Back in the list on</source>
        <translation>&amp;Back in the list on</translation>
    </message>
    <message>
        <source>Back in the list on</source>
        <translation>Back in the list on</translation>
    </message>
    <message>
        <source>A new finding, or another reading to look at first, brings the patient back before.</source>
        <translation>A new finding, or another reading to look at first, brings the patient back before.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::StableDialog</name>
    <message>
        <source>Review those within goals</source>
        <translation>Review those within goals</translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s) within goals, with fresh and sufficient readings</source>
        <translation>
            <numerusform>%n patient within goals, with fresh and sufficient readings</numerusform>
            <numerusform>%n patients within goals, with fresh and sufficient readings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Review %n patient(s)</source>
        <translation>
            <numerusform>&amp;Review %n patient</numerusform>
            <numerusform>&amp;Review %n patients</numerusform>
        </translation>
    </message>
    <message>
        <source>Who is reviewed</source>
        <translation>Who is reviewed</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a patient, a standing</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The review covers the readings that the list shows now. One undo (Ctrl+Z) takes all of it back.</source>
        <translation>The review covers the readings that the list shows now. One undo (Ctrl+Z) takes all of it back.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::StatePanel</name>
    <message>
        <source>Working</source>
        <translation>Working</translation>
    </message>
</context>
<context>
    <name>trendward::ui::StatusMark</name>
    <message>
        <source>Look first</source>
        <translation>Look first</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>No recent data</source>
        <translation>No recent data</translation>
    </message>
    <message>
        <source>Not enough known</source>
        <translation>Not enough known</translation>
    </message>
    <message>
        <source>Within goals</source>
        <translation>Within goals</translation>
    </message>
</context>
<context>
    <name>trendward::ui::SummaryDialog</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>HTML (*.html)</source>
        <translation>HTML (*.html)</translation>
    </message>
    <message>
        <source>CSV (*.csv)</source>
        <translation>CSV (*.csv)</translation>
    </message>
    <message>
        <source>FHIR document (*.json)</source>
        <translation>FHIR document (*.json)</translation>
    </message>
    <message>
        <source>Care-plan summary</source>
        <translation>Care-plan summary</translation>
    </message>
    <message>
        <source>Pages of the summary</source>
        <translation>Pages of the summary</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Period</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 d</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>The last 30 days</translation>
    </message>
    <message>
        <source>90 d</source>
        <translation>90 d</translation>
    </message>
    <message>
        <source>The last 90 days</source>
        <translation>The last 90 days</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Everything stored</source>
        <translation>Everything stored</translation>
    </message>
    <message>
        <source>Pages shown</source>
        <translation>Pages shown</translation>
    </message>
    <message>
        <source>Both pages</source>
        <translation>Both pages</translation>
    </message>
    <message>
        <source>Page 1</source>
        <translation>Page 1</translation>
    </message>
    <message>
        <source>Page 1 in the width of the window</source>
        <translation>Page 1 in the width of the window</translation>
    </message>
    <message>
        <source>Page 2</source>
        <translation>Page 2</translation>
    </message>
    <message>
        <source>Page 2 in the width of the window</source>
        <translation>Page 2 in the width of the window</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Paper</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Export</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Print…</translation>
    </message>
    <message>
        <source>&amp;Save PDF…</source>
        <translation>&amp;Save PDF…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>As &amp;HTML page, for reading and screen readers…</source>
        <translation>As &amp;HTML page, for reading and screen readers…</translation>
    </message>
    <message>
        <source>As &amp;CSV table, for spreadsheets…</source>
        <translation>As &amp;CSV table, for spreadsheets…</translation>
    </message>
    <message>
        <source>As &amp;FHIR R4 document, for other systems…</source>
        <translation>As &amp;FHIR R4 document, for other systems…</translation>
    </message>
    <message>
        <source>Making the summary</source>
        <translation>Making the summary</translation>
    </message>
    <message>
        <source>The summary could not be made</source>
        <translation>The summary could not be made</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>name, number, born</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Care-plan summary: %1 (%2)</source>
        <translation>Care-plan summary: %1 (%2)</translation>
    </message>
    <message>
        <source>The summary was handed to the printer.</source>
        <translation>The summary was handed to the printer.</translation>
    </message>
    <message>
        <source>The printer did not take the summary. Check it, or choose another.</source>
        <translation>The printer did not take the summary. Check it, or choose another.</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>Writing %1</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>Wrote %1</translation>
    </message>
    <message>
        <source>Print the summary of %1</source>
        <translation>Print the summary of %1</translation>
    </message>
    <message>
        <source>Save the summary of %1</source>
        <translation>Save the summary of %1</translation>
    </message>
</context>
<context>
    <name>trendward::ui::TableDialog</name>
    <message>
        <source>Choose different marks for decimals and for thousands: one mark cannot stand for both.</source>
        <translation>Choose different marks for decimals and for thousands: one mark cannot stand for both.</translation>
    </message>
    <message>
        <source>Blood pressure, both in one cell such as 128/78</source>
        <translation>Blood pressure, both in one cell such as 128/78</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Not used</translation>
    </message>
    <message>
        <source>Date and clock</source>
        <translation>Date and clock</translation>
    </message>
    <message>
        <source>Seconds since 1970</source>
        <translation>Seconds since 1970</translation>
    </message>
    <message>
        <source>Milliseconds since 1970</source>
        <translation>Milliseconds since 1970</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Clock</translation>
    </message>
    <message>
        <source>Unit of the row's values</source>
        <translation>Unit of the row's values</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>%1, time zone still to be said</source>
        <translation>%1, time zone still to be said</translation>
    </message>
    <message>
        <source>How this table is read</source>
        <translation>How this table is read</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Measure</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Value</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unit</translation>
    </message>
    <message>
        <source>First readings as they would come in</source>
        <translation>First readings as they would come in</translation>
    </message>
    <message>
        <source>To be brought in for %1</source>
        <translation>To be brought in for %1</translation>
    </message>
    <message>
        <source>No patient is chosen for this file.</source>
        <translation>No patient is chosen for this file.</translation>
    </message>
    <message>
        <source>Nothing is stored here. What is said of the columns is kept under a name, without any reading or patient, and holds for every file with the same header.</source>
        <translation>Nothing is stored here. What is said of the columns is kept under a name, without any reading or patient, and holds for every file with the same header.</translation>
    </message>
    <message>
        <source>What the table looks like</source>
        <translation>What the table looks like</translation>
    </message>
    <message>
        <source>A shared file…</source>
        <translation>A shared file…</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Begin with</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Letters</translation>
    </message>
    <message>
        <source>As the file shows</source>
        <translation>As the file shows</translation>
    </message>
    <message>
        <source>Between columns</source>
        <translation>Between columns</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>Comma ,</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>Semicolon ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tab</translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation>Bar |</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Decimals</translation>
    </message>
    <message>
        <source>Point: 81.5</source>
        <translation>Point: 81.5</translation>
    </message>
    <message>
        <source>Comma: 81,5</source>
        <translation>Comma: 81,5</translation>
    </message>
    <message>
        <source>Thousands</source>
        <translation>Thousands</translation>
    </message>
    <message>
        <source>No mark</source>
        <translation>No mark</translation>
    </message>
    <message>
        <source>Point: 12.345</source>
        <translation>Point: 12.345</translation>
    </message>
    <message>
        <source>Comma: 12,345</source>
        <translation>Comma: 12,345</translation>
    </message>
    <message>
        <source>Blank: 12 345</source>
        <translation>Blank: 12 345</translation>
    </message>
    <message>
        <source>Apostrophe: 12'345</source>
        <translation>Apostrophe: 12'345</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Dates</translation>
    </message>
    <message>
        <source>As each date shows</source>
        <translation>As each date shows</translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation>Day, month, year</translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation>Month, day, year</translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <translation>Year, month, day</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Examples</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Holds</translation>
    </message>
    <message>
        <source>Columns of the table and what each holds</source>
        <translation>Columns of the table and what each holds</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Of the device or program, such as “Clinic scale”</source>
        <translation>Of the device or program, such as “Clinic scale”</translation>
    </message>
    <message>
        <source>Name under which this is kept</source>
        <translation>Name under which this is kept</translation>
    </message>
    <message>
        <source>Save as a file to share…</source>
        <translation>Save as a file to share…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Keep and read the file</source>
        <translation>Keep and read the file</translation>
    </message>
    <message>
        <source>No table is seen in it this way</source>
        <translation>No table is seen in it this way</translation>
    </message>
    <message>
        <source>The file is one table</source>
        <translation>The file is one table</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Column %1</translation>
    </message>
    <message>
        <source>always empty</source>
        <translation>always empty</translation>
    </message>
    <message>
        <source>What column %1 holds</source>
        <translation>What column %1 holds</translation>
    </message>
    <message>
        <source>Unit of column %1</source>
        <translation>Unit of column %1</translation>
    </message>
    <message>
        <source>Choose the unit</source>
        <translation>Choose the unit</translation>
    </message>
    <message>
        <source>Still to be said</source>
        <translation>Still to be said</translation>
    </message>
    <message>
        <source>No reading comes of the first rows</source>
        <translation>No reading comes of the first rows</translation>
    </message>
    <message>
        <source>First readings</source>
        <translation>First readings</translation>
    </message>
    <message>
        <source>The table is of several people; who is meant is asked on the check page.</source>
        <translation>The table is of several people; who is meant is asked on the check page.</translation>
    </message>
    <message>
        <source>Record %1: %2</source>
        <translation>Record %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) hold no reading.</source>
        <translation>
            <numerusform>%Ln row hold no reading.</numerusform>
            <numerusform>%Ln rows hold no reading.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a preset that somebody shared</source>
        <translation>Choose a preset that somebody shared</translation>
    </message>
    <message>
        <source>Presets for tables (*.json)</source>
        <translation>Presets for tables (*.json)</translation>
    </message>
    <message>
        <source>This file is not used</source>
        <translation>This file is not used</translation>
    </message>
    <message>
        <source>It cannot be kept like this</source>
        <translation>It cannot be kept like this</translation>
    </message>
    <message>
        <source>It was not kept</source>
        <translation>It was not kept</translation>
    </message>
    <message>
        <source>Save as a file to share</source>
        <translation>Save as a file to share</translation>
    </message>
    <message>
        <source>The file was not written</source>
        <translation>The file was not written</translation>
    </message>
    <message>
        <source>Give it a name first</source>
        <translation>Give it a name first</translation>
    </message>
</context>
<context>
    <name>trendward::ui::TopBar</name>
    <message>
        <source>Find patient by name or MRN   (Ctrl+K)</source>
        <translation>Find patient by name or MRN   (Ctrl+K)</translation>
    </message>
    <message>
        <source>Find patient or command</source>
        <translation>Find patient or command</translation>
    </message>
    <message>
        <source>Reading the record…</source>
        <translation>Reading the record…</translation>
    </message>
    <message>
        <source>SAMPLE clinic: invented patients</source>
        <translation>SAMPLE clinic: invented patients</translation>
    </message>
    <message>
        <source>Who signs reviews here. Settings change it.</source>
        <translation>Who signs reviews here. Settings change it.</translation>
    </message>
    <message>
        <source>Reviews are signed by %1</source>
        <translation>Reviews are signed by %1</translation>
    </message>
    <message>
        <source>No name for signing yet</source>
        <translation>No name for signing yet</translation>
    </message>
    <message>
        <source>Whoever signs a review first is asked for a name. Settings change it.</source>
        <translation>Whoever signs a review first is asked for a name. Settings change it.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::TraceDialog</name>
    <message>
        <source>What the mappings made of a message</source>
        <translation>What the mappings made of a message</translation>
    </message>
    <message>
        <source>To be brought in for %1</source>
        <translation>To be brought in for %1</translation>
    </message>
    <message>
        <source>No patient is chosen for this file: its devices and messages say whose readings it holds.</source>
        <translation>No patient is chosen for this file: its devices and messages say whose readings it holds.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>Next that gave no reading</source>
        <translation>Next that gave no reading</translation>
    </message>
    <message>
        <source>The message, as the device mapping sees it</source>
        <translation>The message, as the device mapping sees it</translation>
    </message>
    <message>
        <source>What was made of it</source>
        <translation>What was made of it</translation>
    </message>
    <message>
        <source>Record %1 holds no message.</source>
        <translation>Record %1 holds no message.</translation>
    </message>
    <message>
        <source>No later message is without a reading.</source>
        <translation>No later message is without a reading.</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Reading the file…</translation>
    </message>
    <message>
        <source>The message goes on; its beginning is shown.</source>
        <translation>The message goes on; its beginning is shown.</translation>
    </message>
    <message>
        <source>It gave no reading.</source>
        <translation>It gave no reading.</translation>
    </message>
    <message numerus="yes">
        <source>It gave %Ln reading(s).</source>
        <translation>
            <numerusform>It gave %Ln reading.</numerusform>
            <numerusform>It gave %Ln readings.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The record holds %Ln message(s); this one gave no reading.</source>
        <translation>
            <numerusform>The record holds %Ln message; this one gave no reading.</numerusform>
            <numerusform>The record holds %Ln messages; this one gave no reading.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The record holds %Ln message(s); this is the first one.</source>
        <translation>
            <numerusform>The record holds %Ln message.</numerusform>
            <numerusform>The record holds %Ln messages; this is the first one.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trendward::ui::TrendsCard</name>
    <message>
        <source>Time shown</source>
        <translation>Time shown</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Trends</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 hours</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 d</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 days</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 d</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 days</translation>
    </message>
    <message>
        <source>90 d</source>
        <translation>90 d</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 days</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>All readings</source>
        <translation>All readings</translation>
    </message>
    <message>
        <source>Table of readings</source>
        <translation>Table of readings</translation>
    </message>
    <message>
        <source>Show the readings as a table (D)</source>
        <translation>Show the readings as a table (D)</translation>
    </message>
    <message>
        <source>Print or export the summary</source>
        <translation>Print or export the summary</translation>
    </message>
    <message>
        <source>Print or export the care-plan summary (P)</source>
        <translation>Print or export the care-plan summary (P)</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Back to all</source>
        <translation>Back to all</translation>
    </message>
    <message>
        <source>Back to %1 d</source>
        <translation>Back to %1 d</translation>
    </message>
    <message>
        <source>Back to all readings</source>
        <translation>Back to all readings</translation>
    </message>
    <message>
        <source>Back to the last %1 days</source>
        <translation>Back to the last %1 days</translation>
    </message>
    <message>
        <source>Times by the clock of %1. Point at a chart, or press the arrow keys in it, to read a value.</source>
        <translation>Times by the clock of %1. Point at a chart, or press the arrow keys in it, to read a value.</translation>
    </message>
    <message>
        <source>No readings of %1</source>
        <translation>No readings of %1</translation>
    </message>
    <message>
        <source>%1 %2, %3 (%4)</source>
        <translation>%1 %2, %3 (%4)</translation>
    </message>
    <message>
        <source>no longer in the record</source>
        <translation>no longer in the record</translation>
    </message>
    <message>
        <source>record %1</source>
        <translation>record %1</translation>
    </message>
    <message>
        <source>No chart is chosen</source>
        <translation>No chart is chosen</translation>
    </message>
    <message>
        <source>Choose a vital sign of %1 above to see its trend.</source>
        <translation>Choose a vital sign of %1 above to see its trend.</translation>
    </message>
    <message>
        <source>No readings yet</source>
        <translation>No readings yet</translation>
    </message>
    <message>
        <source>No reading of %1 has ever arrived. Bring in a file of a device, or place held readings with this patient.</source>
        <translation>No reading of %1 has ever arrived. Bring in a file of a device, or place held readings with this patient.</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Import files…</translation>
    </message>
    <message>
        <source>View of the charts</source>
        <translation>View of the charts</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Over time</translation>
    </message>
    <message>
        <source>Charts over time</source>
        <translation>Charts over time</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Time of day</translation>
    </message>
    <message>
        <source>Charts by the time of day: all days laid on one</source>
        <translation>Charts by the time of day: all days laid on one</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>All days in view on one, by the clock of %1. Point at a chart, or press the arrow keys in it, to read an hour.</source>
        <translation>All days in view on one, by the clock of %1. Point at a chart, or press the arrow keys in it, to read an hour.</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Calendar</translation>
    </message>
    <message>
        <source>Calendar: a cell for each day</source>
        <translation>Calendar: a cell for each day</translation>
    </message>
    <message>
        <source>A cell for each day by the clock of %1. Point at one, or press the arrow keys in a calendar, to read it.</source>
        <translation>A cell for each day by the clock of %1. Point at one, or press the arrow keys in a calendar, to read it.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::TrustPopup</name>
    <message>
        <source>Data trust: what was looked for</source>
        <translation>Data trust: what was looked for</translation>
    </message>
    <message>
        <source>Data trust</source>
        <translation>Data trust</translation>
    </message>
    <message>
        <source>Readings of the last %1 days that may not be what they seem. None of this excludes a reading: a person looks.</source>
        <translation>Readings of the last %1 days that may not be what they seem. None of this excludes a reading: a person looks.</translation>
    </message>
    <message>
        <source>There is no reading to look at.</source>
        <translation>There is no reading to look at.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. Formula: %2</source>
        <translation>%1. Formula: %2</translation>
    </message>
    <message>
        <source>Readings: %1, %2 to %3</source>
        <translation>Readings: %1, %2 to %3</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Source: %1</translation>
    </message>
</context>
<context>
    <name>trendward::ui::VitalRow</name>
    <message>
        <source>Vital signs</source>
        <translation>Vital signs</translation>
    </message>
    <message>
        <source>Add &amp;goal…</source>
        <translation>Add &amp;goal…</translation>
    </message>
    <message>
        <source>Fewer vital signs</source>
        <translation>Fewer vital signs</translation>
    </message>
    <message>
        <source>More vital signs (%1)</source>
        <translation>More vital signs (%1)</translation>
    </message>
</context>
<context>
    <name>trendward::ui::VitalTile</name>
    <message>
        <source>Too old: %1</source>
        <translation>Too old: %1</translation>
    </message>
    <message>
        <source>No readings</source>
        <translation>No readings</translation>
    </message>
    <message>
        <source>In goal</source>
        <translation>In goal</translation>
    </message>
    <message>
        <source>Above goal</source>
        <translation>Above goal</translation>
    </message>
    <message>
        <source>Below goal</source>
        <translation>Below goal</translation>
    </message>
    <message>
        <source>No goal set</source>
        <translation>No goal set</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Not known</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>7-day mean %1 %2 %3 against the week before</source>
        <translation>7-day mean %1 %2 %3 against the week before</translation>
    </message>
    <message>
        <source>A value of this kind speaks for %1 days. %2</source>
        <translation>A value of this kind speaks for %1 days. %2</translation>
    </message>
    <message>
        <source>Its chart is shown.</source>
        <translation>Its chart is shown.</translation>
    </message>
    <message>
        <source>Choose it to show its chart.</source>
        <translation>Choose it to show its chart.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::WardSteps</name>
    <message>
        <source>%1: reviewed already, and nothing has come since.</source>
        <translation>%1: reviewed already, and nothing has come since.</translation>
    </message>
    <message>
        <source>review of %1</source>
        <translation>review of %1</translation>
    </message>
    <message>
        <source>Reviewed: %1</source>
        <translation>Reviewed: %1</translation>
    </message>
    <message>
        <source>Snooze %1</source>
        <translation>Snooze %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>how long, a date</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Tomorrow</source>
        <translation>&amp;Tomorrow</translation>
    </message>
    <message>
        <source>&amp;3 days</source>
        <translation>&amp;3 days</translation>
    </message>
    <message>
        <source>&amp;7 days</source>
        <translation>&amp;7 days</translation>
    </message>
    <message>
        <source>&amp;Date…</source>
        <translation>&amp;Date…</translation>
    </message>
    <message>
        <source>snooze of %1</source>
        <translation>snooze of %1</translation>
    </message>
    <message>
        <source>Snoozed to %1: %2</source>
        <translation>Snoozed to %1: %2</translation>
    </message>
    <message>
        <source>call to %1</source>
        <translation>call to %1</translation>
    </message>
    <message>
        <source>Call logged: %1</source>
        <translation>Call logged: %1</translation>
    </message>
    <message>
        <source>giving back %1</source>
        <translation>giving back %1</translation>
    </message>
    <message>
        <source>Given back: %1</source>
        <translation>Given back: %1</translation>
    </message>
    <message>
        <source>taking %1</source>
        <translation>taking %1</translation>
    </message>
    <message>
        <source>Taken over from %1: %2</source>
        <translation>Taken over from %1: %2</translation>
    </message>
    <message>
        <source>Taken: %1</source>
        <translation>Taken: %1</translation>
    </message>
    <message>
        <source>Nobody within goals waits for a review.</source>
        <translation>Nobody within goals waits for a review.</translation>
    </message>
    <message numerus="yes">
        <source>review of %n patient(s) within goals</source>
        <translation>
            <numerusform>review of %n patient within goals</numerusform>
            <numerusform>review of %n patients within goals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s) reviewed.</source>
        <translation>
            <numerusform>%n patient reviewed.</numerusform>
            <numerusform>%n patients reviewed.</numerusform>
        </translation>
    </message>
<message>
        <source>Given back to %1: %2</source>
        <translation>Given back to %1: %2</translation>
    </message>
    <message>
        <source>giving %1 to %2</source>
        <translation>giving %1 to %2</translation>
    </message>
    <message>
        <source>Given to %1: %2</source>
        <translation>Given to %1: %2</translation>
    </message>
    <message>
        <source>%1: nobody has the patient whom you could stand in for.</source>
        <translation>%1: nobody has the patient whom you could stand in for.</translation>
    </message>
    <message>
        <source>%1: you have the patient already.</source>
        <translation>%1: you have the patient already.</translation>
    </message>
    <message>
        <source>standing in with %1</source>
        <translation>standing in with %1</translation>
    </message>
    <message>
        <source>Standing in for %1: %2</source>
        <translation>Standing in for %1: %2</translation>
    </message>
</context>
<context>
    <name>trendward::ui::WardTableModel</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Why on the list</source>
        <translation>Why on the list</translation>
    </message>
    <message>
        <source>BP
mmHg</source>
        <translation>BP
mmHg</translation>
    </message>
    <message>
        <source>HR
/min</source>
        <translation>HR
/min</translation>
    </message>
    <message>
        <source>SpO₂
%</source>
        <translation>SpO₂
%</translation>
    </message>
    <message>
        <source>Weight
kg</source>
        <translation>Weight
kg</translation>
    </message>
    <message>
        <source>Glucose
mg/dL</source>
        <translation>Glucose
mg/dL</translation>
    </message>
    <message>
        <source>Data days
last 14</source>
        <translation>Data days
last 14</translation>
    </message>
    <message>
        <source>Last
reading</source>
        <translation>Last
reading</translation>
    </message>
    <message>
        <source>No readings</source>
        <translation>No readings</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>age in words, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Not within goals: %1</source>
        <translation>Not within goals: %1</translation>
    </message>
    <message>
        <source>New reading
needed by</source>
        <translation>New reading
needed by</translation>
    </message>
    <message>
        <source>The first goal needs a new reading by %1</source>
        <translation>The first goal needs a new reading by %1</translation>
    </message>
<message>
        <source>Minutes
month</source>
        <translation>Minutes
month</translation>
    </message>
</context>
<context>
    <name>trendward::ui::Welcome</name>
    <message>
        <source>For review of past remote-monitoring data. Not for emergencies or live monitoring.</source>
        <translation>For review of past remote-monitoring data. Not for emergencies or live monitoring.</translation>
    </message>
    <message>
        <source>There is no record on this workstation yet</source>
        <translation>There is no record on this workstation yet</translation>
    </message>
    <message>
        <source>Open the sample clinic</source>
        <translation>Open the sample clinic</translation>
    </message>
    <message>
        <source>Start my own record</source>
        <translation>Start my own record</translation>
    </message>
    <message>
        <source>This takes a few seconds the first time.</source>
        <translation>This takes a few seconds the first time.</translation>
    </message>
    <message>
        <source>The record could not be opened</source>
        <translation>The record could not be opened</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Try again</translation>
    </message>
    <message>
        <source>Use a pass phrase…</source>
        <translation>Use a pass phrase…</translation>
    </message>
    <message>
        <source>Use a pass phrase file…</source>
        <translation>Use a pass phrase file…</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>Choose another folder…</translation>
    </message>
    <message>
        <source>The record is locked</source>
        <translation>The record is locked</translation>
    </message>
    <message>
        <source>It opens with its pass phrase.</source>
        <translation>It opens with its pass phrase.</translation>
    </message>
    <message>
        <source>Enter the pass phrase…</source>
        <translation>Enter the pass phrase…</translation>
    </message>
    <message>
        <source>Your record lies in %1</source>
        <translation>Your record lies in %1</translation>
    </message>
    <message>
        <source>Your record will lie in %1</source>
        <translation>Your record will lie in %1</translation>
    </message>
    <message>
        <source>Choose the pass phrase file: its first line is the pass phrase</source>
        <translation>Choose the pass phrase file: its first line is the pass phrase</translation>
    </message>
    <message>
        <source>Choose the folder of the record</source>
        <translation>Choose the folder of the record</translation>
    </message>
    <message>
        <source>Open the sample clinic to look around: 24 invented patients with known answers, marked SAMPLE on every page and kept apart from real readings. Or start your own record: it is encrypted, its key lies in this system's keychain or behind a pass phrase, and the first step in it is to import a device file, or to pull patients from a FHIR server.</source>
        <translation>Open the sample clinic to look around: 24 invented patients with known answers, marked SAMPLE on every page and kept apart from real readings. Or start your own record: it is encrypted, its key lies in this system's keychain or behind a pass phrase, and the first step in it is to import a device file, or to pull patients from a FHIR server.</translation>
    </message>
    <message>
        <source>Connect a FHIR server</source>
        <translation>Connect a FHIR server</translation>
    </message>
</context>
<context>
    <name>trendward::ui::WhyPopup</name>
    <message>
        <source>Why: %1</source>
        <translation>Why: %1</translation>
    </message>
    <message>
        <source>Rules %1. This sorts patients for a look by a person; it judges nobody's health.</source>
        <translation>Rules %1. This sorts patients for a look by a person; it judges nobody's health.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>Rests on there being no reading</source>
        <translation>Rests on there being no reading</translation>
    </message>
    <message>
        <source>Rests on 1 reading</source>
        <translation>Rests on 1 reading</translation>
    </message>
    <message numerus="yes">
        <source>Rests on %n readings</source>
        <translation>
            <numerusform>Rests on %n readings</numerusform>
            <numerusform>Rests on %n readings</numerusform>
        </translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Source: %1</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Goals</translation>
    </message>
    <message>
        <source>Held against nothing, because there is neither a goal nor a rule: %1.</source>
        <translation>Held against nothing, because there is neither a goal nor a rule: %1.</translation>
    </message>
    <message>
        <source>Against the person's own level (orders patients within their place)</source>
        <translation>Against the person's own level (orders patients within their place)</translation>
    </message>
    <message>
        <source>Rule %1, version %2. %3.</source>
        <translation>Rule %1, version %2. %3.</translation>
    </message>
    <message>
        <source>For the patient: "%1"</source>
        <translation>For the patient: "%1"</translation>
    </message>
</context>
<context>
    <name>trendward::ui::WorklistPage</name>
    <message>
        <source>Worklist</source>
        <translation>Worklist</translation>
    </message>
    <message>
        <source>Filter by name or MRN</source>
        <translation>Filter by name or MRN</translation>
    </message>
    <message>
        <source>Filter the worklist by name or MRN</source>
        <translation>Filter the worklist by name or MRN</translation>
    </message>
    <message>
        <source>&amp;Export list…</source>
        <translation>&amp;Export list…</translation>
    </message>
    <message>
        <source>Export list</source>
        <translation>Export list</translation>
    </message>
    <message>
        <source>Writes the rows that are shown, with names, as a CSV file</source>
        <translation>Writes the rows that are shown, with names, as a CSV file</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>Show only</translation>
    </message>
    <message>
        <source>Columns; press one to sort by it</source>
        <translation>Columns; press one to sort by it</translation>
    </message>
    <message>
        <source>Worklist order</source>
        <translation>Worklist order</translation>
    </message>
    <message>
        <source>%1, ascending</source>
        <translation>%1, ascending</translation>
    </message>
    <message>
        <source>%1, descending</source>
        <translation>%1, descending</translation>
    </message>
    <message>
        <source>&amp;Sort</source>
        <translation>&amp;Sort</translation>
    </message>
    <message>
        <source>Sort the worklist</source>
        <translation>Sort the worklist</translation>
    </message>
    <message>
        <source>Reading the worklist</source>
        <translation>Reading the worklist</translation>
    </message>
    <message>
        <source>Every patient's readings are held against goals and rules.</source>
        <translation>Every patient's readings are held against goals and rules.</translation>
    </message>
    <message>
        <source>The worklist cannot be read</source>
        <translation>The worklist cannot be read</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and standing of patients</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Show only: %1</source>
        <translation>Show only: %1</translation>
    </message>
    <message>
        <source>%1 of %2 patients ranked, %3 failed</source>
        <translation>%1 of %2 patients ranked, %3 failed</translation>
    </message>
    <message>
        <source>The list as it was read last. %1</source>
        <translation>The list as it was read last. %1</translation>
    </message>
    <message>
        <source>No patients yet</source>
        <translation>No patients yet</translation>
    </message>
    <message>
        <source>Import a device file, or add a patient in the File menu.</source>
        <translation>Import a device file, or add a patient in the File menu.</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Nobody found</translation>
    </message>
    <message>
        <source>No patient stands so now.</source>
        <translation>No patient stands so now.</translation>
    </message>
    <message>
        <source>No patient of this list is called “%1” or has it in an MRN.</source>
        <translation>No patient of this list is called “%1” or has it in an MRN.</translation>
    </message>
    <message>
        <source>Show all patients</source>
        <translation>Show all patients</translation>
    </message>
    <message>
        <source>Export the worklist</source>
        <translation>Export the worklist</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Table (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>The list of %n patient(s) is in %1. It holds names: keep it as you keep the record.</source>
        <translation>
            <numerusform>The list of %n patient is in %1. It holds names: keep it as you keep the record.</numerusform>
            <numerusform>The list of %n patients is in %1. It holds names: keep it as you keep the record.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, MRN %2: %3</source>
        <comment>name, number, why</comment>
        <translation>%1, MRN %2: %3</translation>
    </message>
    <message>
        <source>Choose a patient to read the whole reason here.</source>
        <translation>Choose a patient to read the whole reason here.</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>patients</comment>
        <translation>Done</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n done today · on this workstation only</source>
        <translation>
            <numerusform>%1 · %n done today · on this workstation only</numerusform>
            <numerusform>%1 · %n done today · on this workstation only</numerusform>
        </translation>
    </message>
<message numerus="yes">
        <source>%n more: refresh the list (F5)</source>
        <translation>
            <numerusform>%n more: refresh the list (F5)</numerusform>
            <numerusform>%n more: refresh the list (F5)</numerusform>
        </translation>
    </message>
    <message>
        <source>Refresh the list (F5)</source>
        <translation>Refresh the list (F5)</translation>
    </message>
    <message>
        <source>The rows stay where they are until then</source>
        <translation>The rows stay where they are until then</translation>
    </message>
    <message>
        <source>Prin&amp;t list…</source>
        <translation>Prin&amp;t list…</translation>
    </message>
    <message>
        <source>Print list</source>
        <translation>Print list</translation>
    </message>
    <message>
        <source>Prints the rows that are shown, with names, or saves them as a PDF file</source>
        <translation>Prints the rows that are shown, with names, or saves them as a PDF file</translation>
    </message>
    <message>
        <source>Not enrolled</source>
        <comment>patients, the paused ones too</comment>
        <translation>Not enrolled</translation>
    </message>
</context>
<context>
    <name>trendward::ui::WorklistPane</name>
    <message>
        <source>Worklist</source>
        <translation>Worklist</translation>
    </message>
    <message>
        <source>Which patients are listed</source>
        <translation>Which patients are listed</translation>
    </message>
    <message>
        <source>All</source>
        <translation>All</translation>
    </message>
    <message>
        <source>All patients</source>
        <translation>All patients</translation>
    </message>
    <message>
        <source>Reading the worklist</source>
        <translation>Reading the worklist</translation>
    </message>
    <message>
        <source>Every patient's readings are held against goals and rules.</source>
        <translation>Every patient's readings are held against goals and rules.</translation>
    </message>
    <message>
        <source>The worklist cannot be read</source>
        <translation>The worklist cannot be read</translation>
    </message>
    <message>
        <source>Shown as of %1. %2</source>
        <translation>Shown as of %1. %2</translation>
    </message>
    <message>
        <source>Nobody to look at first</source>
        <translation>Nobody to look at first</translation>
    </message>
    <message numerus="yes">
        <source>%n look first</source>
        <translation>
            <numerusform>%n look first</numerusform>
            <numerusform>%n look first</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 patients ranked, %3 failed</source>
        <translation>%1 of %2 patients ranked, %3 failed</translation>
    </message>
    <message>
        <source>No patients yet</source>
        <translation>No patients yet</translation>
    </message>
    <message>
        <source>Import a device file, or add a patient in the File menu.</source>
        <translation>Import a device file, or add a patient in the File menu.</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Nobody found</translation>
    </message>
    <message>
        <source>No patient of this list is called “%1” or has it in an MRN.</source>
        <translation>No patient of this list is called “%1” or has it in an MRN.</translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s) within goals.</source>
        <translation>
            <numerusform>%n patient within goals.</numerusform>
            <numerusform>%n patients within goals.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first goal needs a new reading by %1.</source>
        <translation>The first goal needs a new reading by %1.</translation>
    </message>
    <message>
        <source>Nobody to review now</source>
        <translation>Nobody to review now</translation>
    </message>
    <message>
        <source>Nobody without data</source>
        <translation>Nobody without data</translation>
    </message>
    <message>
        <source>Every patient has goals and recent readings.</source>
        <translation>Every patient has goals and recent readings.</translation>
    </message>
    <message>
        <source>Show all patients</source>
        <translation>Show all patients</translation>
    </message>
    <message>
        <source>Clinical %1</source>
        <translation>Clinical %1</translation>
    </message>
    <message>
        <source>%1 patients with no recent data or not enough known</source>
        <translation>%1 patients with no recent data or not enough known</translation>
    </message>
    <message>
        <source>Done %1</source>
        <translation>Done %1</translation>
    </message>
    <message>
        <source>%1 patients reviewed or snoozed</source>
        <translation>%1 patients reviewed or snoozed</translation>
    </message>
    <message>
        <source>Nobody is done</source>
        <translation>Nobody is done</translation>
    </message>
    <message>
        <source>Patients who are reviewed or snoozed stand here.</source>
        <translation>Patients who are reviewed or snoozed stand here.</translation>
    </message>
    <message>
        <source>No data %1</source>
        <translation>No data %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 ranked, %3 failed · %n done today</source>
        <translation>
            <numerusform>%1 of %2 ranked, %3 failed · %n done today</numerusform>
            <numerusform>%1 of %2 ranked, %3 failed · %n done today</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 patients to look at first and to review; those without data stand under No data</source>
        <translation>%1 patients to look at first and to review; those without data stand under No data</translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s) with no recent data or not enough known stand under No data.</source>
        <translation>
            <numerusform>%n patient with no recent data or not enough known stands under No data.</numerusform>
            <numerusform>%n patients with no recent data or not enough known stand under No data.</numerusform>
        </translation>
    </message>
<message numerus="yes">
        <source>%n more: refresh the list (F5)</source>
        <translation>
            <numerusform>%n more: refresh the list (F5)</numerusform>
            <numerusform>%n more: refresh the list (F5)</numerusform>
        </translation>
    </message>
    <message>
        <source>Refresh the list (F5)</source>
        <translation>Refresh the list (F5)</translation>
    </message>
    <message>
        <source>The rows stay where they are until then</source>
        <translation>The rows stay where they are until then</translation>
    </message>
    <message>
        <source>%1 patients to look at first and to review</source>
        <translation>%1 patients to look at first and to review</translation>
    </message>
    </context>
<context>
    <name>trendward::ui::ZoneBox</name>
    <message>
        <source>Time zone</source>
        <translation>Time zone</translation>
    </message>
    <message>
        <source>Search, such as Europe/London</source>
        <translation>Search, such as Europe/London</translation>
    </message>
</context>
<context>
    <name>Enrolment</name>
    <message>
        <source>Name the programme.</source>
        <translation>Name the programme.</translation>
    </message>
    <message>
        <source>The patient is in this programme already: {1}.</source>
        <translation>The patient is in this programme already: {1}.</translation>
    </message>
    <message>
        <source>The enrolment ended on {1}.</source>
        <translation>The enrolment ended on {1}.</translation>
    </message>
    <message>
        <source>The day lies before {1}, when the enrolment last changed.</source>
        <translation>The day lies before {1}, when the enrolment last changed.</translation>
    </message>
    <message>
        <source>The enrolment is paused since {1}.</source>
        <translation>The enrolment is paused since {1}.</translation>
    </message>
    <message>
        <source>The enrolment is not paused.</source>
        <translation>The enrolment is not paused.</translation>
    </message>
    <message>
        <source>Say why: a pause and a discharge have a reason.</source>
        <translation>Say why: a pause and a discharge have a reason.</translation>
    </message>
    <message>
        <source>Paused since {1}: {2}</source>
        <extracomment>{1}: a date, {2}: why</extracomment>
        <translation>Paused since {1}: {2}</translation>
    </message>
    <message>
        <source>An enrolment has whole dates, such as 2026-06-01.</source>
        <translation>An enrolment has whole dates, such as 2026-06-01.</translation>
    </message>
    <message>
        <source>The patient has no such enrolment.</source>
        <translation>The patient has no such enrolment.</translation>
    </message>
    <message>
        <source>{1}, {2} to {3}: {4}</source>
        <translation>{1}, {2} to {3}: {4}</translation>
    </message>
    <message>
        <source>{1} since {2}</source>
        <extracomment>{1}: a programme, {2}: a date</extracomment>
        <translation>{1} since {2}</translation>
    </message>
    <message>
        <source>consent of {1}</source>
        <translation>consent of {1}</translation>
    </message>
    <message>
        <source>consent not recorded</source>
        <translation>consent not recorded</translation>
    </message>
    <message>
        <source>Programme: {1}</source>
        <extracomment>{1}: "Heart failure at home since 3 May 2026, R. Alvarez, consent not recorded"</extracomment>
        <translation>Programme: {1}</translation>
    </message>
    <message>
        <source>Discharged {1}: {2}</source>
        <extracomment>{1}: a date, {2}: why</extracomment>
        <translation>Discharged {1}: {2}</translation>
    </message>
    <message>
        <source>Not enrolled</source>
        <translation>Not enrolled</translation>
    </message>
    <message numerus="yes">
        <source>%n not enrolled</source>
        <translation>
            <numerusform>%n not enrolled</numerusform>
            <numerusform>%n not enrolled</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n paused</numerusform>
            <numerusform>%n paused</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitoring</name>
    <message>
        <source>Device readings on {1} of {2} days</source>
        <extracomment>{1}: a number of days</extracomment>
        <translation>Device readings on {1} of {2} days</translation>
    </message>
    <message>
        <source>{1} min of review this month</source>
        <translation>{1} min of review this month</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Programme</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patients</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begun</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Ended</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Reviewed</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Reviews</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minutes</translation>
    </message>
    <message>
        <source>2 days or more</source>
        <translation>2 days or more</translation>
    </message>
    <message>
        <source>16 days or more</source>
        <translation>16 days or more</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Clinician</source>
        <translation>Clinician</translation>
    </message>
    <message>
        <source>From</source>
        <translation>From</translation>
    </message>
    <message>
        <source>To</source>
        <translation>To</translation>
    </message>
    <message>
        <source>Days of 30</source>
        <translation>Days of 30</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>The month is not over: this is as of {1}.</source>
        <extracomment>{1}: a date and time</extracomment>
        <translation>The month is not over: this is as of {1}.</translation>
    </message>
    <message>
        <source>Days: with readings that a device took, among the last 30 by the patient's clock; what was typed in by hand does not count. Minutes: a patient's page was open and used within the minute. A patient in two programmes counts in both.</source>
        <translation>Days: with readings that a device took, among the last 30 by the patient's clock; what was typed in by hand does not count. Minutes: a patient's page was open and used within the minute. A patient in two programmes counts in both.</translation>
    </message>
    <message>
        <source>Codes are counters (CPT of 2026, United States). What may be billed is for a person to say.</source>
        <translation>Codes are counters (CPT of 2026, United States). What may be billed is for a person to say.</translation>
    </message>
    <message>
        <source>Programmes in {1}</source>
        <extracomment>{1}: "Nov 2026"</extracomment>
        <translation>Programmes in {1}</translation>
    </message>
</context>
<context>
    <name>trendward::ui::AssignDialog</name>
    <message>
        <source>Give to somebody: %1</source>
        <translation>Give to somebody: %1</translation>
    </message>
    <message>
        <source>&amp;Give</source>
        <translation>&amp;Give</translation>
    </message>
    <message>
        <source>&amp;Who has the patient from now on</source>
        <translation>&amp;Who has the patient from now on</translation>
    </message>
    <message>
        <source>Who has the patient from now on</source>
        <translation>Who has the patient from now on</translation>
    </message>
    <message>
        <source>The name as the person signs</source>
        <translation>The name as the person signs</translation>
    </message>
    <message>
        <source>The patient stays in the list until this person has reviewed, whoever else does before.</source>
        <translation>The patient stays in the list until this person has reviewed, whoever else does before.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::EnrolmentDialog</name>
    <message>
        <source>The patient stays in this programme by another enrolment: actions and devices stay as they are.</source>
        <translation>The patient stays in this programme by another enrolment: actions and devices stay as they are.</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <comment>programme, day</comment>
        <translation>%1 since %2</translation>
    </message>
    <message>
        <source>Enrolment: %1</source>
        <translation>Enrolment: %1</translation>
    </message>
    <message>
        <source>Enrolment in a programme</source>
        <translation>Enrolment in a programme</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>What to do</translation>
    </message>
    <message>
        <source>&amp;What to do</source>
        <translation>&amp;What to do</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Such as: Heart failure at home</source>
        <translation>Such as: Heart failure at home</translation>
    </message>
    <message>
        <source>&amp;Programme</source>
        <translation>&amp;Programme</translation>
    </message>
    <message>
        <source>Year-month-day, such as 2026-05-03</source>
        <translation>Year-month-day, such as 2026-05-03</translation>
    </message>
    <message>
        <source>&amp;Clinician</source>
        <translation>&amp;Clinician</translation>
    </message>
    <message>
        <source>Clinician</source>
        <translation>Clinician</translation>
    </message>
    <message>
        <source>Who answers for the patient</source>
        <translation>Who answers for the patient</translation>
    </message>
    <message>
        <source>C&amp;onsent of</source>
        <translation>C&amp;onsent of</translation>
    </message>
    <message>
        <source>Day of the consent</source>
        <translation>Day of the consent</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;From</translation>
    </message>
    <message>
        <source>From which day on</source>
        <translation>From which day on</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Reason</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Such as: in hospital, moved away</source>
        <translation>Such as: in hospital, moved away</translation>
    </message>
    <message>
        <source>Open the care-plan summary afterwards, as the &amp;last one</source>
        <translation>Open the care-plan summary afterwards, as the &amp;last one</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Go on: %1</source>
        <translation>Go on: %1</translation>
    </message>
    <message>
        <source>Pause: %1</source>
        <translation>Pause: %1</translation>
    </message>
    <message>
        <source>Discharge: %1</source>
        <translation>Discharge: %1</translation>
    </message>
    <message>
        <source>Change clinician or consent: %1</source>
        <translation>Change clinician or consent: %1</translation>
    </message>
    <message>
        <source>Enrol in a programme</source>
        <translation>Enrol in a programme</translation>
    </message>
    <message>
        <source>Enrol in another programme</source>
        <translation>Enrol in another programme</translation>
    </message>
    <message>
        <source>Not enrolled in any programme.</source>
        <translation>Not enrolled in any programme.</translation>
    </message>
    <message>
        <source>Nobody is enrolled yet, so the worklist answers for everybody. From the first enrolment on it answers for those who are enrolled, and counts all others apart.</source>
        <translation>Nobody is enrolled yet, so the worklist answers for everybody. From the first enrolment on it answers for those who are enrolled, and counts all others apart.</translation>
    </message>
    <message>
        <source>While it is paused, the patient stands apart from the worklist.</source>
        <translation>While it is paused, the patient stands apart from the worklist.</translation>
    </message>
    <message>
        <source>The patient stays in another programme: actions and devices stay as they are.</source>
        <translation>The patient stays in another programme: actions and devices stay as they are.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what becomes of actions, of devices</comment>
        <extracomment>two counts in words</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n open action(s) will be cancelled.</source>
        <translation>
            <numerusform>%n open action will be cancelled.</numerusform>
            <numerusform>%n open actions will be cancelled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device assignment(s) will end.</source>
        <translation>
            <numerusform>%n device assignment will end.</numerusform>
            <numerusform>%n device assignments will end.</numerusform>
        </translation>
    </message>
    <message>
        <source>An enrolment has whole dates: write them as 2026-05-03.</source>
        <translation>An enrolment has whole dates: write them as 2026-05-03.</translation>
    </message>
    <message>
        <source>%1 has not come yet.</source>
        <translation>%1 has not come yet.</translation>
    </message>
    <message>
        <source>enrolment of %1</source>
        <translation>enrolment of %1</translation>
    </message>
    <message>
        <source>Discharged: %1</source>
        <translation>Discharged: %1</translation>
    </message>
    <message>
        <source>Enrolment kept: %1</source>
        <translation>Enrolment kept: %1</translation>
    </message>
</context>
<context>
    <name>trendward::ui::ReportDialog</name>
    <message>
        <source>Monthly report</source>
        <translation>Monthly report</translation>
    </message>
    <message>
        <source>&amp;Month</source>
        <translation>&amp;Month</translation>
    </message>
    <message>
        <source>Month of the report</source>
        <translation>Month of the report</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>The report</translation>
    </message>
    <message>
        <source>&amp;Save as PDF, page or table…</source>
        <translation>&amp;Save as PDF, page or table…</translation>
    </message>
    <message>
        <source>Save the monthly report</source>
        <translation>Save the monthly report</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Page (*.html)</source>
        <translation>Page (*.html)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Table (*.csv)</translation>
    </message>
</context>
</TS>
