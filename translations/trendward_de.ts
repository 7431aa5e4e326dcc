<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE">
<context>
    <name>Account</name>
    <message numerus="yes">
        <source>{1}; without %n reading of a device that counted less on the same day than another one</source>
        <comment>{1}; without %n readings of devices that counted less on the same day than another one</comment>
        <translation>
            <numerusform>{1}; ohne %n Messwert eines Geräts, das am selben Tag weniger gezählt hat als ein anderes</numerusform>
            <numerusform>{1}; ohne %n Messwerte von Geräten, die am selben Tag weniger gezählt haben als ein anderes</numerusform>
        </translation>
    </message>
    <message>
        <source>Days with at least one reading among the last 30 by the patient's clock, today included</source>
        <translation>Tage mit mindestens einem Messwert unter den letzten 30 nach der Uhr des Patienten, heute eingeschlossen</translation>
    </message>
    <message>
        <source>count of days</source>
        <translation>Anzahl der Tage</translation>
    </message>
    <message>
        <source>count</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>{1}. No value: {2}</source>
        <translation>{1}. Kein Wert: {2}</translation>
    </message>
    <message>
        <source>No value: {1}.</source>
        <translation>Kein Wert: {1}.</translation>
    </message>
    <message>
        <source>no reading with a number in this time</source>
        <translation>kein Messwert mit einer Zahl in dieser Zeit</translation>
    </message>
    <message>
        <source>Number of readings that are numbers</source>
        <translation>Anzahl der Messwerte, die Zahlen sind</translation>
    </message>
    <message>
        <source>Arithmetic mean of the readings</source>
        <translation>Arithmetisches Mittel der Messwerte</translation>
    </message>
    <message>
        <source>arithmetic mean, each reading with the same weight</source>
        <translation>arithmetisches Mittel, jeder Messwert mit gleichem Gewicht</translation>
    </message>
    <message>
        <source>Middle reading by value, or the mean of the two middle ones</source>
        <translation>Mittlerer Messwert der Größe nach oder das Mittel der beiden mittleren</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Smallest and greatest reading</source>
        <translation>Kleinster und größter Messwert</translation>
    </message>
    <message>
        <source>range</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Arithmetic mean of the readings of the last 7 days by the patient's clock ({1})</source>
        <translation>Arithmetisches Mittel der Messwerte der letzten 7 Tage nach der Uhr des Patienten ({1})</translation>
    </message>
    <message>
        <source>Theil–Sen slope: the median of the slopes between all pairs of readings at different times, per 24 hours</source>
        <translation>Theil-Sen-Steigung: Median der Steigungen zwischen allen Paaren von Messwerten zu verschiedenen Zeiten, je 24 Stunden</translation>
    </message>
    <message>
        <source>a slope needs readings at two different times</source>
        <translation>eine Steigung braucht Messwerte zu zwei verschiedenen Zeiten</translation>
    </message>
    <message>
        <source>Theil–Sen slope: the median of the slopes between all pairs of daily medians at different times, per 24 hours</source>
        <translation>Theil-Sen-Steigung: Median der Steigungen zwischen allen Paaren von Tagesmedianen zu verschiedenen Zeiten, je 24 Stunden</translation>
    </message>
    <message numerus="yes">
        <source>a slope needs 8 days with readings; there are %n</source>
        <translation>
            <numerusform>eine Steigung braucht 8 Tage mit Messwerten; es ist %n</numerusform>
            <numerusform>eine Steigung braucht 8 Tage mit Messwerten; es sind %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Readings that meet the limits, both ends included</source>
        <translation>Messwerte in den Grenzen, beide Enden eingeschlossen</translation>
    </message>
    <message>
        <source>share of readings; a comparator counts where it is certain</source>
        <translation>Anteil der Messwerte; ein Vergleichszeichen zählt, wo es eindeutig ist</translation>
    </message>
    <message>
        <source>Mean difference of neighbouring systolic readings of the home average</source>
        <translation>Mittlerer Abstand aufeinander folgender systolischer Messwerte des häuslichen Mittels</translation>
    </message>
    <message>
        <source>Probability of such a slope by chance: Mann–Kendall test of the daily medians, both sides</source>
        <translation>Wahrscheinlichkeit einer solchen Steigung durch Zufall: zweiseitiger Mann-Kendall-Test der Tagesmediane</translation>
    </message>
    <message>
        <source>all daily medians are equal</source>
        <translation>alle Tagesmediane sind gleich</translation>
    </message>
    <message>
        <source>Mean steps of the days on which the device was worn for 10 hours or more</source>
        <translation>Mittlere Schritte der Tage, an denen das Gerät mindestens 10 Stunden getragen wurde</translation>
    </message>
    <message>
        <source>a usual rule of activity studies, not read in an original</source>
        <translation>übliche Regel von Aktivitätsstudien, nicht im Original gelesen</translation>
    </message>
    <message>
        <source>days on which it was worn for less than 10 hours</source>
        <translation>Tage, an denen es weniger als 10 Stunden getragen wurde</translation>
    </message>
    <message>
        <source>Mean steps of the days with steps; for how long the device was worn is not known</source>
        <translation>Mittlere Schritte der Tage mit Schritten; wie lange das Gerät getragen wurde, ist nicht bekannt</translation>
    </message>
    <message numerus="yes">
        <source>it takes {1} days; there is %n</source>
        <comment>it takes {1} days; there are %n</comment>
        <translation>
            <numerusform>es braucht {1} Tage; vorhanden ist %n</numerusform>
            <numerusform>es braucht {1} Tage; vorhanden sind %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Mean of the nights, and the standard deviation between them</source>
        <translation>Mittel der Nächte und die Standardabweichung zwischen ihnen</translation>
    </message>
    <message>
        <source>mean and standard deviation</source>
        <translation>Mittelwert und Standardabweichung</translation>
    </message>
    <message numerus="yes">
        <source>it takes {1} nights; there is %n</source>
        <comment>it takes {1} nights; there are %n</comment>
        <translation>
            <numerusform>es braucht {1} Nächte; vorhanden ist %n</numerusform>
            <numerusform>es braucht {1} Nächte; vorhanden sind %n</numerusform>
        </translation>
    </message>
    <message>
        <source>it takes a day that is over</source>
        <translation>es braucht einen Tag, der vorbei ist</translation>
    </message>
    <message>
        <source>Readings of each day against those that were asked for, at most all of them</source>
        <translation>Messwerte jedes Tages gegen die verabredeten, höchstens alle</translation>
    </message>
    <message>
        <source>mean of the days</source>
        <translation>Mittel der Tage</translation>
    </message>
    <message>
        <source>Doses of each day against those prescribed, at most all of them</source>
        <translation>Dosen jedes Tages gegen die verordneten, höchstens alle</translation>
    </message>
    <message>
        <source>The one is mostly of mornings and the other mostly of evenings: they are not compared.</source>
        <translation>Das eine ist überwiegend vom Morgen und das andere überwiegend vom Abend: Sie werden nicht verglichen.</translation>
    </message>
    <message>
        <source>The one is mostly of evenings and the other mostly of mornings: they are not compared.</source>
        <translation>Das eine ist überwiegend vom Abend und das andere überwiegend vom Morgen: Sie werden nicht verglichen.</translation>
    </message>
    <message numerus="yes">
        <source>it takes {1} days with readings; there is %n</source>
        <comment>it takes {1} days with readings; there are %n</comment>
        <translation>
            <numerusform>es braucht {1} Tage mit Messwerten; vorhanden ist %n</numerusform>
            <numerusform>es braucht {1} Tage mit Messwerten; vorhanden sind %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Personal best: the highest reading of 2 to 3 weeks</source>
        <translation>Persönlicher Bestwert: der höchste Messwert aus 2 bis 3 Wochen</translation>
    </message>
    <message>
        <source>Mean of each day's difference between its highest and lowest reading</source>
        <translation>Mittel der Unterschiede zwischen höchstem und niedrigstem Messwert jedes Tages</translation>
    </message>
    <message>
        <source>the only one of its day</source>
        <translation>einziger seines Tages</translation>
    </message>
    <message numerus="yes">
        <source>it takes {1} days with two readings; there is %n</source>
        <comment>it takes {1} days with two readings; there are %n</comment>
        <translation>
            <numerusform>es braucht {1} Tage mit zwei Messwerten; vorhanden ist %n</numerusform>
            <numerusform>es braucht {1} Tage mit zwei Messwerten; vorhanden sind %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Days of the last 7 with a puff of the reliever</source>
        <translation>Tage der letzten 7 mit einem Hub des Bedarfsmedikaments</translation>
    </message>
    <message>
        <source>asthma guidelines, as quoted</source>
        <translation>Asthma-Leitlinien, wie zitiert</translation>
    </message>
    <message>
        <source>no puff was ever recorded</source>
        <translation>noch nie wurde ein Hub aufgezeichnet</translation>
    </message>
    <message>
        <source>2 days of at least 3 puffs a day and more than in the 2 weeks before; within 7 days they are one</source>
        <translation>2 Tage mit mindestens 3 Hüben am Tag und mehr als in den 2 Wochen davor; innerhalb von 7 Tagen sind sie eines</translation>
    </message>
    <message>
        <source>it takes records that began 16 days ago or earlier</source>
        <translation>es braucht Aufzeichnungen, die vor mindestens 16 Tagen begonnen haben</translation>
    </message>
    <message>
        <source>The best split into two groups, and how often they take turns</source>
        <translation>Die beste Teilung in zwei Gruppen, und wie oft sie sich abwechseln</translation>
    </message>
    <message numerus="yes">
        <source>it takes {1} readings; there is %n</source>
        <comment>it takes {1} readings; there are %n</comment>
        <translation>
            <numerusform>es braucht {1} Messwerte; vorhanden ist %n</numerusform>
            <numerusform>es braucht {1} Messwerte; vorhanden sind %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Readings that end in 0 or 5; a fifth by chance</source>
        <translation>Messwerte, die auf 0 oder 5 enden; zufällig ein Fünftel</translation>
    </message>
    <message>
        <source>terminal digits of blood pressure</source>
        <translation>Endziffern des Blutdrucks</translation>
    </message>
    <message>
        <source>not whole numbers</source>
        <translation>keine ganzen Zahlen</translation>
    </message>
    <message>
        <source>it takes 3 comparisons of the clock over a day or more</source>
        <translation>es braucht 3 Vergleiche der Uhr über mindestens einen Tag</translation>
    </message>
    <message>
        <source>it takes 7 days with 70 % of a sensor's readings on average</source>
        <translation>es braucht 7 Tage mit durchschnittlich 70 % der Messwerte eines Sensors</translation>
    </message>
    <message>
        <source>it takes {1} readings of a meter</source>
        <translation>es braucht {1} Messwerte eines Messgeräts</translation>
    </message>
    <message>
        <source>5th, 25th, 50th, 75th and 95th percentile of all days by the time of day; a reading beyond a device's limit stands at that limit</source>
        <translation>5., 25., 50., 75. und 95. Perzentil aller Tage nach der Tageszeit; ein Messwert jenseits einer Gerätegrenze steht an dieser Grenze</translation>
    </message>
    <message>
        <source>Weeks before the event as a line, carried on, against the line of the weeks after it</source>
        <translation>Wochen vor dem Ereignis als Gerade, fortgeführt, gegen die Gerade der Wochen danach</translation>
    </message>
    <message>
        <source>Association, one person, no control.</source>
        <translation>Zusammenhang, eine Person, keine Kontrolle.</translation>
    </message>
    <message>
        <source>it takes {1} weeks of 4 days before the event and after it; there are {2} and {3}</source>
        <extracomment>{1} weeks needed; {2} there are before, {3} after the event</extracomment>
        <translation>es braucht je {1} Wochen mit 4 Tagen vor und nach dem Ereignis; vorhanden sind {2} und {3}</translation>
    </message>
    <message numerus="yes">
        <source>it takes {1} readings of a meter in 14 days; there is %n</source>
        <comment>it takes {1} readings of a meter in 14 days; there are %n</comment>
        <translation>
            <numerusform>es braucht {1} Messwerte eines Messgeräts in 14 Tagen; vorhanden ist %n</numerusform>
            <numerusform>es braucht {1} Messwerte eines Messgeräts in 14 Tagen; vorhanden sind %n</numerusform>
        </translation>
    </message>
    <message>
        <source>it takes 14 days with {1} % of a sensor's readings; there are {2} %</source>
        <extracomment>{1}, {2}: percents</extracomment>
        <translation>es braucht 14 Tage mit {1} % der Messwerte eines Sensors; vorhanden sind {2} %</translation>
    </message>
    <message>
        <source>Share of the readings of 14 days in each band ({1})</source>
        <translation>Anteil der Messwerte von 14 Tagen in jedem Bereich ({1})</translation>
    </message>
    <message>
        <source>Mean of the readings of 14 days</source>
        <translation>Mittel der Messwerte von 14 Tagen</translation>
    </message>
    <message>
        <source>Coefficient of variation: standard deviation by mean</source>
        <translation>Variationskoeffizient: Standardabweichung durch Mittelwert</translation>
    </message>
    <message>
        <source>A1c as the mean of 14 days would give it</source>
        <translation>HbA1c, wie es das Mittel von 14 Tagen ergäbe</translation>
    </message>
    <message>
        <source>Glucose management indicator</source>
        <translation>Glukosemanagement-Indikator</translation>
    </message>
    <message>
        <source>Risk of low and of high glucose (LBGI, HBGI)</source>
        <translation>Risiko niedriger und hoher Glukose (LBGI, HBGI)</translation>
    </message>
    <message>
        <source>Glycemia risk index of the shares below and above the target</source>
        <translation>Glykämie-Risikoindex aus den Anteilen unter und über dem Zielbereich</translation>
    </message>
    <message>
        <source>it takes the readings of a sensor</source>
        <translation>es braucht die Messwerte eines Sensors</translation>
    </message>
    <message>
        <source>Times beyond a limit: 15 minutes begin one and 15 minutes back end it, so does a gap of 45 minutes</source>
        <translation>Zeiten jenseits einer Grenze: 15 Minuten beginnen eine, 15 Minuten zurück beenden sie, ebenso eine Lücke von 45 Minuten</translation>
    </message>
    <message>
        <source>it takes a sensor that reads at least every 15 minutes</source>
        <translation>es braucht einen Sensor, der mindestens alle 15 Minuten misst</translation>
    </message>
    <message>
        <source>systolic pressure below 80 mmHg</source>
        <translation>systolischer Druck unter 80 mmHg</translation>
    </message>
    <message>
        <source>systolic pressure above 170 mmHg</source>
        <translation>systolischer Druck über 170 mmHg</translation>
    </message>
    <message>
        <source>pulse below 40 a minute</source>
        <translation>Puls unter 40 in der Minute</translation>
    </message>
    <message>
        <source>pulse above 110 a minute</source>
        <translation>Puls über 110 in der Minute</translation>
    </message>
    <message>
        <source>systolic pressure below 90 mmHg with symptoms</source>
        <translation>systolischer Druck unter 90 mmHg mit Beschwerden</translation>
    </message>
    <message>
        <source>systolic pressure above 160 mmHg with symptoms</source>
        <translation>systolischer Druck über 160 mmHg mit Beschwerden</translation>
    </message>
    <message>
        <source>pulse below 50 a minute with symptoms</source>
        <translation>Puls unter 50 in der Minute mit Beschwerden</translation>
    </message>
    <message>
        <source>pulse above 100 a minute with symptoms</source>
        <translation>Puls über 100 in der Minute mit Beschwerden</translation>
    </message>
    <message>
        <source>more than 3 lb in a day with symptoms</source>
        <translation>mehr als 3 lb an einem Tag mit Beschwerden</translation>
    </message>
    <message>
        <source>more than 6 lb in a week with symptoms</source>
        <translation>mehr als 6 lb in einer Woche mit Beschwerden</translation>
    </message>
    <message>
        <source>breathless, swollen or light-headed</source>
        <translation>atemlos, geschwollen oder benommen</translation>
    </message>
    <message>
        <source>woke breathless or took another pillow</source>
        <translation>atemlos aufgewacht oder ein weiteres Kissen genommen</translation>
    </message>
    <message>
        <source>feels much worse</source>
        <translation>fühlt sich viel schlechter</translation>
    </message>
    <message>
        <source>Median of the last 3 daily medians less that of the 30 days before; a change is 10 a minute on each of the 3 days</source>
        <translation>Median der letzten 3 Tagesmediane abzüglich dessen der 30 Tage davor; eine Änderung sind 10 in der Minute an jedem der 3 Tage</translation>
    </message>
    <message>
        <source>a usual figure of home monitoring, not read in an original</source>
        <translation>übliche Zahl der häuslichen Überwachung, nicht im Original gelesen</translation>
    </message>
    <message>
        <source>it takes each of the last 3 days and 8 days before; there are {1} and {2}</source>
        <extracomment>{1} of 3 days; {2} of 8 days</extracomment>
        <translation>es braucht jeden der letzten 3 Tage und 8 Tage davor; vorhanden sind {1} und {2}</translation>
    </message>
    <message>
        <source>outside the hours of the morning and of the evening</source>
        <translation>außerhalb der Stunden des Morgens und des Abends</translation>
    </message>
    <message>
        <source>of the days that the protocol discards</source>
        <translation>von den Tagen, die das Protokoll verwirft</translation>
    </message>
    <message>
        <source>first of its session</source>
        <translation>erster seiner Messreihe</translation>
    </message>
    <message>
        <source>beyond the number that the protocol asks for in a session</source>
        <translation>über die Zahl hinaus, die das Protokoll für eine Messreihe vorsieht</translation>
    </message>
    <message numerus="yes">
        <source>the average takes {1} readings on {2} days after what is discarded; there is %n on {3}</source>
        <comment>the average takes {1} readings on {2} days after what is discarded; there are %n on {3}</comment>
        <extracomment>{1} readings on {2} days; {3}: days</extracomment>
        <translation>
            <numerusform>das Mittel braucht nach dem Verworfenen {1} Messwerte an {2} Tagen; vorhanden ist %n an {3}</numerusform>
            <numerusform>das Mittel braucht nach dem Verworfenen {1} Messwerte an {2} Tagen; vorhanden sind %n an {3}</numerusform>
        </translation>
    </message>
    <message>
        <source>{1}; mornings without a reading: {2}, evenings: {3}</source>
        <extracomment>what is needed; mornings, evenings</extracomment>
        <translation>{1}; Morgen ohne Messwert: {2}, Abende: {3}</translation>
    </message>
    <message>
        <source>Home average, {1}, by the patient's clock ({2})</source>
        <translation>Häusliches Mittel, {1}, nach der Uhr des Patienten ({2})</translation>
    </message>
    <message>
        <source>without its other part</source>
        <translation>ohne seinen anderen Teil</translation>
    </message>
    <message>
        <source>Share of the systolic readings above the limit of a high mean</source>
        <translation>Anteil der systolischen Messwerte über der Grenze eines hohen Mittels</translation>
    </message>
    <message>
        <source>Share of the time within the limits, in straight lines between the readings; gaps of more than {1} days are left out</source>
        <translation>Anteil der Zeit innerhalb der Grenzen, geradlinig zwischen den Messwerten; Lücken von mehr als {1} Tagen sind ausgelassen</translation>
    </message>
    <message>
        <source>it takes two readings that are at most {1} days apart</source>
        <translation>es braucht zwei Messwerte, die höchstens {1} Tage auseinander liegen</translation>
    </message>
    <message>
        <source>it takes 4 readings of the office or 12 from home</source>
        <translation>es braucht 4 Messwerte aus der Praxis oder 12 von zu Hause</translation>
    </message>
    <message>
        <source>Share of nights with 4 hours or more, in the best 30 nights in a row of the first 90</source>
        <translation>Anteil der Nächte mit 4 Stunden oder mehr, in den besten 30 Nächten hintereinander der ersten 90</translation>
    </message>
    <message>
        <source>rule of US insurers, as OSCAR counts it</source>
        <translation>Regel von US-Versicherern, wie OSCAR sie zählt</translation>
    </message>
    <message>
        <source>partial, {1} of 7 inputs</source>
        <translation>unvollständig, {1} von 7 Angaben</translation>
    </message>
    <message>
        <source>{1} of 20, high</source>
        <translation>{1} von 20, hoch</translation>
    </message>
    <message>
        <source>{1} of 20, medium</source>
        <translation>{1} von 20, mittel</translation>
    </message>
    <message>
        <source>{1} of 20, low to medium: a single input has 3</source>
        <translation>{1} von 20, niedrig bis mittel: eine einzelne Angabe hat 3</translation>
    </message>
    <message>
        <source>{1} of 20, low</source>
        <translation>{1} von 20, niedrig</translation>
    </message>
    <message>
        <source>Usual scatter of the daily medians since the last change, without the newest days</source>
        <translation>Übliche Streuung der Tagesmediane seit der letzten Änderung, ohne die neuesten Tage</translation>
    </message>
    <message>
        <source>Usual scatter of the daily medians, without the newest days</source>
        <translation>Übliche Streuung der Tagesmediane, ohne die neuesten Tage</translation>
    </message>
    <message numerus="yes">
        <source>a person's own band takes {1} days with readings; there is %n</source>
        <comment>a person's own band takes {1} days with readings; there are %n</comment>
        <translation>
            <numerusform>das eigene Band eines Menschen braucht {1} Tage mit Messwerten; vorhanden ist %n</numerusform>
            <numerusform>das eigene Band eines Menschen braucht {1} Tage mit Messwerten; vorhanden sind %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Share of the recorded time below the limit; a reading holds until the next</source>
        <translation>Anteil der aufgezeichneten Zeit unter der Grenze; ein Messwert gilt bis zum nächsten</translation>
    </message>
    <message>
        <source>time below a limit, as sleep reports give it</source>
        <translation>Zeit unter einer Grenze, wie Schlafberichte sie angeben</translation>
    </message>
    <message>
        <source>it takes an hour of readings that are at most 5 minutes apart; single checks have no time</source>
        <translation>es braucht eine Stunde mit Messwerten, die höchstens 5 Minuten auseinander liegen; Einzelmessungen haben keine Dauer</translation>
    </message>
    <message>
        <source>Falls below the median of the 2 minutes before, 10 to 60 seconds long, by the hour of recording, not of sleep</source>
        <translation>Abfälle unter den Median der 2 Minuten davor, 10 bis 60 Sekunden lang, je Stunde Aufzeichnung, nicht Schlaf</translation>
    </message>
    <message>
        <source>it takes 2 hours of readings that are at most 10 seconds apart; single checks have no index</source>
        <translation>es braucht 2 Stunden mit Messwerten, die höchstens 10 Sekunden auseinander liegen; Einzelmessungen haben keinen Index</translation>
    </message>
    <message>
        <source>moving average above the person's own band</source>
        <translation>gleitendes Mittel über dem eigenen Band des Menschen</translation>
    </message>
    <message>
        <source>no weight in the last 7 days</source>
        <translation>kein Gewicht in den letzten 7 Tagen</translation>
    </message>
    <message numerus="yes">
        <source>Newest daily median less the smallest one of the %n day before</source>
        <comment>Newest daily median less the smallest one of the %n days before</comment>
        <translation>
            <numerusform>Neuester Tagesmedian abzüglich des kleinsten des Tages davor</numerusform>
            <numerusform>Neuester Tagesmedian abzüglich des kleinsten der %n Tage davor</numerusform>
        </translation>
    </message>
    <message>
        <source>it takes a weight of today or yesterday and one before</source>
        <translation>es braucht ein Gewicht von heute oder gestern und eines davor</translation>
    </message>
    <message>
        <source>Median of the newest 3 daily medians less the dry weight of the plan</source>
        <translation>Median der neuesten 3 Tagesmediane abzüglich des Trockengewichts aus dem Plan</translation>
    </message>
    <message>
        <source>the plan</source>
        <translation>der Plan</translation>
    </message>
    <message numerus="yes">
        <source>it takes 3 days with weights in the last 7; there is %n</source>
        <comment>it takes 3 days with weights in the last 7; there are %n</comment>
        <translation>
            <numerusform>es braucht 3 Tage mit Gewicht in den letzten 7; vorhanden ist %n</numerusform>
            <numerusform>es braucht 3 Tage mit Gewicht in den letzten 7; vorhanden sind %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Median of the newest 3 daily medians less that of the 14 days with weights before</source>
        <translation>Median der neuesten 3 Tagesmediane abzüglich dessen der 14 Tage mit Gewicht davor</translation>
    </message>
    <message>
        <source>it takes 3 days with weights in the last week and 7 before them</source>
        <translation>es braucht 3 Tage mit Gewicht in der letzten Woche und 7 davor</translation>
    </message>
    <message>
        <source>more than 2 kg in 3 days</source>
        <translation>mehr als 2 kg in 3 Tagen</translation>
    </message>
    <message>
        <source>more than 2 lb in a day</source>
        <translation>mehr als 2 lb an einem Tag</translation>
    </message>
    <message>
        <source>more than 5 lb in a week</source>
        <translation>mehr als 5 lb in einer Woche</translation>
    </message>
    <message>
        <source>newest days above the two weeks before</source>
        <translation>neueste Tage über den zwei Wochen davor</translation>
    </message>
    <message>
        <source>GINA, as quoted</source>
        <translation>GINA, wie zitiert</translation>
    </message>
    <message>
        <source>AASM, which leaves the baseline open; J Clin Sleep Med 2024;20:709</source>
        <translation>AASM, die die Grundlinie offen lässt; J Clin Sleep Med 2024;20:709</translation>
    </message>
    <message>
        <source>ESC heart failure guideline, as quoted in abstract P6334, which calls the evidence unclear</source>
        <translation>ESC-Leitlinie zur Herzinsuffizienz, wie zitiert im Abstract P6334, der die Belege unklar nennt</translation>
    </message>
    <message>
        <source>US advice to patients, as quoted</source>
        <translation>US-Ratschlag an Patienten, wie zitiert</translation>
    </message>
    <message>
        <source>Trendward's simulation: 80 kg, daily noise of 0.4 to 0.6 kg, then 0.4 kg more a day for a week</source>
        <translation>Simulation von Trendward: 80 kg, tägliches Rauschen von 0,4 bis 0,6 kg, dann eine Woche lang 0,4 kg mehr am Tag</translation>
    </message>
    <message>
        <source>of another time of the day</source>
        <translation>einer anderen Tageszeit</translation>
    </message>
    <message>
        <source>The longest run of equal readings, one after the other</source>
        <translation>Die längste Folge gleicher Messwerte nacheinander</translation>
    </message>
    <message>
        <source>a choice of this program, not read in an original</source>
        <translation>eine Wahl dieses Programms, keinem Original entnommen</translation>
    </message>
    <message>
        <source>Readings dated before 2000, after now, or by a clock that was reset</source>
        <translation>Messwerte mit einem Datum vor 2000, nach jetzt oder von einer zurückgesetzten Uhr</translation>
    </message>
    <message numerus="yes">
        <source>the level is that of %n reading before them</source>
        <comment>the level is that of %n readings before them</comment>
        <translation>
            <numerusform>das Niveau ist das von %n Messwert davor</numerusform>
            <numerusform>das Niveau ist das von %n Messwerten davor</numerusform>
        </translation>
    </message>
    <message>
        <source>The newest days on which the moving average of the day totals lies beyond the usual level: EWMA with λ 0.2 and limits of 2.7 σ; {1}</source>
        <translation>Die neuesten Tage, an denen das gleitende Mittel der Tagessummen jenseits des gewohnten Niveaus liegt: EWMA mit λ 0,2 und Grenzen von 2,7 σ; {1}</translation>
    </message>
    <message>
        <source>The newest days on which the moving average of the daily medians lies beyond the usual level: EWMA with λ 0.2 and limits of 2.7 σ; {1}</source>
        <translation>Die neuesten Tage, an denen das gleitende Mittel der Tagesmediane jenseits des gewohnten Niveaus liegt: EWMA mit λ 0,2 und Grenzen von 2,7 σ; {1}</translation>
    </message>
    <message>
        <source>of a device that counted less on the same day than another one</source>
        <translation>von einem Gerät, das am selben Tag weniger zählte als ein anderes</translation>
    </message>
    <message>
        <source>of today, which is not over</source>
        <translation>von heute, das nicht vorüber ist</translation>
    </message>
    <message>
        <source>Usual scatter of the day totals since the last change, without the newest days</source>
        <translation>Übliche Streuung der Tagessummen seit der letzten Änderung, ohne die neuesten Tage</translation>
    </message>
    <message>
        <source>Usual scatter of the day totals, without the newest days</source>
        <translation>Übliche Streuung der Tagessummen, ohne die neuesten Tage</translation>
    </message>
<message>
        <source>The newest days on which the moving average of the daily medians lies beyond the usual level: EWMA with λ 0.2 and limits of 2.7 σ</source>
        <translation>Die neuesten Tage, an denen das gleitende Mittel der Tagesmediane jenseits des gewohnten Niveaus liegt: EWMA mit λ 0,2 und Grenzen von 2,7 σ</translation>
    </message>
    <message>
        <source>Sum of how far the newest days lie more than half a σ beyond the usual level, on the side where it is larger; above 4 σ or below −4 σ it is a change</source>
        <translation>Summe dessen, was die neuesten Tage mehr als ein halbes σ jenseits des gewohnten Niveaus liegen, auf der Seite, auf der sie größer ist; über 4 σ oder unter −4 σ ist es eine Veränderung</translation>
    </message>
    <message>
        <source>all days before were equal</source>
        <translation>alle Tage davor waren gleich</translation>
    </message>
    <message>
        <source>no reading of the last 30 days can be held against the goal</source>
        <translation>kein Messwert der letzten 30 Tage lässt sich mit dem Ziel vergleichen</translation>
    </message>
</context>
<context>
    <name>Action</name>
    <message>
        <source>not-started</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>in-progress</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>on-hold</source>
        <translation>pausiert</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
</context>
<context>
    <name>Background</name>
    <message>
        <source>not named</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>{1} ({2})</source>
        <translation>{1} ({2})</translation>
    </message>
    <message>
        <source>{1} (unconfirmed)</source>
        <translation>{1} (nicht bestätigt)</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <comment>%n more</comment>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Problems not known</source>
        <translation>Probleme nicht bekannt</translation>
    </message>
    <message>
        <source>Problems: none recorded ({1})</source>
        <translation>Probleme: keine eingetragen ({1})</translation>
    </message>
    <message>
        <source>Problems: {1}</source>
        <translation>Probleme: {1}</translation>
    </message>
    <message>
        <source>Allergies not known</source>
        <translation>Allergien nicht bekannt</translation>
    </message>
    <message>
        <source>Allergies: none recorded ({1})</source>
        <translation>Allergien: keine eingetragen ({1})</translation>
    </message>
    <message>
        <source>Allergies: {1}</source>
        <translation>Allergien: {1}</translation>
    </message>
    <message>
        <source>Medication not known</source>
        <translation>Medikation nicht bekannt</translation>
    </message>
    <message>
        <source>Medication: none recorded ({1})</source>
        <translation>Medikation: keine eingetragen ({1})</translation>
    </message>
    <message>
        <source>Medication: {1}</source>
        <translation>Medikation: {1}</translation>
    </message>
    <message>
        <source>Encounters not known</source>
        <translation>Kontakte nicht bekannt</translation>
    </message>
    <message>
        <source>Encounters: none now ({1})</source>
        <translation>Kontakte: derzeit keine ({1})</translation>
    </message>
    <message>
        <source>Encounters: {1}</source>
        <translation>Kontakte: {1}</translation>
    </message>
    <message numerus="yes">
        <source>not named</source>
        <comment>%n not named</comment>
        <translation>
            <numerusform>ohne Namen</numerusform>
            <numerusform>%n ohne Namen</numerusform>
        </translation>
    </message>
    <message>
        <source>contradicting: {1}</source>
        <extracomment>{1}: "No known allergy", beside an allergy</extracomment>
        <translation>im Widerspruch dazu: {1}</translation>
    </message>
    <message>
        <source>{1}; not known from {2}</source>
        <extracomment>{1}: "Allergies: none recorded (22 Nov 2026)", {2}: the addresses of servers</extracomment>
        <translation>{1}; von {2} nicht bekannt</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message numerus="yes">
        <source>%n reading(s)</source>
        <translation>
            <numerusform>%n Messwert</numerusform>
            <numerusform>%n Messwerte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <extracomment>follows "of": "28 of 30 days with readings"</extracomment>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>above the goal</source>
        <translation>über dem Ziel</translation>
    </message>
    <message>
        <source>below the goal</source>
        <translation>unter dem Ziel</translation>
    </message>
    <message>
        <source>within the goal</source>
        <translation>im Ziel</translation>
    </message>
    <message>
        <source>%1 (%2 h)</source>
        <translation>%1 (%2 h)</translation>
    </message>
    <message>
        <source>%1   no readings</source>
        <translation>%1   keine Messwerte</translation>
    </message>
    <message>
        <source>%1 of %2 with readings, %3 outside the goal</source>
        <translation>%1 von %2 mit Messwerten, %3 außerhalb des Ziels</translation>
    </message>
    <message>
        <source>%1 of %2 with readings</source>
        <translation>%1 von %2 mit Messwerten</translation>
    </message>
    <message>
        <source>. Lowest %1 on %2, highest %3 on %4</source>
        <translation>. Niedrigster Wert %1 am %2, höchster %3 am %4</translation>
    </message>
</context>
<context>
    <name>Chart</name>
    <message>
        <source>{1} to {2}.</source>
        <translation>{1} bis {2}.</translation>
    </message>
    <message numerus="yes">
        <source>{1}: %n reading; goal {2}.</source>
        <comment>{1}: %n readings; goal {2}.</comment>
        <extracomment>{2}: a goal, "at most 135 mmHg"</extracomment>
        <translation>
            <numerusform>{1}: %n Messwert; Ziel {2}.</numerusform>
            <numerusform>{1}: %n Messwerte; Ziel {2}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1}: %n reading.</source>
        <comment>{1}: %n readings.</comment>
        <translation>
            <numerusform>{1}: %n Messwert.</numerusform>
            <numerusform>{1}: %n Messwerte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1}: %n reading, lowest {2} on {3}, highest {4} on {5}; goal {6}.</source>
        <comment>{1}: %n readings, lowest {2} on {3}, highest {4} on {5}; goal {6}.</comment>
        <extracomment>{2} and {4}: values with their units, {3} and {5}: date and time, {6}: a goal, "at most 135 mmHg"</extracomment>
        <translation>
            <numerusform>{1}: %n Messwert, niedrigster {2} am {3}, höchster {4} am {5}; Ziel {6}.</numerusform>
            <numerusform>{1}: %n Messwerte, niedrigster {2} am {3}, höchster {4} am {5}; Ziel {6}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1}: %n reading, lowest {2} on {3}, highest {4} on {5}.</source>
        <comment>{1}: %n readings, lowest {2} on {3}, highest {4} on {5}.</comment>
        <translation>
            <numerusform>{1}: %n Messwert, niedrigster {2} am {3}, höchster {4} am {5}.</numerusform>
            <numerusform>{1}: %n Messwerte, niedrigster {2} am {3}, höchster {4} am {5}.</numerusform>
        </translation>
    </message>
    <message>
        <source>The same readings stand in the table of readings.</source>
        <translation>Dieselben Messwerte stehen in der Messwerttabelle.</translation>
    </message>
    <message>
        <source>{1}, {2} to {3}.</source>
        <extracomment>{1}: "Heart rate", {2}: its unit, then two dates</extracomment>
        <translation>{1}, {2} bis {3}.</translation>
    </message>
    <message>
        <source>{1} in {2}, {3} to {4}.</source>
        <translation>{1} in {2}, {3} bis {4}.</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier reading is in the table only.</source>
        <comment>%n earlier readings are in the table only.</comment>
        <translation>
            <numerusform>%n früherer Messwert steht nur in der Tabelle.</numerusform>
            <numerusform>%n frühere Messwerte stehen nur in der Tabelle.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reading is not drawn; the accounts say why.</source>
        <comment>%n readings are not drawn; the accounts say why.</comment>
        <translation>
            <numerusform>%n Messwert ist nicht gezeichnet; die Angaben sagen, warum.</numerusform>
            <numerusform>%n Messwerte sind nicht gezeichnet; die Angaben sagen, warum.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DataTrust</name>
    <message>
        <source>nothing of the kind was seen</source>
        <translation>nichts dergleichen war zu sehen</translation>
    </message>
    <message>
        <source>not looked at: {1}</source>
        <translation>nicht betrachtet: {1}</translation>
    </message>
    <message>
        <source>two groups of values that take turns: {1} readings around {2} and {3} around {4}. Consider asking whether two people use the device.</source>
        <translation>zwei Gruppen von Werten, die sich abwechseln: {1} Messwerte um {2} und {3} um {4}. Erwägen Sie zu fragen, ob zwei Personen das Gerät benutzen.</translation>
    </message>
    <message>
        <source>{1} % of the readings end in 0 or 5; by chance a fifth would. Consider asking how readings are taken and written down.</source>
        <translation>{1} % der Messwerte enden auf 0 oder 5; zufällig wäre es ein Fünftel. Erwägen Sie zu fragen, wie gemessen und aufgeschrieben wird.</translation>
    </message>
    <message>
        <source>{1} equal readings in a row, {2} to {3}. Consider asking whether they were copied or typed from memory.</source>
        <translation>{1} gleiche Messwerte hintereinander, {2} bis {3}. Erwägen Sie zu fragen, ob sie abgeschrieben oder aus dem Gedächtnis eingegeben wurden.</translation>
    </message>
    <message numerus="yes">
        <source>%n reading has a date that cannot be right. Consider looking at the clock of the device.</source>
        <comment>%n readings have a date that cannot be right. Consider looking at the clock of the device.</comment>
        <translation>
            <numerusform>%n Messwert hat ein Datum, das nicht stimmen kann. Erwägen Sie, nach der Uhr des Geräts zu sehen.</numerusform>
            <numerusform>%n Messwerte haben ein Datum, das nicht stimmen kann. Erwägen Sie, nach der Uhr des Geräts zu sehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Two groups of values</source>
        <translation>Zwei Gruppen von Werten</translation>
    </message>
    <message>
        <source>Numbers that end in 0 or 5</source>
        <translation>Zahlen, die auf 0 oder 5 enden</translation>
    </message>
    <message>
        <source>Equal readings in a row</source>
        <translation>Gleiche Messwerte hintereinander</translation>
    </message>
    <message>
        <source>Dates that cannot be right</source>
        <translation>Daten, die nicht stimmen können</translation>
    </message>
    <message>
        <source>Data trust: look at {1}</source>
        <translation>Datenvertrauen: {1} ansehen</translation>
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
        <translation>Mär</translation>
    </message>
    <message>
        <source>Apr</source>
        <translation>Apr</translation>
    </message>
    <message>
        <source>May</source>
        <translation>Mai</translation>
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
        <translation>Okt</translation>
    </message>
    <message>
        <source>Nov</source>
        <translation>Nov</translation>
    </message>
    <message>
        <source>Dec</source>
        <translation>Dez</translation>
    </message>
    <message>
        <source>{1} {2} {3}</source>
        <extracomment>day, month in letters, year</extracomment>
        <translation>{1}. {2} {3}</translation>
    </message>
    <message>
        <source>{1}, {2}</source>
        <extracomment>date, time of day</extracomment>
        <translation>{1}, {2}</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>gestern</translation>
    </message>
    <message numerus="yes">
        <source>%n day ago</source>
        <comment>%n days ago</comment>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>{1} ({2}), SAMPLE</source>
        <extracomment>{1}: date and time, {2}: a time zone</extracomment>
        <translation>{1} ({2}), BEISPIEL</translation>
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
        <translation>{1}. {2}</translation>
    </message>
</context>
<context>
    <name>EarlyWarning</name>
    <message>
        <source>Air or oxygen</source>
        <translation>Luft oder Sauerstoff</translation>
    </message>
    <message>
        <source>Consciousness</source>
        <translation>Bewusstsein</translation>
    </message>
    <message>
        <source>{1}, the oldest of them {2}</source>
        <translation>{1}, der älteste davon {2}</translation>
    </message>
    <message>
        <source>no reading says it</source>
        <translation>kein Messwert sagt es</translation>
    </message>
    <message>
        <source>no reading with a number</source>
        <translation>kein Messwert mit einer Zahl</translation>
    </message>
    <message numerus="yes">
        <source>{1}, %n point, {2}</source>
        <comment>{1}, %n points, {2}</comment>
        <translation>
            <numerusform>{1}, %n Punkt, {2}</numerusform>
            <numerusform>{1}, %n Punkte, {2}</numerusform>
        </translation>
    </message>
    <message>
        <source>{1}, {2}</source>
        <translation>{1}, {2}</translation>
    </message>
    <message>
        <source>Made for acute care and adults, not for pregnancy. There is no total while inputs are missing, and readings of different days do not make one.</source>
        <translation>Gemacht für die Akutversorgung Erwachsener, nicht für die Schwangerschaft. Solange Angaben fehlen, gibt es keine Summe, und Messwerte verschiedener Tage ergeben keine.</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>Check the name, or choose another.</source>
        <translation>Namen prüfen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>Check that the file is where it was, that you may read it and that there is room on the disk.</source>
        <translation>Prüfen, ob die Datei noch am selben Ort liegt, lesbar ist und auf dem Datenträger Platz ist.</translation>
    </message>
    <message>
        <source>Choose a file as the device or its app exported it, not a changed copy.</source>
        <translation>Eine Datei wählen, wie das Gerät oder seine App sie exportiert hat, keine geänderte Kopie.</translation>
    </message>
    <message>
        <source>Export the file from the device or app again.</source>
        <translation>Datei erneut aus Gerät oder App exportieren.</translation>
    </message>
    <message>
        <source>Choose a shorter period or a smaller file.</source>
        <translation>Kürzeren Zeitraum oder kleinere Datei wählen.</translation>
    </message>
    <message>
        <source>Say which time zone the device's clock showed.</source>
        <translation>Angeben, welche Zeitzone die Uhr des Geräts zeigte.</translation>
    </message>
    <message>
        <source>Say which unit the values are in.</source>
        <translation>Einheit der Werte angeben.</translation>
    </message>
    <message>
        <source>Add the patient first, or choose another.</source>
        <translation>Zuerst Patient hinzufügen oder anderen wählen.</translation>
    </message>
    <message>
        <source>Unlock the system's keychain, or name the pass phrase file.</source>
        <translation>Schlüsselbund des Systems entsperren oder die Passphrasendatei nennen.</translation>
    </message>
    <message>
        <source>Check that this pass phrase belongs to this store.</source>
        <translation>Prüfen, ob diese Passphrase zu diesem Speicher gehört.</translation>
    </message>
    <message>
        <source>Nothing was changed; restore the store from a backup.</source>
        <translation>Nichts wurde geändert; Speicher aus einer Sicherung wiederherstellen.</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Stopped as you asked.</source>
        <translation>Wie gewünscht angehalten.</translation>
    </message>
    <message>
        <source>Say on the check page how the file is to be read.</source>
        <translation>Sagen Sie auf der Prüfseite, wie die Datei zu lesen ist.</translation>
    </message>
</context>
<context>
    <name>Event</name>
    <message>
        <source>Reviewed by {1}</source>
        <translation>Durchgesehen von {1}</translation>
    </message>
    <message>
        <source>Goal set: {1} {2}</source>
        <translation>Ziel gesetzt: {1} {2}</translation>
    </message>
    <message>
        <source>Medication: {1}</source>
        <translation>Medikation: {1}</translation>
    </message>
    <message>
        <source>Medication changed: {1}</source>
        <translation>Medikation geändert: {1}</translation>
    </message>
    <message>
        <source>Encounter: {1}</source>
        <translation>Kontakt: {1}</translation>
    </message>
</context>
<context>
    <name>EventComparison</name>
    <message>
        <source>no band: it takes {1} weeks with readings before the event</source>
        <translation>kein Bereich: es braucht {1} Wochen mit Messwerten vor dem Ereignis</translation>
    </message>
    <message>
        <source>{1} to {2}, mean {3}</source>
        <extracomment>lower end, upper end, mean</extracomment>
        <translation>{1} bis {2}, Mittel {3}</translation>
    </message>
    <message>
        <source>the two lines do not meet after the event</source>
        <translation>die beiden Geraden treffen sich nach dem Ereignis nicht</translation>
    </message>
    <message>
        <source>{1} weeks after the event</source>
        <translation>{1} Wochen nach dem Ereignis</translation>
    </message>
    <message>
        <source>{1} weeks after the event, if both lines go on as they are</source>
        <translation>{1} Wochen nach dem Ereignis, wenn beide Geraden so weitergehen</translation>
    </message>
    <message>
        <source>{1} before</source>
        <translation>{1} davor</translation>
    </message>
    <message>
        <source>{1} after</source>
        <translation>{1} danach</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Was fehlt</translation>
    </message>
    <message>
        <source>Usual before the event</source>
        <translation>Gewohnt vor dem Ereignis</translation>
    </message>
    <message>
        <source>Observed in week {1} after the event</source>
        <translation>Beobachtet in Woche {1} nach dem Ereignis</translation>
    </message>
    <message>
        <source>Expected in week {1} after the event</source>
        <translation>Erwartet in Woche {1} nach dem Ereignis</translation>
    </message>
    <message>
        <source>Fitted line in week {1} after the event</source>
        <translation>Angepasste Gerade in Woche {1} nach dem Ereignis</translation>
    </message>
    <message>
        <source>Share of the expected</source>
        <translation>Anteil am Erwarteten</translation>
    </message>
    <message>
        <source>{1} % (fitted line by expected line)</source>
        <translation>{1} % (angepasste durch erwartete Gerade)</translation>
    </message>
    <message>
        <source>none: nothing above 0 was expected</source>
        <translation>keiner: nichts über 0 war erwartet</translation>
    </message>
    <message>
        <source>Weeks to the expected line</source>
        <translation>Wochen bis zur erwarteten Geraden</translation>
    </message>
    <message>
        <source>Step at the event</source>
        <translation>Sprung beim Ereignis</translation>
    </message>
    <message>
        <source>Slope before the event</source>
        <translation>Steigung vor dem Ereignis</translation>
    </message>
    <message>
        <source>{1} a week</source>
        <translation>{1} je Woche</translation>
    </message>
    <message>
        <source>Slope after the event</source>
        <translation>Steigung nach dem Ereignis</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>Formel</translation>
    </message>
    <message>
        <source>{1}. {2}, by least squares, t in weeks</source>
        <translation>{1}. {2}, nach kleinsten Quadraten, t in Wochen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Weeks used</source>
        <translation>Verwendete Wochen</translation>
    </message>
    <message>
        <source>{1} of {2} before, {3} of {4} after; a week takes 4 days with readings</source>
        <extracomment>weeks with a value and all weeks, before and after the event</extracomment>
        <translation>{1} von {2} davor, {3} von {4} danach; eine Woche braucht 4 Tage mit Messwerten</translation>
    </message>
    <message>
        <source>A week's value</source>
        <translation>Wert einer Woche</translation>
    </message>
    <message>
        <source>the mean of its days, a day being the sum of its readings</source>
        <translation>das Mittel ihrer Tage, ein Tag als Summe seiner Messwerte</translation>
    </message>
    <message>
        <source>the mean of its days, a day being the median of its readings</source>
        <translation>das Mittel ihrer Tage, ein Tag als Median seiner Messwerte</translation>
    </message>
    <message>
        <source>Readings used</source>
        <translation>Verwendete Messwerte</translation>
    </message>
    <message>
        <source>{1}, {2} to {3}</source>
        <translation>{1}, {2} bis {3}</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Band before</source>
        <translation>Bereich davor</translation>
    </message>
    <message>
        <source>mean of the weeks before ± 2.66 times their mean step from week to week (XmR)</source>
        <translation>Mittel der Wochen davor ± 2,66-mal ihre mittlere Änderung von Woche zu Woche (XmR)</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhr</translation>
    </message>
    <message>
        <source>days by the clock of {1}; the day of the event belongs to the first week after it</source>
        <translation>Tage nach der Uhr von {1}; der Tag des Ereignisses gehört zur ersten Woche danach</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>Intervall</translation>
    </message>
    <message>
        <source>none is given: from so few weeks it would be too narrow</source>
        <translation>keines angegeben: aus so wenigen Wochen wäre es zu eng</translation>
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
        <translation>{1} um den {2}</translation>
    </message>
    <message>
        <source>{1} around {2}: {3}</source>
        <extracomment>measure, date, what happened</extracomment>
        <translation>{1} um den {2}: {3}</translation>
    </message>
    <message>
        <source>Nothing here is a reason to refuse a person's cover or care.</source>
        <translation>Nichts hiervon ist ein Grund, einer Person Leistungen oder Behandlung zu verweigern.</translation>
    </message>
    <message>
        <source>Review signed</source>
        <translation>Durchsicht unterschrieben</translation>
    </message>
    <message>
        <source>not within {1} weeks after the event</source>
        <translation>nicht innerhalb von {1} Wochen nach dem Ereignis</translation>
    </message>
</context>
<context>
    <name>EventPage</name>
    <message>
        <source>Event comparison</source>
        <translation>Ereignisvergleich</translation>
    </message>
    <message>
        <source>What the weeks show</source>
        <translation>Was die Wochen zeigen</translation>
    </message>
    <message>
        <source>How it was made</source>
        <translation>Wie es gemacht wurde</translation>
    </message>
    <message>
        <source>Weeks: days with readings, value, expected</source>
        <translation>Wochen: Tage mit Messwerten, Wert, erwartet</translation>
    </message>
    <message>
        <source>The table of the weeks is in the CSV: this page has no room for it.</source>
        <translation>Die Tabelle der Wochen steht in der CSV-Datei: diese Seite hat keinen Platz dafür.</translation>
    </message>
</context>
<context>
    <name>EventPicture</name>
    <message>
        <source>Week: mean of its days</source>
        <translation>Woche: Mittel ihrer Tage</translation>
    </message>
    <message>
        <source>Line of each side</source>
        <translation>Gerade jeder Seite</translation>
    </message>
    <message>
        <source>Expected: the line before, carried on</source>
        <translation>Erwartet: die Gerade davor, fortgeführt</translation>
    </message>
    <message>
        <source>Own band of the weeks before</source>
        <translation>Eigener Bereich der Wochen davor</translation>
    </message>
    <message>
        <source>Fewer than 4 days with readings</source>
        <translation>Weniger als 4 Tage mit Messwerten</translation>
    </message>
    <message>
        <source>weeks before</source>
        <translation>Wochen davor</translation>
    </message>
    <message>
        <source>weeks after</source>
        <translation>Wochen danach</translation>
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
        <translation>{1}, {2} bis {3}</translation>
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
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reading</source>
        <comment>%n readings</comment>
        <translation>
            <numerusform>%n Messwert</numerusform>
            <numerusform>%n Messwerte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} of %n day</source>
        <comment>{1} of %n days</comment>
        <translation>
            <numerusform>{1} von %n Tag</numerusform>
            <numerusform>{1} von %n Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} of %n reading</source>
        <comment>{1} of %n readings</comment>
        <translation>
            <numerusform>{1} von %n Messwert</numerusform>
            <numerusform>{1} von %n Messwerten</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message numerus="yes">
        <source>%n day above the usual level since {1}</source>
        <comment>%n days above the usual level since {1}</comment>
        <translation>
            <numerusform>%n Tag über dem gewohnten Niveau seit {1}</numerusform>
            <numerusform>%n Tage über dem gewohnten Niveau seit {1}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day below the usual level since {1}</source>
        <comment>%n days below the usual level since {1}</comment>
        <translation>
            <numerusform>%n Tag unter dem gewohnten Niveau seit {1}</numerusform>
            <numerusform>%n Tage unter dem gewohnten Niveau seit {1}</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Finding</name>
    <message numerus="yes">
        <source>on %n day</source>
        <comment>on %n days</comment>
        <translation>
            <numerusform>an %n Tag</numerusform>
            <numerusform>an %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>{1} (secondary: not checked against the original)</source>
        <translation>{1} (sekundär: nicht am Original geprüft)</translation>
    </message>
    <message numerus="yes">
        <source>the same as the week before</source>
        <translation>
            <numerusform>wie in der Vorwoche</numerusform>
            <numerusform>wie in der Vorwoche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the same as the %n days before</source>
        <translation>
            <numerusform>wie am %n Tag davor</numerusform>
            <numerusform>wie an den %n Tagen davor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the same as the %n days with readings before</source>
        <translation>
            <numerusform>wie am %n Tag mit Messwerten davor</numerusform>
            <numerusform>wie an den %n Tagen mit Messwerten davor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} above the week before</source>
        <translation>
            <numerusform>{1} über der Vorwoche</numerusform>
            <numerusform>{1} über der Vorwoche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} above the %n days before</source>
        <translation>
            <numerusform>{1} über dem %n Tag davor</numerusform>
            <numerusform>{1} über den %n Tagen davor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} above the %n days with readings before</source>
        <translation>
            <numerusform>{1} über dem %n Tag mit Messwerten davor</numerusform>
            <numerusform>{1} über den %n Tagen mit Messwerten davor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} below the week before</source>
        <translation>
            <numerusform>{1} unter der Vorwoche</numerusform>
            <numerusform>{1} unter der Vorwoche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} below the %n days before</source>
        <translation>
            <numerusform>{1} unter dem %n Tag davor</numerusform>
            <numerusform>{1} unter den %n Tagen davor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} below the %n days with readings before</source>
        <translation>
            <numerusform>{1} unter dem %n Tag mit Messwerten davor</numerusform>
            <numerusform>{1} unter den %n Tagen mit Messwerten davor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1}: mean of the last %n days {2}, {3}; the goal is {4}.</source>
        <extracomment>{3}: "9 above the week before"; {4}: "at most 135 mmHg"</extracomment>
        <translation>
            <numerusform>{1}: Mittel von zuletzt %n Tag {2}, {3}; Ziel: {4}.</numerusform>
            <numerusform>{1}: Mittel der letzten %n Tage {2}, {3}; Ziel: {4}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1}: mean of the last %n days {2}, {3}.</source>
        <translation>
            <numerusform>{1}: Mittel von zuletzt %n Tag {2}, {3}.</numerusform>
            <numerusform>{1}: Mittel der letzten %n Tage {2}, {3}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1}: mean of the last %n days {2}; the goal is {3}.</source>
        <translation>
            <numerusform>{1}: Mittel von zuletzt %n Tag {2}; Ziel: {3}.</numerusform>
            <numerusform>{1}: Mittel der letzten %n Tage {2}; Ziel: {3}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1}: mean of the last %n days {2}.</source>
        <translation>
            <numerusform>{1}: Mittel von zuletzt %n Tag {2}.</numerusform>
            <numerusform>{1}: Mittel der letzten %n Tage {2}.</numerusform>
        </translation>
    </message>
    <message>
        <source>{1} This is the patient's own limit.</source>
        <translation>{1} Dies ist die eigene Grenze des Patienten.</translation>
    </message>
    <message>
        <source>The plan's limit in place of: {1}</source>
        <translation>Grenze des Plans anstelle von: {1}</translation>
    </message>
    <message>
        <source>{1} {2} on {3}, at or above {4}.</source>
        <extracomment>{1}: "Heart rate", {2}: "130 /min", {3}: date and time, {4}: the limit</extracomment>
        <translation>{1} {2} am {3}, bei oder über {4}.</translation>
    </message>
    <message>
        <source>{1} {2} on {3}, above {4}.</source>
        <translation>{1} {2} am {3}, über {4}.</translation>
    </message>
    <message>
        <source>{1} {2} on {3}, at or below {4}.</source>
        <translation>{1} {2} am {3}, bei oder unter {4}.</translation>
    </message>
    <message>
        <source>{1} {2} on {3}, below {4}.</source>
        <translation>{1} {2} am {3}, unter {4}.</translation>
    </message>
    <message numerus="yes">
        <source>{1} at or above {2} %n time {3} of the last {4}, the last on {5}.</source>
        <comment>{1} at or above {2} %n times {3} of the last {4}, the last on {5}.</comment>
        <extracomment>{2}: the limit, {3}: "on 2 days", {4}: a number of days, {5}: date and time</extracomment>
        <translation>
            <numerusform>{1} %n Mal bei oder über {2} {3} der letzten {4}, zuletzt am {5}.</numerusform>
            <numerusform>{1} %n Mal bei oder über {2} {3} der letzten {4}, zuletzt am {5}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} above {2} %n time {3} of the last {4}, the last on {5}.</source>
        <comment>{1} above {2} %n times {3} of the last {4}, the last on {5}.</comment>
        <translation>
            <numerusform>{1} %n Mal über {2} {3} der letzten {4}, zuletzt am {5}.</numerusform>
            <numerusform>{1} %n Mal über {2} {3} der letzten {4}, zuletzt am {5}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} at or below {2} %n time {3} of the last {4}, the last on {5}.</source>
        <comment>{1} at or below {2} %n times {3} of the last {4}, the last on {5}.</comment>
        <translation>
            <numerusform>{1} %n Mal bei oder unter {2} {3} der letzten {4}, zuletzt am {5}.</numerusform>
            <numerusform>{1} %n Mal bei oder unter {2} {3} der letzten {4}, zuletzt am {5}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} below {2} %n time {3} of the last {4}, the last on {5}.</source>
        <comment>{1} below {2} %n times {3} of the last {4}, the last on {5}.</comment>
        <translation>
            <numerusform>{1} %n Mal unter {2} {3} der letzten {4}, zuletzt am {5}.</numerusform>
            <numerusform>{1} %n Mal unter {2} {3} der letzten {4}, zuletzt am {5}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1}: {2} of %n reading of the last {3} days outside the goal; the goal is {4}.</source>
        <comment>{1}: {2} of %n readings of the last {3} days outside the goal; the goal is {4}.</comment>
        <translation>
            <numerusform>{1}: {2} von %n Messwert der letzten {3} Tage außerhalb des Ziels; Ziel: {4}.</numerusform>
            <numerusform>{1}: {2} von %n Messwerten der letzten {3} Tage außerhalb des Ziels; Ziel: {4}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1}: {2} in the last %n day, {3} (daily medians).</source>
        <comment>{1}: {2} in the last %n days, {3} (daily medians).</comment>
        <translation>
            <numerusform>{1}: {2} an zuletzt %n Tag, {3} (Tagesmediane).</numerusform>
            <numerusform>{1}: {2} in den letzten %n Tagen, {3} (Tagesmediane).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} went from {2} to {3} within %n minute on {4}; somebody else may have used the device.</source>
        <comment>{1} went from {2} to {3} within %n minutes on {4}; somebody else may have used the device.</comment>
        <translation>
            <numerusform>{1} ging am {4} innerhalb von %n Minute von {2} auf {3}; vielleicht hat jemand anderes das Gerät benutzt.</numerusform>
            <numerusform>{1} ging am {4} innerhalb von %n Minuten von {2} auf {3}; vielleicht hat jemand anderes das Gerät benutzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} went from {2} to {3} within %n hour on {4}; somebody else may have used the device.</source>
        <comment>{1} went from {2} to {3} within %n hours on {4}; somebody else may have used the device.</comment>
        <translation>
            <numerusform>{1} ging am {4} innerhalb von %n Stunde von {2} auf {3}; vielleicht hat jemand anderes das Gerät benutzt.</numerusform>
            <numerusform>{1} ging am {4} innerhalb von %n Stunden von {2} auf {3}; vielleicht hat jemand anderes das Gerät benutzt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Consider also: {1}.</source>
        <translation>Zu bedenken ist auch: {1}.</translation>
    </message>
    <message>
        <source>{1}: moving average of the days {2}, above the person's own level of {3} since {4}.</source>
        <extracomment>{2}: a number with its unit, {3}: another one, {4}: a date without its year</extracomment>
        <translation>{1}: gleitendes Mittel der Tage {2}, seit {4} über dem eigenen Niveau von {3}.</translation>
    </message>
    <message>
        <source>{1}: moving average of the days {2}, below the person's own level of {3} since {4}.</source>
        <translation>{1}: gleitendes Mittel der Tage {2}, seit {4} unter dem eigenen Niveau von {3}.</translation>
    </message>
</context>
<context>
    <name>ForPatient</name>
    <message>
        <source>Your {1} has gone up against the days before.</source>
        <translation>{1}: bei Ihnen höher als in den Tagen davor.</translation>
    </message>
    <message>
        <source>Your {1} has gone down against the days before.</source>
        <translation>{1}: bei Ihnen niedriger als in den Tagen davor.</translation>
    </message>
    <message>
        <source>Your {1} is not where it usually is for you.</source>
        <translation>{1}: anders, als es sonst bei Ihnen ist.</translation>
    </message>
    <message>
        <source>One or more readings of your {1} were higher than we look for.</source>
        <translation>{1}: einer oder mehrere Ihrer Werte waren höher, als wir es gern sehen.</translation>
    </message>
    <message>
        <source>One or more readings of your {1} were lower than we look for.</source>
        <translation>{1}: einer oder mehrere Ihrer Werte waren niedriger, als wir es gern sehen.</translation>
    </message>
    <message>
        <source>Your {1} was outside the goal that we agreed on.</source>
        <translation>{1}: außerhalb des Ziels, das wir vereinbart haben.</translation>
    </message>
    <message>
        <source>Two readings of your {1} lie far apart. Perhaps somebody else used the device.</source>
        <translation>{1}: zwei Ihrer Werte liegen weit auseinander. Vielleicht hat jemand anders das Gerät benutzt.</translation>
    </message>
    <message>
        <source>No reading of your {1} has reached us for some days.</source>
        <translation>{1}: seit einigen Tagen hat uns kein Wert von Ihnen erreicht.</translation>
    </message>
</context>
<context>
    <name>Goal</name>
    <message>
        <source>{1}: the goal has no limits that readings can be held against.</source>
        <translation>{1}: Das Ziel hat keine Grenzen, mit denen sich Messwerte vergleichen lassen.</translation>
    </message>
    <message>
        <source>{1}: no reading in {2} days has a number.</source>
        <translation>{1}: in {2} Tagen kein Messwert mit einer Zahl.</translation>
    </message>
    <message numerus="yes">
        <source>mean of the last %n days {1}</source>
        <translation>
            <numerusform>Mittel von zuletzt %n Tag {1}</numerusform>
            <numerusform>Mittel der letzten %n Tage {1}</numerusform>
        </translation>
    </message>
    <message>
        <source>within goal</source>
        <translation>im Ziel</translation>
    </message>
    <message>
        <source>outside goal</source>
        <translation>nicht im Ziel</translation>
    </message>
    <message>
        <source>too few readings</source>
        <translation>zu wenige Messwerte</translation>
    </message>
    <message>
        <source>no recent data</source>
        <translation>keine neuen Daten</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>nicht bestimmbar</translation>
    </message>
    <message numerus="yes">
        <source>Mean of the last %n days {1}</source>
        <translation>
            <numerusform>Mittel von zuletzt %n Tag {1}</numerusform>
            <numerusform>Mittel der letzten %n Tage {1}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mean of the last %n days {1}, as the baseline of {2}</source>
        <translation>
            <numerusform>Mittel von zuletzt %n Tag {1}, wie der Ausgangswert von {2}</numerusform>
            <numerusform>Mittel der letzten %n Tage {1}, wie der Ausgangswert von {2}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mean of the last %n days {1}, {2} above the baseline of {3}</source>
        <translation>
            <numerusform>Mittel von zuletzt %n Tag {1}, {2} über dem Ausgangswert von {3}</numerusform>
            <numerusform>Mittel der letzten %n Tage {1}, {2} über dem Ausgangswert von {3}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mean of the last %n days {1}, {2} below the baseline of {3}</source>
        <translation>
            <numerusform>Mittel von zuletzt %n Tag {1}, {2} unter dem Ausgangswert von {3}</numerusform>
            <numerusform>Mittel der letzten %n Tage {1}, {2} unter dem Ausgangswert von {3}</numerusform>
        </translation>
    </message>
    <message>
        <source>was to be reached by {1}; reached by then</source>
        <translation>sollte bis {1} erreicht sein; bis dahin erreicht</translation>
    </message>
    <message>
        <source>was to be reached by {1}; not reached by then</source>
        <translation>sollte bis {1} erreicht sein; bis dahin nicht erreicht</translation>
    </message>
    <message>
        <source>was to be reached by {1}; not known whether it was</source>
        <translation>sollte bis {1} erreicht sein; nicht bekannt, ob erreicht</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>between {1} and {2}</source>
        <translation>zwischen {1} und {2}</translation>
    </message>
    <message>
        <source>at least {1}</source>
        <translation>mindestens {1}</translation>
    </message>
    <message>
        <source>at most {1}</source>
        <translation>höchstens {1}</translation>
    </message>
    <message>
        <source>no limits</source>
        <translation>ohne Grenzen</translation>
    </message>
    <message numerus="yes">
        <source>{1}: %n reading {2} in {3} days to {6}; it takes {4} on {5}.</source>
        <comment>{1}: %n readings {2} in {3} days to {6}; it takes {4} on {5}.</comment>
        <extracomment>{2}: "on 3 days"; {4} readings on {5} days; {6}: a date</extracomment>
        <translation>
            <numerusform>{1}: %n Wert {2} in {3} Tagen bis {6}; nötig sind {4} an {5}.</numerusform>
            <numerusform>{1}: %n Werte {2} in {3} Tagen bis {6}; nötig sind {4} an {5}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1}: {2} of %n reading in {3} days to {5} within the goal; {4}.</source>
        <comment>{1}: {2} of %n readings in {3} days to {5} within the goal; {4}.</comment>
        <extracomment>{3} days to {5}, a date; {4}: "mean of the last 7 days 148 mmHg"</extracomment>
        <translation>
            <numerusform>{1}: {2} von %n Wert in {3} Tagen bis {5} im Ziel; {4}.</numerusform>
            <numerusform>{1}: {2} von %n Werten in {3} Tagen bis {5} im Ziel; {4}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} of %n in {2} days to {3}</source>
        <extracomment>{1} of so many readings, in {2} days to {3}, a date without its year</extracomment>
        <translation>
            <numerusform>{1} von %n in {2} Tagen bis {3}</numerusform>
            <numerusform>{1} von %n in {2} Tagen bis {3}</numerusform>
        </translation>
    </message>
    <message>
        <source>mean outside goal</source>
        <translation>Mittel außerhalb des Ziels</translation>
    </message>
    <message>
        <source>too many readings outside goal</source>
        <translation>zu viele Werte außerhalb des Ziels</translation>
    </message>
    <message>
        <source>within goal, last reading above it</source>
        <translation>im Ziel, letzter Wert darüber</translation>
    </message>
    <message>
        <source>within goal, last reading below it</source>
        <translation>im Ziel, letzter Wert darunter</translation>
    </message>
    <message>
        <source>{1}; look first</source>
        <extracomment>{1}: "within goal, last reading above it"</extracomment>
        <translation>{1}; zuerst ansehen</translation>
    </message>
    <message>
        <source>{1}; to review</source>
        <translation>{1}; durchsehen</translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message numerus="yes">
        <source>%n patient apart from the worklist</source>
        <comment>%n patients apart from the worklist</comment>
        <translation>
            <numerusform>%n Patient neben der Arbeitsliste</numerusform>
            <numerusform>%n Patienten neben der Arbeitsliste</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
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
        <translation>Stand und wer</translation>
    </message>
    <message>
        <source>Last readings</source>
        <translation>Letzte Messwerte</translation>
    </message>
    <message>
        <source>To do, notes</source>
        <translation>Zu tun, Notizen</translation>
    </message>
    <message>
        <source>Shift handover</source>
        <translation>Übergabe</translation>
    </message>
    <message>
        <source>Handed over by ________________ to ________________ at ________</source>
        <translation>Übergeben von ________________ an ________________ um ________</translation>
    </message>
    <message numerus="yes">
        <source>%n patient to look at</source>
        <comment>%n patients to look at</comment>
        <translation>
            <numerusform>%n Patient anzusehen</numerusform>
            <numerusform>%n Patienten anzusehen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patient with data missing</source>
        <comment>%n patients with data missing</comment>
        <translation>
            <numerusform>%n Patient ohne ausreichende Daten</numerusform>
            <numerusform>%n Patienten ohne ausreichende Daten</numerusform>
        </translation>
    </message>
    <message>
        <source>{1} {2} {3}, {4}</source>
        <extracomment>a vital sign, its value, its unit, "today"</extracomment>
        <translation>{1} {2} {3}, {4}</translation>
    </message>
    <message>
        <source>No readings</source>
        <translation>Keine Messwerte</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>born {1}</source>
        <translation>geb. {1}</translation>
    </message>
    <message>
        <source>birth date not known</source>
        <translation>Geburtsdatum nicht bekannt</translation>
    </message>
    <message>
        <source>{1} ({2}): {3}</source>
        <extracomment>a patient, the number, "Reviewed 22 Nov 09:10 by R. Alvarez"</extracomment>
        <translation>{1} ({2}): {3}</translation>
    </message>
    <message>
        <source>{1}. To look at {2}, data missing {3}, within goals {4}, done {5}.</source>
        <extracomment>{1}: "24 of 24 patients ranked, 0 failed"</extracomment>
        <translation>{1}. Anzusehen {2}, Daten fehlen {3}, in den Zielen {4}, erledigt {5}.</translation>
    </message>
    <message>
        <source>{1}; taken by {2}</source>
        <extracomment>{1}: "Reviewed 22 Nov 09:10 by R. Alvarez", {2}: a person, a date and a time of day</extracomment>
        <translation>{1}; übernommen von {2}</translation>
    </message>
    <message>
        <source>{1} ({2}), within goals: {3}</source>
        <extracomment>a patient, the number, "In review: R. Alvarez since 22 Nov 09:10"</extracomment>
        <translation>{1} ({2}), innerhalb der Ziele: {3}</translation>
    </message>
<message>
        <source>Worklist</source>
        <translation>Arbeitsliste</translation>
    </message>
    <message numerus="yes">
        <source>%n patient</source>
        <comment>%n patients</comment>
        <translation>
            <numerusform>%n Patient</numerusform>
            <numerusform>%n Patienten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HandoverPages</name>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>{1} at or above {2}</source>
        <extracomment>{1}: "Heart rate", {2}: a limit with its unit</extracomment>
        <translation>{1} bei oder über {2}</translation>
    </message>
    <message>
        <source>{1} above {2}</source>
        <translation>{1} über {2}</translation>
    </message>
    <message>
        <source>{1} at or below {2}</source>
        <translation>{1} bei oder unter {2}</translation>
    </message>
    <message>
        <source>{1} below {2}</source>
        <translation>{1} unter {2}</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>%1 without a unit</source>
        <translation>%1 ohne Einheit</translation>
    </message>
    <message>
        <source>%1 (the file has %2)</source>
        <translation>%1 (in der Datei: %2)</translation>
    </message>
    <message>
        <source>born %1</source>
        <translation>geb. %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two dates</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln value(s)</source>
        <translation>
            <numerusform>%1: %Ln Wert</numerusform>
            <numerusform>%1: %Ln Werte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln Low</source>
        <translation>
            <numerusform>%Ln Niedrig</numerusform>
            <numerusform>%Ln Niedrig</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln High</source>
        <translation>
            <numerusform>%Ln Hoch</numerusform>
            <numerusform>%Ln Hoch</numerusform>
        </translation>
    </message>
    <message>
        <source>No reading was found</source>
        <translation>Kein Messwert gefunden</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) not readings</source>
        <translation>
            <numerusform>%Ln Zeile ohne Messwert</numerusform>
            <numerusform>%Ln Zeilen ohne Messwert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln duplicate(s)</source>
        <translation>
            <numerusform>%Ln Duplikat</numerusform>
            <numerusform>%Ln Duplikate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln held</source>
        <translation>
            <numerusform>%Ln zurückgehalten</numerusform>
            <numerusform>%Ln zurückgehalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln corrected by a newer value of the same source</source>
        <translation>
            <numerusform>%Ln durch neueren Wert derselben Quelle korrigiert</numerusform>
            <numerusform>%Ln durch neuere Werte derselben Quelle korrigiert</numerusform>
        </translation>
    </message>
    <message>
        <source>zone assumed %1</source>
        <translation>angenommene Zone %1</translation>
    </message>
    <message>
        <source>The file's times carry no time zone. Nothing can be stored until you say which one the device's clock showed.</source>
        <translation>Die Zeiten der Datei tragen keine Zeitzone. Speichern ist erst möglich, wenn angegeben ist, welche die Uhr des Geräts zeigte.</translation>
    </message>
    <message>
        <source>Some times carry no time zone; those readings are left out until you say which one the device's clock showed.</source>
        <translation>Einige Zeiten tragen keine Zeitzone; diese Messwerte bleiben ausgelassen, bis angegeben ist, welche die Uhr des Geräts zeigte.</translation>
    </message>
    <message>
        <source>Every time in the file says its own zone; none is assumed.</source>
        <translation>Jede Zeit der Datei nennt ihre eigene Zone; keine wird angenommen.</translation>
    </message>
    <message>
        <source>Times without a zone are read as %1, the patient's home zone.</source>
        <translation>Zeiten ohne Zone gelten als %1, die Heimat-Zeitzone des Patienten.</translation>
    </message>
    <message>
        <source>Times without a zone are read as %1, as you said.</source>
        <translation>Zeiten ohne Zone gelten als %1, wie angegeben.</translation>
    </message>
    <message>
        <source>Times without a zone are read as %1: %2.</source>
        <translation>Zeiten ohne Zone gelten als %1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln reading(s), newest %2 %3 %4 (record %5)</source>
        <translation>
            <numerusform>%1: %Ln Messwert, neuester %2 %3 %4 (Datensatz %5)</numerusform>
            <numerusform>%1: %Ln Messwerte, neuester %2 %3 %4 (Datensatz %5)</numerusform>
        </translation>
    </message>
    <message>
        <source>The file names %1. It is being brought in for %2. Compare before you go on.</source>
        <translation>Die Datei nennt %1. Eingelesen wird sie für %2. Vor dem Fortfahren vergleichen.</translation>
    </message>
    <message>
        <source>names nobody</source>
        <translation>nennt niemanden</translation>
    </message>
    <message>
        <source>names %1</source>
        <translation>nennt %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) kept that no mapping read</source>
        <translation>
            <numerusform>%Ln Nachricht aufbewahrt, die keine Zuordnung las</numerusform>
            <numerusform>%Ln Nachrichten aufbewahrt, die keine Zuordnung las</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln reading(s)</source>
        <extracomment>%1: "No rule set: under 18"</extracomment>
        <translation>
            <numerusform>%1: %Ln Messwert</numerusform>
            <numerusform>%1: %Ln Messwerte</numerusform>
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
        <translation>{1} und {2}</translation>
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
        <translation>in dieser Datei ist keine Zuordnung: sie ist leer</translation>
    </message>
    <message>
        <source>No FHIR template takes the type {1}: its measurements become no Observation. Add one, or spell the type as the FHIR mapping does.</source>
        <translation>Keine FHIR-Vorlage nimmt den Typ {1}: Seine Messungen werden zu keiner Observation. Fügen Sie eine hinzu oder schreiben Sie den Typ wie die FHIR-Zuordnung.</translation>
    </message>
    <message>
        <source>No device template gives the type {1}: this FHIR template is never used.</source>
        <translation>Keine Gerätevorlage gibt den Typ {1}: Diese FHIR-Vorlage wird nie verwendet.</translation>
    </message>
    <message>
        <source>The value {1} of {2} stands in no value of the FHIR template, so no Observation will hold it.</source>
        <translation>Der Wert {1} von {2} steht in keinem Wert der FHIR-Vorlage; keine Observation wird ihn enthalten.</translation>
    </message>
    <message>
        <source>The value {1} of {2} is written {3} in the FHIR template. Letter case counts in value names, so no Observation will hold it.</source>
        <translation>Der Wert {1} von {2} heißt in der FHIR-Vorlage {3}. Groß- und Kleinschreibung zählt bei Wertnamen; keine Observation wird ihn enthalten.</translation>
    </message>
    <message>
        <source>{1} waits for the value {2}, which no device template of that type gives: its Observations will lack it without an error.</source>
        <translation>{1} wartet auf den Wert {2}, den keine Gerätevorlage dieses Typs gibt: Er wird seinen Observations ohne Fehlermeldung fehlen.</translation>
    </message>
    <message>
        <source>The value {1} of {2} is a Quantity in a window of {3} minutes: as soon as two readings fall into one window, both are refused. Use the interval 0, or SampledData.</source>
        <translation>Der Wert {1} von {2} ist eine Quantity in einem Fenster von {3} Minuten: Sobald zwei Messwerte in ein Fenster fallen, werden beide abgelehnt. Nehmen Sie das Intervall 0 oder SampledData.</translation>
    </message>
    <message>
        <source>The FHIR template of {1} puts readings together by their correlation id, and this device template has no correlationIdExpression: its readings become no Observation.</source>
        <translation>Die FHIR-Vorlage von {1} fasst Messwerte nach ihrer Korrelations-ID zusammen, und dieser Gerätevorlage fehlt correlationIdExpression: Ihre Messwerte werden zu keiner Observation.</translation>
    </message>
    <message>
        <source>The period interval {1} of {2} is not supported, so every reading of it will fail. Use -1, 0, 60 or 1440.</source>
        <translation>Das periodInterval {1} von {2} wird nicht unterstützt; jeder Messwert davon wird scheitern. Nehmen Sie -1, 0, 60 oder 1440.</translation>
    </message>
    <message>
        <source>In {1}, the LOINC code {2} means {3}, and its display says "{4}": charts by code show one as the other.</source>
        <translation>In {1} bedeutet der LOINC-Code {2} {3}, und sein Anzeigetext sagt „{4}“: Diagramme nach Code zeigen das eine als das andere.</translation>
    </message>
    <message>
        <source>In {1}, the LOINC code {2} means {3}, and the unit of {4}, {5}, is none of its units: {6} is.</source>
        <translation>In {1} bedeutet der LOINC-Code {2} {3}, und die Einheit von {4}, {5}, ist keine seiner Einheiten: {6} ist eine.</translation>
    </message>
    <message>
        <source>In {1}, the LOINC code {2} means {3}, and its display says "{4}". The code of {5} is {6}; with this one, charts by code show one as the other.</source>
        <translation>In {1} bedeutet der LOINC-Code {2} {3}, und sein Anzeigetext sagt „{4}“. Der Code von {5} ist {6}; mit diesem zeigen Diagramme nach Code das eine als das andere.</translation>
    </message>
    <message>
        <source>In {1}, the code {2} is of a vital sign, and FHIR asks that the code {3} stand beside it; without it, others do not find the reading.</source>
        <translation>In {1} gehört der Code {2} zu einem Vitalzeichen, und FHIR verlangt daneben den Code {3}; ohne ihn finden andere den Messwert nicht.</translation>
    </message>
    <message>
        <source>The value {1} of {2} has no unit: a chart can only say that it is not known.</source>
        <translation>Der Wert {1} von {2} hat keine Einheit: Ein Diagramm kann nur sagen, dass sie nicht bekannt ist.</translation>
    </message>
    <message>
        <source>The unit of {1} of {2} is a text only; give its UCUM code, and the system {3}.</source>
        <translation>Die Einheit von {1} von {2} ist nur ein Text; geben Sie ihren UCUM-Code und das System {3} an.</translation>
    </message>
    <message>
        <source>The unit "{1}" of {2} of {3} is no UCUM code; the code is {4}.</source>
        <translation>Die Einheit „{1}“ von {2} von {3} ist kein UCUM-Code; der Code ist {4}.</translation>
    </message>
    <message>
        <source>The unit "{1}" of {2} of {3} is not one that Trendward knows as a UCUM code.</source>
        <translation>Die Einheit „{1}“ von {2} von {3} kennt Trendward nicht als UCUM-Code.</translation>
    </message>
    <message>
        <source>{1} divides: of two whole numbers the fraction is lost, as divide(40, 50) is 0. Multiply one of them by `1.0` first, as the MedTech service would need it, too.</source>
        <translation>{1} dividiert: Bei zwei ganzen Zahlen geht der Bruch verloren, divide(40, 50) ist 0. Multiplizieren Sie eine davon zuerst mit `1.0`; auch der MedTech-Dienst brauchte das.</translation>
    </message>
    <message>
        <source>Message {1}: {2}</source>
        <translation>Nachricht {1}: {2}</translation>
    </message>
    <message>
        <source>Message {1} gives no measurement: no template matches it.</source>
        <translation>Nachricht {1} gibt keine Messung: Keine Vorlage passt auf sie.</translation>
    </message>
    <message>
        <source>The times of {1} say no zone ("{2}") and are read as UTC.</source>
        <translation>Die Zeiten von {1} nennen keine Zone („{2}“) und werden als UTC gelesen.</translation>
    </message>
    <message>
        <source>Message {1}, {2}: {3}</source>
        <translation>Nachricht {1}, {2}: {3}</translation>
    </message>
</context>
<context>
    <name>Measure</name>
    <message>
        <source>Systolic blood pressure</source>
        <translation>Systolischer Blutdruck</translation>
    </message>
    <message>
        <source>Diastolic blood pressure</source>
        <translation>Diastolischer Blutdruck</translation>
    </message>
    <message>
        <source>Mean blood pressure</source>
        <translation>Mittlerer Blutdruck</translation>
    </message>
    <message>
        <source>Heart rate</source>
        <translation>Herzfrequenz</translation>
    </message>
    <message>
        <source>Resting heart rate</source>
        <translation>Ruheherzfrequenz</translation>
    </message>
    <message>
        <source>Oxygen saturation</source>
        <translation>Sauerstoffsättigung</translation>
    </message>
    <message>
        <source>Perfusion index</source>
        <translation>Perfusionsindex</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewicht</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Body mass index</source>
        <translation>Body-Mass-Index</translation>
    </message>
    <message>
        <source>Body fat</source>
        <translation>Körperfett</translation>
    </message>
    <message>
        <source>Lean mass</source>
        <translation>Magermasse</translation>
    </message>
    <message>
        <source>Waist circumference</source>
        <translation>Taillenumfang</translation>
    </message>
    <message>
        <source>Glucose</source>
        <translation>Glukose</translation>
    </message>
    <message>
        <source>Glucose, sensor</source>
        <translation>Glukose, Sensor</translation>
    </message>
    <message>
        <source>Body temperature</source>
        <translation>Körpertemperatur</translation>
    </message>
    <message>
        <source>Respiratory rate</source>
        <translation>Atemfrequenz</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Steps per day</source>
        <translation>Schritte pro Tag</translation>
    </message>
    <message>
        <source>Sleep duration</source>
        <translation>Schlafdauer</translation>
    </message>
    <message>
        <source>Heart rate variability (SDNN)</source>
        <translation>Herzfrequenzvariabilität (SDNN)</translation>
    </message>
    <message>
        <source>Active energy</source>
        <translation>Aktive Energie</translation>
    </message>
    <message>
        <source>Flights climbed</source>
        <translation>Stockwerke</translation>
    </message>
    <message>
        <source>Peak expiratory flow</source>
        <translation>Exspiratorischer Spitzenfluss</translation>
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
        <translation>Inhalationshübe</translation>
    </message>
    <message>
        <source>Systolic</source>
        <translation>Systolisch</translation>
    </message>
    <message>
        <source>Diastolic</source>
        <translation>Diastolisch</translation>
    </message>
    <message>
        <source>Blood pressure</source>
        <translation>Blutdruck</translation>
    </message>
    <message>
        <source>yes</source>
        <extracomment>"yes": names of measures begin with a small letter within a sentence. "no" where nouns keep their capital.</extracomment>
        <translation>no</translation>
    </message>
    <message>
        <source>Deep sleep</source>
        <translation>Tiefschlaf</translation>
    </message>
    <message>
        <source>Light sleep</source>
        <translation>Leichtschlaf</translation>
    </message>
    <message>
        <source>REM sleep</source>
        <translation>REM-Schlaf</translation>
    </message>
    <message>
        <source>Heart rate variability (RMSSD)</source>
        <translation>Herzfrequenzvariabilität (RMSSD)</translation>
    </message>
    <message>
        <source>Mask use per night</source>
        <translation>Maskennutzung pro Nacht</translation>
    </message>
    <message>
        <source>Apnea-hypopnea index</source>
        <translation>Apnoe-Hypopnoe-Index</translation>
    </message>
    <message>
        <source>Mask leak (95th percentile)</source>
        <translation>Maskenleckage (95. Perzentil)</translation>
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
        <translation>,</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>keine Zahl</translation>
    </message>
</context>
<context>
    <name>OtherReading</name>
    <message>
        <source>a cuff that is too small or too loose</source>
        <translation>eine zu kleine oder zu lockere Manschette</translation>
    </message>
    <message>
        <source>a reading soon after effort, coffee or smoking</source>
        <translation>eine Messung kurz nach Anstrengung, Kaffee oder Rauchen</translation>
    </message>
    <message>
        <source>talking, pain or worry during the reading</source>
        <translation>Sprechen, Schmerz oder Sorge während der Messung</translation>
    </message>
    <message>
        <source>an arm that was not held at the height of the heart</source>
        <translation>ein Arm, der nicht auf Herzhöhe lag</translation>
    </message>
    <message>
        <source>an irregular pulse, which devices count wrongly</source>
        <translation>ein unregelmäßiger Puls, den Geräte falsch zählen</translation>
    </message>
    <message>
        <source>a sensor that loses beats or counts them twice</source>
        <translation>ein Sensor, der Schläge auslässt oder doppelt zählt</translation>
    </message>
    <message>
        <source>a cold hand, nail varnish or movement under the sensor</source>
        <translation>eine kalte Hand, Nagellack oder Bewegung unter dem Sensor</translation>
    </message>
    <message>
        <source>a sensor that was lain on in sleep</source>
        <translation>ein Sensor, auf dem im Schlaf gelegen wurde</translation>
    </message>
    <message>
        <source>a sensor that is new, old or has come loose</source>
        <translation>ein Sensor, der neu oder alt ist oder sich gelöst hat</translation>
    </message>
    <message>
        <source>sugar on the finger, or an old test strip</source>
        <translation>Zucker am Finger oder ein alter Teststreifen</translation>
    </message>
    <message>
        <source>a meal, a missed meal or unusual exercise</source>
        <translation>eine Mahlzeit, eine ausgelassene Mahlzeit oder ungewohnte Bewegung</translation>
    </message>
    <message>
        <source>another person on the device</source>
        <translation>eine andere Person am Gerät</translation>
    </message>
    <message>
        <source>clothes, another scale or another time of day</source>
        <translation>Kleidung, eine andere Waage oder eine andere Tageszeit</translation>
    </message>
    <message>
        <source>salt, fluid or constipation in the days before</source>
        <translation>Salz, Flüssigkeit oder Verstopfung in den Tagen davor</translation>
    </message>
    <message>
        <source>a change of treatment or dose</source>
        <translation>eine Änderung von Behandlung oder Dosis</translation>
    </message>
    <message>
        <source>a passing illness</source>
        <translation>eine vorübergehende Erkrankung</translation>
    </message>
    <message>
        <source>a hot drink, warm clothes or another place of measuring</source>
        <translation>ein heißes Getränk, warme Kleidung oder ein anderer Messort</translation>
    </message>
    <message>
        <source>a count over too short a time</source>
        <translation>eine Zählung über zu kurze Zeit</translation>
    </message>
    <message>
        <source>readings at other times of day than usual</source>
        <translation>Messungen zu anderen Tageszeiten als sonst</translation>
    </message>
    <message>
        <source>a goal that no longer fits the person</source>
        <translation>ein Ziel, das zur Person nicht mehr passt</translation>
    </message>
    <message>
        <source>a change in how it is measured, or another device</source>
        <translation>eine andere Art zu messen oder ein anderes Gerät</translation>
    </message>
    <message>
        <source>a device that does not send, or a person away from home</source>
        <translation>ein Gerät, das nicht sendet, oder eine Person, die verreist ist</translation>
    </message>
</context>
<context>
    <name>Page</name>
    <message>
        <source>{1}, version {2}</source>
        <translation>{1}, Version {2}</translation>
    </message>
    <message>
        <source>en</source>
        <extracomment>the code of the page's language, as HTML has it</extracomment>
        <translation>de</translation>
    </message>
    <message>
        <source>SAMPLE - {1} - {2}</source>
        <extracomment>title of the page: {1} the patient, {2} "Care-plan summary"</extracomment>
        <translation>BEISPIEL - {1} - {2}</translation>
    </message>
    <message>
        <source>{1} - {2}</source>
        <translation>{1} - {2}</translation>
    </message>
    <message>
        <source>As of {1}</source>
        <translation>Stand {1}</translation>
    </message>
    <message>
        <source>SAMPLE - invented patient. Nobody in this summary is real.</source>
        <translation>BEISPIEL - erfundener Patient. Niemand in dieser Übersicht ist real.</translation>
    </message>
    <message>
        <source>ID {1}</source>
        <translation>ID {1}</translation>
    </message>
    <message>
        <source>{1}. Times by the clock of {2}.</source>
        <extracomment>{1}: "All stored readings, as of 22 Nov 2026, 09:00", {2}: a time zone</extracomment>
        <translation>{1}. Uhrzeiten nach Zone {2}.</translation>
    </message>
    <message>
        <source>{1}. Times by the clock of {2}, because the patient's home zone is not known.</source>
        <translation>{1}. Uhrzeiten nach Zone {2}, da die Zeitzone des Patienten nicht bekannt ist.</translation>
    </message>
    <message>
        <source>Where things stand</source>
        <translation>Aktueller Stand</translation>
    </message>
    <message numerus="yes">
        <source>Rule {1}, from %n reading. {2}.</source>
        <comment>Rule {1}, from %n readings. {2}.</comment>
        <extracomment>{1}: name of a rule, {2}: its source</extracomment>
        <translation>
            <numerusform>Regel {1}, aus %n Messwert. {2}.</numerusform>
            <numerusform>Regel {1}, aus %n Messwerten. {2}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Rule {1}. {2}.</source>
        <translation>Regel {1}. {2}.</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>No goal is set. Readings without a goal are not called normal.</source>
        <translation>Kein Ziel gesetzt. Messwerte ohne Ziel werden nicht normal genannt.</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Ausgangswert</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Since, due</source>
        <translation>Seit, fällig</translation>
    </message>
    <message>
        <source>Set by</source>
        <translation>Gesetzt von</translation>
    </message>
    <message>
        <source>Ended: {1} {2}, from {3}.</source>
        <extracomment>measure, limits, date</extracomment>
        <translation>Beendet: {1} {2}, ab {3}.</translation>
    </message>
    <message>
        <source>Starts {1}</source>
        <translation>Beginnt {1}</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>nicht begonnen</translation>
    </message>
    <message numerus="yes">
        <source>%n reading of the first 7 days</source>
        <comment>%n readings of the first 7 days</comment>
        <translation>
            <numerusform>%n Messwert der ersten 7 Tage</numerusform>
            <numerusform>%n Messwerte der ersten 7 Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>Messungen</translation>
    </message>
    <message>
        <source>No reading is stored for this patient in this period.</source>
        <translation>Für diesen Patienten ist in diesem Zeitraum kein Messwert gespeichert.</translation>
    </message>
    <message>
        <source>Last reading</source>
        <translation>Letzter Messwert</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>{1} ({2})</source>
        <extracomment>{1}: date and time, {2}: "3 days ago"</extracomment>
        <translation>{1} ({2})</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Verläufe</translation>
    </message>
    <message>
        <source>There is nothing to draw.</source>
        <translation>Nichts zu zeichnen.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>No action is planned.</source>
        <translation>Keine Maßnahme geplant.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>keine Angabe</translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>Durchgesehen von</translation>
    </message>
    <message>
        <source>Not reviewed yet.</source>
        <translation>Noch nicht durchgesehen.</translation>
    </message>
    <message>
        <source>Not known who</source>
        <translation>Nicht bekannt, wer</translation>
    </message>
    <message>
        <source>Name and signature:</source>
        <translation>Name und Unterschrift:</translation>
    </message>
    <message>
        <source>How each number was made</source>
        <translation>Wie jede Zahl entstand</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>Readings used</source>
        <translation>Verwendete Messwerte</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>{1}, {2} to {3}</source>
        <extracomment>a number of readings, then two moments</extracomment>
        <translation>{1}, {2} bis {3}</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Messwerte</translation>
    </message>
    <message numerus="yes">
        <source>{1}: %n reading</source>
        <comment>{1}: %n readings</comment>
        <extracomment>measure, number of readings</extracomment>
        <translation>
            <numerusform>{1}: %n Messwert</numerusform>
            <numerusform>{1}: %n Messwerte</numerusform>
        </translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>Keine.</translation>
    </message>
    <message>
        <source>{1} to {2}</source>
        <extracomment>from one moment to another</extracomment>
        <translation>{1} bis {2}</translation>
    </message>
    <message>
        <source>Where the data come from</source>
        <translation>Herkunft der Daten</translation>
    </message>
    <message numerus="yes">
        <source>%n reading is held until a person says whose they are, and not in this summary.</source>
        <comment>%n readings are held until a person says whose they are, and not in this summary.</comment>
        <translation>
            <numerusform>%n Messwert ist zurückgehalten, bis ihn jemand zuordnet, und nicht in dieser Übersicht.</numerusform>
            <numerusform>%n Messwerte sind zurückgehalten, bis sie jemand zuordnet, und nicht in dieser Übersicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stored reading lies outside the period.</source>
        <comment>%n stored readings lie outside the period.</comment>
        <translation>
            <numerusform>%n gespeicherter Messwert liegt außerhalb des Zeitraums.</numerusform>
            <numerusform>%n gespeicherte Messwerte liegen außerhalb des Zeitraums.</numerusform>
        </translation>
    </message>
    <message>
        <source>not from a file</source>
        <translation>nicht aus einer Datei</translation>
    </message>
    <message>
        <source>Devices and apps: none named.</source>
        <translation>Geräte und Apps: keine genannt.</translation>
    </message>
    <message>
        <source>Devices and apps: {1}.</source>
        <translation>Geräte und Apps: {1}.</translation>
    </message>
    <message>
        <source>{1}, version {2}.</source>
        <translation>{1}, Version {2}.</translation>
    </message>
    <message numerus="yes">
        <source>%n reading.</source>
        <comment>%n readings.</comment>
        <translation>
            <numerusform>%n Messwert.</numerusform>
            <numerusform>%n Messwerte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reading from {1} to {2}.</source>
        <comment>%n readings from {1} to {2}.</comment>
        <translation>
            <numerusform>%n Messwert von {1} bis {2}.</numerusform>
            <numerusform>%n Messwerte von {1} bis {2}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not behind the numbers above: none.</source>
        <translation>Nicht in den Zahlen oben: keine.</translation>
    </message>
    <message>
        <source>Not behind the numbers above: {1}.</source>
        <translation>Nicht in den Zahlen oben: {1}.</translation>
    </message>
    <message>
        <source>For review of past remote-monitoring data. Not for emergencies or live monitoring.</source>
        <translation>Zur Durchsicht vergangener Daten aus der Fernüberwachung. Nicht für Notfälle oder Live-Überwachung.</translation>
    </message>
    <message>
        <source>SAMPLE - invented patient</source>
        <translation>BEISPIEL - erfundener Patient</translation>
    </message>
    <message>
        <source>outside goal</source>
        <translation>außerhalb des Ziels</translation>
    </message>
    <message>
        <source>too old to say anything of today</source>
        <translation>zu alt, um etwas über heute zu sagen</translation>
    </message>
    <message>
        <source>Numbers of each field</source>
        <translation>Zahlen der einzelnen Gebiete</translation>
    </message>
    <message>
        <source>What is missing</source>
        <translation>Was fehlt</translation>
    </message>
</context>
<context>
    <name>Patient</name>
    <message>
        <source>There is a hidden character ({1}), which can make a name look like another one. Type it without.</source>
        <translation>Es gibt ein verborgenes Zeichen ({1}), das einen Namen wie einen anderen aussehen lassen kann. Ohne dieses eingeben.</translation>
    </message>
    <message>
        <source>The patient needs an identifier.</source>
        <translation>Der Patient braucht eine Kennung.</translation>
    </message>
    <message>
        <source>The patient needs a name: it tells people apart whose identifiers look alike.</source>
        <translation>Der Patient braucht einen Namen: Er unterscheidet Menschen, deren Kennungen sich ähneln.</translation>
    </message>
    <message>
        <source>The birth date {1} lies in the future.</source>
        <translation>Das Geburtsdatum {1} liegt in der Zukunft.</translation>
    </message>
    <message>
        <source>The birth date {1} is too long ago for anybody living.</source>
        <translation>Das Geburtsdatum {1} liegt für einen lebenden Menschen zu weit zurück.</translation>
    </message>
</context>
<context>
    <name>PeriodBefore</name>
    <message numerus="yes">
        <source>the %n hour(s) before</source>
        <translation>
            <numerusform>die %n Stunde davor</numerusform>
            <numerusform>die %n Stunden davor</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %n day(s) before</source>
        <translation>
            <numerusform>der %n Tag davor</numerusform>
            <numerusform>die %n Tage davor</numerusform>
        </translation>
    </message>
    <message>
        <source>too few readings in %1</source>
        <extracomment>"the 30 days before"</extracomment>
        <translation>zu wenige Messwerte: %1</translation>
    </message>
    <message>
        <source>too few readings to compare with %1</source>
        <translation>zu wenige Messwerte für einen Vergleich: %1</translation>
    </message>
    <message>
        <source>the same as in %1</source>
        <translation>gleich wie zuvor: %1</translation>
    </message>
    <message>
        <source>%1 above %2</source>
        <extracomment>a difference, "the 30 days before"</extracomment>
        <translation>%1 höher (Vergleich: %2)</translation>
    </message>
    <message>
        <source>%1 below %2</source>
        <translation>%1 niedriger (Vergleich: %2)</translation>
    </message>
    <message>
        <source>%1 against %2</source>
        <translation>%1 (Vergleich: %2)</translation>
    </message>
</context>
<context>
    <name>PrintedPages</name>
    <message>
        <source>Wrote %1. It holds names: keep it as you keep the record.</source>
        <translation>%1 ist geschrieben. Die Datei enthält Namen: verwahren Sie sie wie die Akte.</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <source>dates such as {1} can be read with the day first or with the month first, and nothing in the file says which</source>
        <translation>Daten wie {1} können mit dem Tag zuerst oder mit dem Monat zuerst gelesen werden, und nichts in der Datei sagt, was gilt</translation>
    </message>
    <message>
        <source>the device holds readings of several people: {1}; say which of them is the patient</source>
        <translation>das Gerät enthält Messwerte mehrerer Personen: {1}; sagen Sie, wer davon der Patient ist</translation>
    </message>
    <message>
        <source>only a file of device messages is read by the mappings</source>
        <translation>nur eine Datei mit Gerätenachrichten wird mit den Zuordnungen gelesen</translation>
    </message>
    <message>
        <source> ({1} times in this message)</source>
        <translation> ({1}-mal in dieser Nachricht)</translation>
    </message>
    <message>
        <source>this file was not brought in yet; bring it in instead of reading it again</source>
        <translation>diese Datei wurde noch nicht eingelesen; lesen Sie sie ein, statt sie erneut zu lesen</translation>
    </message>
    <message>
        <source>these mappings read nothing of this file, so it was not read again; choose others, or take its import back</source>
        <translation>diese Zuordnungen lesen nichts aus dieser Datei, sie wurde daher nicht neu gelesen; wählen Sie andere, oder nehmen Sie den Import zurück</translation>
    </message>
</context>
<context>
    <name>Reading</name>
    <message>
        <source>no value (error)</source>
        <translation>kein Wert (Fehler)</translation>
    </message>
    <message>
        <source>no value (not a number)</source>
        <translation>kein Wert (keine Zahl)</translation>
    </message>
    <message>
        <source>no value (not performed)</source>
        <translation>kein Wert (nicht gemessen)</translation>
    </message>
    <message>
        <source>no value (masked)</source>
        <translation>kein Wert (maskiert)</translation>
    </message>
    <message>
        <source>no value (unknown)</source>
        <translation>kein Wert (unbekannt)</translation>
    </message>
    <message>
        <source>{1} {2}</source>
        <extracomment>a number of readings, "without a value"</extracomment>
        <translation>{1} {2}</translation>
    </message>
    <message>
        <source>entered by hand</source>
        <translation>von Hand eingegeben</translation>
    </message>
    <message>
        <source>low confidence</source>
        <translation>wenig verlässlich</translation>
    </message>
    <message>
        <source>movement</source>
        <translation>Bewegung</translation>
    </message>
    <message>
        <source>irregular pulse</source>
        <translation>unregelmäßiger Puls</translation>
    </message>
    <message>
        <source>cuff fit</source>
        <translation>Manschettensitz</translation>
    </message>
    <message>
        <source>outside the plausible range</source>
        <translation>außerhalb des plausiblen Bereichs</translation>
    </message>
    <message>
        <source>clock suspect</source>
        <translation>Uhr fraglich</translation>
    </message>
    <message>
        <source>clock time skipped that night, moved forward</source>
        <translation>Uhrzeit in jener Nacht übersprungen, vorverlegt</translation>
    </message>
    <message>
        <source>device's mean of several</source>
        <translation>Gerätemittel aus mehreren</translation>
    </message>
    <message>
        <source>code says another measure</source>
        <translation>Code nennt andere Messgröße</translation>
    </message>
    <message>
        <source>unit not stated</source>
        <translation>Einheit nicht angegeben</translation>
    </message>
    <message>
        <source>excluded by a person or corrected by its source</source>
        <translation>von einer Person ausgeschlossen oder von der Quelle korrigiert</translation>
    </message>
    <message>
        <source>date that cannot be right</source>
        <translation>Datum kann nicht stimmen</translation>
    </message>
    <message>
        <source>beyond the device's limit, without a number</source>
        <translation>jenseits der Gerätegrenze, ohne Zahl</translation>
    </message>
    <message>
        <source>without a value</source>
        <translation>ohne Wert</translation>
    </message>
    <message>
        <source>with a date that cannot be right</source>
        <translation>mit einem Datum, das nicht stimmen kann</translation>
    </message>
    <message>
        <source>in a unit that cannot be converted</source>
        <translation>in einer nicht umrechenbaren Einheit</translation>
    </message>
    <message>
        <source>also from {1}, counted once</source>
        <translation>auch von {1}, einmal gezählt</translation>
    </message>
    <message>
        <source>brought by two sources, and counted once</source>
        <translation>von zwei Quellen gebracht und einmal gezählt</translation>
    </message>
</context>
<context>
    <name>ReadingsModel</name>
    <message>
        <source>No goal set</source>
        <translation>Kein Ziel gesetzt</translation>
    </message>
    <message>
        <source>In goal</source>
        <translation>Im Ziel</translation>
    </message>
    <message>
        <source>▲ Above goal</source>
        <translation>▲ Über dem Ziel</translation>
    </message>
    <message>
        <source>▼ Below goal</source>
        <translation>▼ Unter dem Ziel</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>none stated</source>
        <translation>keine Angabe</translation>
    </message>
</context>
<context>
    <name>RowText</name>
    <message>
        <source>%1 y</source>
        <comment>years of age</comment>
        <translation>%1 J.</translation>
    </message>
    <message>
        <source>age ?</source>
        <comment>not known</comment>
        <translation>Alter ?</translation>
    </message>
    <message>
        <source>sex ?</source>
        <comment>not known</comment>
        <translation>Geschl. ?</translation>
    </message>
    <message>
        <source>never</source>
        <comment>last reading</comment>
        <translation>nie</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <translation>
            <numerusform>%n Jahr</numerusform>
            <numerusform>%n Jahre</numerusform>
        </translation>
    </message>
    <message>
        <source>age not known</source>
        <translation>Alter nicht bekannt</translation>
    </message>
    <message>
        <source>sex not known</source>
        <translation>Geschlecht nicht bekannt</translation>
    </message>
    <message>
        <source>Last reading %1.</source>
        <translation>Letzter Messwert %1.</translation>
    </message>
    <message>
        <source>No readings.</source>
        <translation>Keine Messwerte.</translation>
    </message>
    <message>
        <source>%1. %2, %3, %4, MRN %5. %6 %7</source>
        <comment>standing, name, age, sex, number, reason, last reading</comment>
        <translation>%1. %2, %3, %4, Fallnr. %5. %6 %7</translation>
    </message>
    <message>
        <source>%1. %2, MRN %3. %4</source>
        <comment>standing, name, number, reason</comment>
        <translation>%1. %2, Fallnr. %3. %4</translation>
    </message>
    <message>
        <source>Not ranked</source>
        <translation>Ohne Rang</translation>
    </message>
    <message>
        <source>Goal %1 %2.</source>
        <translation>Ziel %1 %2.</translation>
    </message>
    <message>
        <source>%1: no readings. %2</source>
        <translation>%1: keine Messwerte. %2</translation>
    </message>
    <message>
        <source>no goal set</source>
        <translation>kein Ziel gesetzt</translation>
    </message>
    <message>
        <source>in goal</source>
        <translation>im Ziel</translation>
    </message>
    <message>
        <source>above goal</source>
        <translation>über dem Ziel</translation>
    </message>
    <message>
        <source>below goal</source>
        <translation>unter dem Ziel</translation>
    </message>
    <message numerus="yes">
        <source>too old to say anything of today: at most %n day(s)</source>
        <translation>
            <numerusform>zu alt für eine Aussage zu heute: höchstens %n Tag</numerusform>
            <numerusform>zu alt für eine Aussage zu heute: höchstens %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>not known whether in goal</source>
        <translation>nicht bekannt, ob im Ziel</translation>
    </message>
    <message>
        <source>%1 %2 %3, %4, %5. %6</source>
        <comment>vital sign, value, unit, standing, age, goal</comment>
        <translation>%1 %2 %3, %4, %5. %6</translation>
    </message>
    <message>
        <source>Readings on %1 of the last %2 days</source>
        <translation>Messwerte an %1 der letzten %2 Tage</translation>
    </message>
    <message>
        <source>systolic</source>
        <translation>systolisch</translation>
    </message>
    <message>
        <source>diastolic</source>
        <translation>diastolisch</translation>
    </message>
<message>
        <source>%1 of %2 patients ranked, %3 failed</source>
        <translation>%1 von %2 Patienten eingeordnet, %3 fehlgeschlagen</translation>
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
        <translation>das Geburtsdatum ist nicht bekannt</translation>
    </message>
    <message>
        <source>under 18</source>
        <translation>unter 18</translation>
    </message>
    <message>
        <source>pregnant</source>
        <translation>schwanger</translation>
    </message>
    <message>
        <source>No rule set for this patient: {1}. Adult rules are off, crisis limits among them; only the patient's own goals and missing data are judged.</source>
        <translation>Kein Regelsatz für diesen Patienten: {1}. Regeln für Erwachsene gelten nicht, auch keine Krisengrenzen; beurteilt werden nur die eigenen Ziele und fehlende Daten.</translation>
    </message>
    <message>
        <source>No rule set: {1}</source>
        <translation>Kein Regelsatz: {1}</translation>
    </message>
    <message>
        <source>A pregnancy has whole dates, such as 2026-05-03.</source>
        <translation>Eine Schwangerschaft hat ganze Daten, wie 2026-05-03.</translation>
    </message>
    <message>
        <source>A pregnancy cannot end before it begins.</source>
        <translation>Eine Schwangerschaft kann nicht enden, bevor sie beginnt.</translation>
    </message>
    <message>
        <source>Say who or what tells of the pregnancy.</source>
        <translation>Sagen Sie, wer oder was von der Schwangerschaft berichtet.</translation>
    </message>
    <message>
        <source>Somebody else has changed this pregnancy meanwhile; look again.</source>
        <translation>Jemand anders hat diese Schwangerschaft inzwischen geändert; bitte noch einmal nachsehen.</translation>
    </message>
</context>
<context>
    <name>Rules</name>
    <message numerus="yes">
        <source>{1} alerts a day, %n patient</source>
        <comment>{1} alerts a day, %n patients</comment>
        <extracomment>{1}: a number</extracomment>
        <translation>
            <numerusform>{1} Hinweise am Tag, %n Patient</numerusform>
            <numerusform>{1} Hinweise am Tag, %n Patienten</numerusform>
        </translation>
    </message>
    <message>
        <source>{1}.</source>
        <translation>{1}.</translation>
    </message>
    <message>
        <source>{1}. Nobody had in these days: {2}.</source>
        <translation>{1}. Niemand hatte in diesen Tagen: {2}.</translation>
    </message>
    <message>
        <source>{1} of {2}</source>
        <translation>{1} von {2}</translation>
    </message>
    <message>
        <source>{1}; before none of {2}: {3}.</source>
        <translation>{1}; vor keinem von {2}: {3}.</translation>
    </message>
    <message>
        <source>{1}; median lead time {2}, before {3}: {4}.</source>
        <extracomment>{2}: "3 days", {3}: "4 of 5", {4}: what another rule looks for</extracomment>
        <translation>{1}; mittlere Vorlaufzeit (Median) {2}, vor {3}: {4}.</translation>
    </message>
    <message numerus="yes">
        <source>{1} day</source>
        <comment>{1} days</comment>
        <translation>
            <numerusform>{1} Tag</numerusform>
            <numerusform>{1} Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>The limit must be a number, 0 or more.</source>
        <translation>Die Grenze muss eine Zahl sein, 0 oder mehr.</translation>
    </message>
    <message>
        <source>No person has such a reading, so the rule would say nothing or everything.</source>
        <translation>Niemand hat einen solchen Wert; die Regel würde nichts oder alles melden.</translation>
    </message>
    <message>
        <source>The share must be above 0 and at most 1 (0.3 is 30 %).</source>
        <translation>Der Anteil muss über 0 und höchstens 1 sein (0,3 sind 30 %).</translation>
    </message>
    <message>
        <source>The width must be 1 or more.</source>
        <translation>Die Breite muss 1 oder mehr sein.</translation>
    </message>
    <message>
        <source>Each measure with a goal</source>
        <translation>Jede Messgröße mit einem Ziel</translation>
    </message>
    <message>
        <source>{1} at or above {2}</source>
        <extracomment>{1}: "Heart rate", {2}: a limit with its unit</extracomment>
        <translation>{1} ab {2}</translation>
    </message>
    <message>
        <source>{1} above {2}</source>
        <translation>{1} über {2}</translation>
    </message>
    <message>
        <source>{1} at or below {2}</source>
        <translation>{1} bis {2} und darunter</translation>
    </message>
    <message>
        <source>{1} below {2}</source>
        <translation>{1} unter {2}</translation>
    </message>
    <message>
        <source>{1}: mean above the goal</source>
        <translation>{1}: Mittel über dem Ziel</translation>
    </message>
    <message>
        <source>{1}: mean below the goal</source>
        <translation>{1}: Mittel unter dem Ziel</translation>
    </message>
    <message>
        <source>{1}: mean outside the goal</source>
        <translation>{1}: Mittel außerhalb des Ziels</translation>
    </message>
    <message>
        <source>{1}: mean {2} or more above the goal</source>
        <translation>{1}: Mittel {2} oder mehr über dem Ziel</translation>
    </message>
    <message>
        <source>{1}: mean {2} or more below the goal</source>
        <translation>{1}: Mittel {2} oder mehr unter dem Ziel</translation>
    </message>
    <message>
        <source>{1}: mean {2} or more outside the goal</source>
        <translation>{1}: Mittel {2} oder mehr außerhalb des Ziels</translation>
    </message>
    <message>
        <source>{1} above the person's own level</source>
        <translation>{1} über dem eigenen Niveau</translation>
    </message>
    <message>
        <source>{1} below the person's own level</source>
        <translation>{1} unter dem eigenen Niveau</translation>
    </message>
    <message>
        <source>{1} away from the person's own level</source>
        <translation>{1} abseits des eigenen Niveaus</translation>
    </message>
    <message>
        <source>{1}: {2} or more of the readings outside the goal</source>
        <translation>{1}: {2} oder mehr der Werte außerhalb des Ziels</translation>
    </message>
    <message>
        <source>{1}: mean up by {2} or more</source>
        <translation>{1}: Mittel um {2} oder mehr gestiegen</translation>
    </message>
    <message>
        <source>{1}: mean down by {2} or more</source>
        <translation>{1}: Mittel um {2} oder mehr gefallen</translation>
    </message>
    <message>
        <source>{1}: daily medians up by more than {2}</source>
        <translation>{1}: Tagesmediane um mehr als {2} gestiegen</translation>
    </message>
    <message>
        <source>{1}: daily medians down by more than {2}</source>
        <translation>{1}: Tagesmediane um mehr als {2} gefallen</translation>
    </message>
    <message>
        <source>{1}: two readings more than {2} apart</source>
        <translation>{1}: zwei Werte mehr als {2} auseinander</translation>
    </message>
    <message numerus="yes">
        <source>%n reading within {1} days</source>
        <comment>%n readings within {1} days</comment>
        <translation>
            <numerusform>%n Wert in {1} Tagen</numerusform>
            <numerusform>%n Werte in {1} Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n reading on one of {1} days</source>
        <comment>%n readings on one of {1} days</comment>
        <translation>
            <numerusform>%n Wert an einem von {1} Tagen</numerusform>
            <numerusform>%n Werte an einem von {1} Tagen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mean of {1} days from %n reading on</source>
        <comment>mean of {1} days from %n readings on</comment>
        <translation>
            <numerusform>Mittel von {1} Tagen ab %n Wert</numerusform>
            <numerusform>Mittel von {1} Tagen ab %n Werten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} days with %n reading or more</source>
        <comment>{1} days with %n readings or more</comment>
        <translation>
            <numerusform>{1} Tage mit %n Wert oder mehr</numerusform>
            <numerusform>{1} Tage mit %n Werten oder mehr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} days against the {1} before, from %n reading on</source>
        <comment>{1} days against the {1} before, from %n readings on</comment>
        <translation>
            <numerusform>{1} Tage gegen die {1} davor, ab %n Wert</numerusform>
            <numerusform>{1} Tage gegen die {1} davor, ab %n Werten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} days against the {1} before, from %n reading on, where the mean is outside a goal</source>
        <comment>{1} days against the {1} before, from %n readings on, where the mean is outside a goal</comment>
        <translation>
            <numerusform>{1} Tage gegen die {1} davor, ab %n Wert, wo das Mittel außerhalb eines Ziels liegt</numerusform>
            <numerusform>{1} Tage gegen die {1} davor, ab %n Werten, wo das Mittel außerhalb eines Ziels liegt</numerusform>
        </translation>
    </message>
    <message>
        <source>median of the last {1} days with readings against the {2} before</source>
        <translation>Median der letzten {1} Tage mit Werten gegen die {2} davor</translation>
    </message>
    <message>
        <source>within {1} hours, in the last {2} days</source>
        <translation>binnen {1} Stunden, in den letzten {2} Tagen</translation>
    </message>
    <message>
        <source>moving average of daily medians against {1} days before the last {2}</source>
        <translation>gleitendes Mittel der Tagesmediane gegen {1} Tage vor den letzten {2}</translation>
    </message>
    <message>
        <source>standard deviations</source>
        <translation>Standardabweichungen</translation>
    </message>
    <message>
        <source>Ranks only</source>
        <translation>Ordnet nur</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Shadow</source>
        <translation>Schatten</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>In Kraft</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Außer Dienst</translation>
    </message>
    <message>
        <source>Adults who are not pregnant</source>
        <translation>Erwachsene, die nicht schwanger sind</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Nothing: the rule is not asked.</source>
        <translation>Nichts: die Regel wird nicht gefragt.</translation>
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
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Care plan</source>
        <translation>Versorgungsplan</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>Who signed it (Provenance)</source>
        <translation>Wer unterschrieben hat (Provenance)</translation>
    </message>
    <message>
        <source>Reviews, snoozes and who has the patient</source>
        <translation>Prüfungen, Zurückstellungen und wer den Patienten hat</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n neu</numerusform>
            <numerusform>%n neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n changed</source>
        <translation>
            <numerusform>%n geändert</numerusform>
            <numerusform>%n geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to be marked as entered in error</source>
        <translation>
            <numerusform>%n als irrtümlich eingetragen zu kennzeichnen</numerusform>
            <numerusform>%n als irrtümlich eingetragen zu kennzeichnen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n changed there meanwhile</source>
        <translation>
            <numerusform>%n dort inzwischen geändert</numerusform>
            <numerusform>%n dort inzwischen geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n abgelehnt</numerusform>
            <numerusform>%n abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not answered yet</source>
        <translation>
            <numerusform>%n noch nicht beantwortet</numerusform>
            <numerusform>%n noch nicht beantwortet</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing new</source>
        <translation>Nichts Neues</translation>
    </message>
    <message>
        <source>The plan is not signed, so there is no plan to send.</source>
        <translation>Der Plan ist nicht unterschrieben, also ist kein Plan zu senden.</translation>
    </message>
    <message>
        <source>Refused: %1 %2</source>
        <translation>Abgelehnt: %1 %2</translation>
    </message>
    <message numerus="yes">
        <source>And %n more refused.</source>
        <translation>
            <numerusform>Und %n weiteres abgelehnt.</numerusform>
            <numerusform>Und %n weitere abgelehnt.</numerusform>
        </translation>
    </message>
    <message>
        <source>What the server has not answered is asked for again with the next sending.</source>
        <translation>Was der Server nicht beantwortet hat, wird beim nächsten Senden erfragt.</translation>
    </message>
    <message>
        <source>On the server: Patient/%1, %2.</source>
        <translation>Auf dem Server: Patient/%1, %2.</translation>
    </message>
</context>
<context>
    <name>Server</name>
    <message>
        <source>The server counts {1} and gave {2}. Pull again.</source>
        <translation>Der Server zählt {1} und gab {2}. Erneut abrufen.</translation>
    </message>
    <message>
        <source>the server gave it for a patient whom it does not name, so it was not stored</source>
        <translation>der Server gab sie für einen Patienten, den sie nicht nennt; sie wurde nicht gespeichert</translation>
    </message>
    <message>
        <source>no free identifier was found for this patient</source>
        <translation>für diesen Patienten wurde keine freie Kennung gefunden</translation>
    </message>
    <message>
        <source>the identifiers that the server gives this patient belong to several patients here; merge them, or correct the identifiers on the server</source>
        <translation>die Kennungen, die der Server diesem Patienten gibt, gehören hier zu mehreren Patienten; führen Sie diese zusammen, oder berichtigen Sie die Kennungen auf dem Server</translation>
    </message>
    <message>
        <source>The certificate that {1} shows belongs to another host, so the connection was not made. Check the address.</source>
        <translation>Das Zertifikat, das {1} zeigt, gehört zu einem anderen Rechner; es wurde keine Verbindung hergestellt. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The certificate of {1} has expired, so the connection was not made. Whoever runs the server has to renew it; check this computer's date, too.</source>
        <translation>Das Zertifikat von {1} ist abgelaufen; es wurde keine Verbindung hergestellt. Der Betreiber des Servers muss es erneuern; prüfen Sie auch das Datum dieses Rechners.</translation>
    </message>
    <message>
        <source>The certificate of {1} is not valid yet, so the connection was not made. Check this computer's date.</source>
        <translation>Das Zertifikat von {1} gilt noch nicht; es wurde keine Verbindung hergestellt. Prüfen Sie das Datum dieses Rechners.</translation>
    </message>
    <message>
        <source>Nobody whom this computer trusts has signed the certificate of {1}, so the connection was not made. If your organisation has a certificate authority of its own, give its file.</source>
        <translation>Niemand, dem dieser Rechner vertraut, hat das Zertifikat von {1} unterschrieben; es wurde keine Verbindung hergestellt. Hat Ihre Organisation eine eigene Zertifizierungsstelle, geben Sie deren Datei an.</translation>
    </message>
    <message>
        <source>The certificate of {1} is not good enough (its signature or its key is too weak, or it is meant for something else), so the connection was not made.</source>
        <translation>Das Zertifikat von {1} genügt nicht (Unterschrift oder Schlüssel sind zu schwach, oder es ist für anderes bestimmt); es wurde keine Verbindung hergestellt.</translation>
    </message>
    <message>
        <source>the file of certificates cannot be opened</source>
        <translation>die Datei mit Zertifikaten lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>the file holds no certificate (PEM)</source>
        <translation>die Datei enthält kein Zertifikat (PEM)</translation>
    </message>
    <message>
        <source>The server sends its callers on to another place ({1}), which is not followed, so that the sign-in stays with this server. Check the address.</source>
        <translation>Der Server schickt Anfragen an eine andere Stelle weiter ({1}); dem wird nicht gefolgt, damit die Anmeldung bei diesem Server bleibt. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>{1} is not the server that was named, and is not asked.</source>
        <translation>{1} ist nicht der genannte Server und wird nicht gefragt.</translation>
    </message>
    <message>
        <source>{1} sends a page of more than {2} MB, and it was not read. Ask for smaller pages.</source>
        <translation>{1} schickt eine Seite von mehr als {2} MB; sie wurde nicht gelesen. Fragen Sie nach kleineren Seiten.</translation>
    </message>
    <message>
        <source>What {1} sent cannot be unpacked: it is damaged or cut off. Try again.</source>
        <translation>Was {1} schickte, lässt sich nicht entpacken: Es ist beschädigt oder abgebrochen. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>{1} did not finish its answer within {2} seconds. Try again later.</source>
        <translation>{1} war mit der Antwort nach {2} Sekunden nicht fertig. Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>No computer was found by the name {1}. Check the address, and that this computer is on the network.</source>
        <translation>Unter dem Namen {1} wurde kein Rechner gefunden. Prüfen Sie die Adresse und ob dieser Rechner am Netz ist.</translation>
    </message>
    <message>
        <source>{1} does not take calls at this port. Check the address; perhaps the server is not running.</source>
        <translation>{1} nimmt an diesem Anschluss keine Anfragen an. Prüfen Sie die Adresse; vielleicht läuft der Server nicht.</translation>
    </message>
    <message>
        <source>{1} was silent for {2} seconds. Try again later.</source>
        <translation>{1} antwortete {2} Sekunden lang nicht. Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>No safe connection to {1} came about: it speaks no encryption that is in use today, or none at all. Check the address and its port.</source>
        <translation>Mit {1} kam keine sichere Verbindung zustande: Er spricht keine heute übliche Verschlüsselung oder gar keine. Prüfen Sie die Adresse und ihren Anschluss.</translation>
    </message>
    <message>
        <source>{1} broke the connection off before its answer was whole. Try again.</source>
        <translation>{1} brach die Verbindung ab, bevor die Antwort vollständig war. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The way to {1} leads over a proxy, which refused the call.</source>
        <translation>Der Weg zu {1} führt über einen Proxy, der die Anfrage abgelehnt hat.</translation>
    </message>
    <message>
        <source>The connection to {1} failed. Try again.</source>
        <translation>Die Verbindung zu {1} schlug fehl. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The server does not take this sign-in (401). Sign in again.</source>
        <translation>Der Server nimmt diese Anmeldung nicht an (401). Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>The sign-in is known and may not do this (403). Ask whoever runs the server for the right or the scope.</source>
        <translation>Die Anmeldung ist bekannt und darf dies nicht (403). Bitten Sie den Betreiber des Servers um das Recht oder den Scope.</translation>
    </message>
    <message>
        <source>There is nothing of this kind on the server (404). Check the address.</source>
        <translation>Auf dem Server gibt es nichts dergleichen (404). Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>This was deleted on the server (410).</source>
        <translation>Dies wurde auf dem Server gelöscht (410).</translation>
    </message>
    <message>
        <source>Somebody else has changed this on the server meanwhile ({1}).</source>
        <translation>Jemand anderes hat dies inzwischen auf dem Server geändert ({1}).</translation>
    </message>
    <message>
        <source>The server is asked too often (429). Try again later.</source>
        <translation>Der Server wird zu oft gefragt (429). Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>The server has trouble of its own ({1}). Try again later.</source>
        <translation>Der Server hat selbst eine Störung ({1}). Versuchen Sie es später erneut.</translation>
    </message>
    <message>
        <source>The server refuses the request ({1}).</source>
        <translation>Der Server lehnt die Anfrage ab ({1}).</translation>
    </message>
    <message>
        <source>{1} It says: {2}</source>
        <translation>{1} Er meldet: {2}</translation>
    </message>
    <message>
        <source>The server answers with a web page, not with FHIR data: perhaps it wants a sign-in in the browser, or the address is not that of its FHIR service.</source>
        <translation>Der Server antwortet mit einer Webseite, nicht mit FHIR-Daten: Vielleicht verlangt er eine Anmeldung im Browser, oder die Adresse ist nicht die seines FHIR-Dienstes.</translation>
    </message>
    <message>
        <source>The server answers with nothing. Try again, and check the address.</source>
        <translation>Der Server antwortet mit nichts. Versuchen Sie es erneut und prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The server's answer is broken off or no JSON. Try again.</source>
        <translation>Die Antwort des Servers ist abgebrochen oder kein JSON. Versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The server answers with JSON that is no FHIR resource. Check the address.</source>
        <translation>Der Server antwortet mit JSON, das keine FHIR-Ressource ist. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The server's pages lead in a circle, so that their end cannot be reached; tell whoever runs it.</source>
        <translation>Die Seiten des Servers führen im Kreis, sodass ihr Ende nicht zu erreichen ist; sagen Sie es dem Betreiber.</translation>
    </message>
    <message>
        <source>The server answers a search with something else than a Bundle. Check the address.</source>
        <translation>Der Server antwortet auf eine Suche mit etwas anderem als einem Bundle. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The server's next page lies on another server, which is not asked, so that the sign-in stays with this one. Tell whoever runs it.</source>
        <translation>Die nächste Seite liegt auf einem anderen Server; er wird nicht gefragt, damit die Anmeldung bei diesem bleibt. Sagen Sie es dem Betreiber.</translation>
    </message>
    <message>
        <source>This is no address of a server: write it as https://host/path.</source>
        <translation>Dies ist keine Adresse eines Servers: Schreiben Sie sie als https://host/pfad.</translation>
    </message>
    <message>
        <source>The address holds a user name; leave it out and choose a kind of sign-in.</source>
        <translation>Die Adresse enthält einen Benutzernamen; lassen Sie ihn weg und wählen Sie eine Art der Anmeldung.</translation>
    </message>
    <message>
        <source>The address ends with a question or a place in a page; give the base address only.</source>
        <translation>Die Adresse endet mit einer Abfrage oder einer Stelle einer Seite; geben Sie nur die Basisadresse an.</translation>
    </message>
    <message>
        <source>The address begins with http, which anybody on the way can read: use https.</source>
        <translation>Die Adresse beginnt mit http, das unterwegs jeder mitlesen kann: Nehmen Sie https.</translation>
    </message>
    <message>
        <source>The server does not say where tokens are given out (.well-known/smart-configuration). Choose another kind of sign-in, or ask whoever runs it.</source>
        <translation>Der Server sagt nicht, wo er Token ausgibt (.well-known/smart-configuration). Wählen Sie eine andere Art der Anmeldung, oder fragen Sie den Betreiber.</translation>
    </message>
    <message>
        <source>The place where the server gives out tokens is not safe (no https).</source>
        <translation>Die Stelle, an der der Server Token ausgibt, ist nicht sicher (kein https).</translation>
    </message>
    <message>
        <source>Nobody signed in in the browser within {1} minutes. Sign in again.</source>
        <translation>Im Browser hat sich innerhalb von {1} Minuten niemand angemeldet. Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>The sign-in in the browser was not granted ({1}). Sign in again.</source>
        <translation>Die Anmeldung im Browser wurde nicht gewährt ({1}). Melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>Nothing is waited for here.</source>
        <translation>Hier wird auf nichts gewartet.</translation>
    </message>
    <message>
        <source>The sign-in was not granted. Trendward says more; close this page.</source>
        <translation>Die Anmeldung wurde nicht gewährt. Trendward sagt mehr dazu; schließen Sie diese Seite.</translation>
    </message>
    <message>
        <source>You are signed in. Close this page and go back to Trendward.</source>
        <translation>Sie sind angemeldet. Schließen Sie diese Seite und kehren Sie zu Trendward zurück.</translation>
    </message>
    <message>
        <source>The server does not say where people sign in. Choose another kind of sign-in.</source>
        <translation>Der Server sagt nicht, wo sich Personen anmelden. Wählen Sie eine andere Art der Anmeldung.</translation>
    </message>
    <message>
        <source>The server's sign-in does not know PKCE with S256, without which a code could be stolen on its way. Choose another kind of sign-in, or ask whoever runs it.</source>
        <translation>Die Anmeldung des Servers kennt kein PKCE mit S256, ohne das ein Code unterwegs gestohlen werden könnte. Wählen Sie eine andere Art der Anmeldung, oder fragen Sie den Betreiber.</translation>
    </message>
    <message>
        <source>The system's random source failed.</source>
        <translation>Die Zufallsquelle des Systems ist ausgefallen.</translation>
    </message>
    <message>
        <source>The port {1}, to which the browser comes back, is taken by another program. Try again later, or choose another port.</source>
        <translation>Der Port {1}, zu dem der Browser zurückkehrt, ist von einem anderen Programm belegt. Versuchen Sie es später, oder wählen Sie einen anderen Port.</translation>
    </message>
    <message>
        <source>The sign-in is known and may not read {1} (403). Ask whoever runs the server for this right.</source>
        <translation>Die Anmeldung ist bekannt und darf {1} nicht lesen (403). Bitten Sie den Betreiber des Servers um dieses Recht.</translation>
    </message>
    <message>
        <source>The sign-in is known and may not read {1} (403): the scope {2} is missing. Ask whoever runs the server for it, or check the scope that is asked for.</source>
        <translation>Die Anmeldung ist bekannt und darf {1} nicht lesen (403): Der Scope {2} fehlt. Bitten Sie den Betreiber des Servers darum, oder prüfen Sie den Scope, der verlangt wird.</translation>
    </message>
    <message>
        <source>The tenant is its id or its domain name, such as clinic.onmicrosoft.com.</source>
        <translation>Der Mandant ist seine Kennung oder sein Domänenname, etwa clinic.onmicrosoft.com.</translation>
    </message>
    <message>
        <source>There is no FHIR service at this address (no metadata, 404). Check the address: it often ends with /fhir or /fhir/R4.</source>
        <translation>Unter dieser Adresse ist kein FHIR-Dienst (keine metadata, 404). Prüfen Sie die Adresse: Sie endet oft mit /fhir oder /fhir/R4.</translation>
    </message>
    <message>
        <source>The address does not answer as a FHIR service does (no CapabilityStatement). Check the address.</source>
        <translation>Die Adresse antwortet nicht wie ein FHIR-Dienst (kein CapabilityStatement). Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>The server speaks FHIR {1}; Trendward reads R4 (4.0.1). Ask for the address of its R4 service.</source>
        <translation>Der Server spricht FHIR {1}; Trendward liest R4 (4.0.1). Fragen Sie nach der Adresse seines R4-Dienstes.</translation>
    </message>
    <message>
        <source>The system's keychain gave no answer within 20 s. Unlock it, then try again.</source>
        <translation>Der Schlüsselbund des Systems hat innerhalb von 20 s nicht geantwortet. Entsperren Sie ihn und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The system's keychain is not available ({1}). What signs in to a server is kept there and nowhere else; start the keychain, then try again.</source>
        <translation>Der Schlüsselbund des Systems ist nicht verfügbar ({1}). Womit man sich an einem Server anmeldet, wird dort und nirgends sonst aufbewahrt; starten Sie ihn und versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>Nobody is signed in to this server here, or the sign-in has ended. Sign in.</source>
        <translation>Hier ist niemand an diesem Server angemeldet, oder die Anmeldung ist abgelaufen. Melden Sie sich an.</translation>
    </message>
    <message>
        <source>What signs in to this server was not found in the system's keychain, or the keychain is locked. Unlock it, or enter it again.</source>
        <translation>Womit man sich an diesem Server anmeldet, fand sich nicht im Schlüsselbund des Systems, oder er ist gesperrt. Entsperren Sie ihn, oder geben Sie es erneut ein.</translation>
    </message>
    <message>
        <source>The private key could not sign. Check that its file is whole.</source>
        <translation>Der private Schlüssel konnte nicht unterschreiben. Prüfen Sie, ob seine Datei vollständig ist.</translation>
    </message>
    <message>
        <source>This is no JSON Web Key. Give the file with the client's private key (JWK).</source>
        <translation>Das ist kein JSON Web Key. Geben Sie die Datei mit dem privaten Schlüssel des Clients an (JWK).</translation>
    </message>
    <message>
        <source>The file holds only the public half of a key. Give the one with the private half.</source>
        <translation>Die Datei enthält nur die öffentliche Hälfte eines Schlüssels. Geben Sie die mit der privaten Hälfte an.</translation>
    </message>
    <message>
        <source>The key is of a kind that SMART servers do not take. Give an RSA key of 2048 bits or more, or one on the curve P-384.</source>
        <translation>Der Schlüssel ist von einer Art, die SMART-Server nicht annehmen. Geben Sie einen RSA-Schlüssel ab 2048 Bit oder einen auf der Kurve P-384 an.</translation>
    </message>
    <message>
        <source>The private key is not whole. Give its file as it was made.</source>
        <translation>Der private Schlüssel ist nicht vollständig. Geben Sie seine Datei so an, wie sie erzeugt wurde.</translation>
    </message>
    <message>
        <source>The RSA key is too short. Give one of 2048 bits or more.</source>
        <translation>Der RSA-Schlüssel ist zu kurz. Geben Sie einen ab 2048 Bit an.</translation>
    </message>
    <message>
        <source>The server gave no token ({1}{2}). Check the client's id, its secret or key, and the scope.</source>
        <translation>Der Server gab kein Token ({1}{2}). Prüfen Sie die Kennung des Clients, sein Geheimnis oder seinen Schlüssel und den Scope.</translation>
    </message>
    <message>
        <source>the summary is too large for a document on a server, so it was not sent</source>
        <translation>die Zusammenfassung ist für ein Dokument auf einem Server zu groß; sie wurde nicht gesendet</translation>
    </message>
    <message>
        <source>the server does not have this patient any more, so nothing was sent; pull again</source>
        <translation>der Server hat diesen Patienten nicht mehr; es wurde nichts gesendet. Rufen Sie erneut ab</translation>
    </message>
    <message>
        <source>the server has put another patient in the place of this one, so nothing was sent; pull again</source>
        <translation>der Server hat einen anderen Patienten an die Stelle von diesem gesetzt; es wurde nichts gesendet. Rufen Sie erneut ab</translation>
    </message>
    <message>
        <source>this patient is linked to several patients of the server, so nothing was sent</source>
        <translation>dieser Patient ist mit mehreren Patienten des Servers verknüpft; es wurde nichts gesendet</translation>
    </message>
    <message>
        <source>no identifier of this patient says whose it is, so the server cannot be asked; link one with its system, or pull the patient</source>
        <translation>keine Kennung dieses Patienten sagt, von wem sie stammt, daher kann der Server nicht gefragt werden; verknüpfen Sie eine mit ihrem System, oder rufen Sie den Patienten ab</translation>
    </message>
    <message>
        <source>the server knows nobody by this patient's identifiers; nothing was sent</source>
        <translation>der Server kennt niemanden mit den Kennungen dieses Patienten; es wurde nichts gesendet</translation>
    </message>
    <message>
        <source>the server knows several patients by this patient's identifiers; nothing was sent</source>
        <translation>der Server kennt mehrere Patienten mit den Kennungen dieses Patienten; es wurde nichts gesendet</translation>
    </message>
    <message>
        <source>several resources on the server bear its identifier</source>
        <translation>mehrere Ressourcen auf dem Server tragen ihre Kennung</translation>
    </message>
    <message>
        <source>what another workstation did with the patient cannot be read, so it was not taken over</source>
        <translation>was an einem anderen Arbeitsplatz mit dem Patienten getan wurde, ist nicht lesbar und wurde daher nicht übernommen</translation>
    </message>
    <message>
        <source>the server refuses it ({1})</source>
        <translation>der Server lehnt sie ab ({1})</translation>
    </message>
    <message>
        <source>The server answers a batch with something else than its outcome. Check the address.</source>
        <translation>Der Server antwortet auf einen Stapel mit etwas anderem als dessen Ergebnis. Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>Nobody has allowed sending to this server. Change the server to allow it.</source>
        <translation>Niemand hat das Senden an diesen Server erlaubt. Ändern Sie den Server, um es zu erlauben.</translation>
    </message>
    <message>
        <source>a patient without a name</source>
        <translation>ein Patient ohne Namen</translation>
    </message>
    <message>
        <source>{1}, born {2}</source>
        <translation>{1}, geboren {2}</translation>
    </message>
    <message>
        <source>{1}, deceased</source>
        <translation>{1}, verstorben</translation>
    </message>
    <message>
        <source>the server's patient is marked as not in use, so nothing was sent</source>
        <translation>der Patient des Servers ist als nicht mehr verwendet gekennzeichnet, deshalb wurde nichts gesendet</translation>
    </message>
    <message>
        <source>{1}, so nothing was sent; compare the two, and correct what is wrong here or on the server</source>
        <translation>{1}, deshalb wurde nichts gesendet; vergleichen Sie beide und berichtigen Sie hier oder auf dem Server, was falsch ist</translation>
    </message>
    <message>
        <source>the server's patient has another number in {1} than this one</source>
        <translation>der Patient des Servers hat in {1} eine andere Nummer als dieser</translation>
    </message>
    <message>
        <source>the server's patient was born on {1}, this one on {2}</source>
        <translation>der Patient des Servers ist am {1} geboren, dieser am {2}</translation>
    </message>
    <message>
        <source>the server's patient is of another sex than this one</source>
        <translation>der Patient des Servers hat ein anderes Geschlecht als dieser</translation>
    </message>
    <message>
        <source>{1}, so nothing was taken; compare the two, and correct what is wrong here or on the server</source>
        <translation>{1}, deshalb wurde nichts übernommen; vergleichen Sie beide und berichtigen Sie hier oder auf dem Server, was falsch ist</translation>
    </message>
    <message>
        <source>This server is in the list already, as {1}. Change that one.</source>
        <translation>Dieser Server steht schon in der Liste, als {1}. Ändern Sie den Eintrag dort.</translation>
    </message>
    <message>
        <source>The certificate of {1} is signed by itself alone, so that nobody vouches for it, and the connection was not made. If your organisation has given it out, give its file.</source>
        <translation>Das Zertifikat von {1} ist nur von sich selbst unterschrieben, sodass niemand dafür einsteht; es wurde keine Verbindung hergestellt. Hat Ihre Organisation es ausgegeben, geben Sie dessen Datei an.</translation>
    </message>
    <message>
        <source>The server sends its callers on from one of its places to the next without an answer. Tell whoever runs it.</source>
        <translation>Der Server schickt Anfragen von einer seiner Stellen zur nächsten, ohne zu antworten. Sagen Sie es dem, der ihn betreibt.</translation>
    </message>
    <message>
        <source>The server has taken the question and gives no answer to it ({1}). Check the address.</source>
        <translation>Der Server hat die Frage angenommen und gibt keine Antwort darauf ({1}). Prüfen Sie die Adresse.</translation>
    </message>
    <message>
        <source>the server names none of the Observations that it gave before, and does not say that they were deleted; consider asking whether the sign-in may still see them</source>
        <translation>der Server nennt keine der Observations, die er früher gab, und sagt nicht, dass sie gelöscht wurden; erwägen Sie zu fragen, ob die Anmeldung sie noch sehen darf</translation>
    </message>
    <message>
        <source>the server does not say whose it is</source>
        <translation>der Server sagt nicht, wessen sie ist</translation>
    </message>
</context>
<context>
    <name>ServerWords</name>
    <message>
        <source>None: the server is open</source>
        <translation>Keine: Der Server ist offen</translation>
    </message>
    <message>
        <source>User name and pass word, as %1</source>
        <translation>Benutzername und Kennwort, als %1</translation>
    </message>
    <message>
        <source>A token that was given out</source>
        <translation>Ein Token, das ausgegeben wurde</translation>
    </message>
    <message>
        <source>Client credentials, as %1</source>
        <translation>Client-Zugangsdaten, als %1</translation>
    </message>
    <message>
        <source>Client credentials by Microsoft Entra ID, as %1</source>
        <translation>Client-Zugangsdaten über Microsoft Entra ID, als %1</translation>
    </message>
    <message>
        <source>SMART backend service with a private key, as %1</source>
        <translation>SMART-Backend-Dienst mit privatem Schlüssel, als %1</translation>
    </message>
    <message>
        <source>A person, in the browser (SMART)</source>
        <translation>Eine Person, im Browser (SMART)</translation>
    </message>
    <message>
        <source>A person, in the browser (Microsoft Entra ID)</source>
        <translation>Eine Person, im Browser (Microsoft Entra ID)</translation>
    </message>
    <message>
        <source>All whom the sign-in may see</source>
        <translation>Alle, die die Anmeldung sehen darf</translation>
    </message>
    <message>
        <source>Not pulled yet</source>
        <translation>Noch nicht abgerufen</translation>
    </message>
    <message>
        <source>Whole, %1</source>
        <translation>Vollständig, %1</translation>
    </message>
    <message>
        <source>Partial, %1</source>
        <translation>Unvollständig, %1</translation>
    </message>
    <message>
        <source>%1 of about %2</source>
        <translation>%1 von etwa %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>The server speaks FHIR %1 and takes the sign-in.</source>
        <translation>Der Server spricht FHIR %1 und nimmt die Anmeldung an.</translation>
    </message>
    <message>
        <source>%1 speaks FHIR %2 and takes the sign-in.</source>
        <translation>%1 spricht FHIR %2 und nimmt die Anmeldung an.</translation>
    </message>
    <message numerus="yes">
        <source>It counts %n patient(s).</source>
        <translation>
            <numerusform>Er zählt einen Patienten.</numerusform>
            <numerusform>Er zählt %n Patienten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped as you asked.</source>
        <translation>Wie gewünscht angehalten.</translation>
    </message>
</context>
<context>
    <name>Statistic</name>
    <message>
        <source>Readings</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Niedrigster</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Höchster</translation>
    </message>
    <message>
        <source>Mean of the last 7 days</source>
        <translation>Mittel der letzten 7 Tage</translation>
    </message>
    <message>
        <source>Mean of the week before</source>
        <translation>Mittel der Woche davor</translation>
    </message>
    <message>
        <source>Slope, last 30 days</source>
        <translation>Steigung, letzte 30 Tage</translation>
    </message>
    <message>
        <source>Days with readings</source>
        <translation>Tage mit Messwerten</translation>
    </message>
    <message>
        <source>Home average</source>
        <translation>Häusliches Mittel</translation>
    </message>
    <message>
        <source>Home average, mornings</source>
        <translation>Häusliches Mittel, morgens</translation>
    </message>
    <message>
        <source>Home average, evenings</source>
        <translation>Häusliches Mittel, abends</translation>
    </message>
    <message>
        <source>Average real variability</source>
        <translation>Mittlere Schwankung von Messwert zu Messwert</translation>
    </message>
    <message>
        <source>Systolic load, last 10 days</source>
        <translation>Systolische Last, letzte 10 Tage</translation>
    </message>
    <message>
        <source>Very low</source>
        <translation>Sehr niedrig</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Niedrig</translation>
    </message>
    <message>
        <source>In target</source>
        <translation>Im Zielbereich</translation>
    </message>
    <message>
        <source>High</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>Very high</source>
        <translation>Sehr hoch</translation>
    </message>
    <message>
        <source>Coefficient of variation</source>
        <translation>Variationskoeffizient</translation>
    </message>
    <message>
        <source>Glucose management indicator</source>
        <translation>Glukosemanagement-Indikator</translation>
    </message>
    <message>
        <source>Glycemia risk index</source>
        <translation>Glykämie-Risikoindex</translation>
    </message>
    <message>
        <source>Time below 90 %, last 7 days</source>
        <translation>Zeit unter 90 %, letzte 7 Tage</translation>
    </message>
    <message>
        <source>Falls by 3 points an hour, last 7 days</source>
        <translation>Abfälle um 3 Punkte je Stunde, letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 3 days against the 30 before</source>
        <translation>Letzte 3 Tage gegen die 30 davor</translation>
    </message>
    <message>
        <source>Gain in 3 days</source>
        <translation>Zunahme in 3 Tagen</translation>
    </message>
    <message>
        <source>Last 3 days against the two weeks before</source>
        <translation>Letzte 3 Tage gegen die zwei Wochen davor</translation>
    </message>
    <message>
        <source>Personal best, last 3 weeks</source>
        <translation>Persönlicher Bestwert, letzte 3 Wochen</translation>
    </message>
    <message>
        <source>Difference within a day, last 2 weeks</source>
        <translation>Unterschied innerhalb eines Tages, letzte 2 Wochen</translation>
    </message>
    <message>
        <source>Days with a puff, last 7 days</source>
        <translation>Tage mit einem Hub, letzte 7 Tage</translation>
    </message>
    <message>
        <source>Steps a day, the 7 days before today</source>
        <translation>Schritte am Tag, die 7 Tage vor heute</translation>
    </message>
    <message>
        <source>Deviation between nights, last 2 weeks</source>
        <translation>Abweichung zwischen Nächten, letzte 2 Wochen</translation>
    </message>
    <message>
        <source>Nights with 4 hours</source>
        <translation>Nächte mit 4 Stunden</translation>
    </message>
    <message>
        <source>Own usual range, lower end</source>
        <translation>Eigener üblicher Bereich, unteres Ende</translation>
    </message>
    <message>
        <source>Own usual range, upper end</source>
        <translation>Eigener üblicher Bereich, oberes Ende</translation>
    </message>
    <message>
        <source>Chance of the slope, last 30 days</source>
        <translation>Zufall der Steigung, letzte 30 Tage</translation>
    </message>
    <message>
        <source>Own usual range</source>
        <translation>Eigener üblicher Bereich</translation>
    </message>
    <message>
        <source>Below target</source>
        <translation>Unter dem Zielbereich</translation>
    </message>
    <message>
        <source>Above target</source>
        <translation>Über dem Zielbereich</translation>
    </message>
    <message>
        <source>Days beyond the usual level</source>
        <translation>Tage jenseits des gewohnten Niveaus</translation>
    </message>
    <message>
        <source>Times below target</source>
        <translation>Zeiten unter dem Zielbereich</translation>
    </message>
    <message>
        <source>Times very low</source>
        <translation>Zeiten sehr niedrig</translation>
    </message>
    <message>
        <source>Times above target</source>
        <translation>Zeiten über dem Zielbereich</translation>
    </message>
    <message>
        <source>Times very high</source>
        <translation>Zeiten sehr hoch</translation>
    </message>
    <message>
        <source>Gain in a day</source>
        <translation>Zunahme an einem Tag</translation>
    </message>
    <message>
        <source>Gain in a week</source>
        <translation>Zunahme in einer Woche</translation>
    </message>
    <message>
        <source>Bursts of puffs, last 90 days</source>
        <translation>Häufungen von Hüben, letzte 90 Tage</translation>
    </message>
    <message>
        <source>Cumulative sum of the newest days</source>
        <translation>Kumulierte Summe der neuesten Tage</translation>
    </message>
    <message>
        <source>Readings within the goal, last 30 days</source>
        <translation>Messwerte im Ziel, letzte 30 Tage</translation>
    </message>
    <message>
        <source>Time within the goal, last 30 days</source>
        <translation>Zeit im Ziel, letzte 30 Tage</translation>
    </message>
</context>
<context>
    <name>Summary</name>
    <message>
        <source>Care-plan summary</source>
        <translation>Versorgungsplan-Übersicht</translation>
    </message>
    <message>
        <source>birth date not known</source>
        <translation>Geburtsdatum nicht bekannt</translation>
    </message>
    <message>
        <source>born {1}</source>
        <translation>geb. {1}</translation>
    </message>
    <message numerus="yes">
        <source>born {1} (%n year)</source>
        <comment>born {1} (%n years)</comment>
        <translation>
            <numerusform>geb. {1} (%n Jahr)</numerusform>
            <numerusform>geb. {1} (%n Jahre)</numerusform>
        </translation>
    </message>
    <message>
        <source>sex not known</source>
        <translation>Geschlecht nicht bekannt</translation>
    </message>
    <message>
        <source>female</source>
        <translation>weiblich</translation>
    </message>
    <message>
        <source>male</source>
        <translation>männlich</translation>
    </message>
    <message>
        <source>other</source>
        <translation>anderes</translation>
    </message>
    <message>
        <source>Name not known</source>
        <translation>Name nicht bekannt</translation>
    </message>
    <message>
        <source>Readings from {1} before {2}</source>
        <translation>Messwerte ab {1} und vor {2}</translation>
    </message>
    <message>
        <source>Readings from {1} to {2}</source>
        <translation>Messwerte von {1} bis {2}</translation>
    </message>
    <message>
        <source>All stored readings before {1}</source>
        <translation>Alle gespeicherten Messwerte vor {1}</translation>
    </message>
    <message>
        <source>All stored readings, as of {1}</source>
        <translation>Alle gespeicherten Messwerte, Stand {1}</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>{1} (home zone not known)</source>
        <translation>{1} (Heimat-Zeitzone nicht bekannt)</translation>
    </message>
    <message>
        <source>{1}: ended</source>
        <extracomment>{1}: a goal, "at most 135 mmHg"</extracomment>
        <translation>{1}: beendet</translation>
    </message>
    <message>
        <source>{1}: starts {2}</source>
        <translation>{1}: beginnt {2}</translation>
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
        <translation>Der Plan hat Änderungen oder eine Notiz, die niemand unterschrieben hat. Sie stehen nicht in dieser Übersicht.</translation>
    </message>
</context>
<context>
    <name>SummaryChart</name>
    <message>
        <source>no unit stated</source>
        <translation>Einheit nicht angegeben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reading(s)</source>
        <translation>
            <numerusform>%Ln Messwert</numerusform>
            <numerusform>%Ln Messwerte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not drawn</source>
        <translation>
            <numerusform>%n nicht gezeichnet</numerusform>
            <numerusform>%n nicht gezeichnet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Nobody in this summary is real.</source>
        <translation>Alle Personen in dieser Übersicht sind erfunden.</translation>
    </message>
    <message>
        <source>Where things stand</source>
        <translation>Aktueller Stand</translation>
    </message>
    <message numerus="yes">
        <source>%n further finding(s) in the HTML and CSV export.</source>
        <translation>
            <numerusform>%n weiterer Befund im HTML- und CSV-Export.</numerusform>
            <numerusform>%n weitere Befunde im HTML- und CSV-Export.</numerusform>
        </translation>
    </message>
    <message>
        <source>Goals and measurements</source>
        <translation>Ziele und Messungen</translation>
    </message>
    <message>
        <source>No goal is set and there are no readings in this time.</source>
        <translation>Kein Ziel gesetzt und keine Messwerte in dieser Zeit.</translation>
    </message>
    <message>
        <source>Measurement</source>
        <translation>Messung</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Last reading</source>
        <translation>Letzter Messwert</translation>
    </message>
    <message>
        <source>Mean 7 d</source>
        <translation>Mittel 7 d</translation>
    </message>
    <message>
        <source>7 d before</source>
        <translation>7 d davor</translation>
    </message>
    <message>
        <source>In goal</source>
        <translation>Im Ziel</translation>
    </message>
    <message numerus="yes">
        <source>%n further measure(s) and goal(s) in the HTML and CSV export.</source>
        <translation>
            <numerusform>Noch %n Messgröße/Ziel im HTML- und CSV-Export.</numerusform>
            <numerusform>Noch %n Messgrößen und Ziele im HTML- und CSV-Export.</numerusform>
        </translation>
    </message>
    <message>
        <source>No goal is set. Readings without a goal are not called normal.</source>
        <translation>Kein Ziel gesetzt. Messwerte ohne Ziel werden nicht normal genannt.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>No action is planned.</source>
        <translation>Keine Maßnahme geplant.</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Maßnahme</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message numerus="yes">
        <source>%n further action(s) in the HTML and CSV export.</source>
        <translation>
            <numerusform>%n weitere Maßnahme im HTML- und CSV-Export.</numerusform>
            <numerusform>%n weitere Maßnahmen im HTML- und CSV-Export.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reviewed by</source>
        <translation>Durchgesehen von</translation>
    </message>
    <message>
        <source>Not reviewed yet.</source>
        <translation>Noch nicht durchgesehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier review(s) in the HTML and CSV export.</source>
        <translation>
            <numerusform>%n frühere Durchsicht im HTML- und CSV-Export.</numerusform>
            <numerusform>%n frühere Durchsichten im HTML- und CSV-Export.</numerusform>
        </translation>
    </message>
    <message>
        <source>Name and signature</source>
        <translation>Name und Unterschrift</translation>
    </message>
    <message>
        <source>Where the data come from</source>
        <translation>Herkunft der Daten</translation>
    </message>
    <message>
        <source>There are no readings to draw in this time.</source>
        <translation>Keine Messwerte zum Zeichnen in dieser Zeit.</translation>
    </message>
    <message>
        <source>Plan, continued</source>
        <translation>Plan, Fortsetzung</translation>
    </message>
    <message>
        <source>The plan continues on the next page.</source>
        <translation>Der Plan geht auf der nächsten Seite weiter.</translation>
    </message>
</context>
<context>
    <name>SummaryPages</name>
    <message>
        <source>Care-plan summary</source>
        <translation>Versorgungsplan-Übersicht</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
</context>
<context>
    <name>SummaryWords</name>
    <message>
        <source>Name not known</source>
        <translation>Name nicht bekannt</translation>
    </message>
    <message>
        <source>birth date not known</source>
        <translation>Geburtsdatum nicht bekannt</translation>
    </message>
    <message>
        <source>born %1 (%2 y)</source>
        <comment>years</comment>
        <translation>geb. %1 (%2 J.)</translation>
    </message>
    <message>
        <source>born %1</source>
        <translation>geb. %1</translation>
    </message>
    <message>
        <source>sex not known</source>
        <translation>Geschlecht nicht bekannt</translation>
    </message>
    <message>
        <source>ID %1</source>
        <translation>ID %1</translation>
    </message>
    <message>
        <source>Readings from %1 to %2.</source>
        <translation>Messwerte vom %1 bis %2.</translation>
    </message>
    <message>
        <source>All stored readings until %1.</source>
        <translation>Alle gespeicherten Messwerte bis %1.</translation>
    </message>
    <message>
        <source>Times by the clock of %1.</source>
        <translation>Uhrzeiten nach Zone %1.</translation>
    </message>
    <message>
        <source>Times by the clock of %1, because the patient's home zone is not known.</source>
        <translation>Uhrzeiten nach Zone %1, da die Zeitzone des Patienten nicht bekannt ist.</translation>
    </message>
    <message>
        <source>none in this time</source>
        <translation>keine in dieser Zeit</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>zuletzt %1</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Due %1</source>
        <translation>Fällig %1</translation>
    </message>
    <message>
        <source>no goal</source>
        <translation>kein Ziel</translation>
    </message>
    <message>
        <source>none usable</source>
        <translation>keine verwertbar</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>Starts %1</source>
        <translation>Beginnt %1</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>keine Angabe</translation>
    </message>
    <message>
        <source>%1, past</source>
        <translation>%1, vorbei</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>Nicht begonnen</translation>
    </message>
    <message>
        <source>To do</source>
        <translation>Zu tun</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Not known who</source>
        <translation>Nicht bekannt, wer</translation>
    </message>
    <message>
        <source>%1, %2, signed plan version %3</source>
        <translation>%1, %2, Planversion %3 abgezeichnet</translation>
    </message>
    <message>
        <source>%1, %2, not signed</source>
        <translation>%1, %2, nicht abgezeichnet</translation>
    </message>
    <message>
        <source>Rule %1. %2.</source>
        <translation>Regel %1. %2.</translation>
    </message>
    <message>
        <source>Rule %1, from %2. %3.</source>
        <translation>Regel %1, %2. %3.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reading(s)</source>
        <translation>
            <numerusform>%Ln Messwert</numerusform>
            <numerusform>%Ln Messwerte</numerusform>
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
            <numerusform>%Ln Messwert, %1 bis %2.</numerusform>
            <numerusform>%Ln Messwerte, %1 bis %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are no readings in this time.</source>
        <translation>Keine Messwerte in dieser Zeit.</translation>
    </message>
    <message>
        <source>Not behind the numbers: %1.</source>
        <translation>Nicht in den Zahlen: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reading(s) held until a person says whose they are; not in this summary.</source>
        <translation>
            <numerusform>%Ln Messwert zurückgehalten, bis ihn jemand zuordnet; nicht in dieser Übersicht.</numerusform>
            <numerusform>%Ln Messwerte zurückgehalten, bis sie jemand zuordnet; nicht in dieser Übersicht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stored reading(s) outside the period.</source>
        <translation>
            <numerusform>%Ln gespeicherter Messwert außerhalb des Zeitraums.</numerusform>
            <numerusform>%Ln gespeicherte Messwerte außerhalb des Zeitraums.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Devices and apps: %1.</source>
        <translation>Geräte und Apps: %1.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>file, number of readings</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>not from a file</source>
        <translation>nicht aus einer Datei</translation>
    </message>
    <message>
        <source>Files (readings): %1.</source>
        <translation>Dateien (Messwerte): %1.</translation>
    </message>
    <message>
        <source>%1, version %2.</source>
        <translation>%1, Version %2.</translation>
    </message>
    <message numerus="yes">
        <source>Trends, %n day(s)</source>
        <translation>
            <numerusform>Verläufe, %n Tag</numerusform>
            <numerusform>Verläufe, %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Trends, %1 to %2</source>
        <translation>Verläufe, %1 bis %2</translation>
    </message>
    <message>
        <source>SAMPLE - invented patient</source>
        <translation>BEISPIEL - erfundener Patient</translation>
    </message>
    <message>
        <source>For review of past remote-monitoring data. Not for emergencies or live monitoring.</source>
        <translation>Zur Durchsicht vergangener Daten aus der Fernüberwachung. Nicht für Notfälle oder Live-Überwachung.</translation>
    </message>
    <message>
        <source>%1, too old</source>
        <comment>a time</comment>
        <translation>%1, zu alt</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Say which column holds date and clock of each row, or its day.</source>
        <translation>Bitte angeben, welche Spalte Datum und Uhrzeit jeder Zeile enthält, oder ihren Tag.</translation>
    </message>
    <message>
        <source>Say which column holds a value, and of what.</source>
        <translation>Bitte angeben, welche Spalte einen Wert enthält, und wovon.</translation>
    </message>
    <message>
        <source>Say the unit of column {1}, such as in "{2}"; the table names none.</source>
        <translation>Bitte die Einheit der Spalte {1} angeben, etwa bei "{2}"; die Tabelle nennt keine.</translation>
    </message>
    <message>
        <source>Say whether the day or the month stands first in dates such as "{1}".</source>
        <translation>Bitte angeben, ob in Daten wie "{1}" der Tag oder der Monat vorn steht.</translation>
    </message>
    <message>
        <source>Say whether the comma in "{1}" (column {2}) stands before decimals or between thousands.</source>
        <translation>Bitte angeben, ob das Komma in "{1}" (Spalte {2}) vor Dezimalstellen oder zwischen Tausendern steht.</translation>
    </message>
    <message>
        <source>Say whether one of the marks in "{1}" (column {2}) stands between thousands.</source>
        <translation>Bitte angeben, ob eines der Zeichen in "{1}" (Spalte {2}) zwischen Tausendern steht.</translation>
    </message>
    <message>
        <source>Say which sheet is meant; {1} is the first of several.</source>
        <translation>Bitte angeben, welches Blatt gemeint ist; {1} ist das erste von mehreren.</translation>
    </message>
</context>
<context>
    <name>Texts</name>
    <message>
        <source>in the future</source>
        <translation>in der Zukunft</translation>
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
        <translation>Datum in der Zukunft</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) ago</source>
        <translation>
            <numerusform>vor %n Minute</numerusform>
            <numerusform>vor %n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s) ago</source>
        <translation>
            <numerusform>vor %n Stunde</numerusform>
            <numerusform>vor %n Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>vor %n Tag</numerusform>
            <numerusform>vor %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>no unit stated</source>
        <translation>keine Einheit angegeben</translation>
    </message>
    <message>
        <source>no limits</source>
        <translation>keine Grenzen</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Weiblich</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Männlich</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Anderes</translation>
    </message>
    <message>
        <source>Not known</source>
        <comment>sex</comment>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>F</source>
        <comment>female</comment>
        <translation>W</translation>
    </message>
    <message>
        <source>M</source>
        <comment>male</comment>
        <translation>M</translation>
    </message>
    <message>
        <source>O</source>
        <comment>other sex</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>born %1</source>
        <translation>geb. %1</translation>
    </message>
    <message>
        <source>birth date not known</source>
        <translation>Geburtsdatum nicht bekannt</translation>
    </message>
</context>
<context>
    <name>TimeOfDay</name>
    <message>
        <source>%1 on %2</source>
        <extracomment>"62 readings", "30 days"</extracomment>
        <translation>%1 an %2</translation>
    </message>
    <message>
        <source>%1: no readings yet.</source>
        <translation>%1: noch keine Messwerte.</translation>
    </message>
    <message>
        <source>%1: no picture of the day yet; %2.</source>
        <extracomment>the name of a vital sign, what is missing</extracomment>
        <translation>%1: noch kein Bild des Tages; %2.</translation>
    </message>
    <message>
        <source>%1   no readings</source>
        <translation>%1   keine Messwerte</translation>
    </message>
    <message>
        <source>%1   median %2   middle half %3   %4</source>
        <translation>%1   Median %2   mittlere Hälfte %3   %4</translation>
    </message>
    <message>
        <source>%1. Lowest median %2 at %3, highest %4 at %5, by the patient's clock.</source>
        <translation>%1. Niedrigster Median %2 um %3, höchster %4 um %5, nach der Uhr des Patienten.</translation>
    </message>
    <message numerus="yes">
        <source>%n reading(s)</source>
        <translation>
            <numerusform>%n Messwert</numerusform>
            <numerusform>%n Messwerte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <extracomment>follows "on": "62 readings on 30 days"</extracomment>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tagen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Trace</name>
    <message>
        <source>The FHIR mapping makes no Observation of {1}: {2}</source>
        <translation>Die FHIR-Zuordnung macht aus {1} keine Observation: {2}</translation>
    </message>
    <message>
        <source>This record is no message: {1}</source>
        <translation>Dieser Datensatz ist keine Nachricht: {1}</translation>
    </message>
    <message>
        <source>No FHIR template takes the type {1}, so there is no Observation.</source>
        <translation>Keine FHIR-Vorlage nimmt den Typ {1}, also gibt es keine Observation.</translation>
    </message>
    <message>
        <source>The Observation of {1} has no value: none of its values met one of the FHIR template's.</source>
        <translation>Die Observation von {1} hat keinen Wert: Keiner ihrer Werte traf auf einen der FHIR-Vorlage.</translation>
    </message>
    <message>
        <source>The Observation of {1} holds {2}.</source>
        <translation>Die Observation von {1} enthält {2}.</translation>
    </message>
    <message>
        <source>The FHIR template waits for {1}, which the measurement does not have.</source>
        <translation>Die FHIR-Vorlage wartet auf {1}, was die Messung nicht hat.</translation>
    </message>
    <message>
        <source>The measurement has {1}, which the FHIR template does not take.</source>
        <translation>Die Messung hat {1}, was die FHIR-Vorlage nicht nimmt.</translation>
    </message>
    <message>
        <source>{1} is {2}, found by {3}.</source>
        <translation>{1} ist {2}, gefunden mit {3}.</translation>
    </message>
    <message>
        <source>{1} could not be read with {2}.</source>
        <translation>{1} konnte mit {2} nicht gelesen werden.</translation>
    </message>
    <message>
        <source>{1} is needed, and what {3} found is of no use: {2}.</source>
        <translation>{1} wird gebraucht, und was {3} fand, ist nicht brauchbar: {2}.</translation>
    </message>
    <message>
        <source>{1} was left out: what {3} found is of no use: {2}.</source>
        <translation>{1} wurde weggelassen: Was {3} fand, ist nicht brauchbar: {2}.</translation>
    </message>
    <message>
        <source>{1} is needed, and {2} found nothing.</source>
        <translation>{1} wird gebraucht, und {2} fand nichts.</translation>
    </message>
    <message>
        <source>{1} was left out: {2} found nothing.</source>
        <translation>{1} wurde weggelassen: {2} fand nichts.</translation>
    </message>
    <message>
        <source>{1} matched, and gave no measurement: {2}</source>
        <translation>{1} passte und gab keine Messung: {2}</translation>
    </message>
    <message>
        <source>{1} matched and gave a measurement, from {3}</source>
        <translation>{1} passte und gab eine Messung, aus {3}</translation>
    </message>
    <message>
        <source>The device mapping has no template.</source>
        <translation>Die Gerätezuordnung hat keine Vorlage.</translation>
    </message>
    <message numerus="yes">
        <source>This message gave %n measurement.</source>
        <comment>This message gave %n measurements.</comment>
        <translation>
            <numerusform>Diese Nachricht gab %n Messung.</numerusform>
            <numerusform>Diese Nachricht gab %n Messungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This message gave no measurement; what stood in the way is said below.</source>
        <translation>Diese Nachricht gab keine Messung; was im Weg stand, steht darunter.</translation>
    </message>
    <message>
        <source>This message gave no measurement: no template of the device mapping matches it.</source>
        <translation>Diese Nachricht gab keine Messung: Keine Vorlage der Gerätezuordnung passt auf sie.</translation>
    </message>
    <message>
        <source>Template {1} ({2})</source>
        <translation>Vorlage {1} ({2})</translation>
    </message>
    <message>
        <source>{1} was not tried: a failure before it ended the message.</source>
        <translation>{1} wurde nicht versucht: Ein Fehler davor beendete die Nachricht.</translation>
    </message>
    <message>
        <source>{1} was passed over: the device that IoT Hub names speaks for its type.</source>
        <translation>{1} wurde übergangen: Für ihren Typ gilt das Gerät, das IoT Hub nennt.</translation>
    </message>
    <message>
        <source>{1} did not match: {2} found nothing.</source>
        <translation>{1} passte nicht: {2} fand nichts.</translation>
    </message>
    <message>
        <source>{1} matched {2} times; the first {3} are shown.</source>
        <translation>{1} passte {2}-mal; die ersten {3} sind gezeigt.</translation>
    </message>
    <message>
        <source>{1} could not be tried: {2}</source>
        <translation>{1} konnte nicht versucht werden: {2}</translation>
    </message>
</context>
<context>
    <name>TrendContent</name>
    <message>
        <source>Goals set</source>
        <translation>Ziele gesetzt</translation>
    </message>
    <message>
        <source>No readings in this period</source>
        <translation>Keine Messwerte in diesem Zeitraum</translation>
    </message>
    <message>
        <source>1 reading</source>
        <translation>1 Messwert</translation>
    </message>
    <message numerus="yes">
        <source>%n readings</source>
        <translation>
            <numerusform>%n Messwert</numerusform>
            <numerusform>%n Messwerte</numerusform>
        </translation>
    </message>
    <message>
        <source>mean %1</source>
        <translation>Mittel %1</translation>
    </message>
    <message>
        <source>min %1</source>
        <translation>Min. %1</translation>
    </message>
    <message>
        <source>max %1</source>
        <translation>Max. %1</translation>
    </message>
    <message>
        <source>%1 % in goal</source>
        <translation>%1 % im Ziel</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 von %2 bis %3</translation>
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
        <translation>%1 und %2, einmal gezählt</translation>
    </message>
    <message numerus="yes">
        <source>%n beyond a limit</source>
        <translation>
            <numerusform>%n jenseits einer Grenze</numerusform>
            <numerusform>%n jenseits einer Grenze</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TrendPainter</name>
    <message>
        <source>no readings since %1 (%2)</source>
        <translation>keine Messwerte seit %1 (%2)</translation>
    </message>
    <message>
        <source>goal %1</source>
        <translation>Ziel %1</translation>
    </message>
</context>
<context>
    <name>TrendsPage</name>
    <message>
        <source>Blood pressure</source>
        <translation>Blutdruck</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Durchgesehen</translation>
    </message>
    <message numerus="yes">
        <source>%n further measure(s) in the HTML and CSV export: %1.</source>
        <translation>
            <numerusform>%n weitere Messgröße im HTML- und CSV-Export: %1.</numerusform>
            <numerusform>%n weitere Messgrößen im HTML- und CSV-Export: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>No usable readings in this time: %1.</source>
        <translation>Keine verwertbaren Messwerte in dieser Zeit: %1.</translation>
    </message>
    <message>
        <source>Triangles lie outside the goal, open ones beyond what the device can measure; hatched: no readings.</source>
        <translation>Dreiecke liegen außerhalb des Ziels, offene jenseits des Messbereichs des Geräts; schraffiert: keine Messwerte.</translation>
    </message>
    <message>
        <source>Dotted lines: reviewed on that day.</source>
        <translation>Gepunktete Linien: an diesem Tag durchgesehen.</translation>
    </message>
</context>
<context>
    <name>Unit</name>
    <message numerus="yes">
        <source>count</source>
        <translation>
            <numerusform>Anzahl</numerusform>
            <numerusform>Anzahl</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>/day</source>
        <translation>
            <numerusform>/Tag</numerusform>
            <numerusform>/Tag</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of 30</source>
        <translation>
            <numerusform>von 30</numerusform>
            <numerusform>von 30</numerusform>
        </translation>
    </message>
    <message>
        <source>{1} per day</source>
        <translation>{1} pro Tag</translation>
    </message>
    <message numerus="yes">
        <source>step</source>
        <comment>steps</comment>
        <translation>
            <numerusform>Schritt</numerusform>
            <numerusform>Schritte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>flight</source>
        <comment>flights</comment>
        <translation>
            <numerusform>Stockwerk</numerusform>
            <numerusform>Stockwerke</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>puff</source>
        <comment>puffs</comment>
        <translation>
            <numerusform>Hub</numerusform>
            <numerusform>Hübe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>day</source>
        <comment>days</comment>
        <translation>
            <numerusform>Tag</numerusform>
            <numerusform>Tage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Worklist</name>
    <message>
        <source>No reading of {1} has ever arrived.</source>
        <translation>{1}: noch nie ein Messwert eingegangen.</translation>
    </message>
    <message numerus="yes">
        <source>No readings of {1} since {2} (%n day).</source>
        <comment>No readings of {1} since {2} (%n days).</comment>
        <translation>
            <numerusform>{1}: keine Messwerte seit {2} (%n Tag).</numerusform>
            <numerusform>{1}: keine Messwerte seit {2} (%n Tage).</numerusform>
        </translation>
    </message>
    <message>
        <source>{1} {2}, starts {3}</source>
        <extracomment>measure, limits, date</extracomment>
        <translation>{1} {2}, beginnt {3}</translation>
    </message>
    <message>
        <source>No goal holds yet: {1}. No reading has ever arrived.</source>
        <translation>Noch gilt kein Ziel: {1}. Noch nie ist ein Messwert eingegangen.</translation>
    </message>
    <message>
        <source>No goal holds yet: {1}. The newest reading is of {2} ({3}).</source>
        <extracomment>{3}: "3 days ago"</extracomment>
        <translation>Noch gilt kein Ziel: {1}. Der neueste Messwert ist vom {2} ({3}).</translation>
    </message>
    <message>
        <source>No goals are set and no reading has ever arrived.</source>
        <translation>Keine Ziele gesetzt, und noch nie ist ein Messwert eingegangen.</translation>
    </message>
    <message>
        <source>No goals are set, so there is nothing to hold the readings against; the newest one is of {1} ({2}).</source>
        <translation>Keine Ziele gesetzt, daher kein Maßstab für die Messwerte; der neueste ist vom {1} ({2}).</translation>
    </message>
    <message>
        <source>Too little to say. {1}.</source>
        <translation>Zu wenig für eine Aussage. {1}.</translation>
    </message>
    <message numerus="yes">
        <source>%n other measure</source>
        <comment>%n other measures</comment>
        <translation>
            <numerusform>%n weitere Messgröße</numerusform>
            <numerusform>%n weitere Messgrößen</numerusform>
        </translation>
    </message>
    <message>
        <source>{1} have no goal</source>
        <translation>{1} ohne Ziel</translation>
    </message>
    <message>
        <source>{1} has no goal</source>
        <translation>{1} ohne Ziel</translation>
    </message>
    <message>
        <source>Within goals to today: {1}.</source>
        <translation>In den Zielen bis heute: {1}.</translation>
    </message>
    <message>
        <source>Within goals to {1}: {2}.</source>
        <translation>In den Zielen bis {1}: {2}.</translation>
    </message>
    <message numerus="yes">
        <source>{1} And %n more finding.</source>
        <comment>{1} And %n more findings.</comment>
        <translation>
            <numerusform>{1} Und %n weiterer Befund.</numerusform>
            <numerusform>{1} Und %n weitere Befunde.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look first</source>
        <translation>Zuerst ansehen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>No recent data</source>
        <translation>Keine neuen Daten</translation>
    </message>
    <message>
        <source>Not enough known</source>
        <translation>Zu wenig bekannt</translation>
    </message>
    <message>
        <source>Within goals</source>
        <translation>In den Zielen</translation>
    </message>
    <message numerus="yes">
        <source>{1} %n reading carries a date that cannot be right.</source>
        <comment>{1} %n readings carry a date that cannot be right.</comment>
        <translation>
            <numerusform>{1} %n Messwert trägt ein Datum, das nicht stimmen kann.</numerusform>
            <numerusform>{1} %n Messwerte tragen ein Datum, das nicht stimmen kann.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{1} of %n patient ranked, {2} failed</source>
        <comment>{1} of %n patients ranked, {2} failed</comment>
        <translation>
            <numerusform>{1} von %n eingestuft, {2} nicht</numerusform>
            <numerusform>{1} von %n eingestuft, {2} nicht</numerusform>
        </translation>
    </message>
    <message>
        <source>SAMPLE - invented patients</source>
        <translation>BEISPIEL - erfundene Patienten</translation>
    </message>
    <message>
        <source>{1}. {2}: {3} Last reading {4}.</source>
        <extracomment>{1}: a number, {2}: a patient, {3}: sentences, {4}: "3 days ago"</extracomment>
        <translation>{1}. {2}: {3} Letzter Messwert {4}.</translation>
    </message>
    <message>
        <source>{1}. {2}: {3}</source>
        <translation>{1}. {2}: {3}</translation>
    </message>
    <message>
        <source>Not ranked: {1}  {2}: {3}</source>
        <translation>Ohne Rang: {1}  {2}: {3}</translation>
    </message>
    <message>
        <source>This file holds {1} of {2} patients.</source>
        <translation>Diese Datei enthält {1} von {2} Patienten.</translation>
    </message>
    <message>
        <source>{1} {2}</source>
        <extracomment>measure, "27 of 28 in 14 days to 22 Nov"</extracomment>
        <translation>{1} {2}</translation>
    </message>
    <message>
        <source>Within goals to {1}</source>
        <extracomment>a date without its year</extracomment>
        <translation>Im Ziel bis {1}</translation>
    </message>
    <message numerus="yes">
        <source>{1} · %n done today</source>
        <extracomment>{1}: "24 of 24 patients ranked, 0 failed"</extracomment>
        <translation>
            <numerusform>{1} · %n heute erledigt</numerusform>
            <numerusform>{1} · %n heute erledigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Snoozed to {1}: back now</source>
        <translation>Zurückgestellt bis {1}: wieder da</translation>
    </message>
    <message>
        <source>New since the review of {1}</source>
        <translation>Neues seit der Prüfung vom {1}</translation>
    </message>
    <message>
        <source>New since the snooze of {1}</source>
        <translation>Neues seit dem Zurückstellen vom {1}</translation>
    </message>
    <message>
        <source>Called {1} by {2}</source>
        <translation>Angerufen {1} von {2}</translation>
    </message>
    <message>
        <source>Called {1} by {2}: {3}</source>
        <extracomment>{3}: what came of the call</extracomment>
        <translation>Angerufen {1} von {2}: {3}</translation>
    </message>
    <message>
        <source>In review: {1}</source>
        <translation>In Prüfung: {1}</translation>
    </message>
    <message>
        <source>shared through {1}, last exchanged {2}</source>
        <translation>geteilt über {1}, zuletzt ausgetauscht {2}</translation>
    </message>
    <message>
        <source>{1} ({2} of {3} patients)</source>
        <extracomment>{1}: "shared through Clinic, last exchanged 10:42"</extracomment>
        <translation>{1} ({2} von {3} Patienten)</translation>
    </message>
    <message>
        <source>those of others from {1} as of {2}; those of this workstation are not sent</source>
        <translation>die der anderen von {1}, Stand {2}; die dieses Arbeitsplatzes werden nicht gesendet</translation>
    </message>
    <message>
        <source>sent to {1} at {2}; those of others are not fetched</source>
        <translation>an {1} gesendet um {2}; die der anderen werden nicht abgerufen</translation>
    </message>
    <message>
        <source>Reviews and calls: {1}</source>
        <extracomment>{1}: "this workstation only", "shared through Clinic, last exchanged 10:42"</extracomment>
        <translation>Prüfungen und Anrufe: {1}</translation>
    </message>
    <message>
        <source>this workstation only</source>
        <translation>nur dieser Arbeitsplatz</translation>
    </message>
    <message>
        <source>Reviewed {1} by {2}</source>
        <translation>Geprüft {1} von {2}</translation>
    </message>
    <message>
        <source>Snoozed to {1} by {2}</source>
        <translation>Zurückgestellt bis {1} von {2}</translation>
    </message>
    <message>
        <source>{1} since {2}</source>
        <extracomment>{1}: a person, {2}: a date without its year, a time of day</extracomment>
        <translation>{1} seit {2}</translation>
    </message>
    <message>
        <source>New since you looked on {1}</source>
        <translation>Neues, seit Sie am {1} nachgesehen haben</translation>
    </message>
    <message>
        <source>The patient's own goals are met.</source>
        <translation>Die eigenen Ziele sind erreicht.</translation>
    </message>
<message>
        <source>{1} for {2} since {3}</source>
        <extracomment>{1}: a person, {2}: in whose place, {3}: a date without its year, a time of day</extracomment>
        <translation>{1} für {2} seit {3}</translation>
    </message>
    <message>
        <source>{1} since {2}, given by {3}</source>
        <extracomment>{1}: a person, {2}: a date without its year, a time of day, {3}: who gave the patient</extracomment>
        <translation>{1} seit {2}, übergeben von {3}</translation>
    </message>
    <message>
        <source>{1}; {2}</source>
        <extracomment>{1}: "24 of 24 patients ranked, 0 failed", {2}: "3 not enrolled"</extracomment>
        <translation>{1}; {2}</translation>
    </message>
    <message>
        <source>This list holds {1} of {2} patients.</source>
        <translation>Diese Liste enthält {1} von {2} Patienten.</translation>
    </message>
</context>
<context>
    <name>trendward::session::Desktop</name>
    <message>
        <source>Opening the sample clinic</source>
        <translation>Beispielklinik wird geöffnet</translation>
    </message>
    <message>
        <source>Opening the record</source>
        <translation>Akte wird geöffnet</translation>
    </message>
    <message>
        <source>Where this record lies could not be kept: choose its folder again at the next start.</source>
        <translation>Der Ort dieser Akte konnte nicht gemerkt werden: Wählen Sie beim nächsten Start den Ordner erneut.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::AccountPopup</name>
    <message>
        <source>How each number was made</source>
        <translation>Wie jede Zahl entstand</translation>
    </message>
    <message>
        <source>%1: how each number was made</source>
        <translation>%1: wie jede Zahl entstand</translation>
    </message>
    <message>
        <source>Each is of its own days, which end with the last moment in view. Times by the clock of %1.</source>
        <translation>Jede gilt für ihre eigenen Tage, die mit dem letzten gezeigten Zeitpunkt enden. Zeiten nach der Uhr von %1.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: no number</source>
        <translation>%1: keine Zahl</translation>
    </message>
    <message>
        <source>What is missing: %1.</source>
        <translation>Was fehlt: %1.</translation>
    </message>
    <message>
        <source>%1. Formula: %2</source>
        <translation>%1. Formel: %2</translation>
    </message>
    <message>
        <source>Looked at: %1 to %2</source>
        <translation>Betrachtet: %1 bis %2</translation>
    </message>
    <message>
        <source>Used: %1, %2 to %3</source>
        <translation>Verwendet: %1, %2 bis %3</translation>
    </message>
    <message>
        <source>Used: %1</source>
        <translation>Verwendet: %1</translation>
    </message>
    <message>
        <source>Left out: none</source>
        <translation>Weggelassen: keine</translation>
    </message>
    <message>
        <source>Left out: %1</source>
        <translation>Weggelassen: %1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
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
        <translation>Neue Maßnahme</translation>
    </message>
    <message>
        <source>Edit action</source>
        <translation>Maßnahme bearbeiten</translation>
    </message>
    <message>
        <source>Day on which the action is due</source>
        <translation>Tag, an dem die Maßnahme fällig ist</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Am</translation>
    </message>
    <message>
        <source>&amp;Add to draft</source>
        <translation>&amp;In den Entwurf</translation>
    </message>
    <message>
        <source>&amp;Change in draft</source>
        <translation>&amp;Im Entwurf ändern</translation>
    </message>
    <message>
        <source>What is to be done</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Who does it</source>
        <translation>Wer es tut</translation>
    </message>
    <message>
        <source>Call about symptoms and salt</source>
        <translation>Anruf zu Beschwerden und Salz</translation>
    </message>
    <message>
        <source>&amp;What</source>
        <translation>&amp;Was</translation>
    </message>
    <message>
        <source>Wh&amp;o</source>
        <translation>W&amp;er</translation>
    </message>
    <message>
        <source>&amp;Due</source>
        <translation>&amp;Fällig</translation>
    </message>
    <message>
        <source>&amp;Take off the plan</source>
        <translation>Aus dem Plan &amp;nehmen</translation>
    </message>
    <message>
        <source>Write what is to be done.</source>
        <translation>Eintragen, was zu tun ist.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::ActionRow</name>
    <message>
        <source>Done: %1</source>
        <translation>Erledigt: %1</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Draft · %1</source>
        <translation>Entwurf · %1</translation>
    </message>
    <message>
        <source>Edit action: %1</source>
        <translation>Maßnahme bearbeiten: %1</translation>
    </message>
    <message>
        <source>Edit action: %1, owner %2</source>
        <translation>Maßnahme bearbeiten: %1, zuständig %2</translation>
    </message>
</context>
<context>
    <name>trendward::ui::Actions</name>
    <message>
        <source>&amp;Import files…</source>
        <translation>&amp;Dateien einlesen …</translation>
    </message>
    <message>
        <source>&amp;Add patient…</source>
        <translation>&amp;Neuer Patient …</translation>
    </message>
    <message>
        <source>&amp;Care-plan summary: preview, print, export…</source>
        <translation>&amp;Versorgungsplan-Übersicht: Vorschau, Druck, Export …</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Next patient</source>
        <translation>&amp;Nächster Patient</translation>
    </message>
    <message>
        <source>&amp;Previous patient</source>
        <translation>&amp;Vorheriger Patient</translation>
    </message>
    <message>
        <source>&amp;Open patient</source>
        <translation>Patient &amp;öffnen</translation>
    </message>
    <message>
        <source>&amp;Why is this patient here?</source>
        <translation>&amp;Warum steht dieser Patient hier?</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Review</source>
        <translation>&amp;Durchsicht</translation>
    </message>
    <message>
        <source>&amp;Worklist</source>
        <translation>&amp;Arbeitsliste</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Import</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>Ei&amp;nstellungen</translation>
    </message>
    <message>
        <source>Trend of 2&amp;4 hours</source>
        <translation>Verlauf von 2&amp;4 Stunden</translation>
    </message>
    <message>
        <source>Trend of &amp;7 days</source>
        <translation>Verlauf von &amp;7 Tagen</translation>
    </message>
    <message>
        <source>Trend of &amp;30 days</source>
        <translation>Verlauf von &amp;30 Tagen</translation>
    </message>
    <message>
        <source>Trend of &amp;90 days</source>
        <translation>Verlauf von &amp;90 Tagen</translation>
    </message>
    <message>
        <source>Trend of &amp;all readings</source>
        <translation>Verlauf a&amp;ller Messwerte</translation>
    </message>
    <message>
        <source>&amp;Data table in place of charts</source>
        <translation>Daten&amp;tabelle statt Diagrammen</translation>
    </message>
    <message>
        <source>Next p&amp;ane</source>
        <translation>Nächster &amp;Bereich</translation>
    </message>
    <message>
        <source>&amp;Find patient or command</source>
        <translation>Patient oder Befehl &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Light or dark</source>
        <translation>&amp;Hell oder dunkel</translation>
    </message>
    <message>
        <source>Add &amp;goal…</source>
        <translation>Neues &amp;Ziel …</translation>
    </message>
    <message>
        <source>Add &amp;action…</source>
        <translation>Neue &amp;Maßnahme …</translation>
    </message>
    <message>
        <source>Write review &amp;note</source>
        <translation>&amp;Notiz zur Durchsicht</translation>
    </message>
    <message>
        <source>&amp;Sign review…</source>
        <translation>&amp;Durchsicht abzeichnen …</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>&amp;About Trendward</source>
        <translation>&amp;Über Trendward</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Patient</source>
        <translation>&amp;Patient</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>P&amp;lan</source>
        <translation>P&amp;lan</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>Open the sample &amp;clinic</source>
        <translation>&amp;Beispielklinik öffnen</translation>
    </message>
    <message>
        <source>Open my own &amp;record</source>
        <translation>Eigene &amp;Akte öffnen</translation>
    </message>
    <message>
        <source>Remo&amp;ve the sample clinic</source>
        <translation>Beispielklinik &amp;entfernen</translation>
    </message>
    <message>
        <source>Worklist or &amp;plan beside the patient</source>
        <translation>Arbeitsliste oder &amp;Plan neben dem Patienten</translation>
    </message>
    <message>
        <source>&amp;Held readings</source>
        <translation>&amp;Zurückgehaltene Messwerte</translation>
    </message>
    <message>
        <source>Past i&amp;mports</source>
        <translation>Frühere I&amp;mporte</translation>
    </message>
    <message>
        <source>&amp;Filter the worklist</source>
        <translation>Arbeitsliste &amp;filtern</translation>
    </message>
    <message>
        <source>Add a &amp;FHIR server…</source>
        <translation>&amp;FHIR-Server hinzufügen …</translation>
    </message>
    <message>
        <source>FHIR s&amp;ervers</source>
        <translation>FHIR-S&amp;erver</translation>
    </message>
    <message>
        <source>&amp;Reviewed</source>
        <translation>Ge&amp;prüft</translation>
    </message>
    <message>
        <source>&amp;Snooze…</source>
        <translation>&amp;Zurückstellen …</translation>
    </message>
    <message>
        <source>Log a &amp;call…</source>
        <translation>&amp;Anruf festhalten …</translation>
    </message>
    <message>
        <source>&amp;Take or give back</source>
        <translation>&amp;Übernehmen oder zurückgeben</translation>
    </message>
    <message>
        <source>Review &amp;all within goals…</source>
        <translation>Alle &amp;in den Zielen prüfen …</translation>
    </message>
    <message>
        <source>Refresh the &amp;list</source>
        <translation>&amp;Liste auffrischen</translation>
    </message>
    <message>
        <source>Shift &amp;handover…</source>
        <translation>Ü&amp;bergabe …</translation>
    </message>
    <message>
        <source>Compare with an &amp;event…</source>
        <translation>Mit einem &amp;Ereignis vergleichen…</translation>
    </message>
    <message>
        <source>&amp;Data trust…</source>
        <translation>&amp;Datenvertrauen…</translation>
    </message>
    <message>
        <source>Compare with the period &amp;before</source>
        <translation>Mit dem Zeit&amp;raum davor vergleichen</translation>
    </message>
    <message>
        <source>Ca&amp;lendar of the days</source>
        <translation>&amp;Kalender der Tage</translation>
    </message>
    <message>
        <source>&amp;Birth date and pregnancy…</source>
        <translation>&amp;Geburtsdatum und Schwangerschaft…</translation>
    </message>
    <message>
        <source>R&amp;ules</source>
        <translation>Re&amp;geln</translation>
    </message>
    <message>
        <source>Charts by the time &amp;of day</source>
        <translation>Diagramme na&amp;ch der Tageszeit</translation>
    </message>
<message>
        <source>Print the &amp;worklist…</source>
        <translation>&amp;Arbeitsliste drucken…</translation>
    </message>
    <message>
        <source>&amp;Monthly report…</source>
        <translation>&amp;Monatsbericht…</translation>
    </message>
    <message>
        <source>&amp;Give to somebody…</source>
        <translation>&amp;Jemandem übergeben…</translation>
    </message>
    <message>
        <source>Stand &amp;in for who has the patient</source>
        <translation>Den, der den Patienten &amp;hat, vertreten</translation>
    </message>
    <message>
        <source>Enrol&amp;ment…</source>
        <translation>&amp;Einschreibung…</translation>
    </message>
</context>
<context>
    <name>trendward::ui::BringIn</name>
    <message>
        <source>Drop device files here, or choose them</source>
        <translation>Gerätedateien hier ablegen oder auswählen</translation>
    </message>
    <message>
        <source>Every file is checked first; nothing is stored before you have seen what it holds.</source>
        <translation>Jede Datei wird erst geprüft und gezeigt; vorher wird nichts gespeichert.</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Dateien wählen …</translation>
    </message>
    <message>
        <source>readings ready to store</source>
        <translation>Messwerte bereit zum Speichern</translation>
    </message>
    <message>
        <source>already stored</source>
        <translation>schon gespeichert</translation>
    </message>
    <message>
        <source>held: nobody says whose</source>
        <translation>zurückgehalten: Person unklar</translation>
    </message>
    <message>
        <source>records not readable</source>
        <translation>Datensätze nicht lesbar</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose device files</source>
        <translation>Gerätedateien wählen</translation>
    </message>
    <message>
        <source>An import is under way; open these files when it is done.</source>
        <translation>Ein Import läuft; diese Dateien danach öffnen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s); nothing is stored until you press Import.</source>
        <translation>
            <numerusform>%Ln Datei; gespeichert wird erst mit „Einlesen“.</numerusform>
            <numerusform>%Ln Dateien; gespeichert wird erst mit „Einlesen“.</numerusform>
        </translation>
    </message>
    <message>
        <source>There are more files than %1; the others were left out.</source>
        <translation>Es sind mehr als %1 Dateien; die übrigen wurden ausgelassen.</translation>
    </message>
    <message>
        <source>Bringing in… The window can be used meanwhile.</source>
        <translation>Wird eingelesen … Das Fenster bleibt benutzbar.</translation>
    </message>
    <message>
        <source>Checking the files…</source>
        <translation>Dateien werden geprüft …</translation>
    </message>
    <message>
        <source>%1 names another person: say whose readings these are, or leave the file out.</source>
        <translation>%1 nennt eine andere Person: angeben, wessen Messwerte es sind, oder die Datei auslassen.</translation>
    </message>
    <message>
        <source>%1 needs a time zone: choose the one that the device's clock showed.</source>
        <translation>%1 braucht eine Zeitzone: die wählen, die die Uhr des Geräts zeigte.</translation>
    </message>
    <message>
        <source>%1 needs a unit: choose the one that the values are in.</source>
        <translation>%1 braucht eine Einheit: die der Werte wählen.</translation>
    </message>
    <message>
        <source>There is nothing new to store in these files.</source>
        <translation>Diese Dateien enthalten nichts Neues zum Speichern.</translation>
    </message>
    <message>
        <source>Import as held</source>
        <translation>Zurückgehalten einlesen</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln reading(s)</source>
        <translation>
            <numerusform>%Ln Messwert einlesen</numerusform>
            <numerusform>%Ln Messwerte einlesen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is stored until you press Import.</source>
        <translation>Gespeichert wird erst mit „Einlesen“.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Stopped as you asked. Nothing was stored.</source>
        <translation>Wie gewünscht angehalten. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>import of %1 for %2</source>
        <translation>Import von %1 für %2</translation>
    </message>
    <message>
        <source>import of %1</source>
        <translation>Import von %1</translation>
    </message>
    <message>
        <source>The import of %1 was taken back.</source>
        <translation>Der Import von %1 wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Choose a folder…</source>
        <translation>Ordner wählen …</translation>
    </message>
    <message>
        <source>Choose a folder of device files</source>
        <translation>Ordner mit Gerätedateien wählen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of the folder are of no format that is read; they were left out.</source>
        <translation>
            <numerusform>%Ln Datei des Ordners hat kein Format, das gelesen wird; sie wurde ausgelassen.</numerusform>
            <numerusform>%Ln Dateien des Ordners haben kein Format, das gelesen wird; sie wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) of the folder hold again what others hold; they were left out.</source>
        <translation>
            <numerusform>%Ln Datei des Ordners enthält noch einmal, was andere enthalten; sie wurde ausgelassen.</numerusform>
            <numerusform>%Ln Dateien des Ordners enthalten noch einmal, was andere enthalten; sie wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has dates that can be read in two ways: say which day is meant.</source>
        <translation>%1 enthält Daten, die sich auf zwei Arten lesen lassen: Sagen Sie, welcher Tag gemeint ist.</translation>
    </message>
    <message>
        <source>%1 holds readings of several people: say who of them is meant.</source>
        <translation>%1 enthält Messwerte mehrerer Personen: Sagen Sie, wer gemeint ist.</translation>
    </message>
    <message>
        <source>This folder holds no file of a format that is read. Choose the folder of the export itself.</source>
        <translation>Dieser Ordner enthält keine Datei eines Formats, das gelesen wird. Wählen Sie den Ordner des Exports selbst.</translation>
    </message>
    <message>
        <source>Files that are read:</source>
        <translation>Gelesen werden:</translation>
    </message>
    <message>
        <source>Cuffs and scales: OMRON connect, Withings, iHealth, Garmin, VitaDock, openScale</source>
        <translation>Blutdruckgeräte und Waagen: OMRON connect, Withings, iHealth, Garmin, VitaDock, openScale</translation>
    </message>
    <message>
        <source>Glucose: Dexcom Clarity, LibreView, CareLink, Glooko, Nightscout, Tidepool, Contour, mySugr</source>
        <translation>Glukose: Dexcom Clarity, LibreView, CareLink, Glooko, Nightscout, Tidepool, Contour, mySugr</translation>
    </message>
    <message>
        <source>Watches and phones: Apple Health, Health Connect, Samsung Health, Fitbit, Google Fit, Withings</source>
        <translation>Uhren und Telefone: Apple Health, Health Connect, Samsung Health, Fitbit, Google Fit, Withings</translation>
    </message>
    <message>
        <source>Training: Garmin FIT and Connect, TCX, GPX, Google Takeout</source>
        <translation>Training: Garmin FIT und Connect, TCX, GPX, Google Takeout</translation>
    </message>
    <message>
        <source>Any other device: messages as JSON or NDJSON, by the device mapping</source>
        <translation>Jedes andere Gerät: Nachrichten als JSON oder NDJSON, über die Gerätezuordnung</translation>
    </message>
    <message>
        <source>Oximeters: Wellue, EMAY, Masimo. Hospital messages: HL7, FHIR, IEEE 11073, Open mHealth</source>
        <translation>Oximeter: Wellue, EMAY, Masimo. Kliniknachrichten: HL7, FHIR, IEEE 11073, Open mHealth</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) were chosen twice and stand here once.</source>
        <translation>
            <numerusform>%Ln Datei wurde zweimal gewählt und steht hier einmal.</numerusform>
            <numerusform>%Ln Dateien wurden zweimal gewählt und stehen hier einmal.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %Ln message(s)</source>
        <translation>
            <numerusform>%Ln Nachricht aufbewahren</numerusform>
            <numerusform>%Ln Nachrichten aufbewahren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trendward::ui::CallDialog</name>
    <message>
        <source>Log a call: %1</source>
        <translation>Anruf festhalten: %1</translation>
    </message>
    <message>
        <source>&amp;Log call</source>
        <translation>Anruf fest&amp;halten</translation>
    </message>
    <message>
        <source>&amp;What came of it</source>
        <translation>&amp;Was dabei herauskam</translation>
    </message>
    <message>
        <source>What came of the call</source>
        <translation>Was bei dem Anruf herauskam</translation>
    </message>
    <message>
        <source>No answer; feels well; will measure again tonight</source>
        <translation>Nicht erreicht; fühlt sich wohl; misst heute Abend noch einmal</translation>
    </message>
    <message>
        <source>A call leaves the patient in the list. Press R when the review is done.</source>
        <translation>Ein Anruf lässt den Patienten in der Liste. Drücken Sie R, wenn die Prüfung fertig ist.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::ChartLegend</name>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
    <message>
        <source>Systolic</source>
        <translation>Systolisch</translation>
    </message>
    <message>
        <source>Diastolic</source>
        <translation>Diastolisch</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Outside goal</source>
        <translation>Außerhalb des Ziels</translation>
    </message>
    <message>
        <source>Beyond what the device measures</source>
        <translation>Jenseits des Messbereichs</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>No readings</source>
        <translation>Keine Messwerte</translation>
    </message>
    <message>
        <source>Excluded readings are not drawn; the table (D) has them</source>
        <translation>Ausgeschlossene Messwerte sind nicht gezeichnet; die Tabelle (D) zeigt sie</translation>
    </message>
    <message>
        <source>Legend: %1</source>
        <translation>Legende: %1</translation>
    </message>
    <message>
        <source>Median of each hour</source>
        <translation>Median jeder Stunde</translation>
    </message>
    <message>
        <source>Middle half of the readings</source>
        <translation>Mittlere Hälfte der Messwerte</translation>
    </message>
    <message>
        <source>5 % to 95 % of the readings</source>
        <translation>5 % bis 95 % der Messwerte</translation>
    </message>
    <message>
        <source>A day's value, lowest to highest</source>
        <translation>Wert eines Tages, niedrigster bis höchster</translation>
    </message>
    <message>
        <source>Tint: systolic</source>
        <translation>Tönung: systolisch</translation>
    </message>
    <message>
        <source>Usual for this person</source>
        <translation>Gewohnt bei dieser Person</translation>
    </message>
    <message>
        <source>Beyond the usual level</source>
        <translation>Jenseits des gewohnten Niveaus</translation>
    </message>
</context>
<context>
    <name>trendward::ui::ChartStack</name>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle zeigen</translation>
    </message>
    <message>
        <source>%1 trend</source>
        <translation>Verlauf: %1</translation>
    </message>
    <message>
        <source>%1: no readings yet.</source>
        <translation>%1: noch keine Messwerte.</translation>
    </message>
    <message>
        <source>%1: no readings in these hours</source>
        <translation>%1: keine Messwerte in diesen Stunden</translation>
    </message>
    <message>
        <source>%1: no readings in these %2 days</source>
        <translation>%1: keine Messwerte in diesen %2 Tagen</translation>
    </message>
    <message>
        <source>%1; the newest is of %2 (%3).</source>
        <translation>%1; der neueste ist vom %2 (%3).</translation>
    </message>
    <message>
        <source>Show all readings of %1</source>
        <translation>Alle Messwerte zeigen: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 by the time of day</source>
        <translation>%1 nach Tageszeit</translation>
    </message>
    <message>
        <source>%1, a calendar of its days</source>
        <translation>%1, ein Kalender der Tage</translation>
    </message>
</context>
<context>
    <name>trendward::ui::CheckDetail</name>
    <message>
        <source>Look this record up in the file, and mend it there or export it again; the other readings are not affected.</source>
        <translation>Sehen Sie in der Datei nach, berichtigen Sie den Datensatz dort oder exportieren Sie ihn neu; die anderen Messwerte sind nicht betroffen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages say no time of measuring: each reading stands at the time at which the hub took it, which may be later.</source>
        <translation>
            <numerusform>%Ln Nachricht nennt keine Messzeit: Ihr Messwert steht bei der Zeit, zu der der Hub sie angenommen hat; das kann später sein.</numerusform>
            <numerusform>%Ln Nachrichten nennen keine Messzeit: Jeder Messwert steht bei der Zeit, zu der der Hub sie angenommen hat; das kann später sein.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln readings have a day and no clock: each stands for the whole day, from midnight to midnight.</source>
        <translation>
            <numerusform>%Ln Messwert hat einen Tag und keine Uhrzeit: Er steht für den ganzen Tag, von Mitternacht bis Mitternacht.</numerusform>
            <numerusform>%Ln Messwerte haben einen Tag und keine Uhrzeit: Jeder steht für den ganzen Tag, von Mitternacht bis Mitternacht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Details of the chosen file</source>
        <translation>Einzelheiten der gewählten Datei</translation>
    </message>
    <message>
        <source>As the devices and messages say</source>
        <translation>Laut Geräten und Nachrichten</translation>
    </message>
    <message>
        <source>As the file or the patient's home says</source>
        <translation>Laut Datei oder Wohnort des Patienten</translation>
    </message>
    <message>
        <source>Use for all files</source>
        <translation>Für alle Dateien</translation>
    </message>
    <message>
        <source>The patient and the time zone chosen here hold for every file of this list</source>
        <translation>Der hier gewählte Patient und die Zeitzone gelten für jede Datei dieser Liste</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Niedrigster</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Höchster</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>What the file holds of each measure</source>
        <translation>Was die Datei je Messgröße enthält</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Nächster Schritt</translation>
    </message>
    <message>
        <source>What could not be read</source>
        <translation>Was nicht lesbar war</translation>
    </message>
    <message>
        <source>Held until a person says whose they are:</source>
        <translation>Zurückgehalten, bis jemand sie zuordnet:</translation>
    </message>
    <message>
        <source>Rows that are not readings:</source>
        <translation>Zeilen, die keine Messwerte sind:</translation>
    </message>
    <message>
        <source>Unit of %1: %2</source>
        <translation>Einheit von %1: %2</translation>
    </message>
    <message>
        <source>Open a store of your own to bring real files in; nothing was stored.</source>
        <translation>Für echte Dateien einen eigenen Speicher öffnen; nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>The file names another person</source>
        <translation>Die Datei nennt eine andere Person</translation>
    </message>
    <message>
        <source>These readings belong to %1</source>
        <translation>Diese Messwerte gehören zu %1</translation>
    </message>
    <message>
        <source>Look first: readings beyond a limit of the rules</source>
        <translation>Zuerst ansehen: Messwerte jenseits einer Grenze der Regeln</translation>
    </message>
    <message>
        <source>whole file</source>
        <translation>ganze Datei</translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) could not be read; the first %1 are listed</source>
        <translation>
            <numerusform>%Ln Datensatz war nicht lesbar; die ersten %1 sind aufgeführt</numerusform>
            <numerusform>%Ln Datensätze waren nicht lesbar; die ersten %1 sind aufgeführt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln record(s) could not be read</source>
        <translation>
            <numerusform>%Ln Datensatz war nicht lesbar</numerusform>
            <numerusform>%Ln Datensätze waren nicht lesbar</numerusform>
        </translation>
    </message>
    <message>
        <source>Why…</source>
        <translation>Warum …</translation>
    </message>
    <message>
        <source>What the mappings made of a single message, step by step</source>
        <translation>Was die Zuordnungen aus einer einzelnen Nachricht machten, Schritt für Schritt</translation>
    </message>
    <message>
        <source>Some messages gave no reading: see what the mappings made of them.</source>
        <translation>Einige Nachrichten ergaben keinen Messwert: Sehen Sie, was die Zuordnungen daraus machten.</translation>
    </message>
    <message>
        <source>See what the mappings made of a message.</source>
        <translation>Sehen Sie, was die Zuordnungen aus einer Nachricht machten.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of the duplicates wait among the held readings since an earlier import.</source>
        <translation>
            <numerusform>%Ln der Duplikate wartet seit einem früheren Import unter den zurückgehaltenen Messwerten.</numerusform>
            <numerusform>%Ln der Duplikate warten seit einem früheren Import unter den zurückgehaltenen Messwerten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Change how this table is read…</source>
        <translation>Ändern, wie diese Tabelle gelesen wird…</translation>
    </message>
    <message>
        <source>Say how this table is read…</source>
        <translation>Sagen, wie diese Tabelle gelesen wird…</translation>
    </message>
    <message>
        <source>This file is empty: it holds no bytes, and so no reading</source>
        <translation>Diese Datei ist leer: Sie enthält keine Bytes und damit keinen Messwert</translation>
    </message>
    <message>
        <source>Export it from the device or its app again, and wait until the export is done before you copy it.</source>
        <translation>Exportieren Sie sie noch einmal aus dem Gerät oder seiner App und warten Sie mit dem Kopieren, bis der Export fertig ist.</translation>
    </message>
    <message>
        <source>This is the same file as %1</source>
        <translation>Dies ist dieselbe Datei wie %1</translation>
    </message>
    <message>
        <source>Both hold the same bytes (SHA-256 %1…). It is brought in once, as the first of them.</source>
        <translation>Beide enthalten dieselben Bytes (SHA-256 %1…). Sie wird einmal eingelesen, als die erste von ihnen.</translation>
    </message>
    <message>
        <source>A table that is not known here</source>
        <translation>Eine Tabelle, die hier nicht bekannt ist</translation>
    </message>
    <message>
        <source>Say once what its columns hold; files with the same header are then read unasked.</source>
        <translation>Sagen Sie einmal, was ihre Spalten enthalten; Dateien mit derselben Kopfzeile werden dann ohne Rückfrage gelesen.</translation>
    </message>
    <message>
        <source>Not held against the limits for adults</source>
        <translation>Nicht an den Grenzen für Erwachsene gemessen</translation>
    </message>
</context>
<context>
    <name>trendward::ui::CompareDialog</name>
    <message>
        <source>Is this the same person?</source>
        <translation>Ist das dieselbe Person?</translation>
    </message>
    <message>
        <source>The server knows a patient by this one's identifier, but the birth date or the sex differs. Consider asking the patient, or looking at a document. Nothing is sent of this patient before.</source>
        <translation>Der Server kennt eine Person unter der Kennung von dieser, aber Geburtsdatum oder Geschlecht sind andere. Erwägen Sie, die Person zu fragen oder ein Dokument anzusehen. Vorher wird von ihr nichts gesendet.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>Auf dem Server</translation>
    </message>
    <message>
        <source>The two side by side</source>
        <translation>Beide nebeneinander</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Geboren</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>It is the same person</source>
        <translation>Es ist dieselbe Person</translation>
    </message>
    <message>
        <source>Not sure: send nothing</source>
        <translation>Nicht sicher: nichts senden</translation>
    </message>
</context>
<context>
    <name>trendward::ui::DayTable</name>
    <message>
        <source>Measure</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Tageszeit</translation>
    </message>
    <message>
        <source>Readings</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>Middle half</source>
        <translation>Mittlere Hälfte</translation>
    </message>
    <message>
        <source>5 % to 95 %</source>
        <translation>5 % bis 95 %</translation>
    </message>
    <message>
        <source>Hours of the day</source>
        <translation>Stunden des Tages</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>The hours are being worked out…</source>
        <translation>Die Stunden werden berechnet …</translation>
    </message>
    <message>
        <source>The days are being worked out…</source>
        <translation>Die Tage werden berechnet…</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Against the goal</source>
        <translation>Gegen das Ziel</translation>
    </message>
    <message>
        <source>Days of the calendar</source>
        <translation>Tage des Kalenders</translation>
    </message>
</context>
<context>
    <name>trendward::ui::ElsewhereDialog</name>
    <message>
        <source>Plan from %1</source>
        <translation>Plan von %1</translation>
    </message>
    <message>
        <source>It was made elsewhere and stays apart from the plan here. Consider which of its goals hold here, too; those that you tick are put into the draft, to be changed or signed like any other.</source>
        <translation>Er wurde anderswo gemacht und bleibt vom Plan hier getrennt. Überlegen Sie, welche seiner Ziele auch hier gelten; angekreuzte kommen in den Entwurf und lassen sich dort ändern oder unterschreiben wie alle anderen.</translation>
    </message>
    <message>
        <source>What the server says of the plan</source>
        <translation>Was der Server zum Plan sagt</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>&amp;Adopt into draft</source>
        <translation>In den Entwurf ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>limits, a goal in words</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 (in the plan here already)</source>
        <translation>%1 (schon im Plan hier)</translation>
    </message>
    <message>
        <source>without words</source>
        <translation>ohne Worte</translation>
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
        <translation>Keines seiner Ziele hat Grenzen, die nicht schon im Plan hier stehen.</translation>
    </message>
    <message>
        <source>Tick a goal to adopt it.</source>
        <translation>Kreuzen Sie ein Ziel an, um es zu übernehmen.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::ElsewhereLines</name>
    <message numerus="yes">
        <source>A plan from %1 (%n goal(s))</source>
        <translation>
            <numerusform>Ein Plan von %1 (%n Ziel)</numerusform>
            <numerusform>Ein Plan von %1 (%n Ziele)</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at it…</source>
        <translation>Ansehen…</translation>
    </message>
    <message>
        <source>Look at it: %1</source>
        <comment>a line about a plan on a server</comment>
        <translation>Ansehen: %1</translation>
    </message>
</context>
<context>
    <name>trendward::ui::EventDialog</name>
    <message>
        <source>Show the &amp;name</source>
        <translation>&amp;Name zeigen</translation>
    </message>
    <message>
        <source>On the screen and in what is saved</source>
        <translation>Auf dem Bildschirm und in dem, was gespeichert wird</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Day of the event</source>
        <translation>Tag des Ereignisses</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Weeks before the event</source>
        <translation>Wochen vor dem Ereignis</translation>
    </message>
    <message>
        <source>Weeks after the event</source>
        <translation>Wochen nach dem Ereignis</translation>
    </message>
    <message>
        <source>&amp;Event</source>
        <translation>&amp;Ereignis</translation>
    </message>
    <message>
        <source>on the &amp;day</source>
        <translation>am &amp;Tag</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>&amp;Messgröße</translation>
    </message>
    <message>
        <source>weeks &amp;before</source>
        <translation>Wochen da&amp;vor</translation>
    </message>
    <message>
        <source>&amp;after</source>
        <translation>da&amp;nach</translation>
    </message>
    <message>
        <source>View of the comparison</source>
        <translation>Ansicht des Vergleichs</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>Diagramm</translation>
    </message>
    <message>
        <source>Chart and numbers</source>
        <translation>Diagramm und Zahlen</translation>
    </message>
    <message>
        <source>Weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>Weeks as a table</source>
        <translation>Wochen als Tabelle</translation>
    </message>
    <message>
        <source>How it was made</source>
        <translation>Wie es gemacht wurde</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Woche</translation>
    </message>
    <message>
        <source>Days with readings</source>
        <translation>Tage mit Messwerten</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Gerade</translation>
    </message>
    <message>
        <source>Weeks around the event</source>
        <translation>Wochen um das Ereignis</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>How the numbers were made</source>
        <translation>Wie die Zahlen gemacht wurden</translation>
    </message>
    <message>
        <source>Chart of the weeks around the event</source>
        <translation>Diagramm der Wochen um das Ereignis</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Schließen</translation>
    </message>
    <message>
        <source>Save as CS&amp;V…</source>
        <translation>Als CS&amp;V speichern…</translation>
    </message>
    <message>
        <source>&amp;Save PDF…</source>
        <translation>&amp;PDF speichern…</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Another day</source>
        <translation>Ein anderer Tag</translation>
    </message>
    <message>
        <source>Nothing to compare</source>
        <translation>Nichts zu vergleichen</translation>
    </message>
    <message>
        <source>No reading of this patient has ever arrived.</source>
        <translation>Von dieser Person ist noch nie ein Messwert eingetroffen.</translation>
    </message>
    <message>
        <source>Comparing the weeks</source>
        <translation>Die Wochen werden verglichen</translation>
    </message>
    <message>
        <source>The weeks could not be compared</source>
        <translation>Die Wochen konnten nicht verglichen werden</translation>
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
        <translation>Ereignisvergleich: %1</translation>
    </message>
    <message>
        <source>Point at the chart, or press the arrow keys in it, to read a week.</source>
        <translation>Zeigen Sie auf das Diagramm oder drücken Sie darin die Pfeiltasten, um eine Woche zu lesen.</translation>
    </message>
    <message>
        <source>Week %1   %2 %3   days with readings: %4   expected %5</source>
        <translation>Woche %1   %2 %3   Tage mit Messwerten: %4   erwartet %5</translation>
    </message>
    <message>
        <source>Save the comparison of patient %1</source>
        <translation>Den Vergleich von Patient %1 speichern</translation>
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
        <translation>%1 geschrieben</translation>
    </message>
</context>
<context>
    <name>trendward::ui::ExcludeDialog</name>
    <message>
        <source>Exclude a reading</source>
        <translation>Messwert ausschließen</translation>
    </message>
    <message>
        <source>It stays in the record and in the table, marked as excluded, and counts in no number, goal or rule. You can restore it at any time.</source>
        <translation>Er bleibt in der Akte und in der Tabelle, als ausgeschlossen gekennzeichnet, und zählt in keiner Zahl, keinem Ziel und keiner Regel. Er lässt sich jederzeit wiederherstellen.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Reason for excluding the reading</source>
        <translation>Grund für den Ausschluss des Messwerts</translation>
    </message>
    <message>
        <source>Measured on another person</source>
        <translation>An einer anderen Person gemessen</translation>
    </message>
    <message>
        <source>Cuff or sensor not placed right</source>
        <translation>Manschette oder Sensor falsch angelegt</translation>
    </message>
    <message>
        <source>Device fault</source>
        <translation>Gerätefehler</translation>
    </message>
    <message>
        <source>Typed in wrongly</source>
        <translation>Falsch eingegeben</translation>
    </message>
    <message>
        <source>Measured twice</source>
        <translation>Doppelt gemessen</translation>
    </message>
    <message>
        <source>Choose or write a reason</source>
        <translation>Grund wählen oder eingeben</translation>
    </message>
    <message>
        <source>&amp;Exclude</source>
        <translation>&amp;Ausschließen</translation>
    </message>
</context>
<context>
    <name>trendward::ui::FieldStrip</name>
    <message>
        <source>Numbers of the field: %1</source>
        <translation>Kennzahlen: %1</translation>
    </message>
    <message>
        <source>being worked out</source>
        <translation>werden berechnet</translation>
    </message>
    <message>
        <source>%1. Press it to see how each was made.</source>
        <translation>%1. Drücken zeigt, wie jede entstand.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::FileChecks</name>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Not a format that is read</source>
        <translation>Kein lesbares Format</translation>
    </message>
    <message>
        <source>Not taken</source>
        <translation>Nicht angenommen</translation>
    </message>
    <message>
        <source>Cannot be stored</source>
        <translation>Nicht speicherbar</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Person confirmed</source>
        <translation>Person bestätigt</translation>
    </message>
    <message>
        <source>Names another person</source>
        <translation>Nennt eine andere Person</translation>
    </message>
    <message>
        <source>Time zone needed</source>
        <translation>Zeitzone nötig</translation>
    </message>
    <message>
        <source>Unit needed</source>
        <translation>Einheit nötig</translation>
    </message>
    <message>
        <source>Already stored</source>
        <translation>Schon gespeichert</translation>
    </message>
    <message>
        <source>No readings</source>
        <translation>Keine Messwerte</translation>
    </message>
    <message>
        <source>Only held readings</source>
        <translation>Nur zurückgehaltene</translation>
    </message>
    <message>
        <source>Ready in part</source>
        <translation>Teilweise bereit</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>No mapping to read it by</source>
        <translation>Keine Zuordnung zum Lesen</translation>
    </message>
    <message>
        <source>Ready when answered</source>
        <translation>Bereit nach Antwort</translation>
    </message>
    <message>
        <source>A table to be set up</source>
        <translation>Tabelle, noch einzurichten</translation>
    </message>
    <message>
        <source>Empty file</source>
        <translation>Leere Datei</translation>
    </message>
    <message>
        <source>Same file again</source>
        <translation>Dieselbe Datei noch einmal</translation>
    </message>
    <message>
        <source>Only messages to keep</source>
        <translation>Nur aufzubewahrende Nachrichten</translation>
    </message>
    <message>
        <source>The same file as %1</source>
        <translation>Dieselbe Datei wie %1</translation>
    </message>
</context>
<context>
    <name>trendward::ui::GoalCheck</name>
    <message>
        <source>“%1” is not a number. Write it as %2.</source>
        <translation>„%1“ ist keine Zahl. Schreibweise: %2.</translation>
    </message>
    <message>
        <source>Nothing is known of the measure “%1”. Choose another one.</source>
        <translation>Die Messgröße „%1“ ist nicht bekannt. Eine andere wählen.</translation>
    </message>
    <message>
        <source>%1: the lower limit %2 is above the upper limit %3. Exchange them, or leave one open.</source>
        <translation>%1: Die untere Grenze %2 liegt über der oberen Grenze %3. Beide tauschen oder eine offen lassen.</translation>
    </message>
    <message>
        <source>%1: readings in %2 cannot be converted to %3. Choose another unit.</source>
        <translation>%1: Messwerte in %2 lassen sich nicht in %3 umrechnen. Andere Einheit wählen.</translation>
    </message>
    <message>
        <source>%1: no readings yet, so there is no baseline.</source>
        <translation>%1: noch keine Messwerte, daher kein Ausgangswert.</translation>
    </message>
    <message numerus="yes">
        <source>%1: mean of the last 7 days %2 %3 (%n reading(s)).</source>
        <translation>
            <numerusform>%1: Mittel der letzten 7 Tage %2 %3 (%n Messwert).</numerusform>
            <numerusform>%1: Mittel der letzten 7 Tage %2 %3 (%n Messwerte).</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: no readings in the last 7 days.</source>
        <translation>%1: keine Messwerte in den letzten 7 Tagen.</translation>
    </message>
    <message>
        <source>No reading of the last 30 days can be held against these limits.</source>
        <translation>Kein Messwert der letzten 30 Tage lässt sich mit diesen Grenzen vergleichen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n reading(s) of the last 30 days (%2) within these limits.</source>
        <translation>
            <numerusform>%1 von %n Messwert der letzten 30 Tage (%2) in diesen Grenzen.</numerusform>
            <numerusform>%1 von %n Messwerten der letzten 30 Tage (%2) in diesen Grenzen.</numerusform>
        </translation>
    </message>
    <message>
        <source>A limit lies outside what is plausible, %1 to %2 %3: check its number and unit.</source>
        <translation>Eine Grenze liegt außerhalb des Plausiblen, %1 bis %2 %3: Zahl und Einheit prüfen.</translation>
    </message>
    <message>
        <source>%1: a limit of %2 is beyond what is ever measured (%3 to %4 %5). Check the number.</source>
        <translation>%1: Eine Grenze von %2 liegt außerhalb dessen, was je gemessen wird (%3 bis %4 %5). Bitte die Zahl prüfen.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::GoalDialog</name>
    <message>
        <source>Add goal</source>
        <translation>Neues Ziel</translation>
    </message>
    <message>
        <source>Edit goal</source>
        <translation>Ziel bearbeiten</translation>
    </message>
    <message>
        <source>The goal holds from</source>
        <translation>Das Ziel gilt ab</translation>
    </message>
    <message>
        <source>Day by which the goal is to be reached</source>
        <translation>Tag, bis zu dem das Ziel zu erreichen ist</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>&amp;Add to draft</source>
        <translation>&amp;In den Entwurf</translation>
    </message>
    <message>
        <source>&amp;Change in draft</source>
        <translation>&amp;Im Entwurf ändern</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Blood pressure</source>
        <translation>Blutdruck</translation>
    </message>
    <message>
        <source>&amp;Measure</source>
        <translation>&amp;Messgröße</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>Unit of the limits</source>
        <translation>Einheit der Grenzen</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>In the patient's or your own words</source>
        <translation>In Worten des Patienten oder eigenen</translation>
    </message>
    <message>
        <source>&amp;Unit</source>
        <translation>&amp;Einheit</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Ab</translation>
    </message>
    <message>
        <source>To be &amp;reached</source>
        <translation>E&amp;rreichen bis</translation>
    </message>
    <message>
        <source>&amp;Description</source>
        <translation>&amp;Beschreibung</translation>
    </message>
    <message>
        <source>&amp;Systolic</source>
        <translation>&amp;Systolisch</translation>
    </message>
    <message>
        <source>&amp;Limits</source>
        <translation>&amp;Grenzen</translation>
    </message>
    <message>
        <source>Dias&amp;tolic</source>
        <translation>Dias&amp;tolisch</translation>
    </message>
    <message>
        <source>systolic</source>
        <translation>systolisch</translation>
    </message>
    <message>
        <source>diastolic</source>
        <translation>diastolisch</translation>
    </message>
    <message>
        <source>Lower limit, %1</source>
        <translation>Untere Grenze, %1</translation>
    </message>
    <message>
        <source>Upper limit, %1</source>
        <translation>Obere Grenze, %1</translation>
    </message>
    <message>
        <source>There is a goal already: %1. Edit that one, or end it first.</source>
        <translation>Es gibt schon ein Ziel: %1. Dieses bearbeiten oder zuerst beenden.</translation>
    </message>
    <message>
        <source>Write at least one limit: a goal without limits cannot be held against readings.</source>
        <translation>Mindestens eine Grenze angeben: Ein Ziel ohne Grenzen lässt sich nicht mit Messwerten vergleichen.</translation>
    </message>
    <message>
        <source>The goal is to be reached by %1, before it begins. Choose a later day.</source>
        <translation>Das Ziel soll bis %1 erreicht sein, noch vor seinem Beginn. Einen späteren Tag wählen.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::GoalLines</name>
    <message>
        <source>draft, not signed</source>
        <translation>Entwurf, nicht abgezeichnet</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>zuletzt %1</translation>
    </message>
    <message>
        <source>ends when this draft is signed</source>
        <translation>endet mit Abzeichnen dieses Entwurfs</translation>
    </message>
    <message>
        <source>begins %1</source>
        <translation>beginnt %1</translation>
    </message>
    <message>
        <source>No recent data</source>
        <translation>Keine neuen Daten</translation>
    </message>
    <message>
        <source>No reading yet</source>
        <translation>Noch kein Messwert</translation>
    </message>
    <message>
        <source>Cannot tell</source>
        <translation>Nicht bestimmbar</translation>
    </message>
    <message>
        <source>To be reached by %1.</source>
        <translation>Zu erreichen bis %1.</translation>
    </message>
    <message>
        <source>Set by %1, from %2.</source>
        <translation>Gesetzt von %1, ab %2.</translation>
    </message>
    <message>
        <source>systolic/diastolic</source>
        <translation>systolisch/diastolisch</translation>
    </message>
    <message>
        <source>mean %1 %2, %3 d</source>
        <comment>number, unit, days</comment>
        <translation>Mittel %1 %2, %3 T</translation>
    </message>
    <message>
        <source>In goal %1</source>
        <comment>%1 is 27 of 28 in 14 days to 22 Nov</comment>
        <translation>Im Ziel %1</translation>
    </message>
    <message>
        <source>%1 in goal %2</source>
        <comment>%1 is systolic, %2 is 27 of 28 in 14 days to 22 Nov</comment>
        <translation>%1 im Ziel %2</translation>
    </message>
    <message>
        <source>%1 d before: no readings</source>
        <translation>%1 T davor: keine Werte</translation>
    </message>
    <message>
        <source>%1 d before: %2</source>
        <translation>%1 T davor: %2</translation>
    </message>
    <message>
        <source>Too few readings: %1 of %2 in %3 days</source>
        <translation>Zu wenige Werte: %1 von %2 in %3 Tagen</translation>
    </message>
    <message>
        <source>Readings on %1 of %2 days needed in %3</source>
        <translation>Werte an %1 von %2 nötigen Tagen in %3</translation>
    </message>
</context>
<context>
    <name>trendward::ui::GoalRow</name>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>E&amp;nd goal</source>
        <translation>Ziel be&amp;enden</translation>
    </message>
    <message>
        <source>&amp;Keep goal</source>
        <translation>Ziel be&amp;halten</translation>
    </message>
</context>
<context>
    <name>trendward::ui::HandoverDialog</name>
    <message>
        <source>Shift handover (SAMPLE)</source>
        <translation>Übergabe (BEISPIEL)</translation>
    </message>
    <message>
        <source>Pages of the handover</source>
        <translation>Seiten der Übergabe</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>&amp;Save PDF…</source>
        <translation>PDF &amp;speichern …</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>The handover was handed to the printer.</source>
        <translation>Die Übergabe ging an den Drucker.</translation>
    </message>
    <message>
        <source>The printer did not take the handover. Check it, or choose another.</source>
        <translation>Der Drucker hat die Übergabe nicht angenommen. Prüfen Sie ihn oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Save the shift handover</source>
        <translation>Übergabe speichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
<message>
        <source>%1 (SAMPLE)</source>
        <translation>%1 (BEISPIEL)</translation>
    </message>
    <message>
        <source>Pages: %1</source>
        <translation>Seiten: %1</translation>
    </message>
    <message>
        <source>Handed to the printer: %1</source>
        <translation>An den Drucker gegeben: %1</translation>
    </message>
    <message>
        <source>The printer did not take the pages. Check it, or choose another.</source>
        <translation>Der Drucker hat die Seiten nicht angenommen. Bitte prüfen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>Save: %1</source>
        <translation>Sichern: %1</translation>
    </message>
</context>
<context>
    <name>trendward::ui::HeldModel</name>
    <message>
        <source>not named</source>
        <translation>nicht genannt</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>niemand genannt</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>keine Zahl</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Patient named</source>
        <translation>Genannter Patient</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Why it is held</source>
        <translation>Grund des Zurückhaltens</translation>
    </message>
</context>
<context>
    <name>trendward::ui::HeldPart</name>
    <message>
        <source>Held readings by reason and device</source>
        <translation>Zurückgehaltene Messwerte nach Grund und Gerät</translation>
    </message>
    <message>
        <source>Held readings</source>
        <translation>Zurückgehaltene Messwerte</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alle auswählen</translation>
    </message>
    <message>
        <source>Place with…</source>
        <translation>Zuordnen …</translation>
    </message>
    <message>
        <source>The held readings could not be read</source>
        <translation>Die zurückgehaltenen Messwerte waren nicht lesbar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>device not named</source>
        <translation>Gerät nicht genannt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reading(s) · %1</source>
        <translation>
            <numerusform>%Ln Messwert · %1</numerusform>
            <numerusform>%Ln Messwerte · %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No held readings</source>
        <translation>Keine zurückgehaltenen Messwerte</translation>
    </message>
    <message>
        <source>Every reading that was brought in stands with a patient. Readings whose patient or device nobody knows would wait here.</source>
        <translation>Jeder eingelesene Messwert ist einem Patienten zugeordnet. Messwerte, deren Patient oder Gerät niemand kennt, würden hier warten.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) chosen</source>
        <translation>
            <numerusform>%Ln Zeile gewählt</numerusform>
            <numerusform>%Ln Zeilen gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the readings of one patient, then place them.</source>
        <translation>Messwerte eines Patienten wählen, dann zuordnen.</translation>
    </message>
    <message numerus="yes">
        <source>placing of %Ln held reading(s) with %1</source>
        <translation>
            <numerusform>Zuordnen von %Ln zurückgehaltenen Messwert zu %1</numerusform>
            <numerusform>Zuordnen von %Ln zurückgehaltenen Messwerten zu %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reading(s) placed with %1.</source>
        <translation>
            <numerusform>%Ln Messwert zugeordnet zu %1.</numerusform>
            <numerusform>%Ln Messwerte zugeordnet zu %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back: %1. The readings are held again.</source>
        <translation>Zurückgenommen: %1. Die Messwerte sind wieder zurückgehalten.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::ImportPage</name>
    <message>
        <source>Parts of Import</source>
        <translation>Bereiche des Imports</translation>
    </message>
    <message>
        <source>Bring in</source>
        <translation>Einlesen</translation>
    </message>
    <message>
        <source>Held readings</source>
        <translation>Zurückgehaltene Messwerte</translation>
    </message>
    <message>
        <source>Past imports</source>
        <translation>Frühere Importe</translation>
    </message>
    <message>
        <source>Held readings (%1)</source>
        <translation>Zurückgehaltene Messwerte (%1)</translation>
    </message>
</context>
<context>
    <name>trendward::ui::ImportResults</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Already stored</source>
        <translation>Schon gespeichert</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Not readable</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>What became of the files</source>
        <translation>Was aus den Dateien wurde</translation>
    </message>
    <message>
        <source>Bring in more</source>
        <translation>Weitere einlesen</translation>
    </message>
    <message>
        <source>Undo this import</source>
        <translation>Import zurücknehmen</translation>
    </message>
    <message>
        <source>Open patient</source>
        <translation>Patient öffnen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reading(s) stored</source>
        <translation>
            <numerusform>%Ln Messwert gespeichert</numerusform>
            <numerusform>%Ln Messwerte gespeichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %Ln file(s).</source>
        <translation>
            <numerusform>aus %Ln Datei.</numerusform>
            <numerusform>aus %Ln Dateien.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) were not brought in; the reason stands beside each.</source>
        <translation>
            <numerusform>%Ln Datei wurde nicht eingelesen; der Grund steht daneben.</numerusform>
            <numerusform>%Ln Dateien wurden nicht eingelesen; der Grund steht jeweils daneben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Brought in</source>
        <translation>Eingelesen</translation>
    </message>
    <message>
        <source>Shows the patient whose readings these are</source>
        <translation>Zeigt den Patienten, zu dem diese Messwerte gehören</translation>
    </message>
    <message>
        <source>Shows the first patient of this file</source>
        <translation>Zeigt den ersten Patienten dieser Datei</translation>
    </message>
</context>
<context>
    <name>trendward::ui::KeptDialog</name>
    <message>
        <source>Readings: %1 would be added, %2 superseded, %3 taken away, %4 unchanged.</source>
        <translation>Messwerte: %1 kämen hinzu, %2 würden ersetzt, %3 weggenommen, %4 blieben unverändert.</translation>
    </message>
    <message>
        <source>Readings: %1 added, %2 superseded, %3 taken away, %4 unchanged.</source>
        <translation>Messwerte: %1 hinzugefügt, %2 ersetzt, %3 weggenommen, %4 unverändert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln reading(s) would wait for a patient.</source>
        <translation>
            <numerusform>%Ln Messwert würde auf einen Patienten warten.</numerusform>
            <numerusform>%Ln Messwerte würden auf einen Patienten warten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln reading(s) wait for a patient.</source>
        <translation>
            <numerusform>%Ln Messwert wartet auf einen Patienten.</numerusform>
            <numerusform>%Ln Messwerte warten auf einen Patienten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept messages</source>
        <translation>Aufbewahrte Nachrichten</translation>
    </message>
    <message>
        <source>The mappings that were chosen do not load: nothing can be read with them.</source>
        <translation>Die gewählten Zuordnungen lassen sich nicht laden: Mit ihnen kann nichts gelesen werden.</translation>
    </message>
    <message>
        <source>Device messages that no mapping has read</source>
        <translation>Gerätenachrichten, die keine Zuordnung gelesen hat</translation>
    </message>
    <message>
        <source>They are of no patient yet: whose readings they hold is seen when a mapping reads them. Each is kept until the import that brought it is taken back.</source>
        <translation>Sie gehören noch zu keinem Patienten: Wessen Messwerte sie enthalten, zeigt sich, wenn eine Zuordnung sie liest. Jede wird aufbewahrt, bis der Import, mit dem sie kam, zurückgenommen wird.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Reads the kept messages with the mappings in use</source>
        <translation>Liest die aufbewahrten Nachrichten mit den verwendeten Zuordnungen</translation>
    </message>
    <message>
        <source>Read a file again…</source>
        <translation>Datei erneut lesen …</translation>
    </message>
    <message>
        <source>Shows what the mappings in use would change in the readings of a file that was brought in before</source>
        <translation>Zeigt, was die verwendeten Zuordnungen an den Messwerten einer früher eingelesenen Datei ändern würden</translation>
    </message>
    <message>
        <source>Re-map</source>
        <translation>Neu zuordnen</translation>
    </message>
    <message>
        <source>Makes the changes that the preview shows</source>
        <translation>Nimmt die Änderungen vor, die die Vorschau zeigt</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
    <message>
        <source>The mappings in use read none of these messages.</source>
        <translation>Die verwendeten Zuordnungen lesen keine dieser Nachrichten.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept message(s) read.</source>
        <translation>
            <numerusform>%Ln aufbewahrte Nachricht gelesen.</numerusform>
            <numerusform>%Ln aufbewahrte Nachrichten gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Past imports takes it back.</source>
        <translation>Unter „Frühere Importe“ lässt es sich zurücknehmen.</translation>
    </message>
    <message>
        <source>Choose a file that was brought in before</source>
        <translation>Eine früher eingelesene Datei wählen</translation>
    </message>
    <message>
        <source>%1, read again with the mappings in use</source>
        <translation>%1, erneut gelesen mit den verwendeten Zuordnungen</translation>
    </message>
    <message>
        <source>What a person excluded or moved stays so. Nothing is changed until you press Re-map; Past imports takes it back.</source>
        <translation>Was jemand ausgeschlossen oder verschoben hat, bleibt so. Es ändert sich nichts, bis Sie „Neu zuordnen“ drücken; unter „Frühere Importe“ lässt es sich zurücknehmen.</translation>
    </message>
    <message>
        <source>Nothing of it is other than before.</source>
        <translation>Nichts davon ist anders als zuvor.</translation>
    </message>
    <message>
        <source>%1 was read again.</source>
        <translation>%1 wurde erneut gelesen.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::KeptLine</name>
    <message>
        <source>Kept messages…</source>
        <translation>Aufbewahrte Nachrichten …</translation>
    </message>
    <message>
        <source>See the messages that no mapping has read, try them again, or read a file again</source>
        <translation>Nachrichten ansehen, die keine Zuordnung gelesen hat, sie erneut versuchen oder eine Datei erneut lesen</translation>
    </message>
    <message>
        <source>No device message waits for a mapping.</source>
        <translation>Keine Gerätenachricht wartet auf eine Zuordnung.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device message(s) kept that no mapping has read.</source>
        <translation>
            <numerusform>%Ln Gerätenachricht aufbewahrt, die keine Zuordnung gelesen hat.</numerusform>
            <numerusform>%Ln Gerätenachrichten aufbewahrt, die keine Zuordnung gelesen hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>The mappings in use read none of them.</source>
        <translation>Die verwendeten Zuordnungen lesen keine davon.</translation>
    </message>
    <message numerus="yes">
        <source>The mappings in use would read %Ln of them.</source>
        <translation>
            <numerusform>Die verwendeten Zuordnungen würden %Ln davon lesen.</numerusform>
            <numerusform>Die verwendeten Zuordnungen würden %Ln davon lesen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trendward::ui::KeptModel</name>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>Brought in (UTC)</source>
        <translation>Eingelesen (UTC)</translation>
    </message>
    <message>
        <source>Why no mapping read it</source>
        <translation>Warum keine Zuordnung sie las</translation>
    </message>
</context>
<context>
    <name>trendward::ui::KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Single letters act while no text field has the focus. In a chart: arrow keys step from reading to reading, Ctrl with the wheel or + and − zoom.</source>
        <translation>Einzelne Buchstaben wirken, solange kein Textfeld den Fokus hat. Im Diagramm: Pfeiltasten gehen von Messwert zu Messwert, Strg mit Mausrad oder + und − zoomt.</translation>
    </message>
    <message>
        <source>Keys and what they do</source>
        <translation>Tasten und ihre Wirkung</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
</context>
<context>
    <name>trendward::ui::MainWindow</name>
    <message>
        <source>Trendward – SAMPLE clinic</source>
        <translation>Trendward – BEISPIEL-Klinik</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message>
        <source>Worklist</source>
        <translation>Arbeitsliste</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>For review of past remote-monitoring data. Not for emergencies or live monitoring.</source>
        <translation>Zur Durchsicht vergangener Daten aus der Fernüberwachung. Nicht für Notfälle oder Live-Überwachung.</translation>
    </message>
    <message>
        <source>Records stay on this workstation, encrypted</source>
        <translation>Akten bleiben verschlüsselt auf diesem Arbeitsplatz</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Rückgängig: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n held reading(s) wait to be placed</source>
        <translation>
            <numerusform>%n zurückgehaltener Messwert ist zuzuordnen</numerusform>
            <numerusform>%n zurückgehaltene Messwerte sind zuzuordnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Zurückgenommen: %1</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
</context>
<context>
    <name>trendward::ui::MappingDialog</name>
    <message>
        <source>Mappings of device messages</source>
        <translation>Zuordnungen der Gerätenachrichten</translation>
    </message>
    <message>
        <source>Read messages with the &amp;built-in mappings</source>
        <translation>Nachrichten mit den &amp;eingebauten Zuordnungen lesen</translation>
    </message>
    <message>
        <source>Read messages with mapping files of &amp;your own</source>
        <translation>Nachrichten mit ei&amp;genen Zuordnungsdateien lesen</translation>
    </message>
    <message>
        <source>Remarks on these mappings</source>
        <translation>Anmerkungen zu diesen Zuordnungen</translation>
    </message>
    <message>
        <source>Use these mappings</source>
        <translation>Diese Zuordnungen verwenden</translation>
    </message>
    <message>
        <source>Device mapping</source>
        <translation>Gerätezuordnung</translation>
    </message>
    <message>
        <source>FHIR mapping</source>
        <translation>FHIR-Zuordnung</translation>
    </message>
    <message>
        <source>A JSON file of the mapping language</source>
        <translation>Eine JSON-Datei der Zuordnungssprache</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>Choose the file: %1</source>
        <translation>Datei wählen: %1</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a file and what is to be said of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No remark on these mappings</source>
        <translation>Keine Anmerkung zu diesen Zuordnungen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln remark(s) on these mappings</source>
        <translation>
            <numerusform>%Ln Anmerkung zu diesen Zuordnungen</numerusform>
            <numerusform>%Ln Anmerkungen zu diesen Zuordnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>They read the messages of the gateways and devices that Trendward knows.</source>
        <translation>Sie lesen die Nachrichten der Gateways und Geräte, die Trendward kennt.</translation>
    </message>
    <message>
        <source>Looking through the mappings…</source>
        <translation>Zuordnungen werden durchgesehen …</translation>
    </message>
    <message>
        <source>Choose both files; they are looked through before they are used.</source>
        <translation>Wählen Sie beide Dateien; sie werden vor der Verwendung durchgesehen.</translation>
    </message>
    <message>
        <source>These mappings are not used: they do not load</source>
        <translation>Diese Zuordnungen werden nicht verwendet: Sie lassen sich nicht laden</translation>
    </message>
    <message>
        <source>Both files load, and there is no remark on them.</source>
        <translation>Beide Dateien lassen sich laden, und es gibt keine Anmerkung dazu.</translation>
    </message>
    <message>
        <source>Mend what is listed, and choose the files again. Until then, messages are read as before.</source>
        <translation>Beheben Sie das Aufgeführte und wählen Sie die Dateien erneut. Bis dahin werden Nachrichten gelesen wie zuvor.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::MappingLine</name>
    <message>
        <source>Mappings…</source>
        <translation>Zuordnungen …</translation>
    </message>
    <message>
        <source>Choose the mappings by which device messages are read</source>
        <translation>Zuordnungen wählen, mit denen Gerätenachrichten gelesen werden</translation>
    </message>
    <message>
        <source>Messages are not read: %1 and %2 do not load. %3 Choose the files again, or the built-in mappings.</source>
        <translation>Nachrichten werden nicht gelesen: %1 und %2 lassen sich nicht laden. %3 Wählen Sie die Dateien erneut oder die eingebauten Zuordnungen.</translation>
    </message>
    <message>
        <source>Messages are read with: the built-in mappings</source>
        <translation>Nachrichten werden gelesen mit: den eingebauten Zuordnungen</translation>
    </message>
    <message>
        <source>Messages are read with: %1 and %2</source>
        <translation>Nachrichten werden gelesen mit: %1 und %2</translation>
    </message>
    <message>
        <source>Looking through %1 and %2…</source>
        <translation>%1 und %2 werden durchgesehen …</translation>
    </message>
    <message>
        <source>The choice of mappings could not be kept: choose them again at the next start.</source>
        <translation>Die Wahl der Zuordnungen konnte nicht gemerkt werden: Wählen Sie sie beim nächsten Start erneut.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::Notice</name>
    <message>
        <source>Put this notice away</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>trendward::ui::OtherDraft</name>
    <message>
        <source>Another window signed version %1 of this plan.</source>
        <translation>In einem anderen Fenster wurde Version %1 dieses Plans abgezeichnet.</translation>
    </message>
    <message>
        <source>Another window changed this draft (%1).</source>
        <translation>In einem anderen Fenster wurde dieser Entwurf geändert (%1).</translation>
    </message>
    <message>
        <source>Another window discarded this draft.</source>
        <translation>In einem anderen Fenster wurde dieser Entwurf verworfen.</translation>
    </message>
    <message>
        <source>%1 What was changed here since is not saved. Choose which one stays.</source>
        <translation>%1 Was hier seitdem geändert wurde, ist nicht gespeichert. Wählen Sie, was bleibt.</translation>
    </message>
    <message>
        <source>Show the signed plan</source>
        <translation>Abgezeichneten Plan zeigen</translation>
    </message>
    <message>
        <source>Show the other draft</source>
        <translation>Anderen Entwurf zeigen</translation>
    </message>
    <message>
        <source>Keep my note only</source>
        <translation>Nur meine Notiz behalten</translation>
    </message>
    <message>
        <source>Keep this draft</source>
        <translation>Diesen Entwurf behalten</translation>
    </message>
    <message>
        <source>Discard it here too</source>
        <translation>Auch hier verwerfen</translation>
    </message>
</context>
<context>
    <name>trendward::ui::Palette</name>
    <message>
        <source>Patients and commands found</source>
        <translation>Gefundene Patienten und Befehle</translation>
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
        <translation>Niemand und nichts heißt so. Gesucht wird in Namen, Fallnr. und Befehlen.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::PastModel</name>
    <message>
        <source>none assumed</source>
        <translation>keine angenommen</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>in the record</source>
        <translation>in der Akte</translation>
    </message>
    <message>
        <source>When (UTC)</source>
        <translation>Wann (UTC)</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Stored</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Already stored</source>
        <translation>Schon gespeichert</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
</context>
<context>
    <name>trendward::ui::PastPart</name>
    <message numerus="yes">
        <source>%Ln reading(s) of %1</source>
        <translation>
            <numerusform>%Ln Messwert von %1</numerusform>
            <numerusform>%Ln Messwerte von %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and readings of %Ln more patient(s)</source>
        <translation>
            <numerusform>und Messwerte von %Ln weiteren Patienten</numerusform>
            <numerusform>und Messwerte von %Ln weiteren Patienten</numerusform>
        </translation>
    </message>
    <message>
        <source>held readings of this file that nobody has placed: up to %1</source>
        <translation>zurückgehaltene, nicht zugeordnete Messwerte dieser Datei: bis zu %1</translation>
    </message>
    <message>
        <source>no reading: all that it brought was there before, or is gone already</source>
        <translation>kein Messwert: Alles daraus war schon vorhanden oder ist bereits entfernt</translation>
    </message>
    <message>
        <source>With the import of %1 these leave the record:</source>
        <translation>Mit dem Import von %1 verlassen die Akte:</translation>
    </message>
    <message>
        <source>Readings that another file brought as well stay. This cannot be undone, but the file can be brought in again.</source>
        <translation>Messwerte, die auch aus einer anderen Datei stammen, bleiben. Dies ist nicht rückgängig zu machen, die Datei lässt sich aber erneut einlesen.</translation>
    </message>
    <message>
        <source>Past imports</source>
        <translation>Frühere Importe</translation>
    </message>
    <message>
        <source>Undo this import…</source>
        <translation>Import zurücknehmen …</translation>
    </message>
    <message>
        <source>The past imports could not be read</source>
        <translation>Die früheren Importe waren nicht lesbar</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>No imports yet</source>
        <translation>Noch keine Importe</translation>
    </message>
    <message>
        <source>Every file that is brought in stands here, and can be taken back.</source>
        <translation>Jede eingelesene Datei steht hier und lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <source>Choose an import to take it back.</source>
        <translation>Zum Zurücknehmen einen Import wählen.</translation>
    </message>
    <message>
        <source>This import was taken back.</source>
        <translation>Dieser Import wurde zurückgenommen.</translation>
    </message>
    <message>
        <source>Counting what would leave the record…</source>
        <translation>Zählen, was die Akte verlassen würde …</translation>
    </message>
    <message>
        <source>Undo an import</source>
        <translation>Import zurücknehmen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Import zurücknehmen</translation>
    </message>
    <message>
        <source>The import of %1 was taken back.</source>
        <translation>Der Import von %1 wurde zurückgenommen.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::PatientBanner</name>
    <message>
        <source>Birth date not known</source>
        <translation>Geburtsdatum nicht bekannt</translation>
    </message>
    <message>
        <source>Born %1 (%2 y)</source>
        <translation>Geb. %1 (%2 J.)</translation>
    </message>
    <message>
        <source>Born %1</source>
        <translation>Geb. %1</translation>
    </message>
    <message>
        <source>Sex not known</source>
        <translation>Geschlecht nicht bekannt</translation>
    </message>
    <message>
        <source>MRN %1</source>
        <translation>Fallnr. %1</translation>
    </message>
    <message>
        <source>Time zone not known, shown in UTC</source>
        <translation>Zeitzone nicht bekannt, Anzeige in UTC</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Why is this patient here?</source>
        <translation>Warum steht dieser Patient hier?</translation>
    </message>
    <message>
        <source>The findings behind this, their rules and sources (F1)</source>
        <translation>Die Befunde dahinter, ihre Regeln und Quellen (F1)</translation>
    </message>
    <message>
        <source>SAMPLE</source>
        <translation>BEISPIEL</translation>
    </message>
    <message>
        <source>Patient %1</source>
        <translation>Patient %1</translation>
    </message>
    <message>
        <source>What was seen in the readings, and what was looked for</source>
        <translation>Was in den Messwerten zu sehen war, und wonach gesucht wurde</translation>
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
        <translation>Name, Kennung oder Geburtsdatum suchen</translation>
    </message>
</context>
<context>
    <name>trendward::ui::PatientDialog</name>
    <message>
        <source>Add a patient</source>
        <translation>Neuer Patient</translation>
    </message>
    <message>
        <source>As the clinic names the patient</source>
        <translation>Wie die Klinik den Patienten führt</translation>
    </message>
    <message>
        <source>Surname, given name</source>
        <translation>Nachname, Vorname</translation>
    </message>
    <message>
        <source>Year-month-day, such as 1951-03-14</source>
        <translation>Jahr-Monat-Tag, etwa 1951-03-14</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>Keine Angabe</translation>
    </message>
    <message>
        <source>&amp;Identifier</source>
        <translation>&amp;Kennung</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Birth date</source>
        <translation>&amp;Geburtsdatum</translation>
    </message>
    <message>
        <source>&amp;Sex</source>
        <translation>Ge&amp;schlecht</translation>
    </message>
    <message>
        <source>Home time &amp;zone</source>
        <translation>Heimat-&amp;Zeitzone</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Home time zone</source>
        <translation>Heimat-Zeitzone</translation>
    </message>
    <message>
        <source>Add patient</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>The birth date is not one: write it as 1951-03-14, 1951-03 or 1951.</source>
        <translation>Kein gültiges Geburtsdatum: als 1951-03-14, 1951-03 oder 1951 schreiben.</translation>
    </message>
    <message>
        <source>Already known: is it one of these?</source>
        <translation>Schon bekannt: Ist es einer von diesen?</translation>
    </message>
</context>
<context>
    <name>trendward::ui::PatientFacts</name>
    <message>
        <source>Birth date and pregnancy: %1</source>
        <translation>Geburtsdatum und Schwangerschaft: %1</translation>
    </message>
    <message>
        <source>Birth date and pregnancy</source>
        <translation>Geburtsdatum und Schwangerschaft</translation>
    </message>
    <message>
        <source>Year-month-day, such as 2026-05-03</source>
        <translation>Jahr-Monat-Tag, wie 2026-05-03</translation>
    </message>
    <message>
        <source>&amp;Birth date</source>
        <translation>&amp;Geburtsdatum</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>Year-month-day, such as 1951-03-14</source>
        <translation>Jahr-Monat-Tag, wie 1951-03-14</translation>
    </message>
    <message>
        <source>&amp;Pregnant from</source>
        <translation>&amp;Schwanger ab</translation>
    </message>
    <message>
        <source>Pregnant from</source>
        <translation>Schwanger ab</translation>
    </message>
    <message>
        <source>&amp;Until, or expected</source>
        <translation>&amp;Bis, oder erwartet</translation>
    </message>
    <message>
        <source>Pregnant until, or expected</source>
        <translation>Schwanger bis, oder erwartet</translation>
    </message>
    <message>
        <source>&amp;Told by</source>
        <translation>&amp;Quelle</translation>
    </message>
    <message>
        <source>Who or what tells of the pregnancy</source>
        <translation>Wer oder was von der Schwangerschaft berichtet</translation>
    </message>
    <message>
        <source>Such as: midwife's letter of 3 May</source>
        <translation>Etwa: Brief der Hebamme vom 3. Mai</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>The birth date is not one: write it as 1951-03-14, 1951-03 or 1951.</source>
        <translation>Das Geburtsdatum ist keines: Schreiben Sie es als 1951-03-14, 1951-03 oder 1951.</translation>
    </message>
    <message>
        <source>A pregnancy has whole dates: write them as 2026-05-03.</source>
        <translation>Eine Schwangerschaft hat ganze Daten: Schreiben Sie sie als 2026-05-03.</translation>
    </message>
    <message>
        <source>Adult rules are held against this patient.</source>
        <translation>Für diesen Patienten gelten die Regeln für Erwachsene.</translation>
    </message>
    <message>
        <source>birth date and pregnancy of %1</source>
        <translation>Geburtsdatum und Schwangerschaft von %1</translation>
    </message>
    <message>
        <source>somebody has changed the birth date meanwhile, so it stays as it is now</source>
        <translation>jemand hat das Geburtsdatum inzwischen geändert; es bleibt, wie es jetzt ist</translation>
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
        <translation>Kein Patient gewählt</translation>
    </message>
    <message>
        <source>Choose a patient from the worklist.</source>
        <translation>Patienten in der Arbeitsliste wählen.</translation>
    </message>
    <message>
        <source>Reading the record…</source>
        <translation>Akte wird gelesen …</translation>
    </message>
    <message>
        <source>The record could not be read</source>
        <translation>Die Akte war nicht lesbar</translation>
    </message>
</context>
<context>
    <name>trendward::ui::PhraseDialog</name>
    <message>
        <source>A pass phrase for the new record</source>
        <translation>Passphrase für die neue Akte</translation>
    </message>
    <message>
        <source>The record's pass phrase</source>
        <translation>Passphrase der Akte</translation>
    </message>
    <message>
        <source>The record is made in %1 and opens only with this pass phrase, which is asked for at every start. Choose a few words and keep them in a safe place: without them nobody can open the record.</source>
        <translation>Die Akte wird in %1 angelegt und öffnet sich nur mit dieser Passphrase, nach der bei jedem Start gefragt wird. Wählen Sie einige Wörter und verwahren Sie sie sicher: Ohne sie kann niemand die Akte öffnen.</translation>
    </message>
    <message>
        <source>The record in %1 opens with its pass phrase.</source>
        <translation>Die Akte in %1 öffnet sich mit ihrer Passphrase.</translation>
    </message>
    <message>
        <source>&amp;Pass phrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>The same &amp;again</source>
        <translation>&amp;Noch einmal</translation>
    </message>
    <message>
        <source>&amp;Make the record</source>
        <translation>Akte &amp;anlegen</translation>
    </message>
    <message>
        <source>&amp;Open the record</source>
        <translation>Akte ö&amp;ffnen</translation>
    </message>
    <message numerus="yes">
        <source>Take at least %n letter(s).</source>
        <translation>
            <numerusform>Nehmen Sie mindestens %n Zeichen.</numerusform>
            <numerusform>Nehmen Sie mindestens %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The two are not the same yet.</source>
        <translation>Beide stimmen noch nicht überein.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::PlaceDialog</name>
    <message>
        <source>Place held readings</source>
        <translation>Zurückgehaltene Messwerte zuordnen</translation>
    </message>
    <message numerus="yes">
        <source>Whose are these %Ln reading(s)?</source>
        <translation>
            <numerusform>Wem ist %Ln Messwert zuzuordnen?</numerusform>
            <numerusform>Wem sind diese %Ln Messwerte zuzuordnen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the patient</source>
        <translation>Patienten wählen</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Zuordnen</translation>
    </message>
    <message>
        <source>The source names “%1”. By name it may be: %2</source>
        <translation>Die Quelle nennt „%1“. Dem Namen nach möglich: %2</translation>
    </message>
    <message>
        <source>The source names another patient</source>
        <translation>Die Quelle nennt einen anderen Patienten</translation>
    </message>
    <message>
        <source>It names %1, and %2 is not known by that. Compare before you go on.</source>
        <translation>Genannt ist %1; %2 ist darunter nicht bekannt. Vor dem Fortfahren vergleichen.</translation>
    </message>
    <message>
        <source>These readings belong to %1</source>
        <translation>Diese Messwerte gehören zu %1</translation>
    </message>
    <message>
        <source>Device %1 belongs to %2 from %3 on</source>
        <translation>Gerät %1 gehört ab %3 zu %2</translation>
    </message>
    <message>
        <source>Place with %1</source>
        <translation>Zuordnen: %1</translation>
    </message>
    <message>
        <source>This is written in the record's history. Undo takes the readings back to the held ones; a device that is assigned here stays assigned.</source>
        <translation>Dies steht im Verlauf der Akte. Rückgängig stellt die Messwerte zu den zurückgehaltenen zurück; ein hier zugeordnetes Gerät bleibt zugeordnet.</translation>
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
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>This was signed meanwhile and stays in the record. Change the plan and sign it again instead.</source>
        <translation>Dies wurde inzwischen abgezeichnet und bleibt in der Akte. Stattdessen den Plan ändern und erneut abzeichnen.</translation>
    </message>
    <message>
        <source>The review note was not saved. %1</source>
        <translation>Die Notiz zur Durchsicht wurde nicht gespeichert. %1</translation>
    </message>
    <message>
        <source>discarding the draft</source>
        <translation>Verwerfen des Entwurfs</translation>
    </message>
    <message>
        <source>The plan was changed since you opened Sign review, so nothing was signed. Look at it again, then sign</source>
        <translation>Der Plan wurde seit dem Öffnen von „Durchsicht abzeichnen“ geändert; es wurde nichts abgezeichnet. Erneut ansehen, dann abzeichnen</translation>
    </message>
    <message>
        <source>keeping this window's draft</source>
        <translation>Behalten des Entwurfs dieses Fensters</translation>
    </message>
    <message>
        <source>taking the other window's draft</source>
        <translation>Übernehmen des Entwurfs des anderen Fensters</translation>
    </message>
    <message>
        <source>Another window signed version %1 of this plan since you opened Sign review, so nothing was signed. Look at it again, then sign</source>
        <translation>In einem anderen Fenster wurde Version %1 dieses Plans abgezeichnet, seit Sie „Durchsicht abzeichnen“ geöffnet haben; hier wurde nichts abgezeichnet. Erneut ansehen, dann abzeichnen</translation>
    </message>
</context>
<context>
    <name>trendward::ui::PlanFoot</name>
    <message>
        <source>Export…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Sign review</source>
        <translation>Durchsicht abzeichnen</translation>
    </message>
</context>
<context>
    <name>trendward::ui::PlanPane</name>
    <message>
        <source>Care plan</source>
        <translation>Versorgungsplan</translation>
    </message>
    <message>
        <source>No patient is open. Choose one in the worklist.</source>
        <translation>Kein Patient geöffnet. In der Arbeitsliste wählen.</translation>
    </message>
    <message>
        <source>Draft: more</source>
        <translation>Entwurf: mehr</translation>
    </message>
    <message>
        <source>&amp;Discard draft changes</source>
        <translation>Entwurfsänderungen &amp;verwerfen</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Add goal</source>
        <translation>Ziel hinzufügen</translation>
    </message>
    <message>
        <source>Actions</source>
        <translation>Maßnahmen</translation>
    </message>
    <message>
        <source>Add action</source>
        <translation>Maßnahme hinzufügen</translation>
    </message>
    <message>
        <source>Review note</source>
        <translation>Notiz zur Durchsicht</translation>
    </message>
    <message>
        <source>What you saw and what you decided</source>
        <translation>Was gesehen und was entschieden wurde</translation>
    </message>
    <message>
        <source>Draft changes</source>
        <translation>Entwurfsänderungen</translation>
    </message>
    <message>
        <source>No goals. Without one nobody can say whether readings are as they should be.</source>
        <translation>Keine Ziele. Ohne Ziel ist nicht zu sagen, ob die Messwerte so sind, wie sie sein sollen.</translation>
    </message>
    <message numerus="yes">
        <source>%n action(s) done earlier</source>
        <translation>
            <numerusform>%n Maßnahme früher erledigt</numerusform>
            <numerusform>%n Maßnahmen früher erledigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is to be done.</source>
        <translation>Nichts zu erledigen.</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Saved as you type, encrypted</source>
        <translation>Laufend gespeichert, verschlüsselt</translation>
    </message>
    <message>
        <source>Saved with the draft, encrypted</source>
        <translation>Mit dem Entwurf gespeichert, verschlüsselt</translation>
    </message>
    <message>
        <source>No goal can be set for this measure: its code is not one that has a unit and limits here.</source>
        <translation>Für diese Messgröße ist kein Ziel möglich: Zu ihrem Code gibt es hier keine Einheit und Grenzen.</translation>
    </message>
    <message>
        <source>goal %1</source>
        <translation>Ziel %1</translation>
    </message>
    <message>
        <source>ending the goal %1</source>
        <translation>Beenden des Ziels %1</translation>
    </message>
    <message>
        <source>keeping the goal %1</source>
        <translation>Beibehalten des Ziels %1</translation>
    </message>
    <message>
        <source>action “%1”</source>
        <translation>Maßnahme „%1“</translation>
    </message>
    <message>
        <source>action “%1” done</source>
        <translation>Maßnahme „%1“ erledigt</translation>
    </message>
    <message>
        <source>action “%1” not done</source>
        <translation>Maßnahme „%1“ nicht erledigt</translation>
    </message>
    <message>
        <source>Another window wrote to the plan of a patient whom you have left, so a change was not saved. Open that patient again to choose which one stays.</source>
        <translation>In einem anderen Fenster wurde der Plan eines Patienten geändert, den Sie verlassen haben; eine Änderung wurde nicht gespeichert. Öffnen Sie ihn erneut und wählen Sie, was bleibt.</translation>
    </message>
    <message>
        <source>goals of %1</source>
        <translation>Ziele von %1</translation>
    </message>
</context>
<context>
    <name>trendward::ui::PlanSection</name>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
</context>
<context>
    <name>trendward::ui::PlanWords</name>
    <message>
        <source>Blood pressure</source>
        <translation>Blutdruck</translation>
    </message>
    <message>
        <source>BP</source>
        <comment>blood pressure</comment>
        <translation>RR</translation>
    </message>
    <message>
        <source>Systolic BP</source>
        <translation>RR systolisch</translation>
    </message>
    <message>
        <source>Diastolic BP</source>
        <translation>RR diastolisch</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Morgen</translation>
    </message>
    <message>
        <source>was due %1</source>
        <translation>war fällig %1</translation>
    </message>
    <message>
        <source>Version %1, signed %2 by %3</source>
        <translation>Version %1, abgezeichnet %2 von %3</translation>
    </message>
    <message>
        <source>Not signed yet; reviewed %1 by %2</source>
        <translation>Noch nicht abgezeichnet; geprüft %1 von %2</translation>
    </message>
    <message>
        <source>Not signed yet</source>
        <translation>Noch nicht abgezeichnet</translation>
    </message>
    <message>
        <source>Goal added: %1</source>
        <translation>Ziel hinzugefügt: %1</translation>
    </message>
    <message>
        <source>Goal ended: %1</source>
        <translation>Ziel beendet: %1</translation>
    </message>
    <message>
        <source>Goal changed: %1, was %2</source>
        <translation>Ziel geändert: %1, vorher %2</translation>
    </message>
    <message>
        <source>Goal changed: dates or description of %1</source>
        <translation>Ziel geändert: Daten oder Beschreibung von %1</translation>
    </message>
    <message>
        <source>Action added: %1</source>
        <translation>Maßnahme hinzugefügt: %1</translation>
    </message>
    <message>
        <source>Action taken off: %1</source>
        <translation>Maßnahme entfernt: %1</translation>
    </message>
    <message>
        <source>Action done: %1</source>
        <translation>Maßnahme erledigt: %1</translation>
    </message>
    <message>
        <source>Action changed: %1</source>
        <translation>Maßnahme geändert: %1</translation>
    </message>
    <message>
        <source>Systolic</source>
        <comment>pressure</comment>
        <translation>Systolisch</translation>
    </message>
    <message>
        <source>Diastolic</source>
        <comment>pressure</comment>
        <translation>Diastolisch</translation>
    </message>
    <message>
        <source>Goal: %1</source>
        <translation>Ziel: %1</translation>
    </message>
    <message>
        <source>Action: %1</source>
        <translation>Maßnahme: %1</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>geplant</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>requested</source>
        <translation>angefragt</translation>
    </message>
    <message>
        <source>received</source>
        <translation>erhalten</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>accepted</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>under way</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>current</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>on hold</source>
        <translation>ausgesetzt</translation>
    </message>
    <message>
        <source>completed</source>
        <translation>abgeschlossen</translation>
    </message>
    <message>
        <source>cancelled</source>
        <comment>a plan, goal or task</comment>
        <translation>abgesagt</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>revoked</source>
        <translation>widerrufen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>nicht gelungen</translation>
    </message>
    <message>
        <source>status not known</source>
        <translation>Status nicht bekannt</translation>
    </message>
</context>
<context>
    <name>trendward::ui::Questions</name>
    <message>
        <source>Which day does a date such as %1 mean?</source>
        <translation>Welchen Tag meint ein Datum wie %1?</translation>
    </message>
    <message>
        <source>Choose the day that is meant</source>
        <translation>Gemeinten Tag wählen</translation>
    </message>
    <message>
        <source>%1: the day comes first</source>
        <translation>%1: der Tag steht zuerst</translation>
    </message>
    <message>
        <source>%1: the month comes first</source>
        <translation>%1: der Monat steht zuerst</translation>
    </message>
    <message>
        <source>%1: the year comes first</source>
        <translation>%1: das Jahr steht zuerst</translation>
    </message>
    <message>
        <source>Several people use this device. Which of them is %1?</source>
        <translation>Mehrere Personen benutzen dieses Gerät. Welche davon ist %1?</translation>
    </message>
    <message>
        <source>Several people use this device. Which of them is meant? Choose the patient first: another patient is another question.</source>
        <translation>Mehrere Personen benutzen dieses Gerät. Wer ist gemeint? Wählen Sie zuerst den Patienten: Ein anderer Patient ist eine andere Frage.</translation>
    </message>
    <message>
        <source>Choose who it is</source>
        <translation>Person wählen</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%Ln record(s))</source>
        <translation>
            <numerusform>%1 (%Ln Datensatz)</numerusform>
            <numerusform>%1 (%Ln Datensätze)</numerusform>
        </translation>
    </message>
    <message>
        <source>Unit of %1</source>
        <translation>Einheit von %1</translation>
    </message>
    <message>
        <source>Choose the unit</source>
        <translation>Einheit wählen</translation>
    </message>
</context>
<context>
    <name>trendward::ui::ReadingsModel</name>
    <message>
        <source>Excluded</source>
        <translation>Ausgeschlossen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Bemerkungen</translation>
    </message>
    <message>
        <source>Time, %1</source>
        <translation>Zeit, %1</translation>
    </message>
</context>
<context>
    <name>trendward::ui::ReadingsPage</name>
    <message>
        <source>Readings</source>
        <translation>Messwerte</translation>
    </message>
    <message>
        <source>The readings of the charts with their device, file and record</source>
        <translation>Die Messwerte der Diagramme mit Gerät, Datei und Datensatz</translation>
    </message>
    <message>
        <source>&amp;Exclude this reading…</source>
        <translation>Messwert &amp;ausschließen …</translation>
    </message>
    <message>
        <source>&amp;Restore this reading</source>
        <translation>Messwert &amp;wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>No vital sign is chosen: choose one above to see its readings.</source>
        <translation>Kein Vitalwert gewählt: oben einen wählen, um seine Messwerte zu sehen.</translation>
    </message>
    <message>
        <source>Reading the record…</source>
        <translation>Akte wird gelesen …</translation>
    </message>
    <message>
        <source>The readings could not be read. %1</source>
        <translation>Die Messwerte waren nicht lesbar. %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>No readings of the chosen vital signs, %1.</source>
        <translation>Keine Messwerte der gewählten Vitalwerte, %1.</translation>
    </message>
    <message>
        <source>The newest %1 of %2 readings, %3. Choose a shorter time to see the rest.</source>
        <translation>Die neuesten %1 von %2 Messwerten, %3. Für die übrigen eine kürzere Zeit wählen.</translation>
    </message>
    <message>
        <source>%1 readings, %2</source>
        <translation>%1 Messwerte, %2</translation>
    </message>
    <message>
        <source>%1 %2 %3, %4</source>
        <translation>%1 %2 %3, %4</translation>
    </message>
    <message>
        <source>exclusion of %1 of %2</source>
        <translation>Ausschluss: %1 (%2)</translation>
    </message>
    <message>
        <source>restoring of %1 of %2</source>
        <translation>Wiederherstellung: %1 (%2)</translation>
    </message>
    <message>
        <source>%1 brought the same reading, and it counts once. It is excluded with this one.</source>
        <translation>%1 hat denselben Messwert gebracht, er zählt einmal. Er wird mit diesem zusammen ausgeschlossen.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::RefreshButton</name>
    <message>
        <source>The rows stay where they are until then</source>
        <translation>Bis dahin bleiben die Zeilen, wo sie sind</translation>
    </message>
    <message numerus="yes">
        <source>%n more: refresh the list (F5)</source>
        <translation>
            <numerusform>%n weiterer: Liste auffrischen (F5)</numerusform>
            <numerusform>%n weitere: Liste auffrischen (F5)</numerusform>
        </translation>
    </message>
    <message>
        <source>Refresh the list (F5)</source>
        <translation>Liste auffrischen (F5)</translation>
    </message>
</context>
<context>
    <name>trendward::ui::ReviewPage</name>
    <message>
        <source>Beside the patient</source>
        <translation>Neben dem Patienten</translation>
    </message>
    <message>
        <source>Worklist</source>
        <translation>Arbeitsliste</translation>
    </message>
    <message>
        <source>Worklist beside the patient</source>
        <translation>Arbeitsliste neben dem Patienten</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Plan beside the patient</source>
        <translation>Plan neben dem Patienten</translation>
    </message>
</context>
<context>
    <name>trendward::ui::RuleDetail</name>
    <message>
        <source>reading</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>&amp;Save for this clinic</source>
        <translation>Für die Klinik &amp;speichern</translation>
    </message>
    <message>
        <source>&amp;Back to the built-in value</source>
        <translation>&amp;Zurück zum eingebauten Wert</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>A shadow rule is counted and moves nobody; a draft or retired one is not asked.</source>
        <translation>Eine Schattenregel wird gezählt und verschiebt niemanden; ein Entwurf und eine Regel außer Dienst werden nicht gefragt.</translation>
    </message>
    <message>
        <source>&amp;Limit</source>
        <translation>&amp;Grenze</translation>
    </message>
    <message>
        <source>S&amp;tate</source>
        <translation>S&amp;tand</translation>
    </message>
    <message>
        <source>For: %1. It orders patients within their place and moves nobody to another one.</source>
        <translation>Für: %1. Sie ordnet Patienten innerhalb ihres Platzes und verschiebt niemanden.</translation>
    </message>
    <message>
        <source>For: %1. Puts a patient under: %2.</source>
        <translation>Für: %1. Setzt Patienten unter: %2.</translation>
    </message>
    <message>
        <source>Consider also: %1.</source>
        <translation>Zu bedenken ist auch: %1.</translation>
    </message>
    <message>
        <source>For the patient: "%1"</source>
        <translation>Für die Patientin, den Patienten: „%1“</translation>
    </message>
    <message>
        <source>Source: %1 (secondary: not checked against the original)</source>
        <translation>Quelle: %1 (aus zweiter Hand: nicht am Original geprüft)</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>Version %1, to be looked at again by %2.</source>
        <translation>Version %1, wieder anzusehen bis %2.</translation>
    </message>
    <message>
        <source>%1 Changed by %2 on %3; built in: %4, %5.</source>
        <translation>%1 Geändert von %2 am %3; eingebaut: %4, %5.</translation>
    </message>
    <message>
        <source>Where a patient's goal allows more, the goal takes this limit's place: in list, chart and print alike.</source>
        <translation>Wo das Ziel eines Patienten mehr erlaubt, tritt es an die Stelle dieser Grenze: in Liste, Diagramm und Druck gleich.</translation>
    </message>
    <message>
        <source>It holds for everybody it is for; what is to hold for one patient is a goal in the plan.</source>
        <translation>Sie gilt für alle, für die sie gemacht ist; was für einen Patienten gelten soll, ist ein Ziel im Plan.</translation>
    </message>
    <message>
        <source>Trying it on these patients…</source>
        <translation>Wird an diesen Patienten erprobt…</translation>
    </message>
    <message>
        <source>Not tried</source>
        <translation>Nicht erprobt</translation>
    </message>
    <message>
        <source>Rehearsal</source>
        <translation>Probe</translation>
    </message>
    <message>
        <source>The last %1 days, each judged by the readings until then; %2 of %3 patients have such readings and are those it is for.</source>
        <translation>Die letzten %1 Tage, jeder nach den Werten bis dahin beurteilt; %2 von %3 Patienten haben solche Werte und gehören zu denen, für die sie gilt.</translation>
    </message>
    <message>
        <source>Now, %1: %2</source>
        <translation>Jetzt, %1: %2</translation>
    </message>
    <message>
        <source>Try another limit to see what it would have meant.</source>
        <translation>Probieren Sie eine andere Grenze, um zu sehen, was sie bedeutet hätte.</translation>
    </message>
    <message>
        <source>Changed, %1: %2</source>
        <translation>Geändert, %1: %2</translation>
    </message>
</context>
<context>
    <name>trendward::ui::RulesPage</name>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Rules put patients in order for a person to look at; they decide nothing. A patient's own goal is in the plan. Without a birth date, under 18 or pregnant, adult rules are off.</source>
        <translation>Regeln ordnen Patienten, damit ein Mensch hinsieht; sie entscheiden nichts. Das eigene Ziel eines Patienten steht im Plan. Ohne Geburtsdatum, unter 18 oder in der Schwangerschaft gelten Regeln für Erwachsene nicht.</translation>
    </message>
    <message>
        <source>What it looks for</source>
        <translation>Wonach sie sucht</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>Grenze</translation>
    </message>
    <message>
        <source>Puts</source>
        <translation>Setzt unter</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>rule "%1"</source>
        <translation>Regel „%1“</translation>
    </message>
    <message>
        <source>Kept: %1. Worklist, charts and summaries go by it from now on.</source>
        <translation>Gespeichert: %1. Arbeitsliste, Diagramme und Zusammenfassungen richten sich von jetzt an danach.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::SendDialog</name>
    <message>
        <source>Send to a FHIR server</source>
        <translation>An einen FHIR-Server senden</translation>
    </message>
    <message>
        <source>Send to %1</source>
        <translation>An %1 senden</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>What would be sent, a row a patient</source>
        <translation>Was gesendet würde, eine Zeile je Patient</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>In error</source>
        <translation>Irrtümlich</translation>
    </message>
    <message>
        <source>There already</source>
        <translation>Schon dort</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Gesendet</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>What the record no longer says of a patient is marked on the server as entered in error. Nothing is deleted there.</source>
        <translation>Was die Akte über einen Patienten nicht mehr sagt, wird auf dem Server als irrtümlich eingetragen gekennzeichnet. Gelöscht wird dort nichts.</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Senden</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut prüfen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Asking the server who is there, and comparing. Nothing is sent yet.</source>
        <translation>Der Server wird gefragt, wen er kennt, und es wird verglichen. Noch wird nichts gesendet.</translation>
    </message>
    <message>
        <source>The server could not be asked</source>
        <translation>Der Server konnte nicht gefragt werden</translation>
    </message>
    <message>
        <source>Not everybody was looked at</source>
        <translation>Nicht alle wurden geprüft</translation>
    </message>
    <message>
        <source>There is nobody to send anything of</source>
        <translation>Es gibt niemanden, von dem etwas zu senden wäre</translation>
    </message>
    <message>
        <source>This record holds no patients yet.</source>
        <translation>Diese Akte enthält noch keine Patienten.</translation>
    </message>
    <message>
        <source>There is nothing new to send</source>
        <translation>Es gibt nichts Neues zu senden</translation>
    </message>
    <message>
        <source>The server holds what this record says of the patients whom it knows.</source>
        <translation>Der Server hat, was diese Akte über die ihm bekannten Patienten sagt.</translation>
    </message>
    <message>
        <source>Nothing has been sent yet</source>
        <translation>Noch wurde nichts gesendet</translation>
    </message>
    <message>
        <source>Ticked patients are sent when you press Send. Readings that came from this server stay there as they are.</source>
        <translation>Gesendet werden die angekreuzten Patienten, sobald Sie Senden drücken. Messwerte, die von diesem Server kamen, bleiben dort, wie sie sind.</translation>
    </message>
    <message>
        <source>Sending. What is sent is kept count of: when it is stopped, the next sending goes on.</source>
        <translation>Es wird gesendet und darüber Buch geführt: Nach einem Abbruch macht das nächste Senden weiter.</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Nicht gesendet</translation>
    </message>
    <message numerus="yes">
        <source>%n resource(s) sent.</source>
        <translation>
            <numerusform>%n Ressource gesendet.</numerusform>
            <numerusform>%n Ressourcen gesendet.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not everything was sent</source>
        <translation>Nicht alles wurde gesendet</translation>
    </message>
    <message>
        <source>Sent in part</source>
        <translation>Zum Teil gesendet</translation>
    </message>
    <message>
        <source>Refused: %1. Changed there meanwhile: %2. Not answered: %3. Each patient's row says more.</source>
        <translation>Abgelehnt: %1. Dort inzwischen geändert: %2. Nicht beantwortet: %3. Mehr sagt die Zeile jedes Patienten.</translation>
    </message>
    <message>
        <source>Changed there: %1</source>
        <translation>Dort geändert: %1</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Send ours over it</source>
        <translation>Unsere Fassung senden</translation>
    </message>
    <message>
        <source>Leave it as it is there</source>
        <translation>Dort so lassen</translation>
    </message>
    <message>
        <source>What becomes of %1</source>
        <translation>Was aus %1 wird</translation>
    </message>
    <message>
        <source>Show both…</source>
        <translation>Beide zeigen …</translation>
    </message>
    <message>
        <source>Show both versions of %1</source>
        <translation>Beide Fassungen von %1 zeigen</translation>
    </message>
    <message>
        <source>Two versions</source>
        <translation>Zwei Fassungen</translation>
    </message>
    <message>
        <source>This record no longer says it; it was to be marked as entered in error there.</source>
        <translation>Diese Akte sagt es nicht mehr; es sollte dort als irrtümlich eingetragen gekennzeichnet werden.</translation>
    </message>
    <message>
        <source>It was deleted on the server.</source>
        <translation>Auf dem Server wurde es gelöscht.</translation>
    </message>
    <message>
        <source>The places where the two versions differ. Everything else is the same.</source>
        <translation>Die Stellen, an denen sich die Fassungen unterscheiden. Alles Übrige ist gleich.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>On the server</source>
        <translation>Auf dem Server</translation>
    </message>
    <message>
        <source>Where the two versions differ</source>
        <translation>Wo sich die beiden Fassungen unterscheiden</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message numerus="yes">
        <source>Send of %n patient(s)</source>
        <translation>
            <numerusform>Von %n Patient senden</numerusform>
            <numerusform>Von %n Patienten senden</numerusform>
        </translation>
    </message>
    <message>
        <source>Something was changed on the server meanwhile</source>
        <translation>Auf dem Server wurde inzwischen etwas geändert</translation>
    </message>
    <message>
        <source>Choose below what becomes of it, patient by patient.</source>
        <translation>Wählen Sie unten für jeden Patienten, was daraus wird.</translation>
    </message>
    <message>
        <source>Stopping. What is on its way to the server is waited for.</source>
        <translation>Wird angehalten. Was zum Server unterwegs ist, wird abgewartet.</translation>
    </message>
    <message>
        <source>You have compared the two: it is the same person.</source>
        <translation>Sie haben beide verglichen: Es ist dieselbe Person.</translation>
    </message>
    <message>
        <source>Compare the two…</source>
        <translation>Beide vergleichen …</translation>
    </message>
    <message>
        <source>Compare %1 with the server's patient</source>
        <translation>%1 mit der Person auf dem Server vergleichen</translation>
    </message>
    <message>
        <source>This record no longer has some readings that stand on the server, of: %1. Consider sending of them too.</source>
        <translation>Diese Akte hat manche Messwerte nicht mehr, die auf dem Server stehen, von: %1. Erwägen Sie, auch von ihnen zu senden.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::ServerDetail</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>Pull now</source>
        <translation>Jetzt abrufen</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Sign in…</source>
        <translation>Anmelden …</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Copy the address of the sign-in page</source>
        <translation>Adresse der Anmeldeseite kopieren</translation>
    </message>
    <message>
        <source>Last pull</source>
        <translation>Letzter Abruf</translation>
    </message>
    <message>
        <source>Pull again</source>
        <translation>Erneut abrufen</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Observations</source>
        <translation>Observations</translation>
    </message>
    <message>
        <source>New readings</source>
        <translation>Neue Messwerte</translation>
    </message>
    <message>
        <source>Here already</source>
        <translation>Schon hier</translation>
    </message>
    <message>
        <source>Corrected or withdrawn</source>
        <translation>Berichtigt oder zurückgezogen</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>It was stopped before its end.</source>
        <translation>Er wurde vor seinem Ende angehalten.</translation>
    </message>
    <message>
        <source>What could be read is here.</source>
        <translation>Was gelesen werden konnte, ist hier.</translation>
    </message>
    <message>
        <source>It was last whole %1.</source>
        <translation>Zuletzt vollständig: %1.</translation>
    </message>
    <message>
        <source>Partial: %1 Observations</source>
        <translation>Unvollständig: %1 Observations</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, of these not whole: %2</source>
        <translation>%1, davon unvollständig: %2</translation>
    </message>
    <message>
        <source>Asking the server what it is and what the sign-in may see…</source>
        <translation>Der Server wird gefragt, was er ist und was die Anmeldung sehen darf …</translation>
    </message>
    <message>
        <source>Asking the server where people sign in…</source>
        <translation>Der Server wird gefragt, wo man sich anmeldet …</translation>
    </message>
    <message>
        <source>Forgetting what signs in…</source>
        <translation>Die Anmeldung wird vergessen …</translation>
    </message>
    <message>
        <source>Asking the server for its patients…</source>
        <translation>Der Server wird nach seinen Patienten gefragt …</translation>
    </message>
    <message>
        <source>Patients: %1 of %2. What is here already can be looked at meanwhile.</source>
        <translation>Patienten: %1 von %2. Was schon hier ist, kann inzwischen angesehen werden.</translation>
    </message>
    <message>
        <source>The browser shows the sign-in page of %1. Sign in there; it comes back by itself.</source>
        <translation>Der Browser zeigt die Anmeldeseite von %1. Melden Sie sich dort an; er kehrt von selbst zurück.</translation>
    </message>
    <message>
        <source>No browser opened. Copy the address of the sign-in page into one on this computer.</source>
        <translation>Es öffnete sich kein Browser. Kopieren Sie die Adresse der Anmeldeseite in einen auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Send…</source>
        <translation>Senden …</translation>
    </message>
    <message>
        <source>Deleted there, withdrawn here</source>
        <translation>Dort gelöscht, hier zurückgezogen</translation>
    </message>
    <message>
        <source>it is looked for once a week</source>
        <translation>danach wird einmal in der Woche gesehen</translation>
    </message>
    <message>
        <source>not looked for: %1</source>
        <translation>nicht nachgesehen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%1, and not looked for with %n patient(s): %2</source>
        <translation>
            <numerusform>%1, bei %n Person nicht nachgesehen: %2</numerusform>
            <numerusform>%1, bei %n Personen nicht nachgesehen: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trendward::ui::ServerDialog</name>
    <message>
        <source>Change a server</source>
        <translation>Server ändern</translation>
    </message>
    <message>
        <source>Add a server</source>
        <translation>Server hinzufügen</translation>
    </message>
    <message>
        <source>As you call it, such as City hospital</source>
        <translation>Wie Sie ihn nennen, etwa Stadtklinik</translation>
    </message>
    <message>
        <source>Its base address, such as https://host/fhir/R4</source>
        <translation>Seine Basisadresse, etwa https://host/fhir/R4</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>&amp;Adresse</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Add server</source>
        <translation>Server hinzufügen</translation>
    </message>
    <message>
        <source>None: the server is open</source>
        <translation>Keine: Der Server ist offen</translation>
    </message>
    <message>
        <source>User name and pass word</source>
        <translation>Benutzername und Kennwort</translation>
    </message>
    <message>
        <source>A token that was given out</source>
        <translation>Ein Token, das ausgegeben wurde</translation>
    </message>
    <message>
        <source>Client credentials (OAuth 2)</source>
        <translation>Client-Zugangsdaten (OAuth 2)</translation>
    </message>
    <message>
        <source>SMART backend service, with a private key</source>
        <translation>SMART-Backend-Dienst, mit privatem Schlüssel</translation>
    </message>
    <message>
        <source>A person, in the browser (SMART)</source>
        <translation>Eine Person, im Browser (SMART)</translation>
    </message>
    <message>
        <source>Microsoft Entra ID: a person, in the browser</source>
        <translation>Microsoft Entra ID: eine Person, im Browser</translation>
    </message>
    <message>
        <source>Microsoft Entra ID: client credentials</source>
        <translation>Microsoft Entra ID: Client-Zugangsdaten</translation>
    </message>
    <message>
        <source>Choose the private key (JWK)</source>
        <translation>Den privaten Schlüssel wählen (JWK)</translation>
    </message>
    <message>
        <source>JSON Web Keys (*.json *.jwk *.jwks);;All files (*)</source>
        <translation>JSON Web Keys (*.json *.jwk *.jwks);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Its id or domain, such as clinic.onmicrosoft.com</source>
        <translation>Kennung oder Domäne, etwa clinic.onmicrosoft.com</translation>
    </message>
    <message>
        <source>&amp;Sign-in</source>
        <translation>An&amp;meldung</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Benutzer</translation>
    </message>
    <message>
        <source>S&amp;ecret</source>
        <translation>G&amp;eheimnis</translation>
    </message>
    <message>
        <source>Private &amp;key</source>
        <translation>Privater &amp;Schlüssel</translation>
    </message>
    <message>
        <source>&amp;Tenant</source>
        <translation>Manda&amp;nt</translation>
    </message>
    <message>
        <source>Aut&amp;hority</source>
        <translation>Anmelde&amp;stelle</translation>
    </message>
    <message>
        <source>Sign-in</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>File of the private key</source>
        <translation>Datei des privaten Schlüssels</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Mandant</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Anmeldestelle</translation>
    </message>
    <message>
        <source>Any that is free</source>
        <translation>Ein freier</translation>
    </message>
    <message>
        <source>Empty: the system's authorities</source>
        <translation>Leer: die Stellen des Systems</translation>
    </message>
    <message>
        <source>Choose the certificates to trust (PEM)</source>
        <translation>Zertifikate wählen, denen vertraut wird (PEM)</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Empty: all; else identifiers, Group/ID or List/ID, with commas between</source>
        <translation>Leer: alle; sonst Kennungen, Group/ID oder List/ID, mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>S&amp;cope</source>
        <translation>S&amp;cope</translation>
    </message>
    <message>
        <source>Port to come &amp;back to</source>
        <translation>Port für die &amp;Rückkehr</translation>
    </message>
    <message>
        <source>Certificate &amp;file</source>
        <translation>Zertifikats&amp;datei</translation>
    </message>
    <message>
        <source>&amp;Patients</source>
        <translation>&amp;Patienten</translation>
    </message>
    <message>
        <source>Scope</source>
        <translation>Scope</translation>
    </message>
    <message>
        <source>Port to come back to</source>
        <translation>Port für die Rückkehr</translation>
    </message>
    <message>
        <source>Certificate file</source>
        <translation>Zertifikatsdatei</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen …</translation>
    </message>
    <message>
        <source>User</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Cl&amp;ient id</source>
        <translation>Cl&amp;ient-Kennung</translation>
    </message>
    <message>
        <source>Client id</source>
        <translation>Client-Kennung</translation>
    </message>
    <message>
        <source>Pass &amp;word</source>
        <translation>Kenn&amp;wort</translation>
    </message>
    <message>
        <source>Pass word</source>
        <translation>Kennwort</translation>
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
        <translation>Client-G&amp;eheimnis</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client-Geheimnis</translation>
    </message>
    <message>
        <source>http://%1 with any port</source>
        <translation>http://%1 mit beliebigem Port</translation>
    </message>
    <message>
        <source>Register Trendward with the server as a public client that comes back to %1. Tokens are kept in the system's keychain.</source>
        <translation>Melden Sie Trendward beim Server als öffentlichen Client an, der zu %1 zurückkehrt. Tokens werden im Schlüsselbund des Systems aufbewahrt.</translation>
    </message>
    <message>
        <source>The address and these choices are kept in the encrypted record.</source>
        <translation>Die Adresse und diese Angaben werden in der verschlüsselten Akte aufbewahrt.</translation>
    </message>
    <message>
        <source>What signs in is kept in the system's keychain, everything else in the encrypted record.</source>
        <translation>Womit man sich anmeldet, wird im Schlüsselbund des Systems aufbewahrt, alles andere in der verschlüsselten Akte.</translation>
    </message>
    <message>
        <source>Write the user's name.</source>
        <translation>Geben Sie den Namen des Benutzers an.</translation>
    </message>
    <message>
        <source>Write the client's id, as the server has given it out.</source>
        <translation>Geben Sie die Kennung des Clients an, wie der Server sie ausgegeben hat.</translation>
    </message>
    <message>
        <source>Write the tenant: its id or its domain.</source>
        <translation>Geben Sie den Mandanten an: seine Kennung oder Domäne.</translation>
    </message>
    <message>
        <source>Write the pass word.</source>
        <translation>Geben Sie das Kennwort ein.</translation>
    </message>
    <message>
        <source>Paste the token.</source>
        <translation>Fügen Sie das Token ein.</translation>
    </message>
    <message>
        <source>Write the client's secret.</source>
        <translation>Geben Sie das Geheimnis des Clients ein.</translation>
    </message>
    <message>
        <source>Choose the file of the private key.</source>
        <translation>Wählen Sie die Datei des privaten Schlüssels.</translation>
    </message>
    <message>
        <source>Empty: as it was</source>
        <translation>Leer: wie bisher</translation>
    </message>
    <message>
        <source>A file that only you may read</source>
        <translation>Eine Datei, die nur Sie lesen dürfen</translation>
    </message>
    <message>
        <source>Empty: what is needed to pull, and to send where that is allowed</source>
        <translation>Leer: was zum Abrufen und, wo erlaubt, zum Senden nötig ist</translation>
    </message>
    <message>
        <source>Readings, plans, summaries and what was done with patients may be &amp;sent to this server</source>
        <translation>Messwerte, Pläne, Zusammenfassungen und was mit Patienten getan wurde, dürfen an diesen Server &amp;gesendet werden</translation>
    </message>
</context>
<context>
    <name>trendward::ui::ServersPage</name>
    <message>
        <source>FHIR servers</source>
        <translation>FHIR-Server</translation>
    </message>
    <message>
        <source>Add server…</source>
        <translation>Server hinzufügen …</translation>
    </message>
    <message>
        <source>The sample clinic has no server</source>
        <translation>Die Beispielklinik hat keinen Server</translation>
    </message>
    <message>
        <source>Its patients are invented, and readings of real people are kept apart from them. Open your own record to pull patients and their readings from a FHIR server.</source>
        <translation>Ihre Patienten sind erfunden, und Messwerte wirklicher Menschen werden von ihnen getrennt gehalten. Öffnen Sie Ihre eigene Akte, um Patienten und ihre Messwerte von einem FHIR-Server abzurufen.</translation>
    </message>
    <message>
        <source>No FHIR server yet</source>
        <translation>Noch kein FHIR-Server</translation>
    </message>
    <message>
        <source>Add the server on which your patients' readings lie, and how Trendward signs in there. Nothing is asked of it before you test the connection or pull.</source>
        <translation>Fügen Sie den Server hinzu, auf dem die Messwerte Ihrer Patienten liegen, und wie sich Trendward dort anmeldet. Er wird nichts gefragt, bevor Sie die Verbindung prüfen oder abrufen.</translation>
    </message>
    <message>
        <source>The list of servers could not be read</source>
        <translation>Die Liste der Server konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>The connection works</source>
        <translation>Die Verbindung steht</translation>
    </message>
    <message>
        <source>The connection does not work</source>
        <translation>Die Verbindung kommt nicht zustande</translation>
    </message>
    <message>
        <source>Signed in</source>
        <translation>Angemeldet</translation>
    </message>
    <message>
        <source>It lasts as long as the server says; then sign in again.</source>
        <translation>Sie gilt, solange der Server es will; danach melden Sie sich erneut an.</translation>
    </message>
    <message>
        <source>Not signed in</source>
        <translation>Nicht angemeldet</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>Abgemeldet</translation>
    </message>
    <message>
        <source>The keychain holds nothing of this server any more. What was pulled stays in the record.</source>
        <translation>Der Schlüsselbund enthält nichts mehr zu diesem Server. Was abgerufen wurde, bleibt in der Akte.</translation>
    </message>
    <message>
        <source>Not signed out</source>
        <translation>Nicht abgemeldet</translation>
    </message>
    <message>
        <source>Nothing was pulled</source>
        <translation>Nichts wurde abgerufen</translation>
    </message>
    <message>
        <source>Patients: %1. New readings: %2.</source>
        <translation>Patienten: %1. Neue Messwerte: %2.</translation>
    </message>
    <message>
        <source>Pulled</source>
        <translation>Abgerufen</translation>
    </message>
    <message>
        <source>Stopped as you asked</source>
        <translation>Wie gewünscht angehalten</translation>
    </message>
    <message>
        <source>Remove a server</source>
        <translation>Server entfernen</translation>
    </message>
    <message>
        <source>Remove %1 from the list?</source>
        <translation>%1 aus der Liste entfernen?</translation>
    </message>
    <message>
        <source>The keychain forgets what signs in there. What was pulled stays in the record.</source>
        <translation>Der Schlüsselbund vergisst, womit man sich dort anmeldet. Was abgerufen wurde, bleibt in der Akte.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Not removed</source>
        <translation>Nicht entfernt</translation>
    </message>
    <message>
        <source>%1 was removed from the list of servers.</source>
        <translation>%1 wurde aus der Liste der Server entfernt.</translation>
    </message>
    <message>
        <source>Nothing is sent to this server</source>
        <translation>An diesen Server wird nichts gesendet</translation>
    </message>
    <message>
        <source>Nobody has allowed it yet. Press Change… and tick that it may be sent to.</source>
        <translation>Noch hat es niemand erlaubt. Drücken Sie Ändern … und kreuzen Sie an, dass gesendet werden darf.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::SettingsPage</name>
    <message>
        <source>Encrypted with SQLCipher. The key is in the system's keychain and can be had with a pass phrase.</source>
        <translation>Mit SQLCipher verschlüsselt. Der Schlüssel liegt im Schlüsselbund des Systems und ist mit einer Passphrase zugänglich.</translation>
    </message>
    <message>
        <source>Encrypted with SQLCipher. The key is in the system's keychain.</source>
        <translation>Mit SQLCipher verschlüsselt. Der Schlüssel liegt im Schlüsselbund des Systems.</translation>
    </message>
    <message>
        <source>Encrypted with SQLCipher. Where its key is kept could not be read.</source>
        <translation>Mit SQLCipher verschlüsselt. Wo der Schlüssel liegt, war nicht lesbar.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Light or dark</source>
        <translation>Hell oder dunkel</translation>
    </message>
    <message>
        <source>As the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Another language takes effect at the next start.</source>
        <translation>Eine andere Sprache gilt ab dem nächsten Start.</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Wer abzeichnet</translation>
    </message>
    <message>
        <source>Name of who signs reviews</source>
        <translation>Name der abzeichnenden Person</translation>
    </message>
    <message>
        <source>for example RN</source>
        <translation>zum Beispiel Pflege</translation>
    </message>
    <message>
        <source>Role of who signs reviews</source>
        <translation>Rolle der abzeichnenden Person</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>R&amp;ole</source>
        <translation>R&amp;olle</translation>
    </message>
    <message>
        <source>Reviews are signed as “%1”. The system knows this user as “%2”.</source>
        <translation>Durchsichten werden als „%1“ abgezeichnet. Im System heißt dieser Benutzer „%2“.</translation>
    </message>
    <message>
        <source>This choice holds until the program ends: %1 cannot be written. See that you may write there.</source>
        <translation>Diese Wahl gilt bis zum Programmende: %1 ist nicht beschreibbar. Schreibrechte dort prüfen.</translation>
    </message>
    <message>
        <source>This store</source>
        <translation>Dieser Speicher</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>SAMPLE clinic: every patient in it is invented</source>
        <translation>BEISPIEL-Klinik: Alle Patienten darin sind erfunden</translation>
    </message>
    <message>
        <source>Records of patients. They stay on this workstation.</source>
        <translation>Patientenakten. Sie bleiben auf diesem Arbeitsplatz.</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>Patients: %1, readings: %2</source>
        <translation>Patienten: %1, Messwerte: %2</translation>
    </message>
    <message>
        <source>About Trendward</source>
        <translation>Über Trendward</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>GPL-3.0-or-later: free software, without warranty</source>
        <translation>GPL-3.0-or-later: freie Software, ohne Gewährleistung</translation>
    </message>
    <message>
        <source>Font</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>Trendward Sans, made from Inter (SIL Open Font License 1.1)</source>
        <translation>Trendward Sans, auf Grundlage von Inter (SIL Open Font License 1.1)</translation>
    </message>
    <message>
        <source>Icons</source>
        <translation>Symbole</translation>
    </message>
    <message>
        <source>Lucide (ISC licence)</source>
        <translation>Lucide (ISC-Lizenz)</translation>
    </message>
    <message>
        <source>For review of past remote-monitoring data. Not for emergencies or live monitoring.</source>
        <translation>Zur Durchsicht vergangener Daten aus der Fernüberwachung. Nicht für Notfälle oder Live-Überwachung.</translation>
    </message>
    <message>
        <source>Encrypted with SQLCipher. The key is had with a pass phrase.</source>
        <translation>Mit SQLCipher verschlüsselt. Der Schlüssel ist über eine Passphrase zugänglich.</translation>
    </message>
    <message>
        <source>Nobody has signed here yet: whoever signs first is asked for a name. The system knows this user as “%1”.</source>
        <translation>Hier hat noch niemand abgezeichnet: Wer zuerst abzeichnet, wird nach dem Namen gefragt. Das System kennt diesen Benutzer als „%1“.</translation>
    </message>
    <message>
        <source>for example Rosa Alvarez</source>
        <translation>zum Beispiel Rosa Alvarez</translation>
    </message>
<message>
        <source>Keyboard</source>
        <translation>Tastatur</translation>
    </message>
    <message>
        <source>&amp;Single letters are keys: R reviewed, J next patient</source>
        <translation>&amp;Einzelne Buchstaben sind Tasten: R durchgesehen, J nächster Patient</translation>
    </message>
    <message>
        <source>Without them the menus, Ctrl+K and the keys with Ctrl or F1 to F12 do the same. Speech input and unsteady hands then trigger nothing by a letter.</source>
        <translation>Ohne sie tun die Menüs, Strg+K und die Tasten mit Strg oder F1 bis F12 dasselbe. Spracheingabe und unruhige Hände lösen dann mit einem Buchstaben nichts aus.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::SignDialog</name>
    <message>
        <source>Sign review</source>
        <translation>Durchsicht abzeichnen</translation>
    </message>
    <message>
        <source>A signed version stays in the record and cannot be undone. Correct it by signing a new one.</source>
        <translation>Eine abgezeichnete Version bleibt in der Akte und ist nicht rückgängig zu machen. Zum Korrigieren eine neue abzeichnen.</translation>
    </message>
    <message>
        <source>&amp;Sign version %1</source>
        <translation>Version %1 ab&amp;zeichnen</translation>
    </message>
    <message>
        <source>No change to goals or actions.</source>
        <translation>Keine Änderung an Zielen oder Maßnahmen.</translation>
    </message>
    <message>
        <source>No review note.</source>
        <translation>Keine Notiz zur Durchsicht.</translation>
    </message>
    <message>
        <source>Review note: %1</source>
        <translation>Notiz zur Durchsicht: %1</translation>
    </message>
    <message>
        <source>What is signed</source>
        <translation>Was abgezeichnet wird</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>Eigener Name</translation>
    </message>
    <message>
        <source>Your role</source>
        <translation>Eigene Rolle</translation>
    </message>
    <message>
        <source>R. Alvarez</source>
        <translation>R. Alvarez</translation>
    </message>
    <message>
        <source>RN</source>
        <translation>Pflege</translation>
    </message>
    <message>
        <source>Your &amp;name</source>
        <translation>Eigener &amp;Name</translation>
    </message>
    <message>
        <source>Your &amp;role</source>
        <translation>Eigene &amp;Rolle</translation>
    </message>
    <message>
        <source>Sign as somebody &amp;else…</source>
        <translation>Als &amp;andere Person abzeichnen …</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a name, a role</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>You sign as %1 (system user %2).</source>
        <translation>Abgezeichnet wird als %1 (Systembenutzer %2).</translation>
    </message>
    <message>
        <source>Write your name: it is what the signature says.</source>
        <translation>Eigenen Namen eingeben: Er steht in der Abzeichnung.</translation>
    </message>
    <message>
        <source>There is nothing to sign: the plan has no goal and no action, and there is no review note. Write a note, or add a goal or an action.</source>
        <translation>Es gibt nichts abzuzeichnen: Der Plan hat weder Ziel noch Maßnahme, und es gibt keine Notiz zur Durchsicht. Schreiben Sie eine Notiz oder fügen Sie ein Ziel oder eine Maßnahme hinzu.</translation>
    </message>
    <message>
        <source>There is nothing to sign: no goal and no action has changed since version %1, and there is no review note. Write a note, or change a goal or an action.</source>
        <translation>Es gibt nichts zu unterschreiben: Seit Version %1 hat sich kein Ziel und keine Maßnahme geändert, und es gibt keine Notiz. Schreiben Sie eine Notiz, oder ändern Sie ein Ziel oder eine Maßnahme.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::Signing</name>
    <message>
        <source>Another window wrote to this plan. Choose which one stays, then sign.</source>
        <translation>In einem anderen Fenster wurde dieser Plan geändert. Wählen Sie, was bleibt, dann zeichnen Sie ab.</translation>
    </message>
    <message>
        <source>Version %1 of the plan of %2 is signed.</source>
        <translation>Version %1 des Plans von %2 ist abgezeichnet.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::SnoozeDialog</name>
    <message>
        <source>Snooze: %1</source>
        <translation>Zurückstellen: %1</translation>
    </message>
    <message>
        <source>&amp;Snooze</source>
        <translation>&amp;Zurückstellen</translation>
    </message>
    <message>
        <source>&amp;Back in the list on</source>
        <translation>&amp;Wieder in der Liste am</translation>
    </message>
    <message>
        <source>Back in the list on</source>
        <translation>Wieder in der Liste am</translation>
    </message>
    <message>
        <source>A new finding, or another reading to look at first, brings the patient back before.</source>
        <translation>Ein neuer Befund oder ein weiterer Messwert zum Zuerst-Ansehen bringt den Patienten früher zurück.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::StableDialog</name>
    <message>
        <source>Review those within goals</source>
        <translation>Alle in den Zielen prüfen</translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s) within goals, with fresh and sufficient readings</source>
        <translation>
            <numerusform>%n Patient in den Zielen, mit neuen und ausreichenden Messwerten</numerusform>
            <numerusform>%n Patienten in den Zielen, mit neuen und ausreichenden Messwerten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Review %n patient(s)</source>
        <translation>
            <numerusform>%n Patienten &amp;prüfen</numerusform>
            <numerusform>%n Patienten &amp;prüfen</numerusform>
        </translation>
    </message>
    <message>
        <source>Who is reviewed</source>
        <translation>Wer geprüft wird</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a patient, a standing</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The review covers the readings that the list shows now. One undo (Ctrl+Z) takes all of it back.</source>
        <translation>Die Prüfung gilt für die Messwerte, die die Liste jetzt zeigt. Einmal rückgängig (Strg+Z) nimmt alles zurück.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::StatePanel</name>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
</context>
<context>
    <name>trendward::ui::StatusMark</name>
    <message>
        <source>Look first</source>
        <translation>Zuerst ansehen</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>No recent data</source>
        <translation>Keine neuen Daten</translation>
    </message>
    <message>
        <source>Not enough known</source>
        <translation>Zu wenig bekannt</translation>
    </message>
    <message>
        <source>Within goals</source>
        <translation>In den Zielen</translation>
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
        <translation>FHIR-Dokument (*.json)</translation>
    </message>
    <message>
        <source>Care-plan summary</source>
        <translation>Versorgungsplan-Übersicht</translation>
    </message>
    <message>
        <source>Pages of the summary</source>
        <translation>Seiten der Übersicht</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 d</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>Die letzten 30 Tage</translation>
    </message>
    <message>
        <source>90 d</source>
        <translation>90 d</translation>
    </message>
    <message>
        <source>The last 90 days</source>
        <translation>Die letzten 90 Tage</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Everything stored</source>
        <translation>Alles Gespeicherte</translation>
    </message>
    <message>
        <source>Pages shown</source>
        <translation>Gezeigte Seiten</translation>
    </message>
    <message>
        <source>Both pages</source>
        <translation>Beide Seiten</translation>
    </message>
    <message>
        <source>Page 1</source>
        <translation>Seite 1</translation>
    </message>
    <message>
        <source>Page 1 in the width of the window</source>
        <translation>Seite 1 in Fensterbreite</translation>
    </message>
    <message>
        <source>Page 2</source>
        <translation>Seite 2</translation>
    </message>
    <message>
        <source>Page 2 in the width of the window</source>
        <translation>Seite 2 in Fensterbreite</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>&amp;Drucken …</translation>
    </message>
    <message>
        <source>&amp;Save PDF…</source>
        <translation>PDF &amp;speichern …</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>S&amp;chließen</translation>
    </message>
    <message>
        <source>As &amp;HTML page, for reading and screen readers…</source>
        <translation>Als &amp;HTML-Seite, zum Lesen und für Screenreader …</translation>
    </message>
    <message>
        <source>As &amp;CSV table, for spreadsheets…</source>
        <translation>Als &amp;CSV-Tabelle, für Tabellenkalkulationen …</translation>
    </message>
    <message>
        <source>As &amp;FHIR R4 document, for other systems…</source>
        <translation>Als &amp;FHIR-R4-Dokument, für andere Systeme …</translation>
    </message>
    <message>
        <source>Making the summary</source>
        <translation>Übersicht wird erstellt</translation>
    </message>
    <message>
        <source>The summary could not be made</source>
        <translation>Die Übersicht konnte nicht erstellt werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>name, number, born</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Care-plan summary: %1 (%2)</source>
        <translation>Versorgungsplan-Übersicht: %1 (%2)</translation>
    </message>
    <message>
        <source>The summary was handed to the printer.</source>
        <translation>Die Übersicht wurde an den Drucker übergeben.</translation>
    </message>
    <message>
        <source>The printer did not take the summary. Check it, or choose another.</source>
        <translation>Der Drucker nahm die Übersicht nicht an. Drucker prüfen oder einen anderen wählen.</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
    <message>
        <source>Wrote %1</source>
        <translation>%1 geschrieben</translation>
    </message>
    <message>
        <source>Print the summary of %1</source>
        <translation>Zusammenfassung drucken: %1</translation>
    </message>
    <message>
        <source>Save the summary of %1</source>
        <translation>Zusammenfassung speichern: %1</translation>
    </message>
</context>
<context>
    <name>trendward::ui::TableDialog</name>
    <message>
        <source>Choose different marks for decimals and for thousands: one mark cannot stand for both.</source>
        <translation>Bitte verschiedene Zeichen für Dezimalen und Tausender wählen: Ein Zeichen kann nicht für beides stehen.</translation>
    </message>
    <message>
        <source>Blood pressure, both in one cell such as 128/78</source>
        <translation>Blutdruck, beide in einer Zelle wie 128/78</translation>
    </message>
    <message>
        <source>Not used</source>
        <translation>Nicht verwendet</translation>
    </message>
    <message>
        <source>Date and clock</source>
        <translation>Datum und Uhrzeit</translation>
    </message>
    <message>
        <source>Seconds since 1970</source>
        <translation>Sekunden seit 1970</translation>
    </message>
    <message>
        <source>Milliseconds since 1970</source>
        <translation>Millisekunden seit 1970</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Uhrzeit</translation>
    </message>
    <message>
        <source>Unit of the row's values</source>
        <translation>Einheit der Werte der Zeile</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>%1, time zone still to be said</source>
        <translation>%1, Zeitzone noch anzugeben</translation>
    </message>
    <message>
        <source>How this table is read</source>
        <translation>Wie diese Tabelle gelesen wird</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Satz</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Messgröße</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>First readings as they would come in</source>
        <translation>Erste Werte, wie sie hereinkämen</translation>
    </message>
    <message>
        <source>To be brought in for %1</source>
        <translation>Wird importiert für %1</translation>
    </message>
    <message>
        <source>No patient is chosen for this file.</source>
        <translation>Für diese Datei ist kein Patient gewählt.</translation>
    </message>
    <message>
        <source>Nothing is stored here. What is said of the columns is kept under a name, without any reading or patient, and holds for every file with the same header.</source>
        <translation>Hier wird nichts gespeichert. Was zu den Spalten gesagt wird, wird unter einem Namen aufbewahrt, ohne Werte und ohne Patienten, und gilt für jede Datei mit derselben Kopfzeile.</translation>
    </message>
    <message>
        <source>What the table looks like</source>
        <translation>Wonach die Tabelle aussieht</translation>
    </message>
    <message>
        <source>A shared file…</source>
        <translation>Eine geteilte Datei…</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Beginnen mit</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Zeichen</translation>
    </message>
    <message>
        <source>As the file shows</source>
        <translation>Wie die Datei zeigt</translation>
    </message>
    <message>
        <source>Between columns</source>
        <translation>Zwischen Spalten</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>Komma ,</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>Semikolon ;</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <source>Bar |</source>
        <translation>Strich |</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>Dezimalstellen</translation>
    </message>
    <message>
        <source>Point: 81.5</source>
        <translation>Punkt: 81.5</translation>
    </message>
    <message>
        <source>Comma: 81,5</source>
        <translation>Komma: 81,5</translation>
    </message>
    <message>
        <source>Thousands</source>
        <translation>Tausender</translation>
    </message>
    <message>
        <source>No mark</source>
        <translation>Kein Zeichen</translation>
    </message>
    <message>
        <source>Point: 12.345</source>
        <translation>Punkt: 12.345</translation>
    </message>
    <message>
        <source>Comma: 12,345</source>
        <translation>Komma: 12,345</translation>
    </message>
    <message>
        <source>Blank: 12 345</source>
        <translation>Leerzeichen: 12 345</translation>
    </message>
    <message>
        <source>Apostrophe: 12'345</source>
        <translation>Apostroph: 12'345</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>As each date shows</source>
        <translation>Wie jedes Datum zeigt</translation>
    </message>
    <message>
        <source>Day, month, year</source>
        <translation>Tag, Monat, Jahr</translation>
    </message>
    <message>
        <source>Month, day, year</source>
        <translation>Monat, Tag, Jahr</translation>
    </message>
    <message>
        <source>Year, month, day</source>
        <translation>Jahr, Monat, Tag</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>Columns of the table and what each holds</source>
        <translation>Spalten der Tabelle und was jede enthält</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Of the device or program, such as “Clinic scale”</source>
        <translation>Des Geräts oder Programms, etwa „Praxiswaage“</translation>
    </message>
    <message>
        <source>Name under which this is kept</source>
        <translation>Name, unter dem dies aufbewahrt wird</translation>
    </message>
    <message>
        <source>Save as a file to share…</source>
        <translation>Als Datei zum Teilen speichern…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Keep and read the file</source>
        <translation>Behalten und Datei lesen</translation>
    </message>
    <message>
        <source>No table is seen in it this way</source>
        <translation>So ist darin keine Tabelle zu sehen</translation>
    </message>
    <message>
        <source>The file is one table</source>
        <translation>Die Datei ist eine Tabelle</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Spalte %1</translation>
    </message>
    <message>
        <source>always empty</source>
        <translation>immer leer</translation>
    </message>
    <message>
        <source>What column %1 holds</source>
        <translation>Was Spalte %1 enthält</translation>
    </message>
    <message>
        <source>Unit of column %1</source>
        <translation>Einheit von Spalte %1</translation>
    </message>
    <message>
        <source>Choose the unit</source>
        <translation>Einheit wählen</translation>
    </message>
    <message>
        <source>Still to be said</source>
        <translation>Noch anzugeben</translation>
    </message>
    <message>
        <source>No reading comes of the first rows</source>
        <translation>Aus den ersten Zeilen kommt kein Wert</translation>
    </message>
    <message>
        <source>First readings</source>
        <translation>Erste Werte</translation>
    </message>
    <message>
        <source>The table is of several people; who is meant is asked on the check page.</source>
        <translation>Die Tabelle ist von mehreren Personen; wer gemeint ist, wird auf der Prüfseite gefragt.</translation>
    </message>
    <message>
        <source>Record %1: %2</source>
        <translation>Satz %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) hold no reading.</source>
        <translation>
            <numerusform>%Ln Zeile enthält keinen Wert.</numerusform>
            <numerusform>%Ln Zeilen enthalten keinen Wert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose a preset that somebody shared</source>
        <translation>Geteilte Vorgabe wählen</translation>
    </message>
    <message>
        <source>Presets for tables (*.json)</source>
        <translation>Vorgaben für Tabellen (*.json)</translation>
    </message>
    <message>
        <source>This file is not used</source>
        <translation>Diese Datei wird nicht verwendet</translation>
    </message>
    <message>
        <source>It cannot be kept like this</source>
        <translation>So kann es nicht aufbewahrt werden</translation>
    </message>
    <message>
        <source>It was not kept</source>
        <translation>Es wurde nicht aufbewahrt</translation>
    </message>
    <message>
        <source>Save as a file to share</source>
        <translation>Als Datei zum Teilen speichern</translation>
    </message>
    <message>
        <source>The file was not written</source>
        <translation>Die Datei wurde nicht geschrieben</translation>
    </message>
    <message>
        <source>Give it a name first</source>
        <translation>Erst einen Namen geben</translation>
    </message>
</context>
<context>
    <name>trendward::ui::TopBar</name>
    <message>
        <source>Find patient by name or MRN   (Ctrl+K)</source>
        <translation>Patient suchen: Name oder Fallnr.   (Ctrl+K)</translation>
    </message>
    <message>
        <source>Find patient or command</source>
        <translation>Patient oder Befehl suchen</translation>
    </message>
    <message>
        <source>Reading the record…</source>
        <translation>Akte wird gelesen …</translation>
    </message>
    <message>
        <source>SAMPLE clinic: invented patients</source>
        <translation>BEISPIELKLINIK: erfundene Patienten</translation>
    </message>
    <message>
        <source>Who signs reviews here. Settings change it.</source>
        <translation>Zeichnet hier Durchsichten ab. In Einstellungen änderbar.</translation>
    </message>
    <message>
        <source>Reviews are signed by %1</source>
        <translation>Durchsichten zeichnet ab: %1</translation>
    </message>
    <message>
        <source>No name for signing yet</source>
        <translation>Noch kein Name zum Unterschreiben</translation>
    </message>
    <message>
        <source>Whoever signs a review first is asked for a name. Settings change it.</source>
        <translation>Wer zuerst eine Durchsicht unterschreibt, wird nach dem Namen gefragt. Ändern lässt er sich in den Einstellungen.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::TraceDialog</name>
    <message>
        <source>What the mappings made of a message</source>
        <translation>Was die Zuordnungen aus einer Nachricht machten</translation>
    </message>
    <message>
        <source>To be brought in for %1</source>
        <translation>Wird eingelesen für %1</translation>
    </message>
    <message>
        <source>No patient is chosen for this file: its devices and messages say whose readings it holds.</source>
        <translation>Für diese Datei ist kein Patient gewählt: Ihre Geräte und Nachrichten sagen, wessen Messwerte sie enthält.</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Next that gave no reading</source>
        <translation>Nächste ohne Messwert</translation>
    </message>
    <message>
        <source>The message, as the device mapping sees it</source>
        <translation>Die Nachricht, wie die Gerätezuordnung sie sieht</translation>
    </message>
    <message>
        <source>What was made of it</source>
        <translation>Was daraus wurde</translation>
    </message>
    <message>
        <source>Record %1 holds no message.</source>
        <translation>Datensatz %1 enthält keine Nachricht.</translation>
    </message>
    <message>
        <source>No later message is without a reading.</source>
        <translation>Keine spätere Nachricht ist ohne Messwert.</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Datei wird gelesen …</translation>
    </message>
    <message>
        <source>The message goes on; its beginning is shown.</source>
        <translation>Die Nachricht geht weiter; ihr Anfang ist gezeigt.</translation>
    </message>
    <message>
        <source>It gave no reading.</source>
        <translation>Sie ergab keinen Messwert.</translation>
    </message>
    <message numerus="yes">
        <source>It gave %Ln reading(s).</source>
        <translation>
            <numerusform>Sie ergab %Ln Messwert.</numerusform>
            <numerusform>Sie ergab %Ln Messwerte.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The record holds %Ln message(s); this one gave no reading.</source>
        <translation>
            <numerusform>Der Datensatz enthält %Ln Nachricht; diese ergab keinen Messwert.</numerusform>
            <numerusform>Der Datensatz enthält %Ln Nachrichten; diese ergab keinen Messwert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The record holds %Ln message(s); this is the first one.</source>
        <translation>
            <numerusform>Der Datensatz enthält %Ln Nachricht.</numerusform>
            <numerusform>Der Datensatz enthält %Ln Nachrichten; dies ist die erste.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>trendward::ui::TrendsCard</name>
    <message>
        <source>Time shown</source>
        <translation>Gezeigte Zeit</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Verläufe</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24 h</translation>
    </message>
    <message>
        <source>24 hours</source>
        <translation>24 Stunden</translation>
    </message>
    <message>
        <source>7 d</source>
        <translation>7 d</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 d</source>
        <translation>30 d</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>90 d</source>
        <translation>90 d</translation>
    </message>
    <message>
        <source>90 days</source>
        <translation>90 Tage</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All readings</source>
        <translation>Alle Messwerte</translation>
    </message>
    <message>
        <source>Table of readings</source>
        <translation>Tabelle der Messwerte</translation>
    </message>
    <message>
        <source>Show the readings as a table (D)</source>
        <translation>Messwerte als Tabelle zeigen (D)</translation>
    </message>
    <message>
        <source>Print or export the summary</source>
        <translation>Übersicht drucken oder exportieren</translation>
    </message>
    <message>
        <source>Print or export the care-plan summary (P)</source>
        <translation>Versorgungsplan-Übersicht drucken oder exportieren (P)</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Back to all</source>
        <translation>Zurück zu allen</translation>
    </message>
    <message>
        <source>Back to %1 d</source>
        <translation>Zurück zu %1 d</translation>
    </message>
    <message>
        <source>Back to all readings</source>
        <translation>Zurück zu allen Messwerten</translation>
    </message>
    <message>
        <source>Back to the last %1 days</source>
        <translation>Zurück zu den letzten %1 Tagen</translation>
    </message>
    <message>
        <source>Times by the clock of %1. Point at a chart, or press the arrow keys in it, to read a value.</source>
        <translation>Uhrzeiten nach Zone %1. Zum Ablesen auf ein Diagramm zeigen oder darin die Pfeiltasten drücken.</translation>
    </message>
    <message>
        <source>No readings of %1</source>
        <translation>Keine Messwerte: %1</translation>
    </message>
    <message>
        <source>%1 %2, %3 (%4)</source>
        <translation>%1 %2, %3 (%4)</translation>
    </message>
    <message>
        <source>no longer in the record</source>
        <translation>nicht mehr in der Akte</translation>
    </message>
    <message>
        <source>record %1</source>
        <translation>Datensatz %1</translation>
    </message>
    <message>
        <source>No chart is chosen</source>
        <translation>Kein Diagramm gewählt</translation>
    </message>
    <message>
        <source>Choose a vital sign of %1 above to see its trend.</source>
        <translation>Oben einen Vitalwert von %1 wählen, um den Verlauf zu sehen.</translation>
    </message>
    <message>
        <source>No readings yet</source>
        <translation>Noch keine Messwerte</translation>
    </message>
    <message>
        <source>No reading of %1 has ever arrived. Bring in a file of a device, or place held readings with this patient.</source>
        <translation>Von %1 ist noch nie ein Messwert eingegangen. Eine Gerätedatei einlesen oder zurückgehaltene Messwerte zuordnen.</translation>
    </message>
    <message>
        <source>Import files…</source>
        <translation>Dateien einlesen …</translation>
    </message>
    <message>
        <source>View of the charts</source>
        <translation>Ansicht der Diagramme</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Zeitverlauf</translation>
    </message>
    <message>
        <source>Charts over time</source>
        <translation>Diagramme im Zeitverlauf</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Tageszeit</translation>
    </message>
    <message>
        <source>Charts by the time of day: all days laid on one</source>
        <translation>Diagramme nach Tageszeit: alle Tage übereinandergelegt</translation>
    </message>
    <message>
        <source>%1   %2</source>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>All days in view on one, by the clock of %1. Point at a chart, or press the arrow keys in it, to read an hour.</source>
        <translation>Alle Tage auf einem, Zone %1. Zum Ablesen auf ein Diagramm zeigen oder darin die Pfeiltasten drücken.</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Calendar: a cell for each day</source>
        <translation>Kalender: ein Feld für jeden Tag</translation>
    </message>
    <message>
        <source>A cell for each day by the clock of %1. Point at one, or press the arrow keys in a calendar, to read it.</source>
        <translation>Ein Feld für jeden Tag nach der Uhr von %1. Zeigen Sie auf eines oder drücken Sie in einem Kalender die Pfeiltasten, um es zu lesen.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::TrustPopup</name>
    <message>
        <source>Data trust: what was looked for</source>
        <translation>Datenvertrauen: wonach gesucht wurde</translation>
    </message>
    <message>
        <source>Data trust</source>
        <translation>Datenvertrauen</translation>
    </message>
    <message>
        <source>Readings of the last %1 days that may not be what they seem. None of this excludes a reading: a person looks.</source>
        <translation>Messwerte der letzten %1 Tage, die vielleicht nicht sind, was sie scheinen. Nichts hiervon schließt einen Messwert aus: ein Mensch sieht nach.</translation>
    </message>
    <message>
        <source>There is no reading to look at.</source>
        <translation>Es gibt keinen Messwert anzusehen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. Formula: %2</source>
        <translation>%1. Formel: %2</translation>
    </message>
    <message>
        <source>Readings: %1, %2 to %3</source>
        <translation>Messwerte: %1, %2 bis %3</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
</context>
<context>
    <name>trendward::ui::VitalRow</name>
    <message>
        <source>Vital signs</source>
        <translation>Vitalwerte</translation>
    </message>
    <message>
        <source>Add &amp;goal…</source>
        <translation>Neues &amp;Ziel …</translation>
    </message>
    <message>
        <source>Fewer vital signs</source>
        <translation>Weniger Vitalwerte</translation>
    </message>
    <message>
        <source>More vital signs (%1)</source>
        <translation>Mehr Vitalwerte (%1)</translation>
    </message>
</context>
<context>
    <name>trendward::ui::VitalTile</name>
    <message>
        <source>Too old: %1</source>
        <translation>Zu alt: %1</translation>
    </message>
    <message>
        <source>No readings</source>
        <translation>Keine Messwerte</translation>
    </message>
    <message>
        <source>In goal</source>
        <translation>Im Ziel</translation>
    </message>
    <message>
        <source>Above goal</source>
        <translation>Über dem Ziel</translation>
    </message>
    <message>
        <source>Below goal</source>
        <translation>Unter dem Ziel</translation>
    </message>
    <message>
        <source>No goal set</source>
        <translation>Kein Ziel gesetzt</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>7-day mean %1 %2 %3 against the week before</source>
        <translation>7-Tage-Mittel %1 %2 %3 gegenüber der Vorwoche</translation>
    </message>
    <message>
        <source>A value of this kind speaks for %1 days. %2</source>
        <translation>Ein Wert dieser Art gilt %1 Tage. %2</translation>
    </message>
    <message>
        <source>Its chart is shown.</source>
        <translation>Das Diagramm wird gezeigt.</translation>
    </message>
    <message>
        <source>Choose it to show its chart.</source>
        <translation>Wählen, um das Diagramm zu zeigen.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::WardSteps</name>
    <message>
        <source>%1: reviewed already, and nothing has come since.</source>
        <translation>%1: schon geprüft, und seither kam nichts.</translation>
    </message>
    <message>
        <source>review of %1</source>
        <translation>Prüfung von %1</translation>
    </message>
    <message>
        <source>Reviewed: %1</source>
        <translation>Geprüft: %1</translation>
    </message>
    <message>
        <source>Snooze %1</source>
        <translation>%1 zurückstellen</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>how long, a date</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&amp;Tomorrow</source>
        <translation>&amp;Morgen</translation>
    </message>
    <message>
        <source>&amp;3 days</source>
        <translation>&amp;3 Tage</translation>
    </message>
    <message>
        <source>&amp;7 days</source>
        <translation>&amp;7 Tage</translation>
    </message>
    <message>
        <source>&amp;Date…</source>
        <translation>&amp;Datum …</translation>
    </message>
    <message>
        <source>snooze of %1</source>
        <translation>Zurückstellen von %1</translation>
    </message>
    <message>
        <source>Snoozed to %1: %2</source>
        <translation>Zurückgestellt bis %1: %2</translation>
    </message>
    <message>
        <source>call to %1</source>
        <translation>Anruf bei %1</translation>
    </message>
    <message>
        <source>Call logged: %1</source>
        <translation>Anruf festgehalten: %1</translation>
    </message>
    <message>
        <source>giving back %1</source>
        <translation>Zurückgeben von %1</translation>
    </message>
    <message>
        <source>Given back: %1</source>
        <translation>Zurückgegeben: %1</translation>
    </message>
    <message>
        <source>taking %1</source>
        <translation>Übernahme von %1</translation>
    </message>
    <message>
        <source>Taken over from %1: %2</source>
        <translation>Übernommen von %1: %2</translation>
    </message>
    <message>
        <source>Taken: %1</source>
        <translation>Übernommen: %1</translation>
    </message>
    <message>
        <source>Nobody within goals waits for a review.</source>
        <translation>Niemand in den Zielen wartet auf eine Prüfung.</translation>
    </message>
    <message numerus="yes">
        <source>review of %n patient(s) within goals</source>
        <translation>
            <numerusform>Prüfung von %n Patienten in den Zielen</numerusform>
            <numerusform>Prüfung von %n Patienten in den Zielen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s) reviewed.</source>
        <translation>
            <numerusform>%n Patient geprüft.</numerusform>
            <numerusform>%n Patienten geprüft.</numerusform>
        </translation>
    </message>
<message>
        <source>Given back to %1: %2</source>
        <translation>Zurückgegeben an %1: %2</translation>
    </message>
    <message>
        <source>giving %1 to %2</source>
        <translation>Übergabe von %1 an %2</translation>
    </message>
    <message>
        <source>Given to %1: %2</source>
        <translation>Übergeben an %1: %2</translation>
    </message>
    <message>
        <source>%1: nobody has the patient whom you could stand in for.</source>
        <translation>%1: niemand hat den Patienten, den Sie vertreten könnten.</translation>
    </message>
    <message>
        <source>%1: you have the patient already.</source>
        <translation>%1: Sie haben den Patienten bereits.</translation>
    </message>
    <message>
        <source>standing in with %1</source>
        <translation>Vertretung bei %1</translation>
    </message>
    <message>
        <source>Standing in for %1: %2</source>
        <translation>In Vertretung von %1: %2</translation>
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
        <translation>Warum auf der Liste</translation>
    </message>
    <message>
        <source>BP
mmHg</source>
        <translation>RR
mmHg</translation>
    </message>
    <message>
        <source>HR
/min</source>
        <translation>HF
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
        <translation>Gewicht
kg</translation>
    </message>
    <message>
        <source>Glucose
mg/dL</source>
        <translation>Glukose
mg/dL</translation>
    </message>
    <message>
        <source>Data days
last 14</source>
        <translation>Datentage
letzte 14</translation>
    </message>
    <message>
        <source>Last
reading</source>
        <translation>Letzter
Messwert</translation>
    </message>
    <message>
        <source>No readings</source>
        <translation>Keine Messwerte</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>age in words, time</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Not within goals: %1</source>
        <translation>Nicht in den Zielen: %1</translation>
    </message>
    <message>
        <source>New reading
needed by</source>
        <translation>Neuer Wert
nötig bis</translation>
    </message>
    <message>
        <source>The first goal needs a new reading by %1</source>
        <translation>Das erste Ziel braucht einen neuen Wert bis %1</translation>
    </message>
<message>
        <source>Minutes
month</source>
        <translation>Minuten
Monat</translation>
    </message>
</context>
<context>
    <name>trendward::ui::Welcome</name>
    <message>
        <source>For review of past remote-monitoring data. Not for emergencies or live monitoring.</source>
        <translation>Zur Durchsicht vergangener Daten aus der Fernüberwachung. Nicht für Notfälle oder Live-Überwachung.</translation>
    </message>
    <message>
        <source>There is no record on this workstation yet</source>
        <translation>Auf diesem Arbeitsplatz gibt es noch keine Akte</translation>
    </message>
    <message>
        <source>Open the sample clinic</source>
        <translation>Beispielklinik öffnen</translation>
    </message>
    <message>
        <source>Start my own record</source>
        <translation>Eigene Akte beginnen</translation>
    </message>
    <message>
        <source>This takes a few seconds the first time.</source>
        <translation>Dies dauert beim ersten Mal einige Sekunden.</translation>
    </message>
    <message>
        <source>The record could not be opened</source>
        <translation>Die Akte konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Use a pass phrase…</source>
        <translation>Passphrase verwenden …</translation>
    </message>
    <message>
        <source>Use a pass phrase file…</source>
        <translation>Passphrasen-Datei verwenden …</translation>
    </message>
    <message>
        <source>Choose another folder…</source>
        <translation>Anderen Ordner wählen …</translation>
    </message>
    <message>
        <source>Open the sample clinic to look around: 24 invented patients with known answers, marked SAMPLE on every page and kept apart from real readings. Or start your own record: it is encrypted, its key lies in this system's keychain or behind a pass phrase, and the first step in it is to import a device file, or to pull patients from a FHIR server.</source>
        <translation>Zum Umsehen die Beispielklinik öffnen: 24 erfundene Patienten mit bekannten Antworten, auf jeder Seite mit BEISPIEL gekennzeichnet und von echten Messwerten getrennt. Oder eine eigene Akte beginnen: Sie ist verschlüsselt, ihr Schlüssel liegt im Schlüsselbund dieses Systems oder hinter einer Passphrase, und der erste Schritt darin ist, eine Gerätedatei einzulesen oder Patienten von einem FHIR-Server abzurufen.</translation>
    </message>
    <message>
        <source>Connect a FHIR server</source>
        <translation>FHIR-Server verbinden</translation>
    </message>
    <message>
        <source>The record is locked</source>
        <translation>Die Akte ist verschlossen</translation>
    </message>
    <message>
        <source>It opens with its pass phrase.</source>
        <translation>Sie öffnet sich mit ihrer Passphrase.</translation>
    </message>
    <message>
        <source>Enter the pass phrase…</source>
        <translation>Passphrase eingeben …</translation>
    </message>
    <message>
        <source>Your record lies in %1</source>
        <translation>Ihre Akte liegt in %1</translation>
    </message>
    <message>
        <source>Your record will lie in %1</source>
        <translation>Ihre Akte wird in %1 liegen</translation>
    </message>
    <message>
        <source>Choose the pass phrase file: its first line is the pass phrase</source>
        <translation>Passphrasen-Datei wählen: Ihre erste Zeile ist die Passphrase</translation>
    </message>
    <message>
        <source>Choose the folder of the record</source>
        <translation>Ordner der Akte wählen</translation>
    </message>
</context>
<context>
    <name>trendward::ui::WhyPopup</name>
    <message>
        <source>Why: %1</source>
        <translation>Warum: %1</translation>
    </message>
    <message>
        <source>Rules %1. This sorts patients for a look by a person; it judges nobody's health.</source>
        <translation>Regeln %1. Dies ordnet Patienten zur Ansicht durch einen Menschen; es beurteilt niemandes Gesundheit.</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Rests on there being no reading</source>
        <translation>Beruht darauf, dass kein Messwert vorliegt</translation>
    </message>
    <message>
        <source>Rests on 1 reading</source>
        <translation>Beruht auf 1 Messwert</translation>
    </message>
    <message numerus="yes">
        <source>Rests on %n readings</source>
        <translation>
            <numerusform>Beruht auf %n Messwert</numerusform>
            <numerusform>Beruht auf %n Messwerten</numerusform>
        </translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Held against nothing, because there is neither a goal nor a rule: %1.</source>
        <translation>Mit nichts verglichen, weil es weder Ziel noch Regel gibt: %1.</translation>
    </message>
    <message>
        <source>Against the person's own level (orders patients within their place)</source>
        <translation>Gegen das eigene Niveau (ordnet Patienten innerhalb ihres Platzes)</translation>
    </message>
    <message>
        <source>Rule %1, version %2. %3.</source>
        <translation>Regel %1, Version %2. %3.</translation>
    </message>
    <message>
        <source>For the patient: "%1"</source>
        <translation>Für die Patientin, den Patienten: „%1“</translation>
    </message>
</context>
<context>
    <name>trendward::ui::WorklistPage</name>
    <message>
        <source>Worklist</source>
        <translation>Arbeitsliste</translation>
    </message>
    <message>
        <source>Filter by name or MRN</source>
        <translation>Nach Name oder Fallnr. filtern</translation>
    </message>
    <message>
        <source>Filter the worklist by name or MRN</source>
        <translation>Arbeitsliste nach Name oder Fallnr. filtern</translation>
    </message>
    <message>
        <source>&amp;Export list…</source>
        <translation>Liste &amp;exportieren …</translation>
    </message>
    <message>
        <source>Export list</source>
        <translation>Liste exportieren</translation>
    </message>
    <message>
        <source>Writes the rows that are shown, with names, as a CSV file</source>
        <translation>Schreibt die gezeigten Zeilen, mit Namen, als CSV-Datei</translation>
    </message>
    <message>
        <source>Show only</source>
        <translation>Nur zeigen</translation>
    </message>
    <message>
        <source>Columns; press one to sort by it</source>
        <translation>Spalten; zum Sortieren eine drücken</translation>
    </message>
    <message>
        <source>Worklist order</source>
        <translation>Wie Arbeitsliste</translation>
    </message>
    <message>
        <source>%1, ascending</source>
        <translation>%1, aufsteigend</translation>
    </message>
    <message>
        <source>%1, descending</source>
        <translation>%1, absteigend</translation>
    </message>
    <message>
        <source>&amp;Sort</source>
        <translation>&amp;Sortieren</translation>
    </message>
    <message>
        <source>Sort the worklist</source>
        <translation>Arbeitsliste sortieren</translation>
    </message>
    <message>
        <source>Reading the worklist</source>
        <translation>Arbeitsliste wird gelesen</translation>
    </message>
    <message>
        <source>Every patient's readings are held against goals and rules.</source>
        <translation>Die Messwerte aller Patienten werden mit Zielen und Regeln verglichen.</translation>
    </message>
    <message>
        <source>The worklist cannot be read</source>
        <translation>Die Arbeitsliste ist nicht lesbar</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>number and standing of patients</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Show only: %1</source>
        <translation>Nur zeigen: %1</translation>
    </message>
    <message>
        <source>%1 of %2 patients ranked, %3 failed</source>
        <translation>%1 von %2 eingestuft, %3 nicht</translation>
    </message>
    <message>
        <source>The list as it was read last. %1</source>
        <translation>Die Liste, wie zuletzt gelesen. %1</translation>
    </message>
    <message>
        <source>No patients yet</source>
        <translation>Noch keine Patienten</translation>
    </message>
    <message>
        <source>Import a device file, or add a patient in the File menu.</source>
        <translation>Eine Gerätedatei einlesen oder im Menü „Datei“ einen Patienten anlegen.</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Niemand gefunden</translation>
    </message>
    <message>
        <source>No patient stands so now.</source>
        <translation>Zurzeit kein Patient mit diesem Stand.</translation>
    </message>
    <message>
        <source>No patient of this list is called “%1” or has it in an MRN.</source>
        <translation>Kein Patient dieser Liste heißt „%1“ oder hat dies in einer Fallnr.</translation>
    </message>
    <message>
        <source>Show all patients</source>
        <translation>Alle Patienten zeigen</translation>
    </message>
    <message>
        <source>Export the worklist</source>
        <translation>Arbeitsliste exportieren</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
    <message numerus="yes">
        <source>The list of %n patient(s) is in %1. It holds names: keep it as you keep the record.</source>
        <translation>
            <numerusform>Die Liste mit %n Patienten ist in %1. Sie enthält Namen: wie die Akte aufbewahren.</numerusform>
            <numerusform>Die Liste mit %n Patienten ist in %1. Sie enthält Namen: wie die Akte aufbewahren.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, MRN %2: %3</source>
        <comment>name, number, why</comment>
        <translation>%1, Fallnr. %2: %3</translation>
    </message>
    <message>
        <source>Choose a patient to read the whole reason here.</source>
        <translation>Wählen Sie eine Person, um den ganzen Grund hier zu lesen.</translation>
    </message>
    <message>
        <source>Done</source>
        <comment>patients</comment>
        <translation>Erledigt</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n done today · on this workstation only</source>
        <translation>
            <numerusform>%1 · %n heute erledigt · nur an diesem Arbeitsplatz</numerusform>
            <numerusform>%1 · %n heute erledigt · nur an diesem Arbeitsplatz</numerusform>
        </translation>
    </message>
<message numerus="yes">
        <source>%n more: refresh the list (F5)</source>
        <translation>
            <numerusform>%n weiterer: Liste auffrischen (F5)</numerusform>
            <numerusform>%n weitere: Liste auffrischen (F5)</numerusform>
        </translation>
    </message>
    <message>
        <source>Refresh the list (F5)</source>
        <translation>Liste auffrischen (F5)</translation>
    </message>
    <message>
        <source>The rows stay where they are until then</source>
        <translation>Bis dahin bleiben die Zeilen, wo sie sind</translation>
    </message>
    <message>
        <source>Prin&amp;t list…</source>
        <translation>Liste &amp;drucken…</translation>
    </message>
    <message>
        <source>Print list</source>
        <translation>Liste drucken</translation>
    </message>
    <message>
        <source>Prints the rows that are shown, with names, or saves them as a PDF file</source>
        <translation>Druckt die Zeilen, die zu sehen sind, mit Namen, oder sichert sie als PDF-Datei</translation>
    </message>
    <message>
        <source>Not enrolled</source>
        <comment>patients, the paused ones too</comment>
        <translation>Nicht eingeschrieben</translation>
    </message>
</context>
<context>
    <name>trendward::ui::WorklistPane</name>
    <message>
        <source>Worklist</source>
        <translation>Arbeitsliste</translation>
    </message>
    <message>
        <source>Which patients are listed</source>
        <translation>Welche Patienten gelistet sind</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All patients</source>
        <translation>Alle Patienten</translation>
    </message>
    <message>
        <source>Reading the worklist</source>
        <translation>Arbeitsliste wird gelesen</translation>
    </message>
    <message>
        <source>Every patient's readings are held against goals and rules.</source>
        <translation>Die Messwerte aller Patienten werden mit Zielen und Regeln verglichen.</translation>
    </message>
    <message>
        <source>The worklist cannot be read</source>
        <translation>Die Arbeitsliste ist nicht lesbar</translation>
    </message>
    <message>
        <source>Shown as of %1. %2</source>
        <translation>Gezeigt mit Stand %1. %2</translation>
    </message>
    <message>
        <source>Nobody to look at first</source>
        <translation>Niemand zuerst anzusehen</translation>
    </message>
    <message numerus="yes">
        <source>%n look first</source>
        <translation>
            <numerusform>%n zuerst ansehen</numerusform>
            <numerusform>%n zuerst ansehen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 patients ranked, %3 failed</source>
        <translation>%1 von %2 eingestuft, %3 nicht</translation>
    </message>
    <message>
        <source>No patients yet</source>
        <translation>Noch keine Patienten</translation>
    </message>
    <message>
        <source>Import a device file, or add a patient in the File menu.</source>
        <translation>Eine Gerätedatei einlesen oder im Menü „Datei“ einen Patienten anlegen.</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Niemand gefunden</translation>
    </message>
    <message>
        <source>No patient of this list is called “%1” or has it in an MRN.</source>
        <translation>Kein Patient dieser Liste heißt „%1“ oder hat dies in einer Fallnr.</translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s) within goals.</source>
        <translation>
            <numerusform>%n Patient in den Zielen.</numerusform>
            <numerusform>%n Patienten in den Zielen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first goal needs a new reading by %1.</source>
        <translation>Das erste Ziel braucht bis %1 einen neuen Messwert.</translation>
    </message>
    <message>
        <source>Nobody to review now</source>
        <translation>Zurzeit niemand zu prüfen</translation>
    </message>
    <message>
        <source>Nobody without data</source>
        <translation>Niemand ohne Daten</translation>
    </message>
    <message>
        <source>Every patient has goals and recent readings.</source>
        <translation>Alle Patienten haben Ziele und neue Messwerte.</translation>
    </message>
    <message>
        <source>Show all patients</source>
        <translation>Alle Patienten zeigen</translation>
    </message>
    <message>
        <source>Clinical %1</source>
        <translation>Klinisch %1</translation>
    </message>
    <message>
        <source>%1 patients with no recent data or not enough known</source>
        <translation>%1 Patienten ohne neue Daten oder mit zu wenig Bekanntem</translation>
    </message>
    <message>
        <source>Done %1</source>
        <translation>Erledigt %1</translation>
    </message>
    <message>
        <source>%1 patients reviewed or snoozed</source>
        <translation>%1 geprüfte oder zurückgestellte Patienten</translation>
    </message>
    <message>
        <source>Nobody is done</source>
        <translation>Niemand ist erledigt</translation>
    </message>
    <message>
        <source>Patients who are reviewed or snoozed stand here.</source>
        <translation>Hier stehen geprüfte und zurückgestellte Patienten.</translation>
    </message>
    <message>
        <source>No data %1</source>
        <translation>Keine Daten %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 ranked, %3 failed · %n done today</source>
        <translation>
            <numerusform>%1 von %2 eingestuft, %3 nicht · %n erledigt</numerusform>
            <numerusform>%1 von %2 eingestuft, %3 nicht · %n erledigt</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 patients to look at first and to review; those without data stand under No data</source>
        <translation>%1 Patienten zum Zuerst-Ansehen und zum Prüfen; die ohne Daten stehen unter Keine Daten</translation>
    </message>
    <message numerus="yes">
        <source>%n patient(s) with no recent data or not enough known stand under No data.</source>
        <translation>
            <numerusform>%n Patient ohne neue Daten oder mit zu wenig Bekanntem steht unter Keine Daten.</numerusform>
            <numerusform>%n Patienten ohne neue Daten oder mit zu wenig Bekanntem stehen unter Keine Daten.</numerusform>
        </translation>
    </message>
<message numerus="yes">
        <source>%n more: refresh the list (F5)</source>
        <translation>
            <numerusform>%n weiterer: Liste auffrischen (F5)</numerusform>
            <numerusform>%n weitere: Liste auffrischen (F5)</numerusform>
        </translation>
    </message>
    <message>
        <source>Refresh the list (F5)</source>
        <translation>Liste auffrischen (F5)</translation>
    </message>
    <message>
        <source>The rows stay where they are until then</source>
        <translation>Bis dahin bleiben die Zeilen, wo sie sind</translation>
    </message>
    <message>
        <source>%1 patients to look at first and to review</source>
        <translation>%1 Patienten zum Zuerst-Ansehen und zum Prüfen</translation>
    </message>
    </context>
<context>
    <name>trendward::ui::ZoneBox</name>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Search, such as Europe/London</source>
        <translation>Suchen, etwa Europe/Berlin</translation>
    </message>
</context>
<context>
    <name>Enrolment</name>
    <message>
        <source>Name the programme.</source>
        <translation>Das Programm benennen.</translation>
    </message>
    <message>
        <source>The patient is in this programme already: {1}.</source>
        <translation>Der Patient ist bereits in diesem Programm: {1}.</translation>
    </message>
    <message>
        <source>The enrolment ended on {1}.</source>
        <translation>Die Einschreibung endete am {1}.</translation>
    </message>
    <message>
        <source>The day lies before {1}, when the enrolment last changed.</source>
        <translation>Der Tag liegt vor dem {1}, an dem sich die Einschreibung zuletzt geändert hat.</translation>
    </message>
    <message>
        <source>The enrolment is paused since {1}.</source>
        <translation>Die Einschreibung ruht seit {1}.</translation>
    </message>
    <message>
        <source>The enrolment is not paused.</source>
        <translation>Die Einschreibung ruht nicht.</translation>
    </message>
    <message>
        <source>Say why: a pause and a discharge have a reason.</source>
        <translation>Bitte sagen, warum: eine Pause und eine Entlassung haben einen Grund.</translation>
    </message>
    <message>
        <source>Paused since {1}: {2}</source>
        <extracomment>{1}: a date, {2}: why</extracomment>
        <translation>Ruht seit {1}: {2}</translation>
    </message>
    <message>
        <source>An enrolment has whole dates, such as 2026-06-01.</source>
        <translation>Eine Einschreibung hat ganze Daten, etwa 2026-06-01.</translation>
    </message>
    <message>
        <source>The patient has no such enrolment.</source>
        <translation>Der Patient hat keine solche Einschreibung.</translation>
    </message>
    <message>
        <source>{1}, {2} to {3}: {4}</source>
        <translation>{1}, {2} bis {3}: {4}</translation>
    </message>
    <message>
        <source>{1} since {2}</source>
        <extracomment>{1}: a programme, {2}: a date</extracomment>
        <translation>{1} seit {2}</translation>
    </message>
    <message>
        <source>consent of {1}</source>
        <translation>Einwilligung vom {1}</translation>
    </message>
    <message>
        <source>consent not recorded</source>
        <translation>Einwilligung nicht festgehalten</translation>
    </message>
    <message>
        <source>Programme: {1}</source>
        <extracomment>{1}: "Heart failure at home since 3 May 2026, R. Alvarez, consent not recorded"</extracomment>
        <translation>Programm: {1}</translation>
    </message>
    <message>
        <source>Discharged {1}: {2}</source>
        <extracomment>{1}: a date, {2}: why</extracomment>
        <translation>Entlassen {1}: {2}</translation>
    </message>
    <message>
        <source>Not enrolled</source>
        <translation>Nicht eingeschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%n not enrolled</source>
        <translation>
            <numerusform>%n nicht eingeschrieben</numerusform>
            <numerusform>%n nicht eingeschrieben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n paused</source>
        <translation>
            <numerusform>%n ruhend</numerusform>
            <numerusform>%n ruhend</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Monitoring</name>
    <message>
        <source>Device readings on {1} of {2} days</source>
        <extracomment>{1}: a number of days</extracomment>
        <translation>Messwerte von Geräten an {1} von {2} Tagen</translation>
    </message>
    <message>
        <source>{1} min of review this month</source>
        <translation>{1} min Durchsicht in diesem Monat</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Programme</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Patients</source>
        <translation>Patienten</translation>
    </message>
    <message>
        <source>Begun</source>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Reviewed</source>
        <translation>Durchgesehen</translation>
    </message>
    <message>
        <source>Reviews</source>
        <translation>Durchsichten</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>2 days or more</source>
        <translation>Ab 2 Tagen</translation>
    </message>
    <message>
        <source>16 days or more</source>
        <translation>Ab 16 Tagen</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Clinician</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Days of 30</source>
        <translation>Tage von 30</translation>
    </message>
    <message>
        <source>Codes</source>
        <translation>Codes</translation>
    </message>
    <message>
        <source>The month is not over: this is as of {1}.</source>
        <extracomment>{1}: a date and time</extracomment>
        <translation>Der Monat ist nicht zu Ende: Stand {1}.</translation>
    </message>
    <message>
        <source>Days: with readings that a device took, among the last 30 by the patient's clock; what was typed in by hand does not count. Minutes: a patient's page was open and used within the minute. A patient in two programmes counts in both.</source>
        <translation>Tage: mit Messwerten eines Geräts, unter den letzten 30 nach der Uhr des Patienten; von Hand Eingetragenes zählt nicht. Minuten: die Seite eines Patienten war offen und wurde innerhalb einer Minute benutzt. Ein Patient in zwei Programmen zählt in beiden.</translation>
    </message>
    <message>
        <source>Codes are counters (CPT of 2026, United States). What may be billed is for a person to say.</source>
        <translation>Codes sind Zähler (CPT 2026, Vereinigte Staaten). Was abgerechnet werden darf, sagt ein Mensch.</translation>
    </message>
    <message>
        <source>Programmes in {1}</source>
        <extracomment>{1}: "Nov 2026"</extracomment>
        <translation>Programme im {1}</translation>
    </message>
</context>
<context>
    <name>trendward::ui::AssignDialog</name>
    <message>
        <source>Give to somebody: %1</source>
        <translation>Jemandem übergeben: %1</translation>
    </message>
    <message>
        <source>&amp;Give</source>
        <translation>Ü&amp;bergeben</translation>
    </message>
    <message>
        <source>&amp;Who has the patient from now on</source>
        <translation>&amp;Wer den Patienten von jetzt an hat</translation>
    </message>
    <message>
        <source>Who has the patient from now on</source>
        <translation>Wer den Patienten von jetzt an hat</translation>
    </message>
    <message>
        <source>The name as the person signs</source>
        <translation>Der Name, wie die Person unterschreibt</translation>
    </message>
    <message>
        <source>The patient stays in the list until this person has reviewed, whoever else does before.</source>
        <translation>Der Patient bleibt in der Liste, bis diese Person ihn durchgesehen hat, auch wenn es vorher jemand anders tut.</translation>
    </message>
</context>
<context>
    <name>trendward::ui::EnrolmentDialog</name>
    <message>
        <source>The patient stays in this programme by another enrolment: actions and devices stay as they are.</source>
        <translation>Der Patient bleibt durch eine andere Einschreibung in diesem Programm: Maßnahmen und Geräte bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>%1 since %2</source>
        <comment>programme, day</comment>
        <translation>%1 seit %2</translation>
    </message>
    <message>
        <source>Enrolment: %1</source>
        <translation>Einschreibung: %1</translation>
    </message>
    <message>
        <source>Enrolment in a programme</source>
        <translation>Einschreibung in ein Programm</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>&amp;What to do</source>
        <translation>&amp;Was zu tun ist</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Such as: Heart failure at home</source>
        <translation>Etwa: Herzschwäche zu Hause</translation>
    </message>
    <message>
        <source>&amp;Programme</source>
        <translation>&amp;Programm</translation>
    </message>
    <message>
        <source>Year-month-day, such as 2026-05-03</source>
        <translation>Jahr-Monat-Tag, etwa 2026-05-03</translation>
    </message>
    <message>
        <source>&amp;Clinician</source>
        <translation>&amp;Zuständig</translation>
    </message>
    <message>
        <source>Clinician</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Who answers for the patient</source>
        <translation>Wer für den Patienten einsteht</translation>
    </message>
    <message>
        <source>C&amp;onsent of</source>
        <translation>E&amp;inwilligung vom</translation>
    </message>
    <message>
        <source>Day of the consent</source>
        <translation>Tag der Einwilligung</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Ab</translation>
    </message>
    <message>
        <source>From which day on</source>
        <translation>Von welchem Tag an</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Such as: in hospital, moved away</source>
        <translation>Etwa: im Krankenhaus, weggezogen</translation>
    </message>
    <message>
        <source>Open the care-plan summary afterwards, as the &amp;last one</source>
        <translation>Danach die Versorgungsplan-Übersicht öffnen, als die &amp;letzte</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Go on: %1</source>
        <translation>Weiter: %1</translation>
    </message>
    <message>
        <source>Pause: %1</source>
        <translation>Pause: %1</translation>
    </message>
    <message>
        <source>Discharge: %1</source>
        <translation>Entlassung: %1</translation>
    </message>
    <message>
        <source>Change clinician or consent: %1</source>
        <translation>Zuständige oder Einwilligung ändern: %1</translation>
    </message>
    <message>
        <source>Enrol in a programme</source>
        <translation>In ein Programm einschreiben</translation>
    </message>
    <message>
        <source>Enrol in another programme</source>
        <translation>In ein weiteres Programm einschreiben</translation>
    </message>
    <message>
        <source>Not enrolled in any programme.</source>
        <translation>In kein Programm eingeschrieben.</translation>
    </message>
    <message>
        <source>Nobody is enrolled yet, so the worklist answers for everybody. From the first enrolment on it answers for those who are enrolled, and counts all others apart.</source>
        <translation>Noch ist niemand eingeschrieben, darum steht die Arbeitsliste für alle ein. Von der ersten Einschreibung an steht sie für die Eingeschriebenen ein und zählt alle anderen gesondert.</translation>
    </message>
    <message>
        <source>While it is paused, the patient stands apart from the worklist.</source>
        <translation>Während der Pause steht der Patient neben der Arbeitsliste.</translation>
    </message>
    <message>
        <source>The patient stays in another programme: actions and devices stay as they are.</source>
        <translation>Der Patient bleibt in einem anderen Programm: Maßnahmen und Geräte bleiben, wie sie sind.</translation>
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
            <numerusform>%n offene Maßnahme wird abgesagt.</numerusform>
            <numerusform>%n offene Maßnahmen werden abgesagt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n device assignment(s) will end.</source>
        <translation>
            <numerusform>%n Gerätezuordnung endet.</numerusform>
            <numerusform>%n Gerätezuordnungen enden.</numerusform>
        </translation>
    </message>
    <message>
        <source>An enrolment has whole dates: write them as 2026-05-03.</source>
        <translation>Eine Einschreibung hat ganze Daten: bitte als 2026-05-03 schreiben.</translation>
    </message>
    <message>
        <source>%1 has not come yet.</source>
        <translation>Der %1 ist noch nicht gekommen.</translation>
    </message>
    <message>
        <source>enrolment of %1</source>
        <translation>Einschreibung von %1</translation>
    </message>
    <message>
        <source>Discharged: %1</source>
        <translation>Entlassen: %1</translation>
    </message>
    <message>
        <source>Enrolment kept: %1</source>
        <translation>Einschreibung gesichert: %1</translation>
    </message>
</context>
<context>
    <name>trendward::ui::ReportDialog</name>
    <message>
        <source>Monthly report</source>
        <translation>Monatsbericht</translation>
    </message>
    <message>
        <source>&amp;Month</source>
        <translation>&amp;Monat</translation>
    </message>
    <message>
        <source>Month of the report</source>
        <translation>Monat des Berichts</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Der Bericht</translation>
    </message>
    <message>
        <source>&amp;Save as PDF, page or table…</source>
        <translation>Als PDF, Seite oder Tabelle &amp;sichern…</translation>
    </message>
    <message>
        <source>Save the monthly report</source>
        <translation>Monatsbericht sichern</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Page (*.html)</source>
        <translation>Seite (*.html)</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>Tabelle (*.csv)</translation>
    </message>
</context>
</TS>
