namespace Warehouse.Etl.Agencies;

/// <summary>
/// How the versions of one agency change when its registry entry is imported (slowly changing dimension, type 2). Stored versions keep
/// their keys,
/// because facts point to them; importing the same entry again changes nothing.
/// </summary>
internal static class AgencyHistory
{
    /// <summary>
    /// First day of an agency's first version: the Regulations came into force on 1 May 2008, so that no report is older.
    /// </summary>
    public static DateOnly Opening { get; } = new(2008, 5, 1);

    /// <summary>The versions after the import, oldest first.</summary>
    /// <param name="stored">The versions before, oldest first.</param>
    /// <param name="entry">What the registry says now.</param>
    /// <param name="asOf">The day from which a change counts whose day the registry does not state.</param>
    public static IReadOnlyList<AgencyVersion> Import(IReadOnlyList<AgencyVersion> stored, AgencyEntry entry, DateOnly asOf)
    {
        var versions = stored.ToList();
        TakeOverCurrent(versions, entry, asOf);
        foreach (var former in entry.FormerNames.Reverse())
            TakeOverFormerName(versions, former);
        return versions;
    }

    private static void TakeOverCurrent(List<AgencyVersion> versions, AgencyEntry entry, DateOnly asOf)
    {
        var wanted = AgencyVersion.Of(entry.Source.Agency, Opening);
        if (versions.Count == 0)
        {
            versions.Add(wanted);
            return;
        }

        var current = versions[^1];
        if (current.SaysTheSameAs(wanted))
            return;
        var changedOn = entry.FormerNames.LastOrDefault(former => former.Name == current.Name)?.Until.AddDays(1) ?? asOf;
        if (!current.Registered || changedOn <= current.ValidFrom)
        {
            // Known by a document only, or changed twice on one day: no day lies between, so this is a correction.
            versions[^1] = wanted with { AgencyKey = current.AgencyKey, ValidFrom = current.ValidFrom };
            return;
        }

        versions[^1] = current with { ValidTo = changedOn.AddDays(-1) };
        versions.Add(wanted with { ValidFrom = changedOn });
    }

    private static void TakeOverFormerName(List<AgencyVersion> versions, FormerName former)
    {
        var at = versions.FindIndex(version => version.Covers(former.Until));
        if (at < 0)
            return;
        var version = versions[at];
        var next = former.Until.AddDays(1);
        if (version.ValidTo == former.Until)
        {
            versions[at] = version with { Name = former.Name };
        }
        else if (version.Name == former.Name && version.ValidTo is not null)
        {
            versions[at] = version with { ValidTo = former.Until };
            versions[at + 1] = versions[at + 1] with { ValidFrom = next };
        }
        else
        {
            versions[at] = version with { ValidFrom = next };
            var before = version with { AgencyKey = null, Name = former.Name, ValidTo = former.Until };
            if (at > 0 && versions[at - 1].SaysTheSameAs(before))
                versions[at - 1] = versions[at - 1] with { ValidTo = former.Until };
            else
                versions.Insert(at, before);
        }
    }
}
