using System.Collections.Immutable;

namespace TherapyCodes;

/// <summary>Which service takes a unit when leftovers are equal; the manual leaves that to the clinician.</summary>
/// <remarks><c>default</c> is <see cref="MoreMinutes"/>. Equality compares the ranking's content.</remarks>
public readonly struct TieBreak : IEquatable<TieBreak>
{
    private readonly bool _isDocumentOrder;
    private readonly ImmutableArray<CptCode> _ranking;

    private TieBreak(bool isDocumentOrder, ImmutableArray<CptCode> ranking)
    {
        _isDocumentOrder = isDocumentOrder;
        _ranking = ranking;
    }

    /// <summary>The service with more minutes, then the one documented first.</summary>
    public static TieBreak MoreMinutes => default;

    /// <summary>The service documented first.</summary>
    public static TieBreak DocumentOrder => new(isDocumentOrder: true, default);

    /// <summary>The codes in the caller's own order; codes that it does not name come after, by <see cref="MoreMinutes"/>.</summary>
    /// <param name="codes">The codes, most wanted first.</param>
    /// <returns>The tie-break.</returns>
    public static TieBreak Ranking(params ReadOnlySpan<CptCode> codes) => new(isDocumentOrder: false, [.. codes]);

    /// <summary>The ranking; empty for the other tie-breaks.</summary>
    public ImmutableArray<CptCode> Codes => _ranking.IsDefault ? [] : _ranking;

    /// <summary>Whether this is <see cref="MoreMinutes"/>, which the allocation kernel applies by itself.</summary>
    internal bool IsKernelOrder => !_isDocumentOrder && Codes.IsEmpty;

    /// <summary>The place of a tied service, least first; compare places, then minutes, then the order of documents.</summary>
    internal (int Place, int FewerMinutes) PlaceOf(CptCode code, int minutes)
    {
        if (_isDocumentOrder)
            return (0, 0);
        var place = Codes.IndexOf(code);
        return (place < 0 ? int.MaxValue : place, -minutes);
    }

    /// <inheritdoc/>
    public bool Equals(TieBreak other) => _isDocumentOrder == other._isDocumentOrder && Codes.AsSpan().SequenceEqual(other.Codes.AsSpan());

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is TieBreak other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(_isDocumentOrder);
        foreach (var code in Codes)
            hash.Add(code);
        return hash.ToHashCode();
    }

    /// <summary>Whether both decide every tie alike.</summary>
    public static bool operator ==(TieBreak left, TieBreak right) => left.Equals(right);

    /// <summary>Whether the two may decide a tie differently.</summary>
    public static bool operator !=(TieBreak left, TieBreak right) => !left.Equals(right);

    /// <summary>The tie-break in words.</summary>
    public override string ToString() => _isDocumentOrder ? "documented first"
        : Codes.IsEmpty ? "more minutes, then documented first"
        : $"ranked {string.Join(", ", Codes)}";
}
