"""Held-out split: letters, summaries and discharge notes in English."""
import datetime as dt

from dates import Day, first_stated, stated
from layout import esc, page, scribble, stamp
from registry import ALL, sample


def month(day, pattern="%b %Y"):
    return Day(day.date, pattern, "stated")


@sample("held-letter-1", ALL, "Layout: clinic letter, problems and lines of treatment as nested bullets, results as one bullet.")
def bullets(d):
    r, p = d.r, "%d/%m/%Y"
    a = first_stated(r, 2017, 2018, p)
    born, who = d.birth(1948, 1962), r.choice(["Lorimer Haskins-Obeng", "Wilfred Tanaka-Doyle", "Gideon Marlowe-Sithole"])
    no, issuer = f"{d.digits(3)} {d.digits(3)} {d.digits(4)}", "Fenwick Moor NHS Trust – Lymphoma Clinic"
    auto = a.plus(190)
    m = lambda k: month(a.plus(k))
    seen = stated(a.plus(2790).date, "plain")
    pet = stated(a.plus(2772).date, p)
    d.source("letter", issuer, seen, role="stated")
    d.patient(who, "male", born, NHS=no)
    d.fact("diagnoses", m(0), code="MCL", printed="Mantle cell lymphoma", stage="IVA", status="new")
    d.fact("diagnoses", seen, code="MCL", printed="relapsed mantle cell lymphoma", status="relapsed")
    d.treat("chemotherapy", "R-maxi-CHOP / R-HDAC (Nordic)", "Nordic protocol", 1, (), m(15), None, 6, "CR")
    d.treat("conditioning", "BEAM", None, 1)
    d.treat("autologous-transplant", "auto-sct", "autograft", 1, (), auto)
    d.treat("maintenance", None, "Maintenance rituximab", 1, ["rituximab"], None, m(1290))
    d.treat("targeted", None, "ibrutinib", 2, [("ibrutinib", "560 mg")], m(1480), m(1930), None, "PR", "progression")
    d.treat("chemotherapy", "R-GemOx", "R-GemOx", 3, (), m(1950), m(2010), 3, "SD", "thrombocytopenia")
    d.treat("cell-therapy", "brexucabtagene autoleucel", None, 4, ["brexucabtagene autoleucel"], m(2090), None, None, "CR")
    d.treat("targeted", None, "pirtobrutinib", 5, [("pirtobrutinib", "200 mg")], m(2560), None, None, "PD")
    d.treat("immunotherapy", "Glofit", "Glofitamab", None, ["glofitamab"], assertion="planned")
    d.fact("responses", m(2540), category="relapse")
    suv = f"{r.uniform(9, 21):.1f}"
    d.fact("imaging", Day(pet.date, p, "performed"), modality="PET-CT", deauville=5, suvMax=float(suv))
    d.fact("markers", m(2540), marker="CD19", method="ihc", status="negative", specimen="lymph node", population="lymphoma cells")
    d.fact("markers", m(2540), marker="CD20", method="ihc", status="positive", specimen="lymph node", population="lymphoma cells")
    hb, wbc, neut, lym, plt, cr, ldh, alt = r.randint(98, 121), f"{r.uniform(2.2, 4.8):.1f}", f"{r.uniform(.9, 1.6):.1f}", f"{r.uniform(.2, .5):.1f}", r.randint(44, 98), r.randint(81, 117), r.randint(320, 690), r.randint(17, 44)
    for c, v, u in (("hgb", hb, "g/L"), ("wbc", wbc, ""), ("neut_abs", neut, ""), ("lymph_abs", lym, ""), ("plt", plt, ""), ("creat", cr, "µmol/L"), ("ldh", ldh, "IU/L"), ("alt", alt, "IU/L"), ("ecog", 1, "")):
        d.told(c, str(v), u, seen)
    d.fact("statements", question="prior-car-t", answer="yes")
    for name in ("Type 2 diabetes", "Gout"):
        d.fact("comorbidities", name=name)
    for drug, dose, freq in (("metformin", "500 mg", "bd"), ("allopurinol", "100 mg", "od"), ("aciclovir", "200 mg", "tds"), ("co-trimoxazole", "480 mg", "od")):
        d.fact("medications", drug=drug, dose=dose, frequency=freq)
    d.never("treatment", "was ruled out", regimen="VenR")
    d.never("treatment", "no donor was found", regimen="allo-sct")
    d.never("response", "grade of a toxicity", text="grade 3")
    d.never("diagnosis", "the father's", text="prostate cancer")
    d.never("comorbidity", "was excluded by endoscopy", text="peptic ulcer")
    li = lambda *x: "<ul>" + "".join(f"<li>{t}</li>" for t in x) + "</ul>"
    d.html = page(f"""
<table><tr><td><b style="font-size:12pt">{esc(issuer)}</b><br>Level 3, Cancer Centre · secretary 000 555 0191</td><td class="r">Clinic date: {seen}<br>Typed: {stated(seen.date + dt.timedelta(days=2), 'plain')}</td></tr></table>
<p style="margin:8pt 0">GP: Dr V. Ramanathan, Tollgate Surgery<br><b>{who}, {born:%d/%m/%Y}, NHS {no}</b> (male)</p>
<p class="q">Diagnosis</p>{li(f"Mantle cell lymphoma, stage IVA, {m(0)}, classical morphology, Ki-67 not recorded")}
<p class="q">Treatment so far</p>
{li(f"1st line: Nordic protocol x6 from {m(15)}, CR. BEAM autograft {auto}. Maintenance rituximab until {m(1290)}", f"2nd line: ibrutinib 560 mg {m(1480)} – {m(1930)}, PR, then progression", f"3rd line: R-GemOx x3 ({m(1950)} – {m(2010)}), SD at best; stopped for thrombocytopenia", f"4th line: brexucabtagene autoleucel {m(2090)}, CR at day 90. CRS grade 2, ICANS grade 3 (resolved). Relapse {m(2540)}: node biopsy CD20+, CD19−", f"5th line: pirtobrutinib 200 mg since {m(2560)}, PD on the latest scan")}
<p class="q">Other history</p>{li("Type 2 diabetes", "Gout", "Endoscopy two years ago excluded peptic ulcer", "Father: prostate cancer")}
<p class="q">Medication</p>{li("metformin 500 mg bd, allopurinol 100 mg od, aciclovir 200 mg tds, co-trimoxazole 480 mg od")}
<p class="q">Today</p>{li("Tired but managing at home, PS (ECOG) 1. Weight 74.2 kg. No sweats.", f"Hb {hb} g/L, WBC {wbc}, neuts {neut}, lymphs {lym}, plts {plt}, creat {cr} µmol/L, LDH {ldh} IU/L, ALT {alt} IU/L", f"PET-CT {pet}: Deauville 5, SUVmax {suv} (right iliac chain)")}
<p class="q">Plan</p>{li("Glofitamab: application sent, first dose once funding is confirmed", "Allograft not possible, no donor; venetoclax with rituximab ruled out for now", "Tumour board next Thursday. See in two weeks with bloods.")}
<p style="margin-top:8pt">This gentleman with relapsed mantle cell lymphoma came with his daughter. I have explained the above and given him a copy of this letter.</p>
<p style="margin-top:14pt">Dr Ngaire Fotheringham-Das, Consultant Haematologist</p>""",
        css=".q { font-weight: bold; margin-top: 6pt } ul { margin: 1pt 0; padding-left: 16pt } li { margin: 1.2pt 0 }", font="Liberation Sans", pt=10, margin="13mm 18mm", lang="en-GB")


@sample("held-letter-2", ALL, "Layout: referral letter in running prose, dates as month names or as parts of a year.")
def referral(d):
    r = d.r
    a = first_stated(r, 2019, 2020, "us-long")
    born, who = d.birth(1984, 2000), r.choice(["Marisela Thibodaux", "Annalise Ferreira-Knox", "Joelle Abramov"])
    no, issuer = d.digits(8), "Cedar Bluff Cancer Institute"
    m = lambda k: month(a.plus(k), "%B %Y")
    seen = a.plus(1720)
    pet = a.plus(1701)
    auto = a.plus(640)
    d.source("letter", issuer, seen, role="stated")
    d.patient(who, "female", born, MRN=no)
    d.fact("diagnoses", m(0), code="HL", printed="classical Hodgkin lymphoma", stage="IIIB", status="new")
    d.treat("chemotherapy", "ABVD", "ABVD", 1, (), None, None, 2)
    d.treat("chemotherapy", "BEACOPP", "escalated BEACOPP", 1, (), m(70), m(170), 4, "PR")
    d.treat("chemotherapy", "ICE", "ICE", 2, (), m(520), None, 2, "PR")
    d.treat("conditioning", "BEAM", None, 2)
    d.treat("autologous-transplant", "auto-sct", "autologous stem cell transplantation", 2, (), auto, None, None, "CR")
    d.treat("immunotherapy", None, "Brentuximab vedotin", 3, [("brentuximab vedotin", "1.8 mg/kg")], m(1010), None, 9, "PR", "neuropathy")
    d.treat("immunotherapy", None, "nivolumab", 4, ["nivolumab"], m(1300), m(1690), None, "PD", "progression")
    d.treat("chemotherapy", "GVD", "GVD", None, ["gemcitabine", "vinorelbine", "liposomal doxorubicin"], assertion="planned")
    d.fact("imaging", Day(pet.date, "us-long", "performed"), modality="PET-CT", deauville=5)
    wbc, hgb, plt, alc, alb, esr, lvef = f"{r.uniform(4, 9):.1f}", f"{r.uniform(9.1, 11.4):.1f}", r.randint(180, 410), f"{r.uniform(.4, .8):.2f}", f"{r.uniform(2.8, 3.7):.1f}", r.randint(44, 98), r.randint(55, 64)
    for c, v, u in (("wbc", wbc, "K/mm3"), ("hgb", hgb, "g/dL"), ("plt", plt, "K/mm3"), ("lymph_abs", alc, "K/mm3"), ("albumin", alb, "g/dL"), ("esr", esr, "mm/h"), ("lvef", lvef, "%"), ("kps", 80, "")):
        d.told(c, str(v), u, seen if c == "kps" else None)
    d.fact("markers", None, marker="CD30", method="ihc", status="positive", specimen="lymph node")
    d.fact("statements", question="prior-car-t", answer="none")
    d.never("response", "complete remission was missed after BEACOPP", code="CR", text="BEACOPP")
    d.never("treatment", "insurance refused it", text="pembrolizumab")
    d.never("treatment", "search for a donor only", regimen="allo-sct")
    d.never("treatment", "was not chosen", regimen="BV-AVD")
    d.never("diagnosis", "the grandmother's", text="breast cancer")
    text = [
        "Dear Colleague:",
        f"I would be grateful for your opinion on Ms. {who.split()[-1]}, a woman born on {born:%m/%d/%Y} (our record {no}), whose classical Hodgkin lymphoma, stage IIIB, was diagnosed in {m(0)} after months of itching and night sweats.",
        f"Because of an interim scan that was still positive, ABVD was given for two cycles only and she was switched to escalated BEACOPP, of which she had four cycles from {m(70)} to {m(170)}. A complete remission was hoped for but missed: the end-of-treatment scan showed a partial response. Brentuximab with AVD had been offered at the outset; she preferred ABVD.",
        f"Her disease returned and she received two cycles of ICE in {m(520)}, again with a partial response, and then proceeded to BEAM and autologous stem cell transplantation on {auto}, this time with a complete response that lasted almost a year. At relapse the node was once more CD30 positive. Brentuximab vedotin 1.8 mg/kg was begun in {m(1010)}; nine doses were given, with a partial response, before neuropathy forced us to stop.",
        f"From {m(1300)} to {m(1690)} she was on nivolumab, until progression. Pembrolizumab was denied by her insurance. A search for an unrelated donor has been opened, yet no allogeneic transplant has been arranged. She has not been treated with CAR-T cells.",
        f"The PET/CT of {pet} describes Deauville 5 disease in the mediastinum and both lungs. Echocardiography shows an LVEF of {lvef}%. The latest blood work: WBC {wbc} K/mm3 with an absolute lymphocyte count of {alc} K/mm3, hemoglobin {hgb} g/dL, platelets {plt} K/mm3, albumin {alb} g/dL and ESR {esr} mm/h. Creatinine and liver enzymes were reported as normal. Karnofsky performance status is 80. Her grandmother had breast cancer; she takes no regular medication.",
        "My question is whether she could enter your trial of CD30-directed CAR-T cells. As a bridge we intend to give GVD (gemcitabine, vinorelbine, liposomal doxorubicin) as soon as leukapheresis is done.",
        "With my best regards,"]
    d.html = page(f"""
<p class="c" style="font:bold 15pt 'DejaVu Serif'">{issuer}</p><p class="c s" style="border-bottom:.8pt solid #000;padding-bottom:4pt">700 Bluff Road · office (000) 555-0123 · fax (000) 555-0124</p>
<p style="margin-top:10pt">{seen}</p><p style="margin-top:6pt">RE: {who} (F)</p>{''.join(f"<p style='margin-top:7pt;text-align:justify'>{t}</p>" for t in text)}
<p style="margin-top:34pt">Casimir Haddad-Whitlow, MD<br>Associate Director, Lymphoma Program</p>{scribble(r, 6, 190, 50, '#111')}""",
        size="Letter", font="Liberation Serif", pt=11.3, margin="15mm 23mm", css="body { line-height: 1.33 }")


@sample("held-summary-1", ALL, "Layout: course of treatment as a timeline, merged cells for the line and for the response.")
def timeline(d):
    r, p = d.r, "%m/%Y"
    a = first_stated(r, 2018, 2019, p)
    born, who = d.birth(1950, 1968), r.choice(["Wilhelmine Atterbury", "Constance Mbatha-Raine", "Griselda Horvath-Penn"])
    no, issuer = f"T{d.digits(6)}", "Kingsmarsh Plasma Cell Unit"
    t = [a.plus(k) for k in (0, 20, 140, 172, 260, 1180, 1230, 1560, 1610, 1790, 1830, 2080)]
    made = stated(t[-1].date + dt.timedelta(days=21), "%d/%m/%Y")
    d.source("treatment-summary", issuer, made, role="stated")
    d.patient(who, "female", born, TrustNo=no)
    d.fact("diagnoses", t[0], code="MM", printed="Multiple myeloma, kappa light chain", stage="R-ISS III")
    d.fact("paraproteins", isotype={"heavy": None, "light": "kappa"}, assertion="present")
    d.fact("genetics", target="t(4;14)", method="fish", result="detected")
    d.fact("genetics", target="del(17p)", method="fish", result="not-detected")
    d.treat("immunotherapy", "D-VTd", "D-VTd", 1, (), t[1], t[2], 4, "VGPR", "as planned")
    d.treat("conditioning", "Mel200", "Melphalan 200 mg/m²", 1, [("melphalan", "200 mg/m²")])
    d.treat("autologous-transplant", "auto-sct", "autologous SCT", 1, (), t[3], None, None, "CR", "as planned")
    d.treat("maintenance", None, "Lenalidomide maintenance", 1, [("lenalidomide", "10 mg")], t[4], t[5], None, "CR", "light chain escape")
    d.treat("immunotherapy", "Isa-Kd", "Isa-Kd", 2, (), t[6], t[7], 11, "PR", "progression")
    d.treat("chemotherapy", "SVd", "SVd", 3, (), t[8], t[9], 5, "MR", "weight loss")
    d.treat("immunotherapy", "Talquetamab", "Talquetamab", 4, ["talquetamab"], t[10], t[11], None, "PR", "progression")
    d.treat("cell-therapy", None, "anti-BCMA CAR-T", None, (), assertion="planned")
    d.fact("statements", question="prior-car-t", answer="none")
    d.never("treatment", "collected cells are kept, no second transplant", text="second autologous SCT")
    d.never("treatment", "withdrawn before the first dose", regimen="Teclistamab")
    d.never("response", "the cell merged over two rows belongs to the first line", code="VGPR", text="Isa-Kd")
    d.html = page(f"""
<p style="font-size:14pt;color:#00695c"><b>{issuer}</b></p><p class="s">Course of disease and treatment – compiled {made} for external opinion</p>
<table class="id"><tr><td>{who}</td><td>female</td><td>born {born:%d/%m/%Y}</td><td>Trust no. {no}</td></tr><tr><td colspan=4>Multiple myeloma, kappa light chain, diagnosed {t[0]}, R-ISS III; FISH: t(4;14) detected, del(17p) not detected</td></tr></table>
<table class="t"><tr><th>Line</th><th>When</th><th>What</th><th>Best response</th><th>Ended because of</th></tr>
<tr><td rowspan=3>1</td><td>{t[1]} – {t[2]}</td><td>D-VTd, 4 cycles</td><td>VGPR</td><td rowspan=2 class="c">as planned</td></tr>
<tr><td>{t[3]}</td><td>Melphalan 200 mg/m², autologous SCT</td><td rowspan=2>CR</td></tr>
<tr><td>{t[4]} – {t[5]}</td><td>Lenalidomide maintenance 10 mg</td><td>light chain escape</td></tr>
<tr><td>2</td><td>{t[6]} – {t[7]}</td><td>Isa-Kd, 11 cycles</td><td>PR</td><td rowspan=1>progression</td></tr>
<tr><td>3</td><td>{t[8]} – {t[9]}</td><td>SVd, 5 cycles</td><td>MR</td><td>weight loss</td></tr>
<tr><td rowspan=2>4</td><td rowspan=2>{t[10]} – {t[11]}</td><td>Teclistamab: consent withdrawn before first dose</td><td>not applicable</td><td>–</td></tr>
<tr><td>Talquetamab</td><td>PR</td><td>progression</td></tr>
<tr class="pl"><td colspan=2>next</td><td colspan=3>anti-BCMA CAR-T (planned, subject to slot); cells for a second autologous SCT are stored but will not be used first</td></tr></table>
<p style="margin-top:10pt">CAR-T so far: none. Refractory to: lenalidomide, carfilzomib, isatuximab, talquetamab.</p>
<p style="margin-top:22pt">Compiled by: Sister Agnieszka Blom-Carrington</p>{stamp('KINGSMARSH' + chr(10) + 'UNIT COPY', 130, 168, 7, '#00695c', 11, .5)}""",
        css=".id td { border-bottom: .5pt solid #00695c } .id { margin: 8pt 0 12pt } .t td, .t th { border: 1pt solid #00695c; padding: 5pt 6pt; vertical-align: middle } .t th { background: #e0f2f1; font-weight: bold } .pl td { font-style: italic }",
        font="Noto Sans Display", pt=10, margin="17mm 17mm", lang="en-GB")


@sample("held-discharge-1", ALL, "Layout: hospital discharge note on a form, headings in a shaded column, results as admission > discharge.")
def discharge(d):
    r, p = d.r, "%m/%d/%Y"
    a = stated(dt.date(r.randint(2024, 2026), r.randint(1, 8), r.randint(13, 19)), p)
    out = a.plus(r.randint(24, 29))
    mar = a.plus(-2)
    marrow = out.plus(-1)
    born, who = d.birth(1968, 1996), r.choice(["Leandro Vasquez-Tully", "Cornell Beaumont", "Tobias Ndukwe"])
    no, issuer = d.digits(9), "Harrow Falls Medical Center"
    d.source("discharge", issuer, out, role="stated")
    d.patient(who, "male", born, MRN=no)
    d.fact("diagnoses", code="B-ALL", printed="Ph-positive B-cell acute lymphoblastic leukemia", status="new")
    d.fact("genetics", target="BCR::ABL1", method="fish", result="detected")
    d.treat("chemotherapy", "Hyper-CVAD + TKI", "Hyper-CVAD", 1, [("dasatinib", "100 mg")], a.plus(2), None, 1, "CR")
    d.treat("chemotherapy", "IT chemo", "intrathecal methotrexate", 1, [("methotrexate", "12 mg")])
    d.treat("supportive", None, "Pegfilgrastim", None, ["pegfilgrastim"])
    d.treat("allogeneic-transplant", "allo-sct", "allogeneic transplant", assertion="planned")
    d.treat("immunotherapy", "Blinatumomab", "blinatumomab", drugs=["blinatumomab"], assertion="planned")
    x, y = r.randint(66, 92), r.randint(1, 3)
    d.told("bm_blast_pct", str(x), "%", mar, specimen="bone marrow")
    d.told("bm_blast_pct", str(y), "%", marrow, specimen="bone marrow")
    d.fact("mrd", marrow, status="positive", level={"number": .06, "printed": "0.06", "unit": "%"}, method="flow", specimen="bone marrow")
    rows = ""
    for n, c, lo, hi, q, u in [("WBC", "wbc", (31, 88), (3.4, 7), 1, "K/uL"), ("Hgb", "hgb", (6.9, 8.4), (8.6, 10.1), 1, "g/dL"), ("Plt", "plt", (12, 33), (110, 240), 0, "K/uL"), ("ANC", "neut_abs", (.3, .9), (1.8, 3.2), 2, "K/uL"), ("Creatinine", "creat", (1.1, 1.6), (.7, 1), 2, "mg/dL"), ("LDH", "ldh", (640, 1900), (160, 240), 0, "U/L"), ("Total bilirubin", "bili_total", (.5, 1.1), (.6, 1.4), 1, "mg/dL"), ("ALT", "alt", (20, 50), (40, 110), 0, "U/L")]:
        v = [d.told(c, f"{r.uniform(*s):.{q}f}", u, w) for s, w in ((lo, a), (hi, out))]
        rows += f"<span class='lab'>{n} {v[0]} &gt; {v[1]} {u}</span> "
    fever = a.plus(11)
    for drug, dose, route, freq in (("dasatinib", "100 mg", "PO", "daily"), ("valacyclovir", "500 mg", "PO", "BID"), ("levofloxacin", "500 mg", "PO", "daily"), ("pantoprazole", "40 mg", "PO", "daily")):
        d.fact("medications", drug=drug, dose=dose, route=route, frequency=freq)
    d.fact("comorbidities", name="Hyperlipidemia")
    d.fact("statements", question="prior-car-t", answer="none")
    d.told("lvef", "60", "%")
    d.told("hbsag", "negative", "", text="negative")
    d.told("antihbc", "negative", "", text="negative")
    d.told("hiv", "nonreactive", "", text="negative")
    d.never("treatment", "considered, not chosen", text="ponatinib")
    d.never("medication", "held during the stay and not resumed", text="atorvastatin")
    d.never("diagnosis", "ruled out", text="meningeal leukemia")
    d.never("treatment", "next cycle, not given yet", regimen="Hyper-CVAD + TKI", text="cycles 2")
    d.never("comorbidity", "denied", text="diabetes")
    row = lambda k, v: f"<tr><td>{k}</td><td>{v}</td></tr>"
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:13pt">{issuer}</b><br>Adult Leukemia Service, 6 West</td><td class="r"><b>DISCHARGE NOTE</b><br>{who}<br>DOB {born:%m/%d/%Y} &nbsp; M &nbsp; MRN {no}</td></tr></table>
<table class="f">{row("Dates", f"Admit {a} &nbsp; Discharge {out} &nbsp; Attending: R. Oyelowo-Strand, MD")}
{row("Principal diagnosis", "Ph-positive B-cell acute lymphoblastic leukemia, newly diagnosed")}
{row("Other", "Hyperlipidemia. Denies diabetes or heart disease. No prior CAR-T or transplant.")}
{row("Presentation", f"Fatigue and bruising. Marrow {mar}: {x}% blasts, FISH BCR::ABL1 detected. CSF negative; meningeal leukemia was ruled out. Echo: LVEF 60%. HBsAg negative, hepatitis B core antibody negative, HIV nonreactive.")}
{row("Course", f"Hyper-CVAD cycle 1A with dasatinib 100 mg daily was started {a.plus(2)}; ponatinib was considered but deferred for cardiovascular risk. Two doses of intrathecal methotrexate 12 mg. Pegfilgrastim was given once. On {fever} neutropenic fever to 102.4 F; cultures grew E. coli, treated with cefepime for 10 days, repeat cultures clear. Transfused 6 units of red cells and 5 of platelets. Atorvastatin held and not resumed.")}
{row("Response", f"Marrow {marrow}: {y}% blasts, complete remission; MRD by flow positive at 0.06%.")}
{row("Labs admit &gt; discharge", rows)}
{row("Discharge meds", "dasatinib 100 mg PO daily; valacyclovir 500 mg PO BID; levofloxacin 500 mg PO daily until ANC is above 1.0; pantoprazole 40 mg PO daily")}
{row("Plan", "Cycle 1B in about one week. If MRD persists after two cycles: blinatumomab. Sibling typing sent; allogeneic transplant in first remission is planned. CBC twice weekly with local oncologist. Call for T &gt; 100.4 F.")}
{row("Condition", "Stable, ambulatory. BP 118/70, HR 76, SpO2 98% RA, weight 83.1 kg.")}</table>
<p style="margin-top:14pt">E-signed: Kaja Lindqvist-Morales, PA-C &nbsp; {out} 14:12</p>""",
        css=".hd td { border-bottom: 2pt solid #333 } .f { margin-top: 6pt } .f td { border-bottom: .5pt solid #999; padding: 4.5pt 5pt } .f td:first-child { width: 30mm; background: #ececec; font-weight: bold } .lab { display: inline-block; margin-right: 12pt }",
        size="Letter", font="DejaVu Sans Condensed", pt=9.6, margin="14mm 17mm")
