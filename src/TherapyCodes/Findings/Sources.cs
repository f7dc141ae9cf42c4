namespace TherapyCodes;

/// <summary>The texts that the rules cite.</summary>
public static class Sources
{
    private const string ClaimsManual = "CMS Pub 100-04, chapter 5";

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
}
