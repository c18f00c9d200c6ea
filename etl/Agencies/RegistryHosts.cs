namespace Warehouse.Etl.Agencies;

/// <summary>The list pages of a registry line and the hosts that may speak for the agency, checked against each other.</summary>
internal sealed class RegistryHosts
{
    private const int MaxUrlLength = 2000;

    private readonly RegistryLine _line;
    private readonly HashSet<string> _confirmed;

    /// <summary>Reads them from a line and complains there.</summary>
    public RegistryHosts(RegistryLine line)
    {
        _line = line;
        _confirmed = [.. line.Parts(RegistryColumns.ConfirmedHosts)];
        ListUrls = [.. line.Parts(RegistryColumns.ListUrls).Select(ReadUrl).OfType<Uri>().DistinctBy(url => url.AbsoluteUri)];
        var stated = line.Parts(RegistryColumns.AllowedHosts).Concat(_confirmed).Distinct().ToList();
        Allowed = stated.Count > 0 ? stated : [.. ListUrls.Select(url => url.IdnHost).Distinct()];
        CheckAllowed(stated.Count > 0);
    }

    /// <summary>The list pages.</summary>
    public IReadOnlyList<Uri> ListUrls { get; }

    /// <summary>The allowed hosts: those stated and confirmed, else those of the list pages.</summary>
    public IReadOnlyList<string> Allowed { get; }

    private Uri? ReadUrl(string text)
    {
        if (text.Length > MaxUrlLength || !Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https")
            || url.Host.Length == 0)
            return Refuse($"'{Shorten(text)}' is no http or https URL.");
        if (url.UserInfo.Length > 0)
            return Refuse($"'{Shorten(text)}' carries a user name; what stands before @ is no host.");
        // What was written, not what Uri made of it: it folds homoglyphs and odd number forms into other hosts.
        return HostAsWritten(text) is var written && HostRule.Objection(written, _confirmed.Contains(written)) is { } objection
            ? Refuse(objection)
            : url;
    }

    private Uri? Refuse(string message)
    {
        _line.Complain(RegistryColumns.ListUrls, message);
        return null;
    }

    private void CheckAllowed(bool stated)
    {
        if (!stated)
            return;
        foreach (var host in Allowed)
        {
            var confirmed = _confirmed.Contains(host);
            if (HostRule.Objection(host, confirmed) is { } objection)
                _line.Complain(confirmed ? RegistryColumns.ConfirmedHosts : RegistryColumns.AllowedHosts, objection);
        }

        foreach (var url in ListUrls.Where(url => !Allowed.Any(host => HostRule.Covers(host, url.IdnHost))))
        {
            var hosts = string.Join(", ", Allowed);
            _line.Complain(RegistryColumns.ListUrls, $"The host '{url.IdnHost}' is none of the allowed hosts {hosts}.");
        }
    }

    private static string HostAsWritten(string text)
    {
        var start = text.IndexOf("//", StringComparison.Ordinal) + 2;
        var end = text.IndexOfAny(['/', '?', '#', ':', '\\'], start);
        return (end < 0 ? text[start..] : text[start..end]).ToLowerInvariant();
    }

    private static string Shorten(string text) => text.Length <= 80 ? text : text[..80] + "…";
}
