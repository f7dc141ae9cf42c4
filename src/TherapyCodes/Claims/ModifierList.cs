using System.Collections;
using System.Diagnostics;
using System.Runtime.CompilerServices;

namespace TherapyCodes;

/// <summary>The modifiers of a claim line, in the order of the line: up to four, the most that a claim form takes.</summary>
/// <remarks>A value of eight bytes; equal when the same modifiers stand in the same order. <c>default</c> is empty.</remarks>
[CollectionBuilder(typeof(ModifierList), nameof(Create))]
[DebuggerDisplay("{ToString(),nq}")]
public readonly record struct ModifierList : IReadOnlyList<Modifier>
{
    /// <summary>The most modifiers of a line: 4.</summary>
    public const int MostModifiers = 4;

    private readonly Modifier _first;
    private readonly Modifier _second;
    private readonly Modifier _third;
    private readonly Modifier _fourth;

    private ModifierList(Modifier first, Modifier second, Modifier third, Modifier fourth)
    {
        _first = first;
        _second = second;
        _third = third;
        _fourth = fourth;
    }

    /// <summary>Makes a list; <see cref="Modifier.None"/> entries are left out.</summary>
    /// <param name="modifiers">The modifiers in order, four at most.</param>
    /// <returns>The list.</returns>
    /// <exception cref="ArgumentException">There are more than four.</exception>
    public static ModifierList Create(ReadOnlySpan<Modifier> modifiers)
    {
        var list = default(ModifierList);
        foreach (var modifier in modifiers)
            list = list.With(modifier);
        return list;
    }

    /// <summary>The number of modifiers, 0 to 4.</summary>
    public int Count => _first.IsNone ? 0 : _second.IsNone ? 1 : _third.IsNone ? 2 : _fourth.IsNone ? 3 : 4;

    /// <summary>The modifier at a place.</summary>
    /// <param name="index">0 to <see cref="Count"/> - 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such place.</exception>
    public Modifier this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            return index switch { 0 => _first, 1 => _second, 2 => _third, _ => _fourth };
        }
    }

    /// <summary>Whether the list has a modifier; never true for <see cref="Modifier.None"/>.</summary>
    /// <param name="modifier">The modifier.</param>
    public bool Contains(Modifier modifier) =>
        !modifier.IsNone && (_first == modifier || _second == modifier || _third == modifier || _fourth == modifier);

    /// <summary>The list with a modifier at its end; the same list for <see cref="Modifier.None"/>.</summary>
    /// <param name="modifier">The modifier.</param>
    /// <returns>The longer list.</returns>
    /// <exception cref="ArgumentException">The list has four already.</exception>
    public ModifierList With(Modifier modifier) => (modifier.IsNone, Count) switch
    {
        (true, _) => this,
        (_, 0) => new(modifier, default, default, default),
        (_, 1) => new(_first, modifier, default, default),
        (_, 2) => new(_first, _second, modifier, default),
        (_, 3) => new(_first, _second, _third, modifier),
        _ => throw new ArgumentException($"A line takes {MostModifiers} modifiers at most; {modifier} does not fit after {this}.", nameof(modifier)),
    };

    /// <summary>The modifiers one by one.</summary>
    public IEnumerator<Modifier> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The modifiers with blanks between, such as <c>GP CQ</c>.</summary>
    public override string ToString() => string.Join(" ", this);
}
