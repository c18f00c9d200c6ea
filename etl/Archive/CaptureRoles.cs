namespace Warehouse.Etl.Archive;

/// <summary>The stored codes of <see cref="CaptureRole"/>.</summary>
public static class CaptureRoles
{
    /// <summary>The code, e.g. <c>report</c>.</summary>
    public static string Code(CaptureRole role) => role switch
    {
        CaptureRole.Robots => "robots",
        CaptureRole.List => "list",
        CaptureRole.Report => "report",
        CaptureRole.Attachment => "attachment",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Unknown role."),
    };

    /// <summary>The role with a code.</summary>
    /// <exception cref="FormatException">No role has this code.</exception>
    public static CaptureRole Parse(string code) => code switch
    {
        "robots" => CaptureRole.Robots,
        "list" => CaptureRole.List,
        "report" => CaptureRole.Report,
        "attachment" => CaptureRole.Attachment,
        _ => throw new FormatException($"'{code}' is no role of a capture."),
    };
}
