using System.Collections.Frozen;
using Warehouse.Reading.Form;

namespace Warehouse.Reading.Labels;

/// <summary>
/// Finds what a printed text means in the form: exactly, after normalisation, for every text; for tables already recognised also by an
/// unambiguous beginning or a small edit distance. Built once from the seeds.
/// </summary>
internal sealed class LabelIndex
{
    /// <summary>Shorter beginnings fit too much.</summary>
    private const int MinPrefixLength = 5;

    /// <summary>Shorter labels lie too close together: 行政处罚 and 行政处理 differ by one character.</summary>
    private const int MinFuzzyLength = 6;

    private readonly FrozenDictionary<string, LabelMeaning> _meanings;
    private readonly FrozenDictionary<string, LabelMeaning>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly FrozenDictionary<(FormTable, bool), (string Text, int Index)[]> _byAxis;
    private readonly int _longest;

    private LabelIndex(StatutoryForm form)
    {
        var meanings = new Dictionary<string, LabelMeaning>(StringComparer.Ordinal);
        foreach (var (text, label) in Labels(form))
            Meaning(meanings, text).Add(label);
        foreach (var heading in form.Headings)
            Meaning(meanings, heading.Text).Add(heading);
        _meanings = meanings.ToFrozenDictionary(StringComparer.Ordinal);
        _lookup = _meanings.GetAlternateLookup<ReadOnlySpan<char>>();
        _longest = meanings.Keys.Max(key => key.Length);
        _byAxis = (from meaning in meanings
                   from label in meaning.Value.Labels
                   group (meaning.Key, label.Index) by (label.Table, label.IsColumn)).ToFrozenDictionary(g => g.Key, g => g.ToArray());
    }

    /// <summary>The index over <see cref="StatutoryForm.Instance"/>.</summary>
    public static LabelIndex Instance { get; } = new(StatutoryForm.Instance);

    /// <summary>What the text means; null when it is no label, alias or heading.</summary>
    public LabelMeaning? Find(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > LabelText.MaxLength)
            return null;
        Span<char> normalised = stackalloc char[LabelText.MaxLength];
        var length = LabelText.Normalise(text, normalised);
        if (length == 0 || length > _longest)
            return null;
        if (_lookup.TryGetValue(normalised[..length], out var meaning))
            return meaning;
        if (text.IndexOfAny('（', '(') <= 0)
            return null;
        length = LabelText.Normalise(LabelText.WithoutRemarks(text), normalised);
        return _lookup.TryGetValue(normalised[..length], out meaning) ? meaning : null;
    }

    /// <summary>
    /// The row or column of a table whose label begins like the text, or differs from it by a slip; -1 when none or more than one does.
    /// </summary>
    public int FindNear(FormTable table, bool isColumn, ReadOnlySpan<char> text)
    {
        if (text.Length > LabelText.MaxLength || !_byAxis.TryGetValue((table, isColumn), out var labels))
            return -1;
        Span<char> buffer = stackalloc char[LabelText.MaxLength];
        ReadOnlySpan<char> normalised = buffer[..LabelText.Normalise(text, buffer)];
        var byPrefix = FindByPrefix(labels, normalised);
        return byPrefix != -1 ? Math.Max(byPrefix, -1) : FindBySlip(labels, normalised);
    }

    private static int FindByPrefix((string Text, int Index)[] labels, ReadOnlySpan<char> text)
    {
        if (text.Length < MinPrefixLength)
            return -1;
        var found = -1;
        foreach (var (label, index) in labels)
        {
            var fits = label.AsSpan().StartsWith(text) || (label.Length >= MinPrefixLength && text.StartsWith(label));
            if (!fits || found == index)
                continue;
            if (found != -1)
                return -2; // Ambiguous: no slip can decide it either.
            found = index;
        }
        return found;
    }

    private static int FindBySlip((string Text, int Index)[] labels, ReadOnlySpan<char> text)
    {
        if (text.Length < MinFuzzyLength)
            return -1;
        var max = text.Length < 10 ? 1 : 2;
        var found = -1;
        var best = max + 1;
        foreach (var (label, index) in labels)
        {
            var distance = EditDistance.Between(text, label, max);
            if (distance > max)
                continue;
            if (index != found && found != -1)
                return -1; // Two labels within reach: no choice is safe.
            found = index;
            best = Math.Min(best, distance);
        }
        return best <= max ? found : -1;
    }

    private static IEnumerable<(string Text, FormLabel Label)> Labels(StatutoryForm form)
    {
        foreach (var table in Enum.GetValues<FormTable>())
        {
            var rows = form.Rows.Where(row => row.Table == table).ToList();
            var columns = form.Columns.Where(column => column.Table == table).ToList();
            for (var i = 0; i < rows.Count; i++)
            {
                if (rows[i].Label2021 is { } label)
                    yield return (label, new FormLabel(table, false, i));
                if (rows[i].LabelTrial is { } trial)
                    yield return (trial, new FormLabel(table, false, i));
            }
            for (var i = 0; i < columns.Count; i++)
                yield return (columns[i].Label, new FormLabel(table, true, i));
            foreach (var alias in form.Aliases.Where(alias => alias.Table == table))
            {
                var index = alias.IsColumn ? columns.FindIndex(c => c.Code == alias.Code) : rows.FindIndex(r => r.Code == alias.Code);
                yield return (alias.Text, new FormLabel(table, alias.IsColumn, index));
            }
        }
    }

    private static LabelMeaning Meaning(Dictionary<string, LabelMeaning> meanings, string text)
    {
        var key = LabelText.Normalise(text);
        if (!meanings.TryGetValue(key, out var meaning))
            meanings.Add(key, meaning = new LabelMeaning());
        return meaning;
    }
}
