"""Faults that translations really come back with, each by the code that must name it."""

import pytest

from pipeline.checks import check_pair
from pipeline.model.finding import Severity
from tests.checks.pairs import pair

DEFECTS = """
PO101 fr: Call {clinic.phone}.  ->  Appelez-nous.
PO101 zh-Hans: Call {clinic.phone}.  ->  请致电{诊所电话}。
PO102 zh-Hans: Call {clinic.phone}.  ->  请致电{诊所电话}。
PO102 fr: Call {clinic.phone}.  ->  Appelez le {clinic.phone}, oui, le {clinic.phone}.
PO102 es: Call {clinic.phone}.  ->  Llame al {clinic phone}.
PO102 ar: Call us.  ->  اتصل على {clinic.emergency}.
PO201 fr: See [this](https://example.org/a).  ->  Voir ceci.
PO201 es: See [this](https://example.org/a).  ->  Vea [esto](https://example.com/a).
PO201 ru: See it.  ->  Смотрите [это](https://example.com/).
PO201 zh-Hans: See [this](https://example.org/a).  ->  请看[这个] (https://example.org/a)。
PO209 zh-Hans: See [this](https://example.org/a).  ->  请看[这个] (https://example.org/a)。
PO209 vi: See [this](https://example.org/a).  ->  Xem này](https://example.org/a).
PO202 fr: Look.  ->  Regardez. ![x](https://example.com/spy.png)
PO203 fr: Look.  ->  Regardez. <img src=x onerror=alert(1)>
PO203 ar: Look.  ->  انظر <!-- ملاحظة -->
PO204 fr: Send `STOP`.  ->  Envoyez `ARRÊT`.
PO205 fr: **Never** share it.  ->  Ne le partagez jamais.
PO205 vi: Never share it.  ->  **Không bao giờ** chia sẻ thuốc.
PO206 fr: Drink.[^1]  ->  Buvez.
PO206 fr: Drink.  ->  Buvez.[^2]
PO207 fr: One line.  ->  Une\\\\\\nligne.
PO208 fr: Drink water.  ->  - Buvez de l’eau.
PO208 fr: Drink water.  ->  ## Buvez de l’eau.
PO208 fr: Drink water.  ->  ```Buvez de l’eau.
PO208 fr: Drink water.  ->  Buvez\\n\\nde l’eau.
PO210 zh-Hans: **Never** stop.  ->  **“切勿”**停药。
PO210 fr: **Never** stop.  ->  **N’arrêtez jamais.
PO301 fr: Take 5 mg.  ->  Prenez 50 mg.
PO301 fr: Take 5 mg.  ->  Prenez ce médicament.
PO301 fr: Take it.  ->  Prenez 10 mg.
PO301 fr: Take it twice a day.  ->  Prenez-le une fois par jour.
PO301 fr: Take it three times a day.  ->  Prenez-le une fois par jour.
PO301 es: Take it twice a day.  ->  Tómelo una vez al día.
PO301 de: Take it twice a day.  ->  Nehmen Sie es einmal täglich.
PO301 pl: Take it twice a day.  ->  Proszę przyjmować raz dziennie.
PO301 vi: Take it twice a day.  ->  Uống mỗi ngày một lần.
PO301 zh-Hans: Take it twice a day.  ->  每天服用一次。
PO301 hi: Take it twice a day.  ->  दिन में एक बार लें।
PO301 bn: Take it twice a day.  ->  দিনে একবার খান।
PO301 fa: Take it twice a day.  ->  روزی یک بار بخورید.
PO301 fr: Take it once a day.  ->  Prenez-le deux fois par jour.
PO301 fr: Take 5 mg once a day.  ->  Prenez 5 mg deux fois par jour.
PO301 es: Take it every day.  ->  Tómelo tres veces al día.
PO301 de: Take it once a day.  ->  Nehmen Sie es zweimal täglich.
PO301 ar: Take it once a day.  ->  تناوله مرتين في اليوم.
PO301 ru: Take it daily.  ->  Принимайте его дважды в день.
PO301 zh-Hans: Take it once a day.  ->  每天服用两次。
PO301 vi: Take it once a day.  ->  Uống hai lần mỗi ngày.
PO301 bn: Take it once a day.  ->  দিনে দুবার খান।
PO301 fr: Rub for 20 seconds.  ->  Frottez pendant vingt-deux secondes.
PO301 fr: Wait for 20 minutes.  ->  Attendez cent vingt minutes.
PO301 fr: Take 100 mg a day.  ->  Prenez deux cents mg par jour.
PO301 fr: Come back in 2 days.  ->  Revenez dans quarante-deux jours.
PO301 es: Come back in 2 days.  ->  Vuelva dentro de cuarenta y dos días.
PO301 vi: Come back in 2 days.  ->  Quay lại sau bốn mươi hai ngày.
PO301 ar: Come back in 5 days.  ->  عد بعد خمسة وعشرين يومًا.
PO301 es: Wait for 20 minutes.  ->  Espere veinte y cinco minutos.
PO301 pl: Wait for 20 minutes.  ->  Proszę poczekać dwadzieścia pięć minut.
PO301 zh-Hans: Rub for 20 seconds.  ->  搓手二十二秒。
PO301 fr: Take 1.5 mg.  ->  Prenez 15 mg.
PO301 fr: The dose is 1,000 mg.  ->  La dose est de 1,0 mg.
PO301 es: The dose is 1.5 mg.  ->  La dosis es de 1.500 mg.
PO301 fr: Above 38.5 °C call us.  ->  Au-dessus de 39,5 °C appelez-nous.
PO301 ar: Take 12 mg.  ->  تناول ٢١ ملغ.
PO301 ar: Take 2.5 ml.  ->  تناول ٢٥ مل.
PO301 ru: Take 100 mg every 8 hours.  ->  Принимайте 100 мг каждые 6 часов.
PO301 vi: Take 100 mg every 8 hours.  ->  Uống 10 mg mỗi 8 giờ.
PO301 zh-Hans: The trial had 10,000 patients.  ->  该试验有10万名患者。
PO301 zh-Hans: Wait for 24 hours.  ->  请等待42小时。
PO301 fr: Come on 6 August 2018.  ->  Venez le 6 août 2019.
PO301 fr: Come on 6 August 2018.  ->  Venez le 6 juillet 2018.
PO301 ru: Come on 6 August 2018.  ->  Приходите 6 июля 2018 г.
PO301 zh-Hans: Come on 6 August 2018.  ->  请于2018年9月6日前来。
PO301 pl: Come on 6 August 2018.  ->  Proszę przyjść 6 lipca 2018 r.
PO301 uk: Take 100 mg every 8 hours.  ->  Приймайте 100 мг кожні 6 годин.
PO301 so: Take 2.5 mg.  ->  Qaado 25 mg.
PO301 so: About 10% of people.  ->  Qiyaastii boqolkiiba 15 dadka.
PO301 fr: Call 020 7946 0123.  ->  Appelez le 020 7946 0132.
PO301 fr: Come at 8:30.  ->  Venez à 9 h 30.
PO301 fr: Your pressure is 120/80.  ->  Votre tension est de 80/120.
PO301 ar: It takes 5-10 minutes.  ->  يستغرق 10-5 دقائق.
PO301 fr: More than 2 million people.  ->  Plus de 2 milliards de personnes.
PO301 fr: About 10% of people.  ->  Environ 15 % des personnes.
PO301 bn: Take 5 mg.  ->  50 মিলিগ্রাম খান।
PO301 bn: Take 2.5 ml.  ->  ২৫ মিলি খান।
PO301 bn: The trial had 100,000 patients.  ->  পরীক্ষায় 10,00,000 রোগী ছিলেন।
PO301 bn: Come on 6 August 2018.  ->  2018 সালের 6 জুলাই আসুন।
PO301 bn: Take two tablets.  ->  তিনটি ট্যাবলেট খান।
PO304 bn: Take 5 mg.  ->  5 মিলিলিটার খান।
PO304 bn: Wait for 24 hours.  ->  24 দিন অপেক্ষা করুন।
PO301 hi: Take 5 mg.  ->  50 मिलीग्राम लें।
PO301 hi: Take 1½ tablets.  ->  ढाई गोली लें।
PO301 hi: The trial had 100,000 patients.  ->  परीक्षण में 10 लाख मरीज़ थे।
PO301 hi: Come on 6 August 2018.  ->  6 जुलाई 2018 को आएँ।
PO301 hi: Take two tablets.  ->  तीन गोलियाँ लें।
PO304 hi: Take 5 mg.  ->  5 मिलीलीटर लें।
PO304 hi: Wait for 24 hours.  ->  24 दिन इंतज़ार करें।
PO301 fa: Take 5 mg.  ->  ۵۰ میلی‌گرم بخورید.
PO301 fa: Take 2.5 ml.  ->  ۲۵ میلی‌لیتر بخورید.
PO301 fa: Come on 6 August 2018.  ->  6 ژوئیهٔ 2018 بیایید.
PO301 fa: It takes 5-10 minutes.  ->  10-5 دقیقه طول می‌کشد.
PO301 fa: Take two tablets.  ->  سه قرص بخورید.
PO304 fa: Take 5 mg.  ->  5 میلی‌لیتر بخورید.
PO304 fa: Wait for 24 hours.  ->  24 روز صبر کنید.
PO302 fr: It has 3 parts.  ->  Il a 4 parties.
PO301 pl: Take two tablets.  ->  Proszę przyjąć trzy tabletki.
PO301 uk: Take two tablets.  ->  Прийміть п’ять таблеток.
PO301 so: Take two tablets.  ->  Qaado saddex kiniin.
PO304 pl: Take 5 mg.  ->  Proszę przyjąć 5 mikrogramów.
PO304 uk: Take 5 mg.  ->  Прийміть 5 мкг.
PO304 so: Take it every 8 hours.  ->  Qaado 8 maalmood kasta.
PO305 pl: Take 2.5 mg.  ->  Proszę przyjąć 2.5 mg.
PO302 es: Use two pens.  ->  Use tres plumas.
PO302 zh-Hans: It has two parts.  ->  它有三个部分。
PO302 vi: It has 3 parts.  ->  Thuốc có nhiều phần.
PO302 fr: It has parts.  ->  Il a 4 parties.
PO303 fr: It blocks PD-1.  ->  Il bloque PD-L1.
PO303 ru: It attaches to CD3 and CD20.  ->  Он связывается с CD3.
PO303 ar: It attaches to CD20.  ->  يرتبط بالهدف CD19.
PO303 zh-Hans: Vaccines against COVID-19 are safe.  ->  冠状病毒疫苗是安全的。
PO304 fr: Take 5 mg.  ->  Prenez 5 g.
PO304 ru: Take 5 mcg.  ->  Примите 5 мг.
PO304 ar: Take 5 ml.  ->  تناول 5 ملغ.
PO304 zh-Hans: Take it every 8 hours.  ->  每8天服用一次。
PO304 vi: Take it for 2 weeks.  ->  Uống trong 2 tháng.
PO304 es: Wait 30 minutes.  ->  Espere 30 segundos.
PO304 fr: It is 38 °C.  ->  Il fait 38 °F.
PO304 es: Take 5 mg.  ->  Tome 5.
PO301 th: Come on 14 October 2025.  ->  มาวันที่ 14 ตุลาคม 2567
PO301 sw: Come at 8 am.  ->  Njoo saa 3 asubuhi.
PO301 pt: Take it every 6 hours.  ->  Tome-o de 8 em 8 horas.
PO406 ja: Do not drink alcohol.  ->  请不要喝酒。
PO406 ko: Do not drink alcohol.  ->  请不要喝酒。
PO406 zh-Hans: Do not drink alcohol.  ->  お酒を飲まないでください。
PO704 fr: Lie on your right side.  ->  Allongez-vous sur le côté gauche.
PO704 ar: Lie on your left side.  ->  استلقوا على الجانب الأيمن.
PO704 tr: Raise your left leg.  ->  Sağ bacağınızı kaldırın.
PO704 ko: Raise your left leg.  ->  오른쪽 다리를 드세요.
PO301 fr: From 6 pm to 8 pm.  ->  De 20 h à 18 h.
PO704 de: No more than 4 doses, and wait at least 4 hours.  ->  Höchstens 4 Dosen, und warten Sie höchstens 4 Stunden.
PO704 he: Under 3 months old, and 38 °C or more  ->  בן יותר מ־3 חודשים, ו־38 °C ומעלה
PO701 zh-Hant: Do not drive for 24 hours.  ->  24小時內請開車。
PO704 fr: Take no more than 4 tablets a day.  ->  Prenez plus de 4 comprimés par jour.
PO704 fr: Drink no less than 2 litres.  ->  Buvez moins de 2 litres.
PO704 es: Take no more than 4 tablets a day.  ->  Tome más de 4 tabletas al día.
PO704 de: Take no more than 4 tablets a day.  ->  Nehmen Sie mehr als 4 Tabletten am Tag.
PO704 ar: Take no more than 4 tablets a day.  ->  تناول أكثر من 4 أقراص في اليوم.
PO704 ru: Take no more than 4 tablets a day.  ->  Принимайте более 4 таблеток в день.
PO704 pl: Take no more than 4 tablets a day.  ->  Proszę brać więcej niż 4 tabletki dziennie.
PO704 hi: Take no more than 4 tablets a day.  ->  दिन में 4 से ज़्यादा गोलियाँ लें।
PO704 zh-Hans: Take no more than 4 tablets a day.  ->  每天服用超过4片。
PO704 ja: Take no more than 4 tablets a day.  ->  1日4錠以上飲んでください。
PO704 es: Take it in the morning.  ->  Tómelo por la noche.
PO704 vi: Take it in the morning.  ->  Uống vào buổi tối.
PO704 zh-Hans: Take it in the morning.  ->  晚上服用。
PO704 ar: Take it at night.  ->  تناوله في الصباح.
PO704 de: Take it in the evening.  ->  Nehmen Sie es morgens.
PO704 fr: Take it at bedtime.  ->  Prenez-le le matin.
PO704 zh-Hant: Call us above 38.5 °C.  ->  體溫低於38.5°C時請致電我們。
PO706 zh-Hant: The clinic is open on Monday.  ->  診所週二開放。
PO310 fr: Take half a dose. Take one tablet and a half.  ->  Prenez une demi-dose. Prenez un comprimé.
PO310 fr: Take 5 ml.  ->  Prenez 5 ml et demi.
PO310 es: Take one tablet.  ->  Tome una tableta y media.
PO310 pt: Take two tablets.  ->  Tome dois comprimidos e meio.
PO310 it: Take one tablet.  ->  Prenda una compressa e mezza.
PO310 de: Take two tablets.  ->  Nehmen Sie zweieinhalb Tabletten.
PO310 nl: Take one tablet.  ->  Neem anderhalve tablet.
PO310 pl: Take two tablets.  ->  Proszę wziąć dwie i pół tabletki.
PO310 ru: Take two tablets.  ->  Принимайте две с половиной таблетки.
PO310 uk: Wait one hour.  ->  Зачекайте півтори години.
PO310 ar: Wait 2 hours.  ->  انتظر ساعتين ونصف.
PO310 he: Wait one hour.  ->  המתינו שעה וחצי.
PO310 fa: Wait one hour.  ->  یک ساعت و نیم صبر کنید.
PO310 ur: Wait one hour.  ->  ڈیڑھ گھنٹہ انتظار کریں۔
PO310 hi: Wait one hour.  ->  डेढ़ घंटा रुकें।
PO310 bn: Wait one hour.  ->  দেড় ঘণ্টা অপেক্ষা করুন।
PO310 ro: Wait one hour.  ->  Așteptați o oră și jumătate.
PO310 tr: Wait one hour.  ->  Bir buçuk saat bekleyin.
PO310 el: Wait two hours.  ->  Περιμένετε δυόμισι ώρες.
PO310 vi: Wait one hour.  ->  Chờ một tiếng rưỡi.
PO310 zh-Hans: Take two tablets.  ->  服用两片半。
PO310 ja: Wait one hour.  ->  1時間半待ってください。
PO310 ko: Wait one hour.  ->  한 시간 반 기다리세요.
PO310 th: Wait one hour.  ->  รอหนึ่งชั่วโมงครึ่ง
PO310 so: Wait one hour.  ->  Sug saacad iyo badh.
PO310 sw: Wait one hour.  ->  Subiri saa moja na nusu.
PO310 ta: Wait one hour.  ->  ஒன்றரை மணி நேரம் காத்திருங்கள்.
PO311 fr: Take 10 mg once a week.  ->  Prenez 10 mg une fois par jour.
PO311 es: Take it once a week.  ->  Tómelo una vez al día.
PO311 pt: Take it once a month.  ->  Tome-o uma vez por semana.
PO311 it: Take it weekly.  ->  Lo prenda quotidianamente.
PO311 de: Take it once a week.  ->  Nehmen Sie es einmal täglich.
PO311 nl: Take it every week.  ->  Neem het elke dag.
PO311 pl: Take it once a week.  ->  Proszę brać raz dziennie.
PO311 ru: Take it once a week.  ->  Принимайте один раз в день.
PO311 uk: Take it every week.  ->  Приймайте щодня.
PO311 ro: Take it once a week.  ->  Luați-l o dată pe zi.
PO311 tr: Take it once a week.  ->  Günde bir kez alın.
PO311 el: Take it once a week.  ->  Πάρτε το μία φορά την ημέρα.
PO311 he: Take it once a week.  ->  קחו אותו פעם ביום.
PO311 ar: Take it once a week.  ->  تناوله مرة واحدة في اليوم.
PO311 fa: Take it once a week.  ->  آن را روزی یک بار بخورید.
PO311 ur: Take it once a week.  ->  اسے دن میں ایک بار لیں۔
PO311 hi: Take it once a week.  ->  इसे दिन में एक बार लें।
PO311 bn: Take it once a week.  ->  এটি দিনে একবার খান।
PO311 ta: Take it once a week.  ->  இதை நாளுக்கு ஒரு முறை எடுங்கள்.
PO311 so: Take it once a week.  ->  Qaado maalintii hal mar.
PO311 sw: Take it once a week.  ->  Meza mara moja kwa siku.
PO311 vi: Take it once a week.  ->  Uống mỗi ngày một lần.
PO311 th: Take it once a week.  ->  กินวันละครั้ง
PO311 ja: Take it once a week.  ->  1日1回飲んでください。
PO311 ko: Take it once a week.  ->  하루에 한 번 복용하세요.
PO311 zh-Hans: Take it once a day.  ->  每周服用一次。
PO311 fr: Take it every other day.  ->  Prenez-le tous les jours.
PO311 es: Take it every other day.  ->  Tómelo todos los días.
PO311 de: Take it every other day.  ->  Nehmen Sie es jeden Tag.
PO311 ar: Take it every other day.  ->  تناوله كل يوم.
PO311 zh-Hans: Take it every other day.  ->  每天服用一次。
PO311 ru: Take it every other day.  ->  Принимайте каждый день.
PO311 pl: Take it every other day.  ->  Proszę przyjmować codziennie.
PO311 ja: Take it every other day.  ->  毎日飲んでください。
PO311 ko: Take it every other day.  ->  매일 복용하세요.
PO311 hi: Take it every other day.  ->  हर दिन लें।
PO311 bn: Take it every other day.  ->  প্রতিদিন খান।
PO311 vi: Take it every other day.  ->  Uống mỗi ngày.
PO311 so: Take it every other day.  ->  Qaado maalin kasta.
PO311 fa: Take it every other day.  ->  هر روز بخورید.
PO311 he: Take it every other day.  ->  קחו כל יום.
PO311 th: Take it every other day.  ->  กินทุกวัน
PO311 tr: Take it every other day.  ->  Her gün alın.
PO311 el: Take it every other day.  ->  Πάρτε το κάθε μέρα.
PO311 ro: Take it every other day.  ->  Luați-l zilnic.
PO311 nl: Take it every other day.  ->  Neem het elke dag.
PO311 pt: Take it every other day.  ->  Tome todos os dias.
PO311 it: Take it every other day.  ->  Lo prenda ogni giorno.
PO311 uk: Take it every other day.  ->  Приймайте щодня.
PO311 ur: Take it every other day.  ->  ہر دن لیں۔
PO311 sw: Take it every other day.  ->  Meza kila siku.
PO311 ta: Take it every other day.  ->  தினமும் எடுங்கள்.
PO312 fr: Take 2 teaspoons.  ->  Prenez 2 cuillères à soupe.
PO312 fr: Take one tablespoonful.  ->  Prenez une cuillerée à café.
PO312 fr: One teaspoon, then a tablespoon.  ->  Une cuillère à soupe, puis une cuillère à soupe.
PO312 en-GB: Take 2 teaspoons of it.  ->  Take 2 tablespoons of it.
PO312 es: Take a teaspoon.  ->  Tome una cucharada.
PO312 es: Take 1 tbsp.  ->  Tome 1 cdta.
PO312 pt: Take 2 teaspoons.  ->  Tome 2 colheres de sopa.
PO312 it: Take two teaspoonfuls.  ->  Prenda due cucchiai.
PO312 de: Take 2 tsp.  ->  Nehmen Sie 2 Esslöffel.
PO312 nl: Take 2 teaspoons.  ->  Neem 2 eetlepels.
PO312 pl: Take 2 teaspoons.  ->  Proszę wziąć 2 łyżki.
PO312 ru: Take 2 teaspoons.  ->  Примите 2 столовые ложки.
PO312 uk: Take 2 tablespoons.  ->  Прийміть 2 чайні ложки.
PO312 ro: Take 2 teaspoons.  ->  Luați 2 linguri.
PO312 tr: Take 2 teaspoons.  ->  2 yemek kaşığı alın.
PO312 el: Take 2 teaspoons.  ->  Πάρτε 2 κουταλιές της σούπας.
PO312 he: Take 2 teaspoons.  ->  קחו 2 כפות.
PO312 ar: Take two teaspoons.  ->  خذ ملعقتين كبيرتين.
PO312 fa: Take 2 teaspoons.  ->  ۲ قاشق غذاخوری بخورید.
PO312 ur: Take 2 teaspoons.  ->  کھانے کے 2 چمچ لیں۔
PO312 hi: Take 2 teaspoons.  ->  2 बड़े चम्मच लें।
PO312 bn: Take 2 teaspoons.  ->  ২ টেবিল চামচ খান।
PO312 ta: Take 2 teaspoons.  ->  2 மேசைக்கரண்டி எடுங்கள்.
PO312 vi: Take 2 teaspoons.  ->  Uống 2 muỗng canh.
PO312 zh-Hans: Take 2 tablespoons.  ->  服用2茶匙。
PO312 ja: Take 2 teaspoons.  ->  大さじ2杯を飲んでください。
PO312 ko: Take 2 teaspoons.  ->  2큰술을 드세요.
PO312 th: Take 2 teaspoons.  ->  รับประทาน 2 ช้อนโต๊ะ
PO312 so: Take 2 teaspoons.  ->  Qaado 2 malqacadood oo waaweyn.
PO312 sw: Take 2 teaspoons.  ->  Kunywa vijiko 2 vya chakula.
PO704 fr: Stop taking the tablets.  ->  Continuez à prendre les comprimés.
PO704 fr: Keep taking the tablets.  ->  Arrêtez les comprimés.
PO704 fr: Increase the dose.  ->  Diminuez la dose.
PO704 fr: Take it with food.  ->  Prenez-le à jeun.
PO704 es: Stop taking this medicine.  ->  Siga tomando este medicamento.
PO704 es: Continue taking it.  ->  Deje de tomarlo.
PO704 es: Lower the dose.  ->  Aumente la dosis.
PO704 pt: Stop taking it.  ->  Continue a tomar.
PO704 pt: Take it with food.  ->  Tome em jejum.
PO704 it: Stop taking it.  ->  Continui a prenderlo.
PO704 it: Increase the dose.  ->  Riduca la dose.
PO704 de: Stop taking it.  ->  Nehmen Sie es weiter.
PO704 de: Reduce the dose.  ->  Erhöhen Sie die Dosis.
PO704 de: Take it on an empty stomach.  ->  Nehmen Sie es nach dem Essen.
PO704 nl: Stop taking it.  ->  Blijf het innemen.
PO704 pl: Stop taking it.  ->  Proszę kontynuować przyjmowanie.
PO704 pl: Increase the dose.  ->  Proszę zmniejszyć dawkę.
PO704 ru: Stop taking it.  ->  Продолжайте принимать.
PO704 ru: Increase the dose.  ->  Снизьте дозу.
PO704 ru: Take it with food.  ->  Принимайте натощак.
PO704 uk: Stop taking it.  ->  Продовжуйте приймати.
PO704 ro: Stop taking it.  ->  Continuați să îl luați.
PO704 tr: Stop taking it.  ->  Almaya devam edin.
PO704 tr: Increase the dose.  ->  Dozu azaltın.
PO704 el: Stop taking it.  ->  Συνεχίστε να το παίρνετε.
PO704 he: Stop taking it.  ->  המשיכו לקחת אותו.
PO704 ar: Stop taking it.  ->  استمر في تناوله.
PO704 ar: Take it with food.  ->  تناوله على معدة فارغة.
PO704 fa: Stop taking it.  ->  به مصرف آن ادامه دهید.
PO704 ur: Stop taking it.  ->  اسے لینا جاری رکھیں۔
PO704 hi: Stop taking it.  ->  इसे लेना जारी रखें।
PO704 bn: Stop taking it.  ->  এটি চালিয়ে যান।
PO704 ta: Stop taking it.  ->  தொடர்ந்து எடுங்கள்.
PO704 vi: Stop taking it.  ->  Tiếp tục uống thuốc.
PO704 zh-Hans: Stop taking it.  ->  请继续服用。
PO704 zh-Hans: Take it on an empty stomach.  ->  请饭后服用。
PO704 ja: Stop taking it.  ->  飲み続けてください。
PO704 ko: Stop taking it.  ->  계속 복용하세요.
PO704 th: Stop taking it.  ->  รับประทานต่อไป
PO704 so: Stop taking it.  ->  Sii wad qaadashada.
PO704 sw: Stop taking it.  ->  Endelea kuitumia.
PO301 fr: Take it twice a day.  ->  Prenez-le toutes les 8 heures.
PO301 es: Take it three times a day.  ->  Tómelo cada 12 horas.
PO301 fr: Take it every 8 hours.  ->  Prenez-le 3 fois par jour.
PO301 fr: It lasts 18 months.  ->  Cela dure une heure et demie.
PO301 es: It lasts 18 months.  ->  Dura dos años y medio.
PO301 zh-Hans: It lasts 18 months.  ->  持续两年半。
PO301 hi: It lasts 18 months.  ->  यह ढाई साल चलता है।
PO301 ar: It lasts 18 months.  ->  يستمر سنتين ونصف.
PO704 fr: It may reduce your risk.  ->  Il peut augmenter votre risque.
PO704 tr: Take no more than 4 tablets.  ->  4 tabletten fazla alın.
PO704 tr: Take no more than 4 a day.  ->  Günde 4'ten fazla alın.
PO704 fa: Take no more than 4 tablets.  ->  بیش از ۴ قرص بخورید.
PO704 fa: Take no more than 4 tablets.  ->  بیشتر از ۴ قرص بخورید.
PO301 th: Wait 20 minutes.  ->  รอยี่สิบสองนาที
PO301 th: Take 100 mg.  ->  รับประทานหนึ่งร้อยยี่สิบมก.
PO309 fr: Take it at 8 pm.  ->  Prenez-le à 8 h.
PO309 de: Take it at 6:30 pm.  ->  Nehmen Sie es um 6:30 Uhr.
PO309 ar: Come at 8 am.  ->  تعالوا في الساعة 8 مساءً.
PO309 hi: Come at 8 am.  ->  रात 8 बजे आएँ।
PO309 ja: Come at 8:30 am.  ->  午後8時30分にお越しください。
PO309 zh-Hans: We are open from 8:30 am to 5 pm.  ->  开放时间为下午8:30至上午5点。
PO305 fr: Take 2.5 mg.  ->  Prenez 2.5 mg.
PO305 vi: Take 1,000 mg.  ->  Uống 1,000 mg.
PO401 fr: Call us the same day.  ->  Call us the same day.
PO401 vi: Fever  ->  Fever
PO401 ar: Infection  ->  Infection
PO401 ru: Call {clinic.phone} now.  ->  Call {clinic.phone} now.
PO404 es: Tell your doctor if you feel very dizzy.  ->  Dígale a su médico if you feel very mareado.
PO404 vi: Ask your care team about it.  ->  Hãy hỏi your care team about it.
PO402 es: The nurse checks you.  ->  La nurse le examina.
PO406 fr: Keep it in the fridge.  ->  Guarde el medicamento en la nevera.
PO406 ru: You can eat after the test.  ->  Після аналізу ви можете їсти.
PO404 zh-Hans: Ask your care team about it.  ->  请询问 your care team about it。
PO403 ru: You may feel tired for a few days.  ->  You may feel very tired for a few days.
PO403 zh-Hans: Doctors use these medicines.  ->  Врачи применяют эти лекарства.
PO403 es: Doctors use these medicines.  ->  الأطباء يستخدمون هذه الأدوية.
PO405 ar: Doctors use these medicines often.  ->  يستخدم الأطباء هذه medicamentos a menudo كثيرا
PO501 ar: Call us.  ->  اتصل بنا\\u202e.
PO501 ar: Call us.  ->  اتصل بنا\\u2069.
PO501 fr: Call us.  ->  Appelez\\u2067-nous.
PO502 fr: Call us.  ->  Appelez\\u0000-nous.
PO502 fr: Call us.  ->  Appelez\\ufffd-nous.
PO502 fr: Call us.  ->  Appelez\\u200c-nous.
PO502 zh-Hans: Call us.  ->  \\ufeff请致电我们。
PO503 fr: Call us.  ->  Appelez-nous, s’il vous plaît. × 100
PO504 vi: Call us.  ->  Go\\u0323i cho chúng tôi.
PO505 fr: Call us today.  ->  Appelez-nous  aujourd’hui.
PO505 zh-Hans: Call us.  ->  请致电我们。\\u3000
"""


def rows() -> list[tuple[str, str, str, str]]:
    """Code, tag, English and translation of each line of `DEFECTS`."""
    found = []
    for line in DEFECTS.strip().splitlines():
        head, _, words = line.partition(": ")
        source, _, target = words.partition("  ->  ")
        target, _, times = target.partition(" × ")
        code, tag = head.split()
        found.append(
            (code, tag, source, target.encode("raw_unicode_escape").decode("unicode_escape") * int(times or 1))
        )
    return found


@pytest.mark.parametrize(("code", "tag", "source", "target"), rows())
def test_a_fault_is_found_and_named(code: str, tag: str, source: str, target: str) -> None:
    assert code in [one.code for one in check_pair(pair(source, target, tag))]


def test_a_finding_points_at_the_entry_and_shows_both_texts() -> None:
    (finding,) = check_pair(pair("Take 5 mg.", "Prenez 50 mg."))
    assert str(finding.place) == "locales/fr/x.po:7:1"
    assert finding.severity is Severity.ERROR
    assert finding.excerpt == ("Take 5 mg.", "Prenez 50 mg.")
    assert finding.message == "5 became 50"
    assert finding.hint == "write 5, in digits or in words"


def test_of_a_text_that_is_far_too_long_nothing_else_is_said() -> None:
    assert [one.code for one in check_pair(pair("Take 5 mg.", "<b>50</b> " * 400))] == ["PO503"]


def test_a_broken_link_says_which_space_to_take_out() -> None:
    source, target = "See [this](https://example.org/a).", "Voir [ceci] (https://example.org/a)."
    hints = [one.hint for one in check_pair(pair(source, target)) if one.code == "PO201"]
    assert hints == ["take out the space between ] and ("]


def test_a_link_to_the_same_site_in_another_language_is_explained() -> None:
    source, target = "See [this](https://example.org/en).", "Voir [ceci](https://example.org/fr)."
    first = next(one for one in check_pair(pair(source, target)) if one.code == "PO201")
    assert "in the reader's language" in first.hint
