namespace TherapyCodes;

/// <summary>The texts that the rules cite. Dates of effect are dates of service.</summary>
public static class Sources
{
    private const string ClaimsManual = "CMS Pub 100-04, chapter 5";
    private const string BenefitManual = "CMS Pub 100-02, chapter 15";

    /// <summary>Counting minutes for timed codes in 15-minute units: the table, the full-unit guarantee, the largest leftover.</summary>
    public static Citation CountingMinutes { get; } = new(ClaimsManual, "20.2.C") { EffectiveFrom = new(2011, 3, 21) };

    /// <summary>Untimed codes are one unit.</summary>
    public static Citation UntimedCodes { get; } = new(ClaimsManual, "20.2.B") { EffectiveFrom = new(2011, 3, 21) };

    /// <summary>What time counts towards timed codes.</summary>
    public static Citation WhatTimeCounts { get; } = new(ClaimsManual, "20.3");

    /// <summary>The discipline modifiers GP, GO and GN and the assistant modifiers CQ and CO.</summary>
    public static Citation TherapyModifiers { get; } = new(ClaimsManual, "20.1");

    /// <summary>A unit of time is attained when its midpoint is passed.</summary>
    public static Citation CptTime { get; } = new("AMA CPT, introduction", "Time");

    /// <summary>Assistant modifiers are required from 2020, and paid at 85 percent from 2022.</summary>
    public static Citation AssistantLaw { get; } =
        new("Social Security Act", "1834(v) (42 USC 1395m(v))") { EffectiveFrom = new(2020, 1, 1) };

    /// <summary>The 10 percent standard for the part of a service that an assistant furnishes.</summary>
    public static Citation AssistantTenPercent { get; } = new("CY 2020 Physician Fee Schedule final rule", "84 FR 62702-62707")
    {
        EffectiveFrom = new(2020, 1, 1),
        Confidence = Confidence.Medium,
    };

    /// <summary>The therapist's 8 minutes of the last unit, and the case of two units left.</summary>
    public static Citation AssistantLastUnit { get; } =
        new("CMS, Billing examples using CQ/CO modifiers", "CY 2022 revision")
        {
            Url = "https://cms.gov/medicare/coding-billing/therapy-services/billing-examples-using-cq/co-modifiers-services-furnished-whole-or-part-ptas-and-otas",
            EffectiveFrom = new(2022, 1, 1),
        };

    /// <summary>Who may furnish outpatient therapy: therapists, assistants under supervision; no aides, trainers or students.</summary>
    public static Citation WhoMayBill { get; } = new(BenefitManual, "230");

    /// <summary>Assistants do not evaluate. Read in an old revision, for physical therapist assistants; 230.2.C, on occupational ones, was not at hand.</summary>
    public static Citation AssistantLimits { get; } = new(BenefitManual, "230.1.C")
    {
        Url = "https://old.bansdoc.gov.bd/eBook/42/files/basic-html/page214.html",
        Confidence = Confidence.Medium,
    };

    /// <summary>The treatment note: timed minutes and total treatment minutes of the day, with which the bill agrees.</summary>
    public static Citation TreatmentNote { get; } = new(BenefitManual, "220.3.E");

    /// <summary>One-on-one and group time of one clinician with several patients.</summary>
    public static Citation PartBScenarios { get; } = new("CMS, 11 Part B billing scenarios for PTs and OTs", "")
    {
        Url = "https://www.cms.gov/es/node/170991",
        Confidence = Confidence.Medium,
    };

    /// <summary>No two therapy services for the same 15 minutes, but for supervised modalities.</summary>
    public static Citation NcciTherapy { get; } = new("CMS NCCI Policy Manual", "chapter 11");

    /// <summary>Two disciplines together bill no more than the length of the session.</summary>
    public static Citation CoTreatment { get; } = new("WebPT, Rehab therapist's guide to co-treatment under Medicare", "")
    {
        Url = "https://www.webpt.com/blog/post/rehab-therapists-guide-co-treatment-under-medicare/",
        Confidence = Confidence.Medium,
    };

    /// <summary>The status of codes in Medicare's fee schedule.</summary>
    public static Citation FeeScheduleStatus { get; } =
        new("CMS Physician Fee Schedule Relative Value File, RVU25D", "status") { EffectiveFrom = new(2025, 10, 1) };

    /// <summary>KX is never reported with GA.</summary>
    public static Citation KxWithGa { get; } = new("NGS Medicare, Advance Beneficiary Notice and therapy", "")
    {
        Url = "https://www.ngsmedicare.com/web/ngs/physical-therapy/occupational-therapy/speech-therapy?selectedArticleId=1338625",
    };

    /// <summary>GY is never reported with GZ.</summary>
    public static Citation GyWithGz { get; } = new("Columbia University billing bulletin on GY and GZ", "2002") { Confidence = Confidence.Medium };

    /// <summary>The table of therapy codes that comes with the package.</summary>
    public static Citation CodeTable { get; } = new("TherapyCodes code table", "each row names its sources");

    /// <summary>A payer's own policy, as the caller states it.</summary>
    public static Citation PayerPolicy { get; } = new("The payer's own policy", "as stated by the caller") { Confidence = Confidence.Unverified };
}
