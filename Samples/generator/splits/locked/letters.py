"""Locked split: a clinic letter, a summary of treatment and a discharge in English."""
from dates import Day, month, on, stated, years
from facts import House
from layout import barcode, page, raised, scribble, stamp, tr
from patients import again, plasma_cells, si, tests
from registry import ALL, TWO_PAGES, sample
from rows import bare, put, read_plan, table_rows


@sample("locked-letter-1", ALL, "Layout: British clinic letter, diagnoses as a boxed list, treatment told as courses with relapses in between, results in a sentence.")
def clinic(d):
    r, p = d.r, "%d/%m/%Y"
    seen = on(2026, r.choice([2, 3, 4]), r.randint(15, 27), "plain")
    pet = Day(seen.plus(-11).date, p, "performed")
    lab = Day(seen.plus(-1).date, p, "collected")
    born, who = d.birth(1953, 1978), r.choice(["Mr Desmond Thornycroft", "Mr Iestyn Pugh-Morgan", "Mr Anthony Adeleke"])
    nhs, hosp, issuer = f"{d.digits(3)} {d.digits(3)} {d.digits(4)}", f"W{d.digits(7)}", "Northmarsh University Hospitals NHS Foundation Trust"
    d.source("letter", issuer, seen)
    d.patient(who.removeprefix("Mr "), "male", born, NHSNumber=nhs, HospitalNumber=hosp)
    e = lambda y, m, n: on(y, m, n, p)
    m = lambda y, n: month(y, n, "%B %Y")
    first, second, third = (e(2021, 10, 14), e(2022, 2, 17)), (e(2023, 11, 20), e(2024, 1, 15)), (e(2025, 1, 22), e(2025, 6, 18))
    graft = e(2024, 2, 21)
    d.fact("diagnoses", m(2021, 9), code="DLBCL", printed="Diffuse large B-cell lymphoma", stage="IIIB", status="new")
    d.fact("diagnoses", m(2023, 10), code="DLBCL", printed="first relapse", status="relapsed")
    d.fact("diagnoses", m(2024, 12), code="DLBCL", printed="second relapse", status="relapsed")
    d.treat("chemotherapy", "R-CHOP", "R-CHOP", 1, (), *first, 6, "CR")
    d.treat("chemotherapy", "R-GDP", "R-GDP", 2, (), *second, 3, "PR")
    d.treat("conditioning", "BEAM", "BEAM", 2)
    d.treat("autologous-transplant", "auto-sct", "autograft", 2, (), graft, None, None, "CR")
    d.treat("immunotherapy", "Glofit", "glofitamab", 3, ["glofitamab"], *third, 7, "SD", "progression")
    d.treat("radiotherapy", None, "20 Gy in five fractions to the left axilla", None, (), m(2025, 9))
    d.treat("cell-therapy", "axicabtagene ciloleucel", "axicabtagene ciloleucel", None, ["axicabtagene ciloleucel"], assertion="planned")
    d.fact("statements", question="prior-car-t", answer="none")
    suv = round(r.uniform(14, 24), 1)
    d.fact("imaging", pet, modality="PET-CT", deauville=5, suvMax=suv, conclusion="progressive disease above and below the diaphragm")
    d.fact("responses", pet, category="PD", modality="PET-CT")
    d.told("ecog", "1", "", seen)
    ef = str(r.randint(53, 62))
    d.told("lvef", ef, "%")
    v = si(tests(r, years(born, seen), False, wbc=(2.8, 4.9), rbc=(3.2, 3.8), plt=(68, 124), wbc_decimals=1))
    t = lambda code, unit, places=0: f"{d.told(code, f'{v[code]:.{places}f}', unit, lab)} {unit}"
    counts = (f"haemoglobin {t('hgb', 'g/L')}, white cells {t('wbc', 'x10⁹/L', 1)}, neutrophils {t('neut_abs', 'x10⁹/L', 2)}, lymphocytes {t('lymph_abs', 'x10⁹/L', 2)}, platelets {t('plt', 'x10⁹/L')}, creatinine {t('creat', 'µmol/L')}, "
              f"bilirubin {t('bili_total', 'µmol/L')}, ALT {t('alt', 'U/L')}, LDH {t('ldh', 'U/L')}, CRP {t('crp', 'mg/L')} and ferritin {t('ferritin', 'µg/L')}")
    for code, name in (("hbsag", "HBsAg"), ("antihbc", "anti-HBc"), ("antihcv", "anti-HCV"), ("hiv", "HIV")):
        d.observation(code, name, "negative", "", lab, text="negative")
    for x in (("aciclovir", "400 mg", "twice daily"), ("co-trimoxazole", "480 mg", "once daily"), ("bisoprolol", "2.5 mg", "once daily")):
        d.fact("medications", drug=x[0], dose=x[1], frequency=x[2])
    d.fact("comorbidities", name="paroxysmal atrial fibrillation")
    d.fact("comorbidities", name="psoriasis")
    d.never("treatment", "discussed, not given", regimen="Epcor")
    d.never("treatment", "discussed, not given", regimen="Pola-BR")
    d.never("treatment", "no donor is sought", regimen="allo-sct")
    d.never("diagnosis", "the father's", text="bowel cancer")
    d.never("observation", "limit of the unit", code="plt", text="50")
    d.html = page(f"""<table><tr><td class="s">Department of Clinical Haematology<br>Level 4, Rowan Wing<br>Northmarsh NM0 0AA<br>Tel 01555 500 140 &nbsp; Secretary: Mrs J Hallam</td><td class="r"><b style="font-size:17pt;background:#005eb8;color:#fff;padding:0 5pt;font-style:italic">TRUST</b><br><b>{issuer}</b></td></tr></table>
<table style="margin-top:10pt"><tr><td>Dr S Rahimi-Cole<br>CAR-T National Panel<br>St Cuthbert's Hospital</td><td class="r">Our ref: GH/jh/{hosp}<br>Clinic date: {seen}<br>Typed: {seen.plus(3)}</td></tr></table>
<p style="margin-top:10pt">Dear Sarita</p><p class="b">Re: {who}, d.o.b. {born:%d/%m/%Y}, NHS No. {nhs}, Hosp No. {hosp}<br>14 Culvert Row, Northmarsh NM0 0ZZ</p>
<div class="box"><b>Diagnoses</b><ol><li>Diffuse large B-cell lymphoma, non-germinal centre, stage IIIB, {m(2021, 9)}; now beyond second relapse</li><li>Paroxysmal atrial fibrillation</li><li>Psoriasis</li></ol></div>
<p>Thank you for discussing this gentleman, whom we should like to put forward for axicabtagene ciloleucel.</p>
<p><b>Treatment so far.</b> He began with six courses of R-CHOP ({first[0]} to {first[1]}) and was in complete metabolic remission at the end. His first relapse came in {m(2023, 10)}, proven on a groin node. He was re-induced with R-GDP, three courses from {second[0]} to {second[1]}, which earned a partial response, and went on to a BEAM autograft on {graft}. The day 100 scan showed complete remission. The second relapse was in {m(2024, 12)}. As his third line he had glofitamab from {third[0]}, and seven cycles were given before it was abandoned on {third[1]} because of progression; stable disease was the best he achieved with it. Symptoms in the arm were palliated in {m(2025, 9)} with 20 Gy in five fractions to the left axilla. Epcoritamab and Pola-BR were talked about but neither has been given, and there is no allograft donor search. He has never had CAR-T cells.</p>
<p><b>Imaging.</b> PET-CT on {pet}: progressive disease above and below the diaphragm, hottest in the left axilla with SUVmax {suv}, Deauville 5. Echocardiogram: LVEF {ef}%.</p>
<p><b>In clinic</b> he is tired but working mornings, ECOG performance status 1. There is a 4 cm axillary mass and no organomegaly. His weight is steady at 81 kg. His father died of bowel cancer.</p>
<p><b>Bloods</b> of {lab}: {raised(counts)}. HBsAg negative, anti-HBc negative, anti-HCV negative, HIV negative.</p>
<p><b>Medication:</b> aciclovir 400 mg twice daily, co-trimoxazole 480 mg once daily, bisoprolol 2.5 mg once daily. Allergy: penicillin (rash).</p>
<p>I understand that your unit asks for platelets above 50 at apheresis, and this he should manage. If he must wait more than four weeks we would hold the disease with further radiotherapy rather than with chemotherapy. He and his wife Jean know about the travel and the month near the hospital.</p>
<p style="margin-top:10pt">Yours sincerely</p><p class="s">Dictated and checked, signed electronically to avoid delay</p><p style="margin-top:26pt"><b>Dr Gwilym Hathersage</b><br>Consultant Haematologist</p><p class="s" style="margin-top:8pt">cc: Dr P Lowther, Culvert Road Surgery; patient</p>{scribble(r, 2, 234, 36)}""",
        css="p { margin-top: 6pt; text-align: justify } .box { border: .8pt solid #444; padding: 4pt 8pt; margin-top: 6pt } ol { margin: 2pt 0 0; padding-left: 16pt }",
        font="Liberation Sans", pt=10.6, margin="16mm 20mm 18mm", lang="en-GB", footer='"' + who + ' ' + hosp + '      Page " counter(page) " of " counter(pages)')


@sample("locked-letter-2", TWO_PAGES, "Layout: Indian summary of treatment, phases under Roman numerals with durations and outcome at the right, present status as a table, advice, round stamp, two pages.")
def summary(d):
    r, p = d.r, "%b %Y"
    sent = on(2026, r.choice([1, 3, 5]), r.randint(14, 27), "%d-%b-%Y")
    lab = Day(sent.plus(-4).date, "%d-%b-%Y", "collected")
    born_age, who = r.randint(51, 66), r.choice(["Mrs. Kamala Venkataraghavan", "Mrs. Nirmala Ghoshal", "Mrs. Sushila Rathore"])
    no, issuer = f"MCI/{d.digits(5)}/19", "Mandovi Cancer Institute"
    d.source("treatment-summary", issuer, sent)
    d.patient(who.removeprefix("Mrs. "), "female", age=born_age, RegNo=no)
    m = lambda y, n: month(y, n, p)
    d.fact("diagnoses", m(2019, 2), code="MM", printed="IgG kappa multiple myeloma", stage="R-ISS II", status="new")
    d.fact("paraproteins", isotype={"heavy": "IgG", "light": "kappa"}, specimen="serum", assertion="present")
    d.fact("genetics", target="gain(1q)", method="fish", result="detected")
    d.fact("genetics", target="t(4;14)", method="fish", result="not-detected")
    graft = on(2019, 10, 24, "%d-%b-%Y")
    d.treat("chemotherapy", "VRd", "VRd", 1, (), m(2019, 3), m(2019, 8), 6, "VGPR")
    d.treat("conditioning", "Mel200", "Mel 200", 1)
    d.treat("autologous-transplant", "auto-sct", "ASCT", 1, (), graft, None, None, "CR")
    d.treat("maintenance", None, "lenalidomide maintenance", 1, ["lenalidomide"], m(2020, 2), m(2022, 6), None, None, "biochemical progression")
    d.treat("immunotherapy", "DPd", "DPd", 2, (), m(2022, 7), m(2023, 11), 16, "VGPR", "clinical progression")
    d.treat("chemotherapy", "KCd", "KCd", 3, (), m(2023, 12), m(2024, 8), 8, "PR", "progression")
    d.treat("immunotherapy", "Teclistamab", "teclistamab", 4, ["teclistamab"], m(2024, 10), m(2025, 12), 14, "VGPR", "progression")
    d.treat("cell-therapy", "ciltacabtagene autoleucel", "ciltacabtagene autoleucel", None, ["ciltacabtagene autoleucel"], assertion="planned")
    d.fact("statements", question="prior-car-t", answer="none")
    v = tests(r, born_age, True, wbc=(2.6, 4.6), rbc=(2.7, 3.2), plt=(58, 112)) | plasma_cells(r, "igg", True, (2.1, 3.4))
    h = House(between=" - ", low="L", high="H")
    text = """Haemoglobin | hgb | 1 | g/dl | 12 | 15
        Total leucocyte count | wbc | 2 | 10³/µl | 4 | 10
        Absolute neutrophil count | neut_abs | 2 | 10³/µl | 2 | 7
        Platelets | plt | 0 | 10³/µl | 150 | 410
        Creatinine | creat | 2 | mg/dl | .5 | 1.1
        Calcium | ca | 1 | mg/dl | 8.6 | 10.2
        Albumin | albumin | 1 | g/dl | 3.5 | 5.2
        LDH | ldh | 0 | U/L | 120 | 246
        Beta-2 microglobulin | b2m | 2 | mg/L | .8 | 2.4
        M protein | mprot_s | 2 | g/dl | |
        Kappa free light chain | kflc | 1 | mg/L | 3.3 | 19.4
        Lambda free light chain | lflc | 1 | mg/L | 5.7 | 26.3
        Kappa : lambda | flc_ratio | 2 | | .26 | 1.65"""
    rows = table_rows(read_plan(text, v), None, lambda x: (lambda q: tr([q.name, f"<b>{q.value}</b> {q.flag}", raised(q.unit), q.range], ["", "r", "", ""]))(put(d, h, lab, x)))
    d.fact("paraproteins", lab, isotype={"heavy": "IgG", "light": "kappa"}, concentration={"value": {"printed": f"{v['mprot_s']:.2f}"}, "unit": {"printed": "g/dl"}}, specimen="serum", method="spep", assertion="present")
    pc = str(r.randint(22, 55))
    d.told("bm_pc_pct", pc, "%", lab, specimen="bone marrow")
    d.told("ecog", "1", "", sent)
    d.told("lvef", "58", "%")
    for name in ("Type 2 diabetes mellitus", "Hypertension"):
        d.fact("comorbidities", name=name)
    for drug, dose, often in (("acyclovir", "400 mg", "BD"), ("metformin", "500 mg", "BD"), ("amlodipine", "5 mg", "OD")):
        d.fact("medications", drug=drug, dose=dose, frequency=often)
    d.never("treatment", "could not be procured, not given", regimen="Talquetamab")
    d.never("treatment", "no donor", regimen="allo-sct")
    d.never("treatment", "suggested only", text="Zoledronic acid")
    d.never("response", "the relapse is told in words", code="SD")
    phase = lambda no_, title, when, said, outcome: f"<div class='ph'><div class='no'>{no_}</div><div class='tx'><b>{title}</b> &nbsp; <span class='w'>{when}</span><br>{said}</div><div class='ou'>{outcome}</div></div>"
    d.html = page(f"""<table class="hd"><tr><td>{barcode(r, 28, 9)}</td><td class="c"><b style="font-size:15pt;color:#7a1420">MANDOVI CANCER INSTITUTE</b><br>Department of Haemato-Oncology and BMT<br><span class="s">Ribandar Road, Panjim 000000 · 24x7 helpline 0832 555 0166</span></td><td class="r s">NABH H-0000<br>Page 1 of 2</td></tr></table>
<p class="c b u">SUMMARY OF TREATMENT, TO WHOM IT MAY CONCERN</p>
<table class="id"><tr><td>Name: <b>{who}</b></td><td>Age / Sex: {born_age} years / F</td><td>Regn. No: <b>{no}</b></td></tr><tr><td>Consultant: Dr. Savio Mascarenhas</td><td>Date: <b>{sent}</b></td><td>Unit: HO-II</td></tr></table>
<p><b>Diagnosis:</b> IgG kappa multiple myeloma, R-ISS II, {m(2019, 2)}. Presented with anaemia and lytic lesions. FISH: gain(1q) detected; t(4;14) not detected.</p><p><b>Co-morbid illness:</b> Type 2 diabetes mellitus, Hypertension.</p>
<p class="q">ANTI-MYELOMA TREATMENT RECEIVED</p>
{phase("I", "Upfront", f"{m(2019, 3)} to {m(2019, 8)}", "VRd, 6 cycles; tolerated well, grade 1 neuropathy", "VGPR")}
{phase("", "Consolidation", str(graft), "ASCT after Mel 200, engrafted on day +11", "CR")}
{phase("", "Upkeep", f"{m(2020, 2)} to {m(2022, 6)}", "lenalidomide maintenance 10 mg, stopped for biochemical progression", "")}
{phase("II", "At first progression", f"{m(2022, 7)} to {m(2023, 11)}", "DPd, 16 cycles, until clinical progression (vertebral lesion)", "VGPR")}
{phase("III", "At second progression", f"{m(2023, 12)} to {m(2024, 8)}", "KCd, 8 cycles, changed for progression", "PR")}
{phase("IV", "At third progression", f"{m(2024, 10)} to {m(2025, 12)}", "teclistamab, 14 cycles, discontinued for progression", "VGPR")}
<p>Talquetamab was advised and could not be procured. There is no sibling donor and allogeneic transplant was not pursued. No CAR-T cells have been given till date.</p>
<div style="page-break-before:always"></div>
<table class="s"><tr><td>{who} &nbsp; {no}</td><td class="r">Page 2 of 2</td></tr></table>
<p class="q">PRESENT STATUS</p><p>ECOG 1, ambulant, backache on exertion. LVEF 58%. Bone marrow of {lab}: {pc}% plasma cells, BCMA expressed on IHC.</p>
<table class="t"><tr class="h"><td>Investigation ({lab})</td><td class="r">Result</td><td>Unit</td><td>Normal</td></tr>{rows}</table>
<p><b>Ongoing drugs:</b> Tab acyclovir 400 mg BD, Tab metformin 500 mg BD, Tab amlodipine 5 mg OD.</p>
<p><b>Advice:</b> Referred for ciltacabtagene autoleucel abroad at the wish of the family. Hold steroids for one week before collection. Zoledronic acid every 3 months has been suggested.</p>
<p style="margin-top:34pt"><b>Dr. Savio Mascarenhas</b> MD, DM (Clinical Haematology)<br>Senior Consultant</p>{scribble(r, 4, 128, 34)}{stamp("MCI" + chr(10) + "HAEMATO" + chr(10) + "ONCOLOGY", 104, 120, 12, "#2c3a8c", 9, .6, True)}""",
        css=".hd { border-bottom: 1.2pt solid #7a1420 } .u { text-decoration: underline; margin: 7pt 0; font-size: 11.5pt } .id { border: .6pt solid #555 } p { margin-top: 5pt; text-align: justify } .q { font-weight: bold; background: #f3e4e6; padding: 2pt 4pt } .ph { display: flex; border-bottom: .4pt solid #aaa; padding: 4pt 0 } .no { width: 12mm; font-weight: bold; text-align: center } .tx { flex: 1 } .w { color: #333 } .ou { width: 20mm; text-align: center; font-weight: bold } .t { width: 82%; margin: 6pt 0 } .t td { border: .5pt solid #777; padding: 1.6pt 5pt } .h td { font-weight: bold; background: #eee }",
        font="Noto Serif", pt=9.8, margin="13mm 18mm 14mm", lang="en-IN")
    d.fact("markers", lab, marker="BCMA", method="ihc", status="positive", population="plasma cells", specimen="bone marrow")


@sample("locked-discharge-1", ALL, "Layout: American discharge of leukemia, timeline of the course as a column of dates with remissions numbered, residual disease by flow, last results as a grid with first and last day.")
def discharge(d):
    r, p = d.r, "%m/%d/%Y"
    out = on(2026, r.choice([2, 5, 6]), r.randint(15, 26), p)
    came = stated(out.plus(-9).date, p)
    labs = [Day(out.plus(-8).date, p, "collected"), Day(out.plus(-1).date, p, "collected")]
    born, who = d.birth(1972, 2003), r.choice(["DELACRUZ, ANTONIO", "FARNSWORTH, TYLER", "IBRAHIM, YUSUF"])
    age, mrn, issuer = years(born, out), d.digits(9), "Copper Ridge Regional Medical Center"
    d.source("discharge", issuer, out)
    d.patient(who, "male", born, age, MRN=mrn)
    m = lambda y, n: month(y, n, "%m/%Y")
    marrow = Day(out.plus(-7).date, p, "collected")
    d.fact("diagnoses", m(2022, 4), code="B-ALL", printed="B-cell acute lymphoblastic leukemia, Ph-negative", status="new")
    d.fact("diagnoses", m(2023, 12), code="B-ALL", printed="First relapse", status="relapsed")
    d.fact("diagnoses", m(2025, 9), code="B-ALL", printed="Second relapse", status="relapsed")
    d.treat("chemotherapy", "Hyper-CVAD", "Hyper-CVAD", 1, (), m(2022, 4), m(2023, 1), 8, "CR")
    d.treat("maintenance", "POMP", "POMP", 1, (), m(2023, 2), m(2023, 12))
    d.treat("immunotherapy", "Blinatumomab", "blinatumomab", 2, ["blinatumomab"], m(2024, 1), m(2024, 3), 2, "CR")
    graft = on(2024, 5, 16, p)
    d.treat("allogeneic-transplant", "allo-sct", "Matched unrelated donor allogeneic HSCT", 2, (), graft)
    d.treat("conditioning", "FluMel", "Flu/Mel", 2)
    d.treat("immunotherapy", "InO", "inotuzumab ozogamicin", 3, ["inotuzumab ozogamicin"], m(2025, 10), m(2026, 1), 3, "CRi")
    d.treat("cell-therapy", "brexucabtagene autoleucel", "brexucabtagene autoleucel", None, ["brexucabtagene autoleucel"], assertion="planned")
    d.fact("statements", question="prior-car-t", answer="none")
    level, blast = f"{r.uniform(.08, .9):.2f}", str(r.randint(2, 4))
    d.fact("mrd", marrow, status="positive", level={"number": float(level), "printed": level, "unit": "%"}, sensitivity="0.01%", method="flow", specimen="bone marrow")
    d.fact("mrd", m(2024, 3), status="negative", method="flow", specimen="bone marrow")
    d.told("bm_blast_pct", blast, "%", marrow, specimen="bone marrow")
    pct = str(r.randint(93, 99))
    d.marker("CD19", "positive", pct, None, "blasts", "bone marrow", marrow)
    d.marker("CD22", "negative", None, None, "blasts", "bone marrow", marrow)
    d.told("ecog", "1", "", out)
    d.told("lvef", "60", "%")
    h = House(low="L", high="H")
    text = """WBC | wbc | 1 | K/uL | 4 | 11
        Hemoglobin | hgb | 1 | g/dL | 13.5 | 17.5
        Platelets | plt | 0 | K/uL | 150 | 400
        ANC | neut_abs | 2 | K/uL | 1.8 | 7.7
        ALC | lymph_abs | 2 | K/uL | 1 | 4.8
        Creatinine | creat | 2 | mg/dL | .7 | 1.3
        ALT | alt | 0 | U/L | 7 | 55
        Total bilirubin | bili_total | 1 | mg/dL | .2 | 1.2
        LDH | ldh | 0 | U/L | 125 | 220
        Ferritin | ferritin | 0 | ng/mL | 24 | 336"""
    base = tests(r, age, False)
    plans = [read_plan(text, again(r, base, age, False, wbc=w, rbc=(2.6, 3.2), plt=pl, wbc_decimals=1)) for w, pl in (((.6, 1.2), (14, 26)), ((1.7, 2.9), (41, 77)))]
    grid = ""
    for a, b in zip(*plans):
        shown = [" ".join(bare(d, h, day, x)) for day, x in zip(labs, (a, b))]
        grid += tr([a[0], f"{shown[0]}", f"<b>{shown[1]}</b>", a[4]], ["", "r", "r", ""])
    for drug, dose, often in (("levofloxacin", "500 mg", "daily"), ("posaconazole", "300 mg", "daily"), ("valacyclovir", "500 mg", "twice daily"), ("ursodiol", "300 mg", "three times daily")):
        d.fact("medications", drug=drug, dose=dose, route="by mouth", frequency=often)
    meds = "".join(f"<li>{x['drug']} {x['dose']} by mouth {x['frequency']}</li>" for x in d.gold["medications"])
    d.fact("comorbidities", name="Mild asthma")
    d.never("treatment", "stopped before it began", text="nelarabine")
    d.never("observation", "thresholds for the clinic", text="below 7; below 10")
    d.never("observation", "fever of the admission", text="39.1")
    d.never("treatment", "not done", regimen="auto-sct")
    d.never("medication", "given in hospital only", text="cefepime")
    line = lambda when, said: f"<tr><td class='w'>{when}</td><td>{said}</td></tr>"
    course = "".join([line(m(2022, 4), "B-cell acute lymphoblastic leukemia, Ph-negative. Hyper-CVAD started; 8 courses (A and B) through " + str(m(2023, 1)) + ", complete remission (CR1) after the first course."),
                      line(m(2023, 2), f"POMP until {m(2023, 12)}."), line(m(2023, 12), "First relapse, marrow only."),
                      line(m(2024, 1), f"2nd line: blinatumomab, 2 cycles to {m(2024, 3)}. Second complete remission (CR2), MRD negative by flow in {m(2024, 3)}."),
                      line(graft, "Matched unrelated donor allogeneic HSCT after Flu/Mel. No chronic GVHD. Off immunosuppression since 02/2025."),
                      line(m(2025, 9), "Second relapse. Nelarabine was never considered suitable."), line(m(2025, 10), f"3rd line: inotuzumab ozogamicin, 3 cycles to {m(2026, 1)}. CRi.")])
    d.html = page(f"""<table class="hd"><tr><td><b style="font-size:14pt">{issuer}</b><br>Leukemia and BMT Service - DISCHARGE SUMMARY</td><td class="r">{barcode(r, 34, 8)}<br>MRN {mrn}</td></tr></table>
<table class="id"><tr><td><b>{who}</b> &nbsp; DOB {born:%m/%d/%Y} ({age} y) &nbsp; Male</td><td>Admitted: {came}</td><td>Discharged: {out}</td><td>Attending: R. Oyelaran, MD</td></tr></table>
<p class="q">Principal Problem</p><p>Neutropenic fever, culture negative, resolved. Temperature to 39.1 on arrival; cefepime for 7 days, changed to levofloxacin.</p>
<p class="q">Leukemia Course</p><table class="c1">{course}</table>
<p class="q">Hospital Course</p><p>Marrow of {marrow}: {blast}% blasts by morphology; flow cytometry MRD {level}% (sensitivity 0.01%). The blasts are CD19 positive ({pct}%) and CD22 negative. Transfused 4 platelets and 2 red cells. LVEF 60%. He is going on to brexucabtagene autoleucel and has not had CAR-T before. Autologous rescue is not available.</p>
<p class="q">Results</p><table class="t"><tr class="h"><td>Test</td><td class="r">{labs[0]}</td><td class="r">{labs[1]}</td><td>Units</td></tr>{grid}</table>
<div class="fx"><div><p class="q">Discharge Medications</p><ul>{meds}</ul></div><div><p class="q">Condition and Follow-up</p><p>ECOG 1. Mild asthma, stable. Labs every Monday and Thursday; transfuse hemoglobin below 7 and platelets below 10. Leukapheresis clinic in 12 days.</p></div></div>
<p style="margin-top:8pt" class="s">Dictated but not read. Electronically authenticated by Rosamund Oyelaran, MD on {out} 16:22. &nbsp; Job 0055513</p>""",
        css=".hd { border-bottom: 1.4pt solid #333 } .id { font-size: 8.8pt; background: #eee; margin: 3pt 0 } .q { font-weight: bold; color: #1d4f3c; border-bottom: .5pt solid #1d4f3c; margin: 5pt 0 2pt } .c1 td { padding: 1pt 4pt } .w { width: 22mm; font-weight: bold } .t { width: 74% } .t td { padding: .7pt 6pt } .h td { font-weight: bold; border-bottom: .6pt solid #333 } .fx { display: flex; gap: 8mm } .fx > div { flex: 1 } ul { margin: 0; padding-left: 13pt }",
        size="Letter", font="Liberation Sans", pt=9.2, margin="11mm 15mm 13mm", footer='"' + mrn + '   Page " counter(page) " of " counter(pages)')
