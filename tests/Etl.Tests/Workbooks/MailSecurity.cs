namespace Warehouse.Etl.Tests.Workbooks;

/// <summary>When the connection to a mail server is secured.</summary>
internal enum MailSecurity
{
    /// <summary>Never.</summary>
    None,

    /// <summary>On the client's word (RFC 3207).</summary>
    StartTls,

    /// <summary>From its first byte on (RFC 8314).</summary>
    OnConnect,
}
