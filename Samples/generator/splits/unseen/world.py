"""Unseen split: German, French, Spanish, Turkish, Russian, Chinese and Persian pages."""
import datetime as dt

from dates import PERSIAN, Day, month, on, years
from facts import House
from layout import esc, page, raised, scribble, stamp, tr
from patients import ANAEMIC, CYTOPENIC, blood
from registry import ALL, sample
from rows import put


@sample("unseen-de-1", ALL, "Layout: German cumulative sheet, unit and interval first, four dates across with times, plus and minus before the value.")
def cumulative(d):
    r, h = d.r, House(decimal=",", low="-", high="+", between=" - ", below="< {}", above="> {}")
    last = d.collected("%d.%m.%y", first=2024, last=2026)
    days = [last.plus(-x) for x in (21, 14, 7, 0)]
    born, who = d.birth(1943, 1979), r.choice(["Holtkötter, Friedhelm", "Strzelczyk, Manfred", "Überall, Gerd"])
    no, issuer = f"{last.date:%y}-{d.digits(6)}", "Labor Dr. Bracht & Kollegen, Überörtliche BAG"
    d.source("lab.cbc", issuer, last, "deu+eng", role="reported")
    d.patient(who, "male", born, Auftrag=no)
    counts = [blood(r, **k, wbc_decimals=1) for k in (dict(wbc=(4.1, 6.4), rbc=(3.3, 3.8), plt=(130, 210)), dict(wbc=(1.1, 1.9), rbc=(2.9, 3.3), plt=(41, 78)), dict(wbc=(2.1, 3.6), rbc=(2.7, 3.2), plt=(60, 120)), dict(wbc=(3.6, 5.8), rbc=(2.9, 3.4), plt=(120, 190)))]
    u = lambda lo, hi: [r.uniform(lo, hi) for _ in days]
    plan = ["Hämatologie", ("Leukozyten", "wbc", 1, 1, "G/l", 4.4, 11.3), ("Erythrozyten", "rbc", 1, 2, "T/l", 4.5, 5.9), ("Hämoglobin", "hgb", 1, 1, "g/dl", 13.5, 17.5), ("Hämatokrit", "hct", 1, 1, "%", 40, 53), ("MCV", "mcv", 1, 1, "fl", 80, 96), ("HbE (MCH)", "mch", 1, 1, "pg", 28, 33), ("MCHC", "mchc", 1, 1, "g/dl", 33, 36), ("Thrombozyten", "plt", 1, 0, "G/l", 150, 400), ("Neutrophile absolut", "neut_abs", 1, 2, "G/l", 1.8, 7.7), ("Lymphozyten absolut", "lymph_abs", 1, 2, "G/l", 1, 4.8),
            "Klinische Chemie", ("Natrium", "na", u(131, 146), 0, "mmol/l", 135, 145), ("Kalium", "k", u(3.2, 5.3), 1, "mmol/l", 3.6, 5.2), ("Kreatinin", "creat", u(.7, 1.7), 2, "mg/dl", .7, 1.2), ("Harnstoff", "urea", u(20, 66), 0, "mg/dl", 17, 49), ("Harnsäure", "urate", u(3.1, 8.4), 1, "mg/dl", 3.4, 7), ("Bilirubin gesamt", "bili_total", u(.3, 1.9), 1, "mg/dl", None, 1.2), ("GOT", "ast", u(12, 90), 0, "U/l", None, 50), ("GPT", "alt", u(12, 110), 0, "U/l", None, 50), ("Gamma-GT", "ggt", u(20, 190), 0, "U/l", None, 60), ("LDH", "ldh", u(170, 520), 0, "U/l", None, 250), ("CRP", "crp", u(.4, 88), 1, "mg/l", None, 5),
            "Gerinnung", ("Quick", None, u(62, 108), 0, "%", 70, 130), ("INR", "inr", u(.9, 1.4), 2, "", .85, 1.15), ("PTT", "aptt", u(24, 42), 0, "s", 26, 36)]
    body = ""
    for x in plan:
        if isinstance(x, str):
            body += f"<tr><td colspan=7 class='g'>{x}</td></tr>"
            continue
        n, c, f, p, unit, lo, hi = x
        vals = []
        for i, when in enumerate(days):
            if (c in ("inr", "aptt") or n == "Quick") and i in (1, 2) or c == "urate" and i == 1:
                vals.append("")
                continue
            q = put(d, h, when, (n, c, f[i] if isinstance(f, list) else counts[i][c] * f, p, unit, lo, hi))
            vals.append(f"<b>{q.flag} {q.value}</b>" if q.flag else q.value)
        body += tr([n, unit, esc(h.span(lo, hi, p)), *vals], ["", "u", "u"] + ["r v"] * 4)
    d.never("observation", "not measured in the second week", code="urate", text=f"any value on {days[1].date}")
    d.never("date", "day of printing", text=str(last.plus(1)))
    d.html = page(f"""
<table><tr><td><b style="font-size:13pt;color:#0a4d8c">LABOR DR. BRACHT</b> <span style="color:#0a4d8c">& KOLLEGEN</span><br><span class="s">{issuer} · Hafenstraße 12 · Tel. 0000 555-120</span></td><td class="r"><b>KUMULATIVBEFUND</b><br>gedruckt {last.plus(1)}</td></tr></table>
<table class="id"><tr><td>Patient<br><b>{who}</b></td><td>geb.<br><b>{born:%d.%m.%Y}</b></td><td>Geschl.<br><b>m</b></td><td>Auftrag<br><b>{no}</b></td><td>Einsender<br><b>Praxis Dr. Kowalke, Hämatologie</b></td></tr></table>
<table class="t"><tr class="h"><td>Untersuchung</td><td>Einheit</td><td>Referenz</td>{''.join(f'<td class="r">{x}<br>{t}</td>' for x, t in zip(days, ("08:10", "07:55", "08:30", "08:05")))}</tr>{body}</table>
<p class="s" style="margin-top:6pt">+ / - = Wert ober- bzw. unterhalb des Referenzbereichs. Thrombozyten vom {days[1]}: im Zitratblut kontrolliert, keine Aggregate. Dieser Befund wurde maschinell erstellt.</p>""",
        css=".id { background: #0a4d8c; color: #fff; margin: 5pt 0 } .id td { padding: 3pt 7pt; font-size: 8.4pt } .h td { border-bottom: 1.2pt solid #0a4d8c; font-size: 8.4pt; vertical-align: bottom } .t td { padding: 1.75pt 5pt; border-left: .3pt solid #b8c9da } .g { font-weight: bold; color: #0a4d8c; border-left: 0 !important; padding-top: 5pt !important } .u { color: #444; font-size: 8.2pt } .v { width: 12% }",
        font="Liberation Sans Narrow", pt=10.4, margin="11mm 14mm", lang="de", footer='"Seite " counter(page) " von " counter(pages)')


@sample("unseen-fr-1", ALL, "Layout: French laboratory, chemistry in two units on two lines, interval in brackets, previous result with its date at the right.")
def two_units(d):
    r, h = d.r, House(decimal=",", between=" à ", below="Inf. à {}", above="Sup. à {}")
    drawn = d.collected("%d/%m/%Y")
    before = drawn.plus(-r.randint(26, 45))
    born, who = d.birth(1942, 1980), r.choice(["Mme LEBRETON Solange", "Mme CHAUVIN Odile", "Mme DIALLO Aminata"])
    dossier, issuer = f"{drawn.date:%y%m%d}-{d.digits(4)}", "BioRivage – Laboratoire de Biologie Médicale"
    d.source("lab.chemistry", issuer, drawn, "fra+eng", role="reported")
    d.patient(who.removeprefix("Mme "), "female", born, Dossier=dossier)
    b, old = blood(r, **ANAEMIC), blood(r, **CYTOPENIC)
    u = r.uniform
    cr, crold, gl, ca, bi, ur = u(6.1, 14.2), u(6.1, 14.2), u(.78, 1.42), u(86, 109), u(3, 17), u(.18, .66)
    alb, tp = u(29, 43), u(66, 88)
    body = ""

    def line(n, c, v, p, unit, lo, hi, was=None):
        nonlocal body
        q = put(d, h, drawn, (n, c, v, p, unit, lo, hi), flagless=True)
        right = ""
        if was is not None:
            o = put(d, h, before, (n, c, was, p, unit, lo, hi), flagless=True)
            right = o.value
        mark = f"<b>{q.value}</b>" if q.flag else q.value
        body += tr([esc(n), mark, raised(unit), f"({esc(q.range)})" if q.range else "", right], ["", "r", "", "", "r o"])

    def second(n, c, v, p, unit, lo, hi):
        nonlocal body
        q = put(d, h, drawn, (n, c, v, p, unit, lo, hi), flagless=True)
        body += tr(["", q.value, raised(unit), f"({esc(q.range)})", ""], ["", "r", "", "", ""])

    section = lambda t: f"<tr><td colspan=5 class='g'>{t}</td></tr>"
    body += section("HÉMATOCYTOLOGIE <span>(sang total EDTA)</span>")
    for n, c, f, p, unit, lo, hi in [("Leucocytes", "wbc", 1, 2, "10³/mm³", 4, 10), ("Hématies", "rbc", 1, 2, "10⁶/mm³", 3.8, 5.3), ("Hémoglobine", "hgb", 1, 1, "g/100 mL", 11.5, 15), ("Hématocrite", "hct", 1, 1, "%", 34, 45), ("V.G.M.", "mcv", 1, 1, "µm³", 76, 98), ("T.C.M.H.", "mch", 1, 1, "pg", 24, 34), ("C.C.M.H.", "mchc", 1, 1, "g/100 mL", 31, 36), ("Plaquettes", "plt", 1, 0, "10³/mm³", 150, 450), ("Polynucléaires neutrophiles", "neut_abs", 1, 2, "10³/mm³", 1.5, 7), ("Lymphocytes", "lymph_abs", 1, 2, "10³/mm³", 1, 4), ("Monocytes", "mono_abs", 1, 2, "10³/mm³", .18, 1)]:
        line(n, c, b[c] * f, p, unit, lo, hi, old[c] * f)
    body += section("BIOCHIMIE SANGUINE")
    line("Glycémie à jeun", "glucose", gl, 2, "g/L", .7, 1.05)
    second("Glycémie à jeun", "glucose", round(gl, 2) * 5.551, 2, "mmol/L", 3.89, 5.83)
    line("Urée", "urea", ur, 2, "g/L", .15, .5)
    second("Urée", "urea", round(ur, 2) * 16.65, 1, "mmol/L", 2.5, 8.3)
    line("Créatinine", "creat", cr, 1, "mg/L", 5.7, 11.1, crold)
    second("Créatinine", "creat", round(cr, 1) * 8.84, 0, "µmol/L", 50, 98)
    line("D.F.G. estimé (CKD-EPI 2009)", "egfr", 5100 / (cr * 8.84), 0, "mL/min/1,73 m²", 60, None)
    line("Calcium", "ca", ca, 0, "mg/L", 88, 104)
    second("Calcium", "ca", round(ca) * .02495, 2, "mmol/L", 2.2, 2.6)
    line("Bilirubine totale", "bili_total", bi, 1, "mg/L", None, 12)
    second("Bilirubine totale", "bili_total", round(bi, 1) * 1.71, 1, "µmol/L", None, 20.5)
    for n, c, v, p, unit, lo, hi in [("A.S.A.T. (TGO)", "ast", r.randint(13, 70), 0, "U/L", None, 34), ("A.L.A.T. (TGP)", "alt", r.randint(11, 80), 0, "U/L", None, 55), ("Gamma GT", "ggt", r.randint(12, 130), 0, "U/L", None, 38), ("L.D.H.", "ldh", r.randint(150, 480), 0, "U/L", 125, 220), ("Protéines totales", "tp", tp, 0, "g/L", 64, 83), ("Albumine", "albumin", alb, 1, "g/L", 35, 50), ("C.R.P.", "crp", u(1, 66), 1, "mg/L", None, 5), ("Bêta-2 microglobuline", "b2m", u(1.5, 6.4), 2, "mg/L", .8, 2.4)]:
        line(n, c, v, p, unit, lo, hi, None if c in ("b2m", "tp") else round(v * u(.6, 1.5), p))
    d.never("observation", "number of the accreditation", text="8-0000")
    d.never("observation", "day of validation", text="validé")
    d.html = page(f"""
<table><tr><td><b style="font-size:17pt;color:#c2185b">bio</b><b style="font-size:17pt;color:#37474f">rivage</b><br><span class="s">{issuer}<br>14 quai des Corderies · Tél. 00 00 55 01 80 · COFRAC n° 8-0000</span></td><td class="bx">{who}<br><span style="font-weight:normal">née le {born:%d/%m/%Y} ({years(born, drawn)} ans)<br>Dossier {dossier}</span></td></tr></table>
<p style="margin:5pt 0">Prélevé le <b>{drawn}</b> à 07h48 par le laboratoire &nbsp;·&nbsp; Enregistré à 08h05 &nbsp;·&nbsp; Prescripteur : Dr MORVAN Y. &nbsp;·&nbsp; Édité le {drawn}</p>
<table class="t"><tr class="h"><td></td><td class="r">Résultats</td><td></td><td>Valeurs de référence</td><td class="r">Antériorités<br>{before}</td></tr>{body}</table>
<p style="margin-top:6pt"><i>Commentaire : anémie normocytaire connue. Contrôle conseillé sous quinzaine.</i></p><p class="r" style="margin-top:6pt">Compte rendu complet, validé par : C. Delaunay-Ferré, biologiste médical</p>""",
        css=".bx { border: 1pt solid #37474f; width: 40%; font-weight: bold; padding: 5pt 9pt } .g { color: #c2185b; font-weight: bold; border-bottom: .8pt solid #c2185b; padding-top: 5pt !important } .g span { font-weight: normal; font-size: 8pt } .h td { font-size: 8pt; vertical-align: bottom } .t td { padding: 1.05pt 5pt } .o { color: #555; font-style: italic }",
        font="Carlito", pt=9.7, margin="10mm 16mm", lang="fr", footer='"Page " counter(page) " sur " counter(pages)')


@sample("unseen-es-1", ALL, "Layout: Spanish hospital, proteins and count, per cent and amount of each fraction, triangles between result and unit.")
def spanish(d):
    r, h = d.r, House(decimal=",", low="▼", high="▲", between=" - ", below="< {}", above="> {}")
    drawn = d.collected("%d/%m/%Y")
    born, who = d.birth(1939, 1974), r.choice(["ETXEBARRIA OLANO, Jon", "SOLÀ PUIGDEVALL, Martí", "CIENFUEGOS RUBIO, Anselmo"])
    nhc, pet, issuer = d.digits(7), f"{d.digits(8)}", "Hospital Universitario Virgen del Encinar – Laboratorio de Análisis Clínicos"
    d.source("lab.protein", issuer, drawn.plus(2, "reported"), "spa+eng")
    d.patient(who, "male", born, NHC=nhc)
    b = blood(r, wbc=(3.1, 6.2), rbc=(2.9, 3.6), plt=(80, 190))
    u = r.uniform
    spike = round(u(1.4, 3.6), 2)
    parts = {"albumin": round(u(3.1, 3.9), 2), "a1": round(u(.22, .36), 2), "a2": round(u(.55, .9), 2), "b1": round(u(.35, .5), 2), "b2": round(u(.22, .45), 2)}
    parts["g"] = round(spike + u(.25, .5), 2)
    tp = round(sum(parts.values()), 1)
    body = ""

    def line(x):
        q = put(d, h, drawn, x)
        return tr([esc(q.name), f"<b>{q.value}</b>" if q.flag else q.value, q.flag, raised(q.unit), esc(q.range)], ["", "r", "f", "u", "c"])

    section = lambda t: f"<tr><td colspan=5 class='g'>{t}</td></tr>"
    body += section("HEMOGRAMA")
    body += "".join(line((n, c, b[c] * f, p, unit, lo, hi)) for n, c, f, p, unit, lo, hi in [("Leucocitos", "wbc", 1, 2, "x10³/µL", 3.9, 10.2), ("Neutrófilos", "neut_abs", 1, 2, "x10³/µL", 1.5, 7.7), ("Linfocitos", "lymph_abs", 1, 2, "x10³/µL", 1.1, 4.5), ("Hematíes", "rbc", 1, 2, "x10⁶/µL", 4.3, 5.7), ("Hemoglobina", "hgb", 1, 1, "g/dL", 13.5, 17.2), ("Hematocrito", "hct", 1, 1, "%", 39, 50), ("V.C.M.", "mcv", 1, 1, "fL", 80, 99), ("H.C.M.", "mch", 1, 1, "pg", 27, 33.5), ("A.D.E.", "rdw_cv", 1, 1, "%", 11.5, 15), ("Plaquetas", "plt", 1, 0, "x10³/µL", 150, 370)])
    body += line(("V.S.G. 1ª hora", "esr", r.randint(38, 118), 0, "mm", 1, 20))
    body += section("BIOQUÍMICA GENERAL (suero)")
    body += "".join(line(x) for x in [("Creatinina", "creat", u(.8, 2.1), 2, "mg/dL", .7, 1.2), ("Calcio", "ca", u(8.8, 11.2), 1, "mg/dL", 8.5, 10.5), ("LDH", "ldh", r.randint(140, 310), 0, "U/L", 120, 246), ("Beta-2-microglobulina", "b2m", u(2.1, 7), 2, "mg/L", 1, 2.4)])
    body += section("PROTEÍNAS (suero)") + line(("Proteínas totales", "tp", tp, 1, "g/dL", 6.4, 8.3))
    rows = ""
    for n, key, code, lo, hi in [("Albúmina", "albumin", "albumin", 3.5, 5.2), ("Alfa-1", "a1", None, .2, .4), ("Alfa-2", "a2", None, .5, 1), ("Beta-1", "b1", None, .3, .6), ("Beta-2", "b2", None, .2, .5), ("Gamma", "g", None, .7, 1.6)]:
        pc = h.number(round(100 * parts[key] / sum(parts.values()), 1), 1)
        d.observation(None, n, pc, "%", drawn)
        q = put(d, h, drawn, (n, code, parts[key], 2, "g/dL", lo, hi))
        rows += tr([n, f"{pc} %", f"<b>{q.value}</b>" if q.flag else q.value, q.flag, "g/dL", q.range], ["", "r", "r", "f", "u", "c"])
    pk = put(d, h, drawn, ("Componente monoclonal", "mprot_s", spike, 2, "g/dL", None, None))
    rows += tr([f"<b>{pk.name}</b>", "", f"<b>{pk.value}</b>", "", "g/dL", ""], ["", "r", "r", "f", "u", "c"])
    k, lam = round(u(6, 15), 1), round(u(120, 290), 1)
    more = "".join(line(x) for x in [("Cadenas ligeras libres kappa", "kflc", k, 1, "mg/L", 3.3, 19.4), ("Cadenas ligeras libres lambda", "lflc", lam, 1, "mg/L", 5.7, 26.3), ("Cociente kappa/lambda", "flc_ratio", k / lam, 2, "", .26, 1.65)])
    more += "".join(line(x) for x in [("IgG", "igg", r.randint(240, 520), 0, "mg/dL", 700, 1600), ("IgA", "iga", spike * 1000 + r.randint(60, 300), 0, "mg/dL", 70, 400), ("IgM", "igm", r.randint(14, 38), 0, "mg/dL", 40, 230)])
    ife = "Componente monoclonal IgA lambda"
    d.observation("ife_s", "Inmunofijación en suero", ife, "", drawn, text="positive")
    d.fact("paraproteins", drawn, isotype={"heavy": "IgA", "light": "lambda"}, concentration={"value": {"printed": pk.value}, "unit": {"printed": "g/dL"}}, specimen="serum", method="spep", assertion="present")
    d.fact("paraproteins", drawn, isotype={"heavy": "IgA", "light": "lambda"}, specimen="serum", method="ife", assertion="present")
    d.never("observation", "sample not received", code="mprot_u")
    d.never("date", "validation is not the collection", text=str(drawn.plus(2)))
    d.html = page(f"""
<table class="hd"><tr><td>{issuer.split(' – ')[0]}<br><b>{issuer.split(' – ')[1]}</b></td><td class="r s">Dirección: Dra. N. Ibarburu Sanz<br>ISO 15189 · Tfno. 900 000 055</td></tr></table>
<table class="id"><tr><td><b>{who}</b></td><td>NHC: {nhc}</td><td>F. nac.: {born:%d/%m/%Y}</td><td>Sexo: H</td></tr><tr><td>Petición: {pet}</td><td>Servicio: HEMATOLOGÍA CEX</td><td>F. extracción: {drawn} 08:31</td><td>F. validación: {drawn.plus(2)}</td></tr></table>
<table class="t"><tr class="h"><td>Prueba</td><td class="r">Resultado</td><td></td><td>Unidades</td><td class="c">V. de referencia</td></tr>{body}</table>
<p class="g2">Proteinograma</p><table class="t p">{rows}</table>
<table class="t" style="margin-top:3pt">{more}<tr><td>Inmunofijación en suero</td><td colspan=4>{ife}</td></tr><tr><td>Proteína de Bence-Jones en orina 24 h</td><td colspan=4>Muestra no recibida</td></tr></table>
<p class="s" style="margin-top:5pt">▲ ▼ resultado fuera del intervalo de referencia. Facultativo: Dr. U. Arozena Gil. Documento firmado electrónicamente.</p>""",
        css=".hd { border-bottom: 3pt solid #2f6f4f; font-size: 11pt } .id { margin: 4pt 0 } .id td { background: #eef4f0; padding: 2pt 5pt; border: .3pt solid #b5cdbf; font-size: 8.6pt } .h td { background: #2f6f4f; color: #fff; font-size: 8.2pt } .t td { padding: .95pt 5pt } .g, .g2 { font-weight: bold; color: #2f6f4f; padding-top: 3pt !important; text-decoration: underline } .f { width: 4%; color: #a00 } .u { width: 14% } .c { width: 22% } .p { width: 100%; background: #f8faf8; border: .5pt solid #2f6f4f }",
        font="DejaVu Sans Condensed", pt=8.6, margin="9mm 15mm", lang="es")


@sample("unseen-tr-1", ALL, "Layout: Turkish national health portal, a grey group row with date and hospital, result and unit apart, words for abnormal.")
def portal(d):
    r, h = d.r, House(low="Düşük", high="Yüksek", between=" - ", below="0 - {}", above="> {}")
    drawn = d.collected("%d.%m.%Y")
    other = drawn.plus(-r.randint(8, 16))
    who = r.choice(["NURCAN ÖZTÜRKOĞLU", "ŞÜKRİYE ÇAĞLAYAN", "GÜLSÜM İNCEOĞLU"])
    born = d.birth(1955, 1994)
    tc, issuer = f"{d.digits(3)}*****{d.digits(3)}", "Ankara Bozkır Eğitim ve Araştırma Hastanesi"
    d.source("lab.cbc", issuer, drawn, "tur+eng", role="reported")
    d.patient(who, "female", born)
    b = blood(r, wbc=(1.8, 3.7), rbc=(2.8, 3.6), plt=(46, 139))
    u = r.uniform
    groups = [("Hemogram", drawn, "08:52", [("WBC (Lökosit)", "wbc", b["wbc"], 2, "10^3/uL", 4.1, 11.2), ("RBC (Eritrosit)", "rbc", b["rbc"], 2, "10^6/uL", 3.8, 5.1), ("HGB (Hemoglobin)", "hgb", b["hgb"], 1, "g/dL", 11.7, 15.5), ("HCT (Hematokrit)", "hct", b["hct"], 1, "%", 35, 45), ("MCV", "mcv", b["mcv"], 1, "fL", 80, 100), ("MCH", "mch", b["mch"], 1, "pg", 27, 34), ("MCHC", "mchc", b["mchc"], 1, "g/dL", 32, 35), ("RDW-CV", "rdw_cv", b["rdw_cv"], 1, "%", 11.6, 14.8), ("PLT (Trombosit)", "plt", b["plt"], 0, "10^3/uL", 159, 388), ("NEU# (Nötrofil)", "neut_abs", b["neut_abs"], 2, "10^3/uL", 1.8, 6.4), ("LYM# (Lenfosit)", "lymph_abs", b["lymph_abs"], 2, "10^3/uL", 1.3, 3.6), ("NEU%", "neut_pct", b["neut_pct"], 1, "%", 41, 73), ("LYM%", "lymph_pct", b["lymph_pct"], 1, "%", 19, 45), ("MONO%", "mono_pct", b["mono_pct"], 1, "%", 5.2, 15.2), ("EOS%", "eos_pct", b["eos_pct"], 1, "%", .5, 6), ("BASO%", "baso_pct", b["baso_pct"], 1, "%", .3, 1.5)]),
              ("Rutin Biyokimya", drawn, "09:40", [("Glukoz", "glucose", r.randint(72, 148), 0, "mg/dL", 74, 106), ("Üre", "urea", r.randint(16, 61), 0, "mg/dL", 17, 43), ("Kreatinin", "creat", u(.5, 1.3), 2, "mg/dL", .5, .95), ("Ürik asit", "urate", u(2.4, 7.1), 1, "mg/dL", 2.6, 6), ("ALT (Alanin aminotransferaz)", "alt", r.randint(9, 77), 0, "U/L", None, 35), ("AST (Aspartat aminotransferaz)", "ast", r.randint(11, 66), 0, "U/L", None, 35), ("LDH (Laktat dehidrogenaz)", "ldh", r.randint(170, 590), 0, "U/L", None, 247), ("Albümin", "albumin", u(28, 46), 1, "g/L", 35, 52), ("Sodyum (Na)", "na", r.randint(133, 147), 0, "mmol/L", 136, 146), ("Potasyum (K)", "k", u(3.2, 5.2), 2, "mmol/L", 3.5, 5.1), ("Kalsiyum (Ca)", "ca", u(8.1, 10.6), 1, "mg/dL", 8.8, 10.6)]),
              ("Akut Faz Reaktanları", other, "13:15", [("CRP (C reaktif protein)", "crp", u(1, 77), 1, "mg/L", None, 5), ("Sedimantasyon", "esr", r.randint(12, 88), 0, "mm/saat", None, 20), ("Ferritin", "ferritin", u(80, 890), 1, "µg/L", 11, 307)])]
    body = ""
    for title, when, hour, plan in groups:
        body += f"<tr class='g'><td colspan=5><b>{title}</b> &nbsp; <span>{when} {hour} · {issuer}</span></td></tr>"
        for x in plan:
            q = put(d, h, when, x)
            body += tr([q.name, f"<b class='{'x' if q.flag else ''}'>{q.value}</b>", q.unit, q.range, q.flag], ["n", "", "", "", "x"])
    d.never("date", "the day of the first group does not hold for the third", text=f"CRP {drawn}")
    d.never("observation", "masked number of the patient", text=tc)
    d.html = page(f"""
<table><tr><td><b style="font-size:18pt;color:#d32f4a">e</b><b style="font-size:18pt;color:#455a64">-Sağlığım</b><br><span class="s">T.C. Sağlık Kayıtları Portalı · Tahlil Sonuçlarım</span></td><td class="r s">Belge oluşturma: {drawn.plus(3)} 20:17</td></tr></table>
<div class="id"><b>{who}</b> &nbsp; T.C. Kimlik No: {tc} &nbsp; Doğum tarihi: {born:%d.%m.%Y} &nbsp; Cinsiyet: Kadın</div>
<table class="t"><tr class="h"><td>İşlem Adı</td><td>Sonuç</td><td>Sonuç Birimi</td><td>Referans Değeri</td><td>Durum</td></tr>{body}</table>
<p class="s" style="margin-top:6pt">Bu belgedeki bilgiler hastane bilgi sisteminden alınmıştır; tanı yerine geçmez. Sonuçlarınızı hekiminizle değerlendiriniz.</p>""",
        css=".id { background: #f6f6f6; border-left: 4pt solid #d32f4a; padding: 5pt 8pt; margin: 6pt 0 } .h td { color: #607d8b; font-size: 8.2pt; border-bottom: 1pt solid #607d8b } .t td { padding: 2.3pt 6pt; border-bottom: .3pt solid #ddd } .g td { background: #eceff1; border: 0 !important } .g span { font-size: 8pt; color: #555 } .n { padding-left: 14pt !important } .x { color: #d32f4a }",
        font="Noto Sans", pt=8.7, margin="11mm 16mm", lang="tr", footer='counter(page) " / " counter(pages)')


@sample("unseen-ru-1", ALL, "Layout: Russian private laboratory, star glued to the value, comment column, biochemistry and proteins.")
def private_laboratory(d):
    r, h = d.r, House(decimal=",", low="*", high="*", between=" - ", below="< {}", above="> {}")
    drawn = d.collected("%d.%m.%Y")
    age, who = r.randint(41, 74), r.choice(["ГОРЮНОВА Лидия Аркадьевна", "ПАНФИЛОВА Зоя Игоревна", "МАЛЫШЕВА Тамара Юрьевна"])
    inz, issuer = d.digits(9), "ООО «Независимая лаборатория ВЕКТА»"
    d.source("lab.chemistry", issuer, drawn.plus(1, "reported"), "rus+eng")
    d.patient(who, "female", age=age, ИНЗ=inz)
    u = r.uniform
    creat, alb = r.randint(52, 131), u(29, 43)
    tp = alb + u(30, 52)
    plan = [("Альбумин", "albumin", alb, 1, "г/л", 35, 52, ""), ("Белок общий", "tp", tp, 1, "г/л", 64, 83, ""), ("Аланинаминотрансфераза (АЛТ)", "alt", r.randint(8, 80), 0, "Ед/л", None, 33, ""), ("Аспартатаминотрансфераза (АСТ)", "ast", r.randint(10, 74), 0, "Ед/л", None, 32, ""), ("Билирубин общий", "bili_total", u(3, 33), 1, "мкмоль/л", 3.4, 20.5, ""), ("Билирубин прямой", "bili_direct", u(1, 2.9), 1, "мкмоль/л", None, 8.6, ""), ("Гамма-ГТ", "ggt", r.randint(9, 130), 0, "Ед/л", 6, 42, ""), ("Глюкоза", "glucose", u(4, 8.1), 1, "ммоль/л", 4.1, 6.1, "натощак"), ("Креатинин", "creat", creat, 0, "мкмоль/л", 50, 98, ""), ("СКФ (CKD-EPI)", "egfr", 4900 / creat, 0, "мл/мин/1,73 м²", 60, None, ""), ("Мочевина", "urea", u(2.6, 11), 1, "ммоль/л", 2.8, 7.2, ""), ("Мочевая кислота", "urate", r.randint(160, 490), 0, "мкмоль/л", 150, 350, ""), ("Кальций общий", "ca", u(2.05, 2.8), 2, "ммоль/л", 2.15, 2.5, ""), ("Калий", "k", u(3.2, 5.6), 1, "ммоль/л", 3.5, 5.1, ""), ("Натрий", "na", r.randint(133, 147), 0, "ммоль/л", 136, 145, ""), ("Лактатдегидрогеназа (ЛДГ)", "ldh", r.randint(140, 480), 0, "Ед/л", 125, 220, ""), ("С-реактивный белок", "crp", u(.8, 60), 1, "мг/л", None, 5, "сыворотка, липемия +"), ("Ферритин", "ferritin", r.randint(30, 640), 0, "мкг/л", 10, 120, ""),
            ("IgG", "igg", u(3.1, 6.6), 2, "г/л", 7, 16, ""), ("IgA", "iga", u(.2, .66), 2, "г/л", .7, 4, ""), ("IgM", "igm", u(14, 38), 2, "г/л", .4, 2.3, "выполнено в разведении 1:5"), ("Бета-2-микроглобулин", "b2m", u(2.1, 6.6), 2, "мг/л", .8, 2.2, "")]
    body = ""
    for *x, note in plan:
        q = put(d, h, drawn, tuple(x))
        body += tr([q.name, f"<b>{q.value}{q.flag}</b>" if q.flag else q.value, raised(q.unit), esc(q.range), note], ["", "c", "c", "c", "s"])
    d.never("observation", "dilution of the sample", code="igm", text="1:5")
    d.never("observation", "not ready", code="ife_s")
    d.never("date", "the page's own day of printing", text=str(drawn.plus(1)))
    d.html = page(f"""
<table><tr><td style="width:45%"><b style="font:bold 20pt 'Noto Sans';letter-spacing:3pt;color:#00838f">ВЕКТА</b><br><span class="s">{issuer}<br>8 800 000 55 13</span></td><td><table class="id"><tr><td>ФИО:</td><td><b>{who}</b></td></tr><tr><td>Пол:</td><td>Жен</td></tr><tr><td>Возраст:</td><td>{age} лет</td></tr><tr><td>ИНЗ:</td><td>{inz}</td></tr><tr><td>Дата взятия образца:</td><td>{drawn} 09:20</td></tr><tr><td>Дата поступления:</td><td>{drawn} 17:44</td></tr><tr><td>Дата печати:</td><td>{drawn.plus(1)}</td></tr></table></td></tr></table>
<table class="t"><tr class="h"><td>Исследование</td><td class="c">Результат</td><td class="c">Единицы</td><td class="c">Референсные значения</td><td>Комментарий</td></tr>{body}<tr><td>Иммунофиксация сыворотки</td><td class="c" colspan=3>результат не готов</td><td></td></tr></table>
<p class="s" style="margin-top:6pt">* Результат, выходящий за пределы референсных значений. Результаты исследований не являются диагнозом, необходима консультация специалиста.</p>
<p style="margin-top:12pt">Врач клинической лабораторной диагностики: Субботина Е. В.</p>{stamp('ВЕКТА' + chr(10) + 'для результатов', 132, 242, -9, '#244a9c', 10, .55, True)}""",
        css=".id td { padding: .8pt 4pt; font-size: 8.8pt } .id td:first-child { text-align: right; color: #666; width: 42% } .t { margin-top: 7pt } .t td { border-bottom: .5pt solid #b2dadd; padding: 2.5pt 5pt } .h td { border-top: 1.5pt solid #00838f; border-bottom: 1.5pt solid #00838f; font-weight: bold; font-size: 8.6pt }",
        font="Noto Sans Display", pt=9.6, margin="12mm 15mm", lang="ru", footer='"стр. " counter(page) " из " counter(pages)')


@sample("unseen-ru-2", ALL, "Layout: Russian discharge summary in one justified column, treatment by dates, counts within the text.")
def epicrisis(d):
    r, h = d.r, House(decimal=",")
    out = on(2025, r.choice([3, 6, 9]), r.randint(20, 27), "%d.%m.%Y")
    admit = out.plus(-13)
    lab = out.plus(-1, "collected")
    born, who = d.birth(1956, 1996), r.choice(["Верещагин Пётр Ильич", "Лаптев Юрий Сергеевич", "Рогожин Марк Антонович"])
    no, issuer = f"{d.digits(5)}-С", "ГБУЗ «Городская клиническая больница № 95», отделение гематологии"
    d.source("discharge", issuer, out, "rus+eng")
    d.patient(who, "male", born, ИБ=no)
    m = lambda a, b: month(a, b, "%m.%Y")
    d.fact("diagnoses", m(2023, 4), code="DLBCL", printed="Диффузная В-крупноклеточная лимфома", stage="IV", status="refractory")
    d.treat("chemotherapy", "R-CHOP", "R-CHOP", 1, (), m(2023, 5), m(2023, 9), 6, "PR")
    d.treat("chemotherapy", "R-DHAP", "R-DHAP", 2, (), m(2023, 11), m(2024, 1), 3, "SD")
    d.treat("immunotherapy", "Pola-BR", "Pola-BR", 3, (), m(2024, 3), m(2024, 8), 6, "CR")
    d.treat("chemotherapy", "R-GemOx", "R-GemOx", 4, (), admit.plus(1), None, 1)
    d.treat("cell-therapy", None, "CAR-T", assertion="possible")
    d.fact("statements", question="prior-transplant", answer="none")
    b = blood(r, wbc=(1.6, 3.3), rbc=(2.7, 3.3), plt=(38, 96), wbc_decimals=1)
    u = r.uniform
    n = h.number
    t = lambda code, shown, unit: d.told(code, shown, unit, lab)
    blood_text = f"лейкоциты {t('wbc', n(b['wbc'], 1), '×10⁹/л')}×10⁹/л, эритроциты {t('rbc', n(b['rbc'], 2), '×10¹²/л')}×10¹²/л, гемоглобин {t('hgb', n(b['hgb'] * 10, 0), 'г/л')} г/л, тромбоциты {t('plt', str(b['plt']), '×10⁹/л')}×10⁹/л, нейтрофилы {t('neut_abs', n(b['neut_abs'], 2), '×10⁹/л')}×10⁹/л, СОЭ {t('esr', str(r.randint(12, 66)), 'мм/ч')} мм/ч"
    chem_text = f"креатинин {t('creat', str(r.randint(58, 121)), 'мкмоль/л')} мкмоль/л, мочевина {t('urea', n(u(3, 9.9), 1), 'ммоль/л')} ммоль/л, общий билирубин {t('bili_total', n(u(5, 24), 1), 'мкмоль/л')} мкмоль/л, АЛТ {t('alt', str(r.randint(12, 80)), 'Ед/л')} Ед/л, АСТ {t('ast', str(r.randint(12, 70)), 'Ед/л')} Ед/л, ЛДГ {t('ldh', str(r.randint(260, 940)), 'Ед/л')} Ед/л, калий {t('k', n(u(3.3, 4.9), 1), 'ммоль/л')} ммоль/л, СРБ {t('crp', n(u(2, 48), 1), 'мг/л')} мг/л"
    ecog = d.told("ecog", "1", "", admit)
    ef = d.told("lvef", str(r.randint(53, 64)), "%")
    pet = admit.plus(-9, "performed")
    suv = n(round(u(11, 22), 1), 1)
    d.fact("imaging", pet, modality="PET-CT", deauville=5, suvMax=float(suv.replace(",", ".")))
    d.fact("responses", pet, category="PD", modality="PET-CT")
    for mk, pc in (("CD19", None), ("CD20", None), ("BCL6", None)):
        d.marker(mk, "positive", pc, None, None, None, None, "ihc")
    d.marker("Ki-67", "positive", ki := str(r.choice([75, 80, 90])), None, None, None, None, "ihc")
    for c, name in (("hbsag", "HBsAg"), ("antihcv", "анти-ВГС"), ("hiv", "ВИЧ")):
        d.observation(c, name, "отрицательно", "", None, text="negative")
    d.fact("comorbidities", name="гипертоническая болезнь")
    d.fact("comorbidities", name="сахарный диабет 2 типа")
    for drug, dose, often in (("ацикловир", "400 мг", "2 раза в день"), ("флуконазол", "150 мг", "1 раз в день"), ("метформин", "1000 мг", "2 раза в день")):
        d.fact("medications", drug=drug, dose=dose, frequency=often)
    d.never("treatment", "refused by the patient", regimen="allo-sct")
    d.never("observation", "values at admission were not printed", code="hct")
    d.never("medication", "given in hospital only", text="цефепим")
    d.never("treatment", "one of four courses planned", text="R-GemOx 4 курса")
    d.html = page(f"""
<p class="c">Департамент здравоохранения<br><b>{issuer}</b></p>
<p class="c b" style="font-size:14pt;margin:8pt 0">ВЫПИСНОЙ ЭПИКРИЗ</p>
<p><b>{who}</b>, {born:%d.%m.%Y} г. р. История болезни № {no}. Находился на стационарном лечении с {admit} по {out}.</p>
<p><b>Диагноз основной:</b> Диффузная В-крупноклеточная лимфома, стадия IV, установлена в {m(2023, 4)}, рефрактерное течение. ИГХ: CD19+, CD20+, BCL6+, Ki-67 {ki}%.<br><b>Сопутствующий:</b> гипертоническая болезнь; сахарный диабет 2 типа.</p>
<p><b>Анамнез заболевания.</b> I линия: с {m(2023, 5)} по {m(2023, 9)} проведено 6 курсов R-CHOP, достигнута частичная ремиссия. II линия: с {m(2023, 11)} по {m(2024, 1)} 3 курса R-DHAP, стабилизация. Трансплантация костного мозга не проводилась; от аллогенной трансплантации пациент отказался. III линия: с {m(2024, 3)} по {m(2024, 8)} 6 курсов Pola-BR, полная ремиссия. По данным ПЭТ/КТ от {pet} прогрессирование: SUVmax {suv}, Deauville 5.</p>
<p><b>При поступлении.</b> Состояние удовлетворительное, ECOG {ecog}. Периферические лимфоузлы: подмышечные слева до 4 см. АД 130/80 мм рт. ст., пульс 78 в минуту, рост 176 см, вес 81 кг.</p>
<p><b>Проведено лечение.</b> IV линия: {admit.plus(1)} начат 1-й курс R-GemOx (из 4 запланированных). Осложнение: фебрильная нейтропения, цефепим 2 г 3 раза в сутки, с эффектом.</p>
<p><b>Обследование.</b> Общий анализ крови от {lab}: {raised(blood_text)}. Биохимический анализ крови от {lab}: {chem_text}. HBsAg, анти-ВГС, ВИЧ – отрицательно. ЭхоКГ: ФВ ЛЖ {ef}%.</p>
<p><b>Рекомендовано.</b> 1. Продолжить терапию по схеме R-GemOx. 2. Консультация в федеральном центре для решения вопроса о CAR-T терапии. 3. Ацикловир 400 мг 2 раза в день, флуконазол 150 мг 1 раз в день, метформин 1000 мг 2 раза в день. 4. Контроль анализа крови 2 раза в неделю; при тромбоцитах ниже 20 – госпитализация.</p>
<table style="margin-top:22pt"><tr><td>Лечащий врач</td><td>Кузнецова Д. О.</td></tr><tr><td>Заведующий отделением</td><td>Шаповалов И. Р.</td></tr></table>{scribble(r, 62, 240, 30)}{stamp('ГКБ № 95' + chr(10) + 'для выписок', 130, 236, 7, '#2a4a9a', 12, .5, True)}""",
        css="p { margin-top: 6pt; text-align: justify } .c { text-align: center }", font="Liberation Serif", pt=11, margin="16mm 18mm 16mm 24mm", lang="ru")


@sample("unseen-zh-1", ALL, "Layout: Chinese chemistry sheet of two columns with running numbers, arrow after the value, unit behind the range.")
def two_columns(d):
    r, h = d.r, House(low="↓", high="↑", between="～", below="<{}", above=">{}")
    drawn = d.collected("%Y-%m-%d")
    age, who = r.randint(31, 70), r.choice(["钱慧敏", "陶雅琴", "孟晓燕"])
    no, bar, issuer = d.digits(10), d.digits(12), "海川大学附属第二医院"
    d.source("lab.chemistry", issuer, drawn, "chi_sim+eng", role="reported")
    d.patient(who, "female", age=age, 病历号=no)
    u = r.uniform
    alb, glob = round(u(29, 44), 1), round(u(21, 36), 1)
    bt = round(u(5, 36), 1)
    bd = round(bt * u(.2, .4), 1)
    plan = [("丙氨酸氨基转移酶", "ALT", "alt", r.randint(7, 88), 0, "U/L", 7, 40), ("天门冬氨酸氨基转移酶", "AST", "ast", r.randint(10, 80), 0, "U/L", 13, 35), ("谷氨酰转肽酶", "GGT", "ggt", r.randint(9, 120), 0, "U/L", 7, 45), ("碱性磷酸酶", "ALP", "alp", r.randint(40, 190), 0, "U/L", 35, 100), ("总蛋白", "TP", "tp", alb + glob, 1, "g/L", 65, 85), ("白蛋白", "ALB", "albumin", alb, 1, "g/L", 40, 55), ("球蛋白", "GLB", "globulin", glob, 1, "g/L", 20, 40), ("白球比例", "A/G", "ag_ratio", alb / glob, 2, "", 1.2, 2.4), ("总胆红素", "TBIL", "bili_total", bt, 1, "μmol/L", 3, 22), ("直接胆红素", "DBIL", "bili_direct", bd, 1, "μmol/L", None, 5), ("间接胆红素", "IBIL", "bili_indirect", bt - bd, 1, "μmol/L", None, 19), ("尿素", "UREA", "urea", u(2.2, 11), 2, "mmol/L", 2.6, 7.5), ("肌酐", "CREA", "creat", r.randint(39, 120), 0, "μmol/L", 41, 73), ("尿酸", "UA", "urate", r.randint(130, 490), 0, "μmol/L", 155, 357), ("葡萄糖", "GLU", "glucose", u(3.6, 8.8), 2, "mmol/L", 3.9, 6.1), ("甘油三酯", "TG", "tg", u(.6, 3.4), 2, "mmol/L", None, 1.7),
            ("总胆固醇", "CHO", None, u(2.6, 6.6), 2, "mmol/L", None, 5.2), ("钾", "K", "k", u(3.1, 5.4), 2, "mmol/L", 3.5, 5.3), ("钠", "Na", "na", u(132, 147), 1, "mmol/L", 137, 147), ("氯", "Cl", "cl", u(96, 111), 1, "mmol/L", 99, 110), ("钙", "Ca", "ca", u(1.98, 2.68), 2, "mmol/L", 2.11, 2.52), ("磷", "P", "phos", u(.7, 1.7), 2, "mmol/L", .85, 1.51), ("镁", "Mg", "mg", u(.6, 1.1), 2, "mmol/L", .75, 1.02), ("二氧化碳结合力", "CO2", "hco3", u(18, 30), 1, "mmol/L", 22, 29), ("乳酸脱氢酶", "LDH", "ldh", r.randint(130, 680), 0, "U/L", 120, 250), ("肌酸激酶", "CK", None, r.randint(25, 210), 0, "U/L", 40, 200), ("C反应蛋白", "CRP", "crp", u(.5, 66), 2, "mg/L", None, 8), ("β2微球蛋白", "β2-MG", "b2m", u(1.1, 5.5), 2, "mg/L", .8, 2.2), ("铁蛋白", "SF", "ferritin", u(60, 990), 1, "ng/mL", 13, 150), ("免疫球蛋白G", "IgG", "igg", u(2.9, 15), 2, "g/L", 8.6, 17.4), ("免疫球蛋白A", "IgA", "iga", u(.2, 3), 2, "g/L", 1, 4.2), ("免疫球蛋白M", "IgM", "igm", u(.1, 1.9), 2, "g/L", .5, 2.8)]
    out = []
    for i, (n, short, c, v, p, unit, lo, hi) in enumerate(plan, 1):
        q = put(d, h, drawn, (n, c, v, p, unit, lo, hi))
        out.append([str(i), f"{n}<span class='s'>({short})</span>", f"{q.value} {q.flag}", esc(q.range), unit])
    half = 16
    cls = ["c s", "", "v", "c", "c s"]
    body = "".join(tr(a + b_, cls + ["c s k"] + cls[1:]) for a, b_ in zip(out[:half], out[half:]))
    d.never("observation", "running numbers of the rows", text="32")
    d.never("observation", "bar code", text=bar)
    d.fact("diagnoses", code="MCL", printed="套细胞淋巴瘤")
    d.html = page(f"""
<p class="c b" style="font:bold 15pt 'Noto Serif CJK SC'">{issuer}检验报告单</p>
<table class="id"><tr><td>姓　名：{who}</td><td>病历号：{no}</td><td>标本种类：血清</td><td>条码号：{bar}</td></tr><tr><td>性　别：女</td><td>科　室：血液科门诊</td><td>采样时间：{drawn} 07:26</td><td>申请医生：宋致远</td></tr><tr><td>年　龄：{age}岁</td><td>床　号：</td><td>接收时间：{drawn} 08:03</td><td>临床诊断：套细胞淋巴瘤</td></tr></table>
<table class="t"><tr class="h">{''.join(f'<td class="{c}">{x}</td>' for x, c in zip(("No", "项目名称", "结果", "参考值", "单位") * 2, cls + ["c s k"] + cls[1:]))}</tr>{body}</table>
<table class="ft"><tr><td>报告时间：{drawn} 10:41</td><td>检验者：冯雪</td><td>审核者：戴立国</td></tr></table>
<p class="s">★此结果只对本标本负责。"↑"表示偏高，"↓"表示偏低。如有疑问请在三日内联系检验科。</p>""",
        css=".id { margin: 5pt 0 3pt; font-size: 8.6pt } .id td { padding: 1pt 3pt } .t { border-top: 1.2pt solid #000; border-bottom: 1.2pt solid #000 } .h td { border-bottom: .7pt solid #000 } .t td { padding: 2.5pt 3pt } .k { border-left: .7pt solid #000 } .v { white-space: nowrap } .ft { margin-top: 4pt }",
        size="A4 landscape", font="Noto Serif CJK SC", pt=9, margin="10mm 14mm", lang="zh-Hans")


@sample("unseen-fa-1", ALL, "Layout: Persian summary of a case from right to left, treatments as numbered points in Solar Hijri dates, results in a small table.")
def persian_summary(d):
    r = d.r
    fa = lambda x: str(x).translate(PERSIAN)
    out = Day(dt.date(2025, 2, r.randint(10, 18)), "jalali", "stated")
    lab = out.plus(-3, "collected")
    who, age = r.choice(["کامران دلاوری", "فرهاد نیک‌پور", "سیاوش بهرامی"]), r.randint(34, 66)
    no, issuer = d.digits(7), "مرکز آموزشی درمانی مهرگان – بخش خون و انکولوژی"
    d.source("discharge", issuer, out, "fas+eng")
    d.patient(who, "male", age=age, پرونده=no)
    j = lambda y, m, dd: Day(dt.date(y, m, dd), "jalali", "stated")
    d.fact("diagnoses", j(2022, 6, 14), code="DLBCL", printed="DLBCL", stage="III", status="new")
    d.treat("chemotherapy", "R-CHOP", "R-CHOP", 1, (), j(2022, 7, 2), j(2022, 11, 16), 6, "CR")
    d.treat("chemotherapy", "R-ICE", "R-ICE", 2, (), j(2023, 10, 7), j(2023, 12, 3), 3, "PR")
    d.treat("conditioning", "BEAM", "BEAM", 2)
    d.treat("autologous-transplant", "auto-sct", "ASCT", 2, (), j(2024, 1, 22))
    d.treat("chemotherapy", "R-GemOx", "R-GemOx", 3, (), j(2024, 9, 14), j(2025, 1, 5), 4, "PD")
    d.treat("cell-therapy", None, "CAR-T", assertion="planned")
    b = blood(r, wbc=(1.9, 4.1), rbc=(2.8, 3.5), plt=(44, 130), wbc_decimals=1)
    u = r.uniform
    plan = [("WBC", "wbc", f"{b['wbc']:.1f}", "x10³/µL"), ("Hb", "hgb", f"{b['hgb']:.1f}", "g/dL"), ("PLT", "plt", str(b["plt"]), "x10³/µL"), ("ANC", "neut_abs", f"{b['neut_abs']:.2f}", "x10³/µL"), ("Cr", "creat", f"{u(.7, 1.3):.2f}", "mg/dL"), ("AST", "ast", str(r.randint(14, 60)), "U/L"), ("ALT", "alt", str(r.randint(12, 66)), "U/L"), ("LDH", "ldh", str(r.randint(390, 1180)), "U/L"), ("CRP", "crp", f"{u(3, 44):.1f}", "mg/L"), ("Uric acid", "urate", f"{u(3.4, 8.1):.1f}", "mg/dL")]
    for n, c, v, unit in plan:
        d.observation(c, n, v, unit, lab)
    rows = "".join(tr([a[0], f"<b>{a[2]}</b>", raised(a[3]), z[0], f"<b>{z[2]}</b>", raised(z[3])], ["", "c", "c", "", "c", "c"]) for a, z in zip(plan[:5], plan[5:]))
    pet = out.plus(-12, "performed")
    suv = round(u(11, 21), 1)
    d.fact("imaging", pet, modality="PET-CT", deauville=5, suvMax=suv)
    d.told("ecog", "1", "", None)
    ef = str(r.randint(50, 60))
    d.told("lvef", ef, "%")
    for c, n in (("hbsag", "HBsAg"), ("antihcv", "HCV Ab"), ("hiv", "HIV Ab")):
        d.observation(c, n, "منفی", "", None, text="negative")
    d.fact("statements", question="prior-car-t", answer="none")
    d.marker("CD19", "positive", None, None, None, None, None, "ihc")
    d.marker("CD20", "positive", None, None, None, None, None, "ihc")
    d.fact("medications", drug="acyclovir", dose="400 mg", frequency="BID")
    d.fact("medications", drug="allopurinol", dose="100 mg", frequency="daily")
    d.never("diagnosis", "the father's", text="لوسمی")
    d.never("treatment", "no donor was found", regimen="allo-sct")
    d.never("observation", "telephone of the ward", text="۰۲۱")
    ltr = lambda x: f"<bdi dir='ltr'>{x}</bdi>"
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:14pt">{issuer.split(' – ')[0]}</b><br>{issuer.split(' – ')[1]}</td><td style="text-align:left">شماره پرونده: {ltr(no)}<br>تاریخ: {ltr(out)}</td></tr></table>
<p class="c b" style="font-size:14pt;margin:8pt 0">خلاصه پرونده بیمار</p>
<p>نام و نام خانوادگی: <b>{who}</b> &nbsp;&nbsp; سن: {fa(age)} سال &nbsp;&nbsp; جنس: مرد</p>
<p><b>تشخیص:</b> لنفوم منتشر سلول B بزرگ ({ltr('DLBCL')})، مرحله {ltr('III')}، تشخیص در تاریخ {ltr(j(2022, 6, 14))}. ایمونوهیستوشیمی: {ltr('CD19')} مثبت، {ltr('CD20')} مثبت.</p>
<p><b>درمان‌های قبلی:</b></p>
<ol><li>خط اول: {ltr('R-CHOP')}، {fa(6)} دوره، از {ltr(j(2022, 7, 2))} تا {ltr(j(2022, 11, 16))}، پاسخ کامل ({ltr('CR')}).</li>
<li>خط دوم به علت عود: {ltr('R-ICE')}، {fa(3)} دوره، از {ltr(j(2023, 10, 7))} تا {ltr(j(2023, 12, 3))}، پاسخ نسبی ({ltr('PR')}). سپس پیوند اتولوگ ({ltr('ASCT')}) با رژیم {ltr('BEAM')} در تاریخ {ltr(j(2024, 1, 22))}.</li>
<li>خط سوم به علت عود مجدد: {ltr('R-GemOx')}، {fa(4)} دوره، از {ltr(j(2024, 9, 14))} تا {ltr(j(2025, 1, 5))}، پیشرفت بیماری ({ltr('PD')}).</li></ol>
<p>پیوند آلوژن به علت نبود دهنده انجام نشد. سابقه درمان {ltr('CAR-T')} ندارد. پدر بیمار سابقه لوسمی داشته است.</p>
<p><b>آزمایش‌های تاریخ</b> {ltr(lab)}:</p>
<div dir="ltr"><table class="t"><tr class="h"><td>Test</td><td class="c">Result</td><td class="c">Unit</td><td>Test</td><td class="c">Result</td><td class="c">Unit</td></tr>{rows}</table></div>
<p>{ltr('HBsAg')}، {ltr('HCV Ab')} و {ltr('HIV Ab')}: منفی.</p>
<p><b>تصویربرداری:</b> {ltr('PET-CT')} مورخ {ltr(pet)}: ضایعات جدید در مدیاستن، {ltr(f'SUVmax {suv}')}، {ltr('Deauville 5')}. اکوکاردیوگرافی: {ltr(f'LVEF {ef}%')}. وضعیت عملکردی: {ltr('ECOG 1')}.</p>
<p><b>داروهای فعلی:</b> {ltr('acyclovir 400 mg BID')}، {ltr('allopurinol 100 mg daily')}</p>
<p><b>برنامه:</b> معرفی جهت درمان {ltr('CAR-T')} در خارج از کشور.</p>
<p style="margin-top:26pt">دکتر پرویز شکیبا – فوق تخصص خون و انکولوژی &nbsp;&nbsp; تلفن بخش: ۰۲۱-۵۵۵۰۱۷۲</p>{stamp('Mehregan Hospital' + chr(10) + 'Hematology', 30, 246, -8, '#335', 11, .5, True)}""",
        css="body { font-feature-settings: 'locl' 0 } .hd { border-bottom: 2pt solid #444 } p { margin-top: 5pt } ol { margin: 2pt 0; padding-right: 18pt } .t { width: 88%; font: 9.6pt 'DejaVu Sans'; margin: 4pt auto } .t td { border: .6pt solid #666; padding: 2.6pt 6pt } .h td { background: #e8e8e8 } bdi { font-family: 'Noto Naskh Arabic', 'Noto Sans' }",
        font="Noto Naskh Arabic", pt=11.2, margin="14mm 18mm", lang="fa", rtl=True)
