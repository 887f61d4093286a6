"""Veiled split: pages in Turkish, Russian and Chinese."""
from dates import Day, years
from facts import House
from layout import barcode, esc, matrix_code, page, raised, scribble, stamp, tr
from patients import ANAEMIC, CYTOPENIC, again, plasma_cells, si, tests
from registry import ALL, sample
from rows import earlier, put, read_plan


@sample("veiled-tr-1", ALL, "Layout: Turkish private chain, every group under a bar with the times of its tube, arrow between result and unit, intervals by risk in several lines, results in bold blue, explanation in grey, doctor's stamp.")
def tubes(d):
    r, h = d.r, House(decimal=",", thousands=".", between=" - ", below="< {}", above="> {}", low="↓", high="↑")
    drawn = d.collected("%d.%m.%Y", first=2025)
    earlier_tube = drawn.plus(-1)
    born, who = d.birth(1950, 1992), r.choice(["GÜLSÜM AKDOĞAN", "ŞERİFE KARATAŞ", "NURHAYAT ÖZÇELİK"])
    age = years(born, drawn)
    v = tests(r, age, True, **CYTOPENIC) | plasma_cells(r, "igg", True, (1.8, 3.4))
    v["ntprobnp"] = r.randint(1080, 2400)
    no, issuer = d.digits(8), "Beyazdağ Hastanesi Laboratuvarı"
    d.source("lab.cbc", issuer, drawn, "tur+eng")
    d.patient(who, "female", born, age, ProtokolNo=no)
    parts = (("HEMOGRAM (TAM KAN SAYIMI)", drawn, "07:12", "07:40", "08:05", """Lökosit (WBC) | wbc | 2 | 10³/µL | 4.1 | 11.2
        Eritrosit (RBC) | rbc | 2 | 10⁶/µL | 3.9 | 5.2
        Hemoglobin (HGB) | hgb | 1 | g/dL | 11.7 | 15.5
        Hematokrit (HCT) | hct | 1 | % | 35 | 46
        MCV | mcv | 1 | fL | 81 | 99
        MCH | mch | 1 | pg | 26 | 34
        MCHC | mchc | 1 | g/dL | 31 | 36
        Trombosit (PLT) | plt | 0 | 10³/µL | 150 | 400
        Nötrofil % | neut_pct | 1 | % | 41 | 73
        Lenfosit % | lymph_pct | 1 | % | 19 | 44
        Monosit % | mono_pct | 1 | % | 4 | 12
        Eozinofil % | eos_pct | 1 | % | 0 | 6
        Bazofil % | baso_pct | 1 | % | 0 | 1.5
        Nötrofil # | neut_abs | 2 | 10³/µL | 1.8 | 7.5
        Lenfosit # | lymph_abs | 2 | 10³/µL | 1.1 | 3.7"""), ("BİYOKİMYA", drawn, "07:12", "07:44", "09:18", """Kreatinin | creat | 2 | mg/dL | .5 | .9
        Ürik Asit | urate | 1 | mg/dL | 2.6 | 6
        Kalsiyum | ca | 1 | mg/dL | 8.6 | 10.2
        Total Protein | tp | 1 | g/dL | 6.4 | 8.3
        Albümin | albumin | 2 | g/dL | 3.5 | 5.2
        ALT | alt | 0 | U/L | | 35
        AST | ast | 0 | U/L | | 35
        LDH | ldh | 0 | U/L | 135 | 214
        Ferritin | ferritin | 0 | ng/mL | 13 | 150
        CRP | crp | 1 | mg/L | | 5
        NT-proBNP | ntprobnp | 0 | pg/mL | | 125"""), ("PROTEİN ÇALIŞMALARI", earlier_tube, "16:30", "16:52", "11:47", """IgG | igg | 0 | mg/dL | 700 | 1600
        IgA | iga | 0 | mg/dL | 70 | 400
        IgM | igm | 0 | mg/dL | 40 | 230
        Serbest Kappa Hafif Zincir | kflc | 1 | mg/L | 3.3 | 19.4
        Serbest Lambda Hafif Zincir | lflc | 1 | mg/L | 5.7 | 26.3
        Kappa/Lambda Oranı | flc_ratio | 2 | | .26 | 1.65
        Beta-2 Mikroglobulin | b2m | 2 | mg/L | .8 | 2.2
        M Protein (elektroforez) | mprot_s | 2 | g/dL | |"""))
    body = ""
    for title, day, took, got, approved, plan in parts:
        body += f"<tr class='g'><td colspan=5><b>{title}</b> <span>Numune alma: {day} {took} &nbsp; Kabul: {day} {got} &nbsp; Onay: {drawn} {approved}</span></td></tr>"
        for x in read_plan(plan, v):
            q = put(d, h, day, x)
            span = esc(q.range)
            if x[1] == "ntprobnp":
                span = "75 yaş altı: &lt; 125<br>75 yaş ve üstü: &lt; 450"
                d.gold["observations"][-1]["range"]["text"] = "< 125"
            if x[1] == "crp":
                span += "<br><span class='k'>Kardiyak risk: &lt; 1,0 düşük</span>"
            body += tr([q.name, f"<b class='v'>{q.value}</b>", q.flag, raised(q.unit), span], ["", "r", "fl", "", "k2"])
        if title.startswith("PROTEİN"):
            body += tr(["İmmünfiksasyon", "<b class='v'>IgG Kappa monoklonal bant</b>", "", "", ""], ["", "r", "", "", ""])
    d.observation("ife_s", "İmmünfiksasyon", "IgG Kappa monoklonal bant", "", earlier_tube, text="positive")
    d.monoclonal(earlier_tube, "IgG", "kappa", h.number(v["mprot_s"], 2), "g/dL")
    d.never("observation", "limit of an older patient", code="ntprobnp", text="450")
    d.never("observation", "limit of risk", code="crp", text="1,0")
    d.html = page(f"""<table class="hd"><tr><td><b style="font-size:16pt;color:#e2001a">✚</b> <b style="font-size:14pt;color:#1d3b6f">BEYAZDAĞ</b> <span style="color:#1d3b6f">SAĞLIK GRUBU</span><br><span class="s">Tıbbi Laboratuvar Sonuç Raporu</span></td><td class="r">{barcode(r, 40, 9)}<br><span class="s">Protokol No {no}</span></td></tr></table>
<table class="id"><tr><td>Hasta Adı Soyadı</td><td><b>{who}</b></td><td>Doğum Tarihi / Yaş / Cinsiyet</td><td>{born:%d.%m.%Y} / {age} / Kadın</td></tr><tr><td>İsteyen Hekim</td><td>Prof. Dr. Haluk Tezcanlı</td><td>İstem Tarihi</td><td>{earlier_tube}</td></tr></table>
<table class="t"><tr class="h"><td>Tetkik</td><td class="r">Sonuç</td><td></td><td>Birim</td><td>Referans Aralığı</td></tr>{body}</table>
<p class="s k" style="margin-top:6pt">Serbest hafif zincir oranı böbrek yetmezliğinde 0,37 - 3,10 aralığında kabul edilebilir. ↑ ↓ referans aralığı dışındaki sonuçlardır. Bu rapor yalnızca çalışılan numuneye aittir; kısmen çoğaltılamaz.</p>
{stamp("Uzm. Dr. Meltem Sarıgül" + chr(10) + "Tıbbi Biyokimya" + chr(10) + "Dip. Tes. No: 000555", 130, 245, -5, "#22357a", 8.5)}""",
        css=".hd { border-bottom: 1.4pt solid #1d3b6f } .id { margin: 4pt 0; font-size: 8.4pt } .id td { padding: 1pt 4pt; border-bottom: .3pt solid #ccc } .t td { padding: 1.35pt 4pt } .h td { font-weight: bold; font-size: 8pt; border-bottom: .6pt solid #1d3b6f } .g td { background: #1d3b6f; color: #fff; padding: 2pt 5pt !important } .g span { font-size: 7.2pt; float: right } .v { color: #123a8c } .fl { width: 6mm; color: #e2001a; font-weight: bold } .k { color: #777 } .k2 { font-size: 7.8pt; line-height: 1.1 }",
        font="Liberation Sans", pt=8.8, margin="11mm 15mm", lang="tr", footer='"Sayfa " counter(page) " / " counter(pages)')


@sample("veiled-ru-1", ALL, "Layout: Russian chain, code of the nomenclature under each name, result and unit in one cell, earlier results with dates stacked small at the right, interval last, arrow before the result, coloured bar of sections.")
def nomenclature(d):
    r, h = d.r, House(decimal=",", between=" – ", below="< {}", above="> {}", low="↓", high="↑")
    drawn = d.collected("%d.%m.%Y", first=2025)
    then = drawn.plus(-r.randint(19, 40))
    born, who = d.birth(1948, 1991), r.choice(["Ломакина Раиса Тимофеевна", "Черепанова Лидия Сергеевна", "Шайхутдинова Алия Маратовна"])
    age = years(born, drawn)
    v = tests(r, age, True, **ANAEMIC)
    old = again(r, v, age, True, **ANAEMIC)
    for x in (v, old):
        s = si(x)
        x |= {k: s[k] for k in ("hgb", "mchc", "creat", "urea", "bili_total", "albumin", "tp", "ca", "urate", "glucose", "fibrinogen")}
    no, issuer = d.digits(10), "Лаборатория «Полярис-Анализ»"
    d.source("lab.cbc", issuer, drawn.plus(1, "reported"), "rus+eng")
    d.patient(who, "female", born, age, Заказ=no)
    text = """# Общий анализ крови с лейкоцитарной формулой
        Гемоглобин | hgb | 0 | г/л | 117 | 155
        Эритроциты | rbc | 2 | 10¹²/л | 3.8 | 5.1
        Гематокрит | hct | 1 | % | 35 | 45
        Средний объём эритроцита (MCV) | mcv | 1 | фл | 81 | 100
        Среднее содержание Hb (MCH) | mch | 1 | пг | 27 | 34
        Тромбоциты | plt | 0 | 10⁹/л | 180 | 320
        Лейкоциты | wbc | 2 | 10⁹/л | 4 | 9
        Нейтрофилы, % | neut_pct | 1 | % | 48 | 78
        Лимфоциты, % | lymph_pct | 1 | % | 19 | 37
        Моноциты, % | mono_pct | 1 | % | 3 | 11
        Эозинофилы, % | eos_pct | 1 | % | 1 | 5
        Базофилы, % | baso_pct | 1 | % | 0 | 1
        Нейтрофилы, абс. | neut_abs | 2 | 10⁹/л | 1.8 | 7.7
        Лимфоциты, абс. | lymph_abs | 2 | 10⁹/л | 1 | 4.8
        СОЭ (по Вестергрену) | esr | 0 | мм/ч | | 30
        # Биохимия и гемостаз
        Глюкоза | glucose | 1 | ммоль/л | 4.1 | 6
        Креатинин | creat | 0 | мкмоль/л | 49 | 90
        Мочевина | urea | 1 | ммоль/л | 2.5 | 6.7
        Мочевая кислота | urate | 0 | мкмоль/л | 154 | 357
        Билирубин общий | bili_total | 1 | мкмоль/л | 3.4 | 20.5
        АЛТ | alt | 0 | Ед/л | | 33
        АСТ | ast | 0 | Ед/л | | 32
        ЛДГ | ldh | 0 | Ед/л | 135 | 214
        Общий белок | tp | 0 | г/л | 64 | 83
        Альбумин | albumin | 0 | г/л | 35 | 52
        Кальций общий | ca | 2 | ммоль/л | 2.15 | 2.5
        С-реактивный белок | crp | 1 | мг/л | | 5
        Ферритин | ferritin | 0 | мкг/л | 10 | 120
        МНО | inr | 2 | | .85 | 1.15
        Фибриноген | fibrinogen | 2 | г/л | 2 | 4"""
    body = ""
    for x, past in zip(read_plan(text, v), read_plan(text, old)):
        if isinstance(x, str):
            body += f"<tr><td colspan=4 class='g'>{x}</td></tr>"
            continue
        q = put(d, h, drawn, x)
        before = ""
        if x[1] in ("hgb", "plt", "wbc", "neut_abs", "creat", "ldh", "crp", "ferritin", "alt", "ast"):
            before = f"{then}: {earlier(d, h, then, past)}"
        code = f"A{r.choice(['08.05', '09.05', '12.05'])}.{r.randint(2, 290):03d}"
        body += tr([f"{q.name}<br><span class='x'>{code}</span>", f"<span class='ar'>{q.flag}</span> <b>{q.value}</b> {raised(q.unit)}", f"<span class='x'>{before}</span>", q.range], ["", "", "c", "r"])
    d.never("observation", "code of the nomenclature", text=code)
    d.html = page(f"""<table><tr><td style="width:52%"><b style="font-size:14pt;color:#00836b">Полярис</b> <b style="font-size:14pt;color:#f07d00">Анализ</b><br><span class="s">лаборатория · ООО «ПА» · Лицензия ЛО-00-01-000555 · справочная 8 800 555-01-34 (звонок бесплатный)</span></td><td class="r">{matrix_code(r, 13)}</td></tr></table>
<div class="id"><div>Ф.И.О.: <b>{who}</b><br>Дата рождения: {born:%d.%m.%Y} ({age} лет) &nbsp; Пол: Ж<br>Врач: Брусницын А. Л.</div><div>Заказ № <b>{no}</b><br>Взятие биоматериала: <b>{drawn}</b> 08:20<br>Готовность: {drawn.plus(1)} 06:15</div></div>
<table class="t"><tr class="h"><td>Исследование</td><td>Результат</td><td class="c">Ранее</td><td class="r">Референсные значения</td></tr>{body}</table>
<p class="s" style="margin-top:5pt">Референсные значения указаны с учётом пола и возраста. ↑ ↓ – отклонение от референсных значений. Результаты исследований не являются диагнозом, необходима консультация специалиста. Под названием указан код услуги по номенклатуре.</p>
<table style="margin-top:10pt"><tr><td>Врач КЛД: Погодина Е. В.</td><td class="r">{drawn.plus(1)}</td></tr></table>{stamp("Для" + chr(10) + "результатов" + chr(10) + "анализов", 96, 250, -11, "#1f4fa3", 8.5, .6, True)}""",
        css=".id { display: flex; justify-content: space-between; background: #eaf6f3; padding: 4pt 7pt; margin: 4pt 0; font-size: 8.4pt } .t td { padding: .9pt 4pt; border-bottom: .3pt solid #cfe3de; vertical-align: middle; line-height: 1.08 } .h td { font-weight: bold; font-size: 8pt; border-bottom: 1pt solid #00836b } .g { background: #00836b; color: #fff; font-weight: bold; padding: 1.8pt 5pt !important } .x { font-size: 6.4pt; color: #888 } .ar { color: #d1440c; display: inline-block; width: 4mm }",
        font="Noto Sans", pt=8.2, margin="10mm 14mm 12mm", lang="ru", footer='"страница " counter(page) " из " counter(pages)')


@sample("veiled-ru-2", ALL, "Layout: Russian immunophenotyping of marrow, paragraphs with antigen, sign and share in brackets, gate told first, hematogones apart, conclusion underlined, earlier study recalled.")
def phenotype(d):
    r = d.r
    drawn = d.collected("%d.%m.%Y", first=2025)
    then = drawn.plus(-r.randint(120, 200))
    born, who = d.birth(1970, 2003), r.choice(["Гаврилюк Денис Андреевич", "Мухамедьяров Ильдар Рашидович", "Костромин Павел Ильич"])
    no, issuer = f"{d.digits(4)}/26", "НМИЦ гематологии «Заречный», лаборатория иммунофенотипирования"
    d.source("lab.flow", issuer, drawn.plus(1, "reported"), "rus+eng")
    d.patient(who, "male", born, Исследование=no)
    share = lambda low, high: f"{r.uniform(low, high):.1f}".replace(".", ",")
    blast, lymph, hema, first = share(38, 82), share(6, 14), share(.1, .6), share(84, 95)
    antigens = (("CD19", "CD19", "positive", share(97, 99.6), ""), ("CD22", "CD22", "positive", share(88, 97), ""), ("цитCD79a", "CD79a", "positive", share(90, 98), ""), ("CD10", "CD10", "positive", share(93, 99), "bright"), ("CD34", "CD34", "positive", share(71, 92), ""), ("нTdT", "TdT", "positive", share(80, 95), ""), ("CD20", "CD20", "partial", share(21, 38), ""), ("CD38", "CD38", "positive", share(84, 96), ""), ("HLA-DR", "HLA-DR", "positive", share(95, 99), ""))
    told = []
    for name, marker, status, pct, strength in antigens:
        d.marker(marker, status, pct, strength or None, "blasts", "bone marrow", drawn)
        told.append(f"{name}{'+ (ярко)' if strength else ' частично' if status == 'partial' else '+'} ({pct}%)")
    negative = ("CD3", "CD7", "MPO", "CD117", "CD13", "CD33")
    for m in negative:
        d.marker(m, "negative", None, None, "blasts", "bone marrow", drawn)
    d.told("bm_blast_pct", blast, "%", drawn, specimen="bone marrow")
    d.told("bm_blast_pct", first, "%", then, specimen="bone marrow")
    d.fact("diagnoses", drawn, code="B-ALL", printed="В-острый лимфобластный лейкоз", status="relapsed")
    d.treat("immunotherapy", "Blinatumomab", "блинатумомаба", None, ["blinatumomab"])
    d.never("observation", "cells of the marrow, not of the blood", code="lymph_pct", text=lymph)
    d.never("observation", "cut-off of the method", text="20%")
    d.never("marker", "hematogones", code="CD19", text=hema)
    d.never("observation", "viability of the sample", text="94")
    d.html = page(f"""<p class="c">МИНИСТЕРСТВО ЗДРАВООХРАНЕНИЯ<br><b>НМИЦ гематологии «Заречный»</b><br>Лаборатория иммунофенотипирования клеток крови и костного мозга<br><span class="s">000000, г. Заречный, ул. Академическая, 55 · тел. (4000) 55-51-20</span></p><hr>
<p class="c" style="font-size:13pt;margin:8pt 0"><b>ИММУНОФЕНОТИПИЧЕСКОЕ ИССЛЕДОВАНИЕ № {no}</b></p>
<table class="id"><tr><td>Пациент:</td><td><b>{who}</b></td><td>Дата рождения:</td><td>{born:%d.%m.%Y}</td></tr><tr><td>Материал:</td><td>костный мозг (ЭДТА)</td><td>Дата взятия:</td><td><b>{drawn}</b></td></tr><tr><td>Отделение:</td><td>химиотерапии гемобластозов</td><td>Дата выдачи:</td><td>{drawn.plus(1)}</td></tr><tr><td>Направительный диагноз:</td><td colspan=3>В-острый лимфобластный лейкоз, рецидив, после блинатумомаба</td></tr></table>
<p>Исследование выполнено методом восьмицветной проточной цитометрии. Жизнеспособность клеток 94%. Учтено 500 000 событий. Антиген считали положительным при экспрессии не менее чем на 20% клеток.</p>
<p><b>Клеточный состав.</b> В зоне CD45(слабо)/SSC(низкое) выявлена популяция бластных клеток, составляющая <b>{blast}%</b> от всех ядросодержащих клеток. Лимфоциты – {lymph}%. Гематогоны – {hema}% (CD19+CD10+CD38ярко).</p>
<p><b>Иммунофенотип бластных клеток:</b> {"; ".join(told)}.</p>
<p><b>Не экспрессируют:</b> цитCD3, CD7, цитMPO, CD117, CD13, CD33.</p>
<p><b>В сравнении с исследованием от {then}</b> (бластных клеток было {first}%): экспрессия CD19 сохранена, экспрессия CD20 снизилась.</p>
<p><b>Заключение:</b> <u>иммунофенотип соответствует рецидиву В-острого лимфобластного лейкоза (В-II, common). Экспрессия CD19 и CD22 на бластных клетках сохранена.</u></p>
<table style="margin-top:34pt"><tr><td>Врач клинической лабораторной диагностики</td><td class="c">____________</td><td class="r">Аристархова Н. Ю.</td></tr><tr><td>Заведующий лабораторией, к.м.н.</td><td class="c">____________</td><td class="r">Вельяминов С. К.</td></tr></table>{scribble(r, 84, 178, 26)}{stamp("НМИЦ" + chr(10) + "гематологии" + chr(10) + "ЗАРЕЧНЫЙ", 20, 196, 9, "#2a3f95", 9.5, .55, True)}""",
        css=".id td { padding: 2pt 4pt } p { margin-top: 7pt; text-align: justify; line-height: 1.42 } hr { border: none; border-top: 1pt solid #000; margin: 5pt 0 }",
        font="Liberation Serif", pt=11.3, margin="16mm 18mm 16mm 24mm", lang="ru")


@sample("veiled-zh-1", ALL, "Layout: Chinese reference laboratory, method in a column between item and result, hint word last, curve of the electrophoresis beside the fractions, tube code and three times in the head, notes in small print below.")
def centre(d):
    r, h = d.r, House(between="-", below="≤{}", above="≥{}", low="↓", high="↑")
    drawn = d.collected("%Y-%m-%d", first=2025)
    age, who = r.randint(49, 74), r.choice(["欧阳建国", "赖锦标", "邱德荣"])
    v = plasma_cells(r, "iga", False, (1.3, 2.8))
    v |= {"beta": round(v["beta"] + v["mprot_s"], 2), "gamma": round(v["gamma"] - v["mprot_s"], 2)}
    v = {k: round(x * 10, 1) if k in ("tp", "albumin", "mprot_s") else round(x / 100, 2) if k in ("igg", "iga", "igm") else x for k, x in v.items()}
    fractions = [("白蛋白", v["albumin"] / 10), ("α1球蛋白", v["alpha1"]), ("α2球蛋白", v["alpha2"]), ("β球蛋白", v["beta"]), ("γ球蛋白", v["gamma"])]
    total = sum(x for _, x in fractions)
    no, issuer = d.digits(12), "岭南金禾医学检验中心"
    d.source("lab.protein", issuer, drawn.plus(2, "reported"), "chi_sim+eng")
    d.patient(who, "male", age=age, 条码号=no)
    text = """免疫球蛋白G（IgG） | igg | 2 | g/L | 8.6 | 17.4 | 免疫比浊法
        免疫球蛋白A（IgA） | iga | 2 | g/L | 1 | 4.2 | 免疫比浊法
        免疫球蛋白M（IgM） | igm | 2 | g/L | .3 | 2.2 | 免疫比浊法
        血清游离轻链κ | kflc | 1 | mg/L | 3.3 | 19.4 | 散射比浊法
        血清游离轻链λ | lflc | 1 | mg/L | 5.7 | 26.3 | 散射比浊法
        游离轻链κ/λ比值 | flc_ratio | 2 | | .26 | 1.65 | 计算
        β2-微球蛋白 | b2m | 2 | mg/L | 1 | 3 | 免疫比浊法
        总蛋白（TP） | tp | 1 | g/L | 65 | 85 | 双缩脲法
        M蛋白定量 | mprot_s | 1 | g/L | | | 毛细管电泳法"""
    body = ""
    for line in text.splitlines():
        method = line.split("|")[-1].strip()
        q = put(d, h, drawn, read_plan(line.rsplit("|", 1)[0], v)[0])
        body += tr([q.name, method, f"<b>{q.value}</b>", q.flag, q.unit, esc(q.range)], ["", "s", "r", "fl", "c", "c"])
    d.fact("diagnoses", code="MM", printed="多发性骨髓瘤")
    words = "IgA λ型M蛋白"
    d.observation("ife_s", "血清免疫固定电泳", "阳性", "", drawn, text="positive")
    d.monoclonal(drawn, "IgA", "lambda", f"{v['mprot_s']:.1f}", "g/L")
    fr = "".join(tr([n, f"{100 * x / total:.1f}", lim], ["", "r", "c"]) for (n, x), lim in zip(fractions, ("55.8-66.1", "2.9-4.9", "7.1-11.8", "8.4-13.1", "11.1-18.8")))
    d.never("observation", "share of a fraction, not an amount", code="albumin", text=f"{100 * fractions[0][1] / total:.1f}")
    d.never("observation", "limit of the note", code="mprot_s", text="5")
    peaks = "".join(f"{'L' if k else 'M'} {k * 2} {78 - 60 * 2.718 ** (-((k - 12) / 4) ** 2) - 12 * 2.718 ** (-((k - 28) / 3) ** 2) - 15 * 2.718 ** (-((k - 42) / 4) ** 2) - 52 * 2.718 ** (-((k - 59) / 1.7) ** 2) - 9 * 2.718 ** (-((k - 76) / 7) ** 2):.1f} " for k in range(95))
    d.html = page(f"""<table class="hd"><tr><td><b style="font-size:15pt;color:#0a5bb0">{issuer}</b><br><span class="s">广州市黄埔区科学大道000号 · 客服 400-555-0120 · ISO 15189 认可</span></td><td class="r">{barcode(r, 44, 9)}<br>{no}</td></tr></table>
<p class="c" style="font-size:14pt;letter-spacing:3pt;margin:4pt 0"><b>检验报告单</b></p>
<table class="id"><tr><td>姓名：<b>{who}</b></td><td>性别：男</td><td>年龄：{age}岁</td><td>送检医院：清溪县人民医院</td></tr><tr><td>科室：血液内科</td><td>床号：22</td><td>样本类型：血清</td><td>住院/门诊号：{d.digits(8)}</td></tr><tr><td>采样时间：<b>{drawn}</b> 07:30</td><td colspan=2>接收时间：{drawn.plus(1)} 05:12</td><td>报告时间：{drawn.plus(2)} 16:40</td></tr><tr><td colspan=4>临床诊断：多发性骨髓瘤</td></tr></table>
<table class="t"><tr class="h"><td>检测项目</td><td>检测方法</td><td class="r">结果</td><td>提示</td><td class="c">单位</td><td class="c">参考区间</td></tr>{body}</table>
<p style="margin-top:6pt"><b>血清免疫固定电泳：阳性</b>，检出{words}。</p>
<div class="fx"><div><p><b>血清蛋白电泳（相对百分比，%）</b></p><table class="t"><tr class="h"><td>组分</td><td class="r">%</td><td class="c">参考区间</td></tr>{fr}</table></div><svg style="width:74mm;height:36mm" viewBox="0 0 190 84"><path d="{peaks}" fill="none" stroke="#0a5bb0" stroke-width="1.2"/><path d="M 0 80 H 190" stroke="#000" stroke-width=".6"/></svg></div>
<p class="s" style="margin-top:6pt">说明：M蛋白低于5 g/L时定量误差较大，建议结合免疫固定电泳判断。游离轻链比值在肾功能不全时参考区间为0.37-3.10。本报告仅对所检测样本负责，结果供临床医生参考。</p>
<table style="margin-top:12pt"><tr><td>检验者：温少芬</td><td>审核者：关志恒</td><td>批准日期：{drawn.plus(2)}</td></tr></table>{stamp("检验专用章", 148, 205, -9, "#c00", 12, .6, True)}""",
        css=".hd { border-bottom: 1.5pt solid #0a5bb0 } .id { border-top: .5pt solid #000; border-bottom: .5pt solid #000; margin-bottom: 5pt; font-size: 9pt } .id td { padding: 1.8pt 3pt } .t td { padding: 2.4pt 4pt; border-bottom: .3pt dashed #999 } .h td { font-weight: bold; border-top: .8pt solid #000; border-bottom: .8pt solid #000 } .fl { color: #c00; width: 9mm } .fx { display: flex; gap: 8mm; margin-top: 7pt; align-items: center } .fx > div { width: 90mm }",
        font="Noto Sans CJK SC", pt=9.4, margin="12mm 16mm", lang="zh")


@sample("veiled-zh-2", ALL, "Layout: Chinese monitoring sheet after CAR-T cells, a row a day with the day after infusion, heads with units in brackets, copies of the receptor and share of B cells beside counts, temperature and grade as traps, record of drugs below.")
def monitoring(d):
    r = d.r
    start = d.collected("%Y-%m-%d", first=2025)
    age, who = r.randint(41, 70), r.choice(["司徒慧敏", "汤雪琴", "瞿美兰"])
    no, issuer = f"ZY{d.digits(7)}", "江陵大学附属第三医院血液科"
    d.source("other", issuer, start.plus(14, "stated"), "chi_sim+eng")
    d.patient(who, "female", age=age, 住院号=no)
    offsets = (-5, 0, 1, 3, 5, 7, 10, 14)
    crp, il6, fer = (3, 5, 12, 66, 92, 41, 11, 4), (4, 6, 38, 410, 890, 120, 22, 9), (310, 330, 410, 980, 2100, 1750, 900, 520)
    wbc, plt, b = (3.1, .9, .7, .4, .3, .5, 1.2, 2.2), (112, 88, 80, 61, 44, 39, 52, 71), (6.2, 3.1, 2.8, 1.1, .4, 0, 0, 0)
    heads = (("WBC<br>(×10⁹/L)", "wbc", 2), ("ANC<br>(×10⁹/L)", "neut_abs", 2), ("Hb<br>(g/L)", "hgb", 0), ("PLT<br>(×10⁹/L)", "plt", 0), ("CRP<br>(mg/L)", "crp", 1), ("IL-6<br>(pg/mL)", "il6", 1), ("铁蛋白<br>(ng/mL)", "ferritin", 1), ("CD19+B<br>(%)", "cd19_pct", 2))
    rows, copies = "", []
    for k, off in enumerate(offsets):
        day = start.plus(off)
        w = round(wbc[k] * r.uniform(.9, 1.1), 2)
        v = {"wbc": w, "neut_abs": round(w * r.uniform(.5, .75), 2), "hgb": round(96 - 2.2 * k + r.uniform(-2, 2)), "plt": round(plt[k] * r.uniform(.95, 1.05)), "crp": round(crp[k] * r.uniform(.9, 1.1), 1), "il6": round(il6[k] * r.uniform(.9, 1.1), 1), "ferritin": round(fer[k] * r.uniform(.95, 1.05), 1), "cd19_pct": round(b[k] * r.uniform(.9, 1.1), 2)}
        shown = []
        for head, code, places in heads:
            if code in ("ferritin", "cd19_pct") and k in (2, 6):
                shown.append("—")
                continue
            name, unit = head.split("<br>")
            shown.append(d.observation(code, name, f"{v[code]:.{places}f}", unit.strip("()"), day))
        copies.append("—" if off < 1 else f"{(210, 5800, 61200, 148000, 73500, 22400)[k - 2]}")
        temp = f"{(36.5, 36.7, 37.4, 39.2, 38.8, 37.1, 36.6, 36.5)[k]}"
        rows += tr([f"D{off:+d}" if off else "D0", str(day), *shown, copies[-1], temp, ("-", "-", "-", "1级", "2级", "1级", "-", "-")[k]], ["c", "c", *["c"] * 11])
    d.fact("diagnoses", code="DLBCL", printed="弥漫大B细胞淋巴瘤", status="relapsed")
    d.treat("lymphodepletion", "FC lymphodepletion", "FC方案", None, (), Day(start.plus(-5).date, start.pattern, "stated"))
    d.treat("cell-therapy", "relmacabtagene autoleucel", "瑞基奥仑赛注射液", None, ["relmacabtagene autoleucel"], Day(start.date, start.pattern, "stated"))
    d.treat("supportive", None, "托珠单抗", None, [("tocilizumab", "480mg")], Day(start.plus(5).date, start.pattern, "stated"))
    d.fact("statements", question="prior-car-t", answer="yes")
    d.never("observation", "copies of the receptor", text="148000")
    d.never("observation", "temperature", text="39.2")
    d.never("response", "the scan is still to come", code="CR")
    d.html = page(f"""<p class="c" style="font-size:15pt"><b>{issuer}</b></p><p class="c" style="font-size:12.5pt;margin-bottom:5pt">CAR-T细胞治疗监测记录表</p>
<table class="id"><tr><td>姓名 <b>{who}</b></td><td>性别 女</td><td>年龄 {age}岁</td><td>住院号 <b>{no}</b></td><td>床号 07</td></tr><tr><td colspan=5>诊断：弥漫大B细胞淋巴瘤（复发）　预处理：FC方案（{start.plus(-5)}起）　回输：瑞基奥仑赛注射液，{start}</td></tr></table>
<table class="t"><tr class="h"><td class="c">天数</td><td class="c">日期</td>{"".join(f"<td class='c'>{raised(x.split('<br>')[0])}<br>{raised(x.split('<br>')[1])}</td>" for x, _, _ in heads)}<td class="c">CAR拷贝数<br>(copies/µg)</td><td class="c">体温<br>(℃)</td><td class="c">CRS</td></tr>{rows}</table>
<p style="margin-top:6pt"><b>用药记录：</b>{start.plus(5)} 托珠单抗 480mg 静滴一次；{start.plus(3)} 起哌拉西林他唑巴坦。未使用激素。</p>
<p><b>备注：</b>“—”表示未检测。D+28 行 PET-CT 评估疗效，届时判断是否达 CR。血小板低于 20×10⁹/L 时输注。</p>
<table style="margin-top:22pt"><tr><td>记录护士：____________</td><td>主管医师：____________</td><td>打印时间：{start.plus(14)} 17:05</td></tr></table>{scribble(r, 22, 108, 22)}{scribble(r, 112, 108, 24)}""",
        css=".id td { border: .5pt solid #000; padding: 3pt 5pt } .t { margin-top: 6pt } .t td { border: .5pt solid #000; padding: 3.4pt 2pt; font-size: 8.8pt } .h td { font-weight: bold; background: #eee; line-height: 1.15 } p { margin-top: 4pt }",
        size="A4 landscape", font="Noto Sans CJK SC", pt=9.6, margin="13mm 14mm", lang="zh")
