using System.Collections.Immutable;

namespace TherapyCodes.Testing;

/// <summary>Any code that turns the documented services of a day into units.</summary>
/// <param name="services">The lines as documented: codes, and minutes where the code is timed; a code may stand on several lines.</param>
/// <returns>The units by code.</returns>
/// <remarks>The date of service is <see cref="AllocationLaws.DateOfService"/>.</remarks>
public delegate AllocationAnswer UnitAllocator(ImmutableArray<TherapyService> services);
