using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace TherapyCodes;

/// <summary>Collects findings; allocates nothing while there are none.</summary>
internal struct FindingList
{
    private Finding[]? _findings;
    private int _count;

    public void Add(Finding finding)
    {
        _findings ??= new Finding[4];
        if (_count == _findings.Length)
            Array.Resize(ref _findings, 2 * _count);
        _findings[_count++] = finding;
    }

    public readonly ImmutableArray<Finding> ToImmutable() => _findings is null ? []
        : _count == _findings.Length ? ImmutableCollectionsMarshal.AsImmutableArray(_findings)
        : ImmutableArray.Create(_findings, 0, _count);
}
