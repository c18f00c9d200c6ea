using System.ComponentModel.DataAnnotations;

namespace Warehouse.Etl.Workbooks;

/// <summary>The mail server that workbooks are sent through: section <c>Warehouse:Workbooks:Smtp</c>.</summary>
public sealed record SmtpOptions
{
    /// <summary>Its host; null when no mail is sent.</summary>
    public string? Host { get; init; }

    /// <summary>Its port.</summary>
    [Range(1, 65535)]
    public int Port { get; init; } = 25;

    /// <summary>
    /// Whether TLS begins with the connection (RFC 8314). True is taken for granted on port 465; then STARTTLS is not asked for.
    /// </summary>
    public bool ImplicitTls { get; init; }

    /// <summary>Whether the connection must be secured with STARTTLS.</summary>
    public bool StartTls { get; init; } = true;

    /// <summary>
    /// File of the certificates (PEM) that the server's must descend from; null for the authorities that this machine trusts.
    /// </summary>
    public string? Authorities { get; init; }

    /// <summary>Address of the sender; needed as soon as a book is mailed.</summary>
    public string? From { get; init; }

    /// <summary>User name; null for a server that wants none.</summary>
    public string? UserName { get; init; }

    /// <summary>Password.</summary>
    public string? Password { get; init; }

    /// <summary>How often a mail is tried.</summary>
    [Range(1, 20)]
    public int Attempts { get; init; } = 4;

    /// <summary>Time within which the server must have taken the mail.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Wait before the second try; it doubles with each further one.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>Largest file that is attached, in megabytes; a larger one fails with a message, as mail servers would return it.</summary>
    [Range(1, 1024)]
    public int LargestMegabytes { get; init; } = 20;
}
