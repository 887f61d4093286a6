"""Blind split: letters, a discharge summary and a table of treatment in English."""
import datetime as dt

from dates import Day, first_stated, restated
from layout import esc, page, raised, scribble, stamp, tr
from patients import blood
from registry import ALL, sample


@sample("blind-letter-1", ALL, "Layout: British myeloma letter, the whole treatment as one chain in shorthand, results as slashes.")
def chain(d):
    r = d.r
    a = first_stated(r, 2016, 2017, "%m/%Y")
    born, who = d.birth(1946, 1960), r.choice(["Clementine Arkwright-Bello", "Henrietta Szymanska", "Lavinia Thornbury-Das"])
    no, issuer = f"{d.digits(3)} {d.digits(3)} {d.digits(4)}", "Larkfield Cancer Centre – Plasma Cell Clinic"
    t = [a.plus(k) for k in (0, 20, 140, 200, 290, 1180, 1220, 1790, 1840, 2030, 2075, 2290, 2330, 2700, 2740)]
    seen = restated(t[-1].plus(75), "plain")
    lab = Day(seen.date - dt.timedelta(days=1), "%d/%m/%y", "collected")
    d.source("letter", issuer, seen, role="stated")
    age = seen.date.year - born.year - ((seen.date.month, seen.date.day) < (born.month, born.day))
    d.patient(who, "female", born, age, NHS=no)
    d.fact("diagnoses", t[0], code="MM", printed="IgG lambda myeloma", stage="ISS II", status="new")
    d.fact("paraproteins", isotype={"heavy": "IgG", "light": "lambda"}, assertion="present")
    d.fact("genetics", target="gain(1q)", method="fish", result="detected")
    d.fact("genetics", target="t(4;14)", method="fish", result="not-detected")
    d.treat("chemotherapy", "VTD", "VTD", 1, (), t[1], t[2], 4, "VGPR")
    d.treat("conditioning", "Mel200", "melphalan 200", 1)
    d.treat("autologous-transplant", "auto-sct", "ASCT", 1, (), t[3], None, None, "CR")
    d.treat("maintenance", None, "lenalidomide maintenance", 1, [("lenalidomide", "10 mg")], t[4], t[5], None, None, "PD")
    d.treat("immunotherapy", "DVd", "DVd", 2, (), t[6], t[7], 14, "VGPR", "PD")
    d.treat("chemotherapy", "KCd", "KCd", 3, (), t[8], t[9], 6, "PR", "heart failure")
    d.treat("immunotherapy", "EPd", "EPd", 4, (), t[10], t[11], 6, "MR", "PD")
    d.treat("immunotherapy", "Teclistamab", "teclistamab", 5, ["teclistamab"], t[12], t[13], None, "CR", "PD")
    d.treat("targeted", "Sd", "Sd", 6, (), t[14], None, 2, "SD")
    d.treat("cell-therapy", "ciltacabtagene autoleucel", "cilta-cel", None, ["ciltacabtagene autoleucel"], assertion="planned")
    d.fact("statements", question="prior-car-t", answer="none")
    m, k, l = r.randint(19, 38), f"{r.uniform(4, 9):.1f}", r.randint(420, 1890)
    hb, n, plt, cr, ca = r.randint(84, 106), f"{r.uniform(.9, 2.1):.1f}", r.randint(38, 92), r.randint(74, 118), f"{r.uniform(2.25, 2.65):.2f}"
    for c, v, u in (("mprot_s", str(m), "g/L"), ("kflc", k, "mg/L"), ("lflc", str(l), "mg/L"), ("hgb", str(hb), "g/L"), ("neut_abs", n, "×10⁹/L"), ("plt", str(plt), "×10⁹/L"), ("creat", str(cr), "µmol/L"), ("ca", ca, "mmol/L")):
        d.told(c, v, u, lab)
    d.told("ecog", "1", "", seen)
    d.told("lvef", "52", "%")
    for drug, dose, freq in (("bisoprolol", "2.5 mg", "od"), ("ramipril", "2.5 mg", "od"), ("aciclovir", "400 mg", "bd"), ("apixaban", "2.5 mg", "bd")):
        d.fact("medications", drug=drug, dose=dose, frequency=freq)
    d.fact("comorbidities", name="atrial fibrillation")
    d.never("treatment", "she declined it", regimen="Talquetamab")
    d.never("treatment", "cells are stored, a second transplant was not done", text="second ASCT")
    d.never("response", "grade of a side effect", text="grade 2")
    d.never("observation", "an older ejection fraction", code="lvef", text="38")
    d.never("treatment", "six cycles were planned of the present treatment, two given", regimen="Sd", text="cycles 6")
    d.never("diagnosis", "the brother's", text="leukaemia")
    d.html = page(f"""
<table class="hd"><tr><td><b>{issuer}</b><br><span class="s">Dr Rhiannon Achterberg · Dr Yusuf Kielty · CNS line 0000 555 0162</span></td><td class="r">{seen}</td></tr></table>
<p>Dr P. Sivanandan, CAR-T programme, by email only</p>
<p style="margin-top:6pt"><b>RE: {who} &nbsp; DOB {born:%d/%m/%Y} &nbsp; NHS {no}</b></p>
<p class="k"><b>Dx:</b> IgG lambda myeloma, ISS II, {t[0]}. FISH: 1q21 gain detected; no t(4;14).</p>
<p class="k"><b>Rx:</b> (1) VTD x4 {t[1]}–{t[2]} → VGPR → melphalan 200 / ASCT {t[3]} → CR → lenalidomide maintenance 10 mg {t[4]}–{t[5]}, stopped for PD. (2) DVd x14 {t[6]}–{t[7]} → VGPR → PD. (3) KCd x6 {t[8]}–{t[9]} → PR; stopped for heart failure (LVEF then 38%, now recovered). (4) EPd x6 {t[10]}–{t[11]} → MR → PD. (5) teclistamab {t[12]}–{t[13]}, grade 2 CRS with the second step-up dose → CR → PD with new lytic lesions. (6) Sd since {t[14]}, 2 cycles so far of a planned 6 → SD.</p>
<p class="k"><b>PMH:</b> atrial fibrillation. Brother had leukaemia. &nbsp; <b>Meds:</b> bisoprolol 2.5 mg od, ramipril 2.5 mg od, aciclovir 400 mg bd, apixaban 2.5 mg bd.</p>
<p class="k"><b>Bloods {lab}:</b> paraprotein {m} g/L / kappa FLC {k} mg/L / lambda FLC {l} mg/L / Hb {hb} g/L / neutrophils {n} {raised('×10⁹/L')} / platelets {plt} {raised('×10⁹/L')} / creatinine {cr} µmol/L / calcium {ca} mmol/L.</p>
<p style="margin-top:9pt">Dear Priya,</p>
<p class="k">Could you please see this {age} year old retired teacher about cilta-cel? She is ECOG 1 and lives with her daughter. The echo last month showed an LVEF of 52%. She has had no CAR-T cells. Stem cells from her first collection remain in store, but a second ASCT was never done. Talquetamab was offered as the next step and she declined because of the taste disturbance.</p>
<p class="k">As you will see the disease responded to teclistamab for about a year, so a BCMA loss ought to be excluded; I have asked for a marrow next week. Selinexor is holding things for now and would be our bridge.</p>
<p class="k">I would be grateful for an early slot.</p>
<p style="margin-top:8pt">Yours,</p><p style="margin-top:26pt">Rhiannon Achterberg, Consultant Haematologist</p><p class="s">cc GP, patient (copy declined)</p>""",
        css=".hd { border-bottom: .8pt solid #000; margin-bottom: 6pt } .k { margin-top: 6pt; line-height: 1.4 }", font="Carlito", pt=11.2, margin="15mm 20mm", lang="en-GB", footer='"Page " counter(page) " of " counter(pages)')


@sample("blind-letter-2", ALL, "Layout: medical report to whom it may concern from a Gulf hospital, ordinal lines as sentences, full dates.")
def to_whom(d):
    r = d.r
    a = first_stated(r, 2020, 2021, "%d-%m-%Y")
    age, who = r.randint(31, 58), r.choice(["Noura Jassim Al-Dhaheri", "Maryam Yousef Al-Hajri", "Latifa Saad Al-Kubaisi"])
    no, qid, issuer = d.digits(8), d.digits(11), "Doha Bay Oncology Hospital"
    e = [a, a.plus(19), a.plus(128), a.plus(150), a.plus(170), a.plus(410), a.plus(425), a.plus(470), a.plus(560), a.plus(566), a.plus(860), a.plus(880), a.plus(945), a.plus(1010), a.plus(1150)]
    made = a.plus(1205)
    pet = Day(a.plus(1190).date, "%d-%m-%Y", "performed")
    d.source("letter", issuer, made, role="stated")
    d.patient(who, "female", age=age, HCNo=no, QID=qid)
    d.fact("diagnoses", e[0], code="DLBCL", printed="diffuse large B-cell lymphoma", stage="IV", status="new")
    d.fact("diagnoses", pet, code="DLBCL", printed="refractory disease", status="refractory")
    d.treat("chemotherapy", "R-CHOP", "R-CHOP", 1, (), e[1], e[2], 6, "PR")
    d.treat("radiotherapy", None, "involved-site radiotherapy, 36 Gy in 18 fractions", 1, (), e[3], e[4])
    d.treat("chemotherapy", "R-GDP", "R-GDP", 2, (), e[6], e[7], 3, "PR")
    d.treat("lymphodepletion", "FC lymphodepletion", "fludarabine and cyclophosphamide", 3, ["fludarabine", "cyclophosphamide"], e[8])
    d.treat("cell-therapy", "tisagenlecleucel", "tisagenlecleucel", 3, ["tisagenlecleucel"], e[9], None, None, "CR")
    d.treat("immunotherapy", "Lonca", "loncastuximab tesirine", 4, ["loncastuximab tesirine"], e[11], e[12], 3, "SD", "skin toxicity")
    d.treat("immunotherapy", "Epcor", "epcoritamab", 5, ["epcoritamab"], e[13], e[14], None, "PD", "progression")
    d.treat("cell-therapy", "investigational CAR-T (generic)", None, None, (), assertion="planned")
    d.fact("responses", e[5], category="relapse")
    d.fact("responses", e[10], category="relapse")
    d.fact("markers", e[10], marker="CD19", method="ihc", status="positive", specimen="lymph node", population="lymphoma cells")
    d.fact("markers", e[10], marker="CD20", method="ihc", status="negative", specimen="lymph node", population="lymphoma cells")
    d.fact("markers", e[10], marker="CD22", method="ihc", status="positive", specimen="lymph node", population="lymphoma cells")
    suv = f"{r.uniform(14, 27):.1f}"
    d.fact("imaging", pet, modality="PET-CT", deauville=5, suvMax=float(suv))
    d.fact("statements", question="prior-car-t", answer="yes")
    lab = Day(made.date - dt.timedelta(days=2), "%d-%m-%Y", "collected")
    b = blood(r, wbc=(2.4, 4.6), rbc=(3.0, 3.6), plt=(58, 118), wbc_decimals=1)
    v = [("WBC", "wbc", f"{b['wbc']:.1f}", "x10^3/uL"), ("ANC", "neut_abs", f"{b['neut_abs']:.2f}", "x10^3/uL"), ("ALC", "lymph_abs", f"{b['lymph_abs']:.2f}", "x10^3/uL"), ("Hb", "hgb", f"{b['hgb']:.1f}", "gm/dL"), ("Platelets", "plt", str(b["plt"]), "x10^3/uL"), ("Creatinine", "creat", str(r.randint(48, 84)), "umol/L"), ("ALT", "alt", str(r.randint(11, 46)), "U/L"), ("Bilirubin", "bili_total", str(r.randint(4, 17)), "umol/L"), ("LDH", "ldh", str(r.randint(290, 780)), "U/L"), ("Ferritin", "ferritin", str(r.randint(310, 990)), "mcg/L"), ("IgG", "igg", f"{r.uniform(2.1, 4.9):.1f}", "g/L")]
    line = ", ".join(f"{n} {d.told(c, x, u, lab)} {u}" for n, c, x, u in v)
    d.told("ecog", "1", "", made)
    d.told("lvef", "60", "%")
    for c, w in (("hbsag", "non-reactive"), ("antihbc", "non-reactive"), ("antihcv", "non-reactive"), ("hiv", "non-reactive")):
        d.observation(c, None, w, "", text="negative")
    d.fact("comorbidities", name="hypothyroidism")
    d.fact("medications", drug="levothyroxine", dose="75 mcg", frequency="daily")
    d.fact("medications", drug="valaciclovir", dose="500 mg", frequency="daily")
    d.never("treatment", "collection of cells failed, no transplant was done", regimen="auto-sct")
    d.never("treatment", "her insurance did not cover it", regimen="Glofit")
    d.never("treatment", "no donor was sought", regimen="allo-sct")
    d.never("observation", "dose of the cells", text="3.1 x 10^8")
    d.never("response", "complete remission was not reached after R-CHOP", code="CR", text="R-CHOP")
    d.html = page(f"""
<table class="hd"><tr><td><b style="font-size:14pt;color:#7a1230">{issuer}</b><br>Department of Haematology &amp; BMT</td><td class="r" dir="rtl" style="font:13pt 'Noto Naskh Arabic';color:#7a1230"><b>مستشفى خليج الدوحة للأورام</b><br>تقرير طبي</td></tr></table>
<table class="id"><tr><td>Patient: <b>{who}</b></td><td>HC No: {no}</td><td>QID: {qid}</td></tr><tr><td>Age / Sex: {age} years / Female</td><td>Nationality: Qatari</td><td>Report date: {made}</td></tr></table>
<p class="c b" style="font-size:12.5pt;margin:8pt 0 5pt;text-decoration:underline">MEDICAL REPORT – TO WHOM IT MAY CONCERN</p>
<p>The above-named lady was diagnosed with diffuse large B-cell lymphoma, non-GCB, stage IV (spleen, stomach) on {e[0]}.</p>
<p><b>First line:</b> she received 6 cycles of R-CHOP between {e[1]} and {e[2]}. Complete remission was not reached; the end-of-treatment scan showed partial response, and involved-site radiotherapy, 36 Gy in 18 fractions, was delivered from {e[3]} to {e[4]}.</p>
<p><b>Second line:</b> she relapsed on {e[5]} and was treated with R-GDP, 3 cycles, from {e[6]} to {e[7]}, with partial response. Two attempts to collect stem cells failed; consequently autologous transplantation was not performed.</p>
<p><b>Third line:</b> after fludarabine and cyclophosphamide from {e[8]} she was infused with tisagenlecleucel on {e[9]} (3.1 x 10^8 viable CAR-positive cells). CRS grade 1, no neurotoxicity. Complete response at day 28 and at 6 months. Relapse was documented on {e[10]}; the biopsy of a mesenteric node was CD19 positive, CD22 positive and CD20 negative.</p>
<p><b>Fourth line:</b> loncastuximab tesirine from {e[11]} to {e[12]}, 3 cycles, best response stable disease, discontinued because of skin toxicity. Glofitamab was applied for at that time but was not covered by her insurance.</p>
<p><b>Fifth line:</b> epcoritamab from {e[13]} to {e[14]}, discontinued for progression.</p>
<p>PET-CT of {pet}: refractory disease above and below the diaphragm, Deauville 5, SUVmax {suv}. No CNS involvement on MRI.</p>
<p><b>Present condition:</b> ECOG performance status 1. LVEF 60%. She has hypothyroidism and takes levothyroxine 75 mcg daily and valaciclovir 500 mg daily. HBsAg, anti-HBc, anti-HCV and HIV: all non-reactive. Laboratory results of {lab}: {line}.</p>
<p><b>Opinion:</b> the tumour board recommends a CD19/CD22 dual-target CAR-T trial, which is not available in the country, and supports treatment abroad. No related or unrelated donor has been sought. She is fit to fly.</p>
<p>This report is issued upon the request of the family without any liability on the hospital.</p>
<table style="margin-top:20pt"><tr><td>Dr. Ibrahim Tawfiq<br>Senior Consultant Haematology</td><td class="r">Medical Records Section<br>Tel. 0000 5550 · ext. 118</td></tr></table>{stamp('DOHA BAY' + chr(10) + 'MEDICAL RECORDS', 92, 252, -8, '#1c3f94', 10, .55, True)}{scribble(r, 60, 256, 36)}""",
        css=".hd { border-bottom: 2pt solid #7a1230 } .id { margin-top: 6pt } .id td { border: .5pt solid #7a1230; padding: 3pt 5pt } p { margin-top: 4.4pt; text-align: justify }", font="Liberation Sans", pt=9.7, margin="11mm 17mm")


@sample("blind-discharge-1", ALL, "Layout: Indian discharge card, previous treatment as dated points, results of three days, drugs with 1-0-1.")
def card(d):
    r = d.r
    a = first_stated(r, 2018, 2019, "%d-%b-%Y")
    mon = lambda k: restated(a.plus(k), "%b-%Y")
    admit = a.plus(1690)
    nadir, out = admit.plus(9), admit.plus(29)
    age, who = r.randint(19, 34), r.choice(["Mr. Adityavardhan Salgaonkar", "Mr. Nikhilesh Purkayastha", "Mr. Rohan Thattil"])
    no, issuer = f"IP{d.digits(7)}", "Nirmal Cancer Institute & BMT Centre"
    d.source("discharge", issuer, out, role="stated")
    d.patient(who.removeprefix("Mr. "), "male", age=age, IPNo=no)
    d.fact("diagnoses", code="B-ALL", printed="B-cell acute lymphoblastic leukemia", status="relapsed")
    d.treat("chemotherapy", "BFM", "BFM-95", 1, (), a, mon(760), None, "CR")
    d.treat("chemotherapy", "FLAG-IDA", "FLAG-IDA", 2, (), mon(1105), None, 1, "CR")
    d.treat("conditioning", "FluMel", "fludarabine-melphalan", 2, ["fludarabine", "melphalan"])
    d.treat("allogeneic-transplant", "allo-sct", "Haploidentical stem cell transplant", 2, (), a.plus(1180))
    d.treat("immunotherapy", "InO", "Inotuzumab ozogamicin", 3, ["inotuzumab ozogamicin"], mon(1560), None, 2, "PR", "raised liver enzymes")
    d.treat("immunotherapy", "Blinatumomab", "Blinatumomab", 4, ["blinatumomab"], admit.plus(1), out.plus(-1), 1, "CR")
    d.treat("cell-therapy", "talicabtagene autoleucel", "talicabtagene autoleucel", assertion="planned")
    d.fact("responses", mon(1090), category="relapse")
    d.fact("responses", mon(1540), category="relapse")
    x, y = r.randint(28, 49), r.randint(1, 3)
    marrow = admit.plus(27)
    d.told("bm_blast_pct", str(x), "%", admit, specimen="bone marrow")
    d.told("bm_blast_pct", str(y), "%", marrow, specimen="bone marrow")
    d.fact("mrd", marrow, status="negative", method="flow", specimen="bone marrow", sensitivity="0.01%")
    pc = r.randint(90, 98)
    d.marker("CD19", "positive", str(pc), None, "blasts", "bone marrow", admit)
    d.marker("CD22", "positive", None, "dim", "blasts", "bone marrow", admit)
    days = (admit, nadir, out)
    rows = ""
    for n, c, spans, p, u in [("Hb", "hgb", ((7.4, 9), (6.8, 7.6), (8.5, 10)), 1, "g/dl"), ("TLC", "wbc", ((9000, 21000), (300, 900), (2600, 4800)), 0, "/cumm"), ("ANC", "neut_abs", ((1800, 3000), (60, 240), (1500, 2300)), 0, "/cumm"), ("Platelets", "plt", ((21000, 60000), (9000, 19000), (82000, 160000)), 0, "/cumm"), ("Creatinine", "creat", ((.6, 1.1), (.6, 1.1), (.5, .9)), 1, "mg/dl"), ("Total bilirubin", "bili_total", ((.5, 1.3), (.9, 2.2), (.5, 1.1)), 1, "mg/dl"), ("SGPT", "alt", ((22, 60), (48, 150), (30, 70)), 0, "U/l"), ("CRP", "crp", ((3, 16), (60, 210), (2, 9)), 0, "mg/l")]:
        out3 = []
        for s, w in zip(spans, days):
            q = r.uniform(*s)
            q = round(q, -1) if u == "/cumm" and q < 1000 else round(q, -2) if u == "/cumm" and q < 30000 else round(q, -3) if u == "/cumm" else q
            out3.append(d.told(c, f"{q:.{p}f}", u, w))
        rows += tr([n, *out3, u], ["", "c", "c", "c"])
    meds = [("posaconazole", "300 mg", "1-0-0"), ("valaciclovir", "500 mg", "1-0-1"), ("cotrimoxazole", "960 mg", "1-0-1"), ("pantoprazole", "40 mg", "1-0-0"), ("levetiracetam", "500 mg", "1-0-1")]
    for drug, dose, freq in meds:
        d.fact("medications", drug=drug, dose=dose, route="oral", frequency=freq)
    d.fact("statements", question="prior-car-t", answer="none")
    d.never("treatment", "refused by the family", regimen="DLI")
    d.never("treatment", "next course, given only if CAR-T is late", regimen="Blinatumomab", text="cycles 2")
    d.never("medication", "stopped in the ward", text="meropenem")
    d.never("diagnosis", "the sister is the donor, she is healthy", text="donor")
    d.never("mrd", "sensitivity of the test", text="0.01")
    d.html = page(f"""
<p class="c" style="font:bold 15pt 'Noto Serif'">{esc(issuer)}</p><p class="c s">Bypass Road, Block C &nbsp;·&nbsp; Emergency 0000 555 108 &nbsp;·&nbsp; www.nirmal.example</p>
<p class="c b bar">DISCHARGE CARD</p>
<table class="id"><tr><td>Name : <b>{who}</b></td><td>Age/Sex : {age} yrs / M</td><td>IP No : {no}</td></tr><tr><td>D.O.A. : {admit}</td><td>D.O.D. : {out}</td><td>Unit : Dr. Ashwini Kelkar</td></tr></table>
<p class="q">DIAGNOSIS</p><p>B-cell acute lymphoblastic leukemia, second relapse (post haplo-HSCT)</p>
<p class="q">PAST TREATMENT</p>
<ul><li>Started on BFM-95 protocol on {a}, completed maintenance in {mon(760)}; was in complete remission.</li><li>First relapse in {mon(1090)}. FLAG-IDA one cycle in {mon(1105)}: complete remission. Haploidentical stem cell transplant (donor sister) on {a.plus(1180)} after fludarabine-melphalan conditioning.</li><li>Second relapse in {mon(1540)}. Inotuzumab ozogamicin 2 cycles from {mon(1560)}: partial response, discontinued due to raised liver enzymes. DLI was advised, family not willing.</li><li>No CAR-T so far.</li></ul>
<p class="q">COURSE IN HOSPITAL</p>
<p>Marrow on {admit}: {x}% blasts, CD19 positive on {pc}% of blasts, CD22 dim. Blinatumomab, one cycle, was given from {admit.plus(1)} to {out.plus(-1)} (9 then 28 mcg/day). Grade 1 tremor, no seizure. Febrile neutropenia from day 8, blood culture Klebsiella; meropenem for 10 days and stopped. Marrow on {marrow}: {y}% blasts, complete remission; MRD by flow not detected (sensitivity 0.01%). Received 4 PRBC, 6 SDP.</p>
<p class="q">INVESTIGATIONS</p><table class="t"><tr><th></th>{''.join(f'<th class="c">{w}</th>' for w in days)}<th>Unit</th></tr>{rows}</table>
<p class="q">TREATMENT ON DISCHARGE</p><p>{'; '.join(f'Tab. {n.capitalize()} {m} {f}' for n, m, f in meds)} (all oral, to continue till review)</p>
<p class="q">PLAN / ADVICE</p><p>Apheresis for talicabtagene autoleucel is fixed for the coming week. If the slot is delayed, a second cycle of blinatumomab. CBC, creatinine and SGPT twice weekly. Report at once in case of fever above 100.5 °F, bleeding or confusion. Review in OPD No. 6 on Monday.</p>
<table style="margin-top:16pt"><tr><td>Prepared by : Dr. Shruti (SR)</td><td class="r">Consultant : Dr. Ashwini Kelkar, DM</td></tr></table>{scribble(r, 132, 262, 34)}""",
        css=".bar { background: #000; color: #fff; margin: 4pt 0; letter-spacing: 2pt } .id td { border: .5pt solid #000; padding: 2pt 4pt } .q { font-weight: bold; margin-top: 5pt; border-bottom: .4pt solid #000 } ul { margin: 1pt 0; padding-left: 14pt } .t { width: 80%; margin-top: 2pt } .t td, .t th { border: .4pt solid #777; padding: 1.2pt 5pt }",
        font="Noto Serif", pt=8.9, margin="10mm 15mm", lang="en-IN")


@sample("blind-treatment-1", ALL, "Layout: table of treatment, dates first in two columns, doses under the regimen, outcome before cycles, a row of a gap.")
def lines(d):
    r = d.r
    p = "%d %b %Y"
    a = first_stated(r, 2015, 2017, p)
    born, who = d.birth(1944, 1964), r.choice(["Ignatius Featherstone", "Bartleby Odhiambo", "Cuthbert Rosenthal-May"])
    no, issuer = f"MK{d.digits(6)}", "Moorgate Lymphoid Malignancy Programme"
    t = [a.plus(k) for k in (0, 30, 185, 1150, 1900, 1935, 2270, 2330, 2640, 2700, 2702, 2850)]
    made = restated(a.plus(2915), "us-long")
    d.source("treatment-summary", issuer, made, role="stated")
    d.patient(who, "male", born, Registry=no)
    d.fact("diagnoses", t[0], code="CLL", printed="Chronic lymphocytic leukaemia", stage="Binet B")
    d.fact("genetics", target="del(17p)", method="fish", result="detected")
    d.fact("genetics", target="TP53", method="ngs", result="detected")
    d.treat("chemotherapy", "FCR", "FCR", 1, (), t[1], t[2], 5, "CR", "neutropenia")
    d.treat("targeted", None, "ibrutinib", 2, [("ibrutinib", "420 mg")], t[3], t[4], None, "PR", "progression")
    d.treat("targeted", "VenR", "venetoclax + rituximab", 3, ["venetoclax", "rituximab"], t[5], t[6], None, "CR", "progression")
    d.treat("targeted", None, "pirtobrutinib", 4, [("pirtobrutinib", "200 mg")], t[7], t[8], None, "SD", "progression")
    d.treat("bridging", "R-GemOx", "R-GemOx", 5, (), t[9], None, 1)
    d.treat("radiotherapy", None, "8 Gy to right axilla", 5, (), t[10])
    d.treat("cell-therapy", "lisocabtagene maraleucel", "lisocabtagene maraleucel", 5, ["lisocabtagene maraleucel"], t[11], None, None, "PR")
    d.treat("allogeneic-transplant", "allo-sct", "allogeneic transplant", None, (), assertion="planned")
    d.fact("statements", question="prior-car-t", answer="yes")
    d.never("treatment", "six cycles intended, five given", regimen="FCR", text="cycles 6")
    d.never("treatment", "no treatment in these years", text="watch and wait")
    d.never("treatment", "switch was considered and not made", text="acalabrutinib")
    d.never("response", "the cell of the gap", text="n/a")
    rows = [(t[1], t[2], "<b>FCR</b><br><span class='s'>oral, dose reduced from cycle 4</span>", "CR", "5 of 6", "neutropenia"), (None,), (t[3], t[4], "<b>ibrutinib</b><br><span class='s'>420 mg daily</span>", "PR", "–", "progression<br><span class='s'>BTK C481S; acalabrutinib considered, not given</span>"), (t[5], t[6], "<b>venetoclax + rituximab</b><br><span class='s'>400 mg after ramp-up</span>", "CR", "–", "progression"), (t[7], t[8], "<b>pirtobrutinib</b><br><span class='s'>200 mg daily</span>", "SD", "–", "progression"), (t[9], "", "<b>R-GemOx</b><br><span class='s'>as bridging</span>", "not assessed", "1", ""), (t[10], "", "<b>radiotherapy</b><br><span class='s'>8 Gy to right axilla</span>", "not assessed", "", ""), (t[11], "", "<b>lisocabtagene maraleucel</b><br><span class='s'>single infusion</span>", "PR", "", "")]
    number, body = iter(("1", "2", "3", "4", "5", "", "")), ""
    for x in rows:
        body += "<tr><td colspan=7 class='gap'>watch and wait, no treatment – response n/a</td></tr>" if x[0] is None else tr([next(number), x[0], x[1], *x[2:]], ["c", "n", "n", "", "c b", "c"])
    d.html = page(f"""
<table><tr><td><b style="font:bold 15pt 'Vollkorn'">{issuer}</b></td><td class="r">Registry extract<br>{no}</td></tr></table>
<p style="margin:8pt 0 2pt;font-size:11pt"><b>{who}</b>, male, born {born:%d %b %Y}</p>
<p>Chronic lymphocytic leukaemia, Binet B, diagnosed {t[0]}; unmutated IGHV; del(17p) detected by FISH, TP53 mutation detected by sequencing.</p>
<table class="t"><tr><th>Line</th><th>Start</th><th>End</th><th>Treatment</th><th>Outcome</th><th>Cycles</th><th>Stopped because of</th></tr>{body}<tr class="pl"><td class="c">→</td><td colspan=2>not before the summer</td><td colspan=4>allogeneic transplant planned if a donor is confirmed</td></tr></table>
<p style="margin-top:10pt">Outcome: best response by iwCLL criteria (CR complete, PR partial remission, SD stable disease, PD progressive disease). Toxicities are recorded elsewhere.</p>
<p style="margin-top:6pt">Extract made on {made} by the data manager; please check against the clinical record. Telephone 0000 555 0133.</p><p style="margin-top:28pt">H. Winterbourne-Achebe</p>""",
        css=".t { margin-top: 8pt } .t td, .t th { padding: 4pt 5pt; border-bottom: .5pt solid #666 } .t th { background: #33475b; color: #fff; font-weight: bold } .n { white-space: nowrap } .gap { text-align: center; font-style: italic; background: #f0f0f0 } .pl td { font-style: italic; border-top: 1.2pt solid #33475b }",
        font="Carlito", pt=10.6, margin="16mm 16mm", lang="en-GB")
