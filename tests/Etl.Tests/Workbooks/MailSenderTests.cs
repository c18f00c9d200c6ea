using System.Text.RegularExpressions;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Warehouse.Etl.Storage;
using Warehouse.Etl.Workbooks;
using Warehouse.Etl.Workbooks.Definitions;
using Warehouse.Etl.Workbooks.Delivery;

namespace Warehouse.Etl.Tests.Workbooks;

public sealed class MailSenderTests : IDisposable
{
    private static readonly MailDelivery Mail = new(["chief@example.cn", "office@example.cn"], "年度\r\n汇总");

    private readonly string _folder = Directory.CreateTempSubdirectory("warehouse-mail-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_book_arrives_whole_at_every_recipient_though_the_server_was_busy_at_first()
    {
        using var server = new MailServer(refusals: 2);
        var issue = Issue(50_000);

        await Sender(server.Port).SendAsync(issue, "title", Mail, TestContext.Current.CancellationToken);

        var mail = server.Mails.ShouldHaveSingleItem();
        server.Recipients.TakeLast(2).ShouldBe(["chief@example.cn", "office@example.cn"]);
        var attachment = Regex.Match(mail, @"spreadsheetml\.sheet.*?\n\n([A-Za-z0-9+/=\n]+)", RegexOptions.Singleline).Groups[1].Value;
        Convert.FromBase64String(attachment.Replace("\n", "", StringComparison.Ordinal)).ShouldBe(await File.ReadAllBytesAsync(issue.Path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_mail_that_no_attempt_delivers_is_an_error_that_names_the_file()
    {
        using var server = new MailServer(refusals: 100);

        var error = await Should.ThrowAsync<OperatorException>(
            () => Sender(server.Port).SendAsync(Issue(10), "title", Mail, TestContext.Current.CancellationToken));

        error.Message.ShouldContain("book.xlsx");
        error.Message.ShouldContain("3 attempts");
        server.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_recipient_whom_the_server_does_not_know_is_named_and_the_others_get_the_book_once()
    {
        using var server = new MailServer(refusals: 0, unknown: "office@example.cn");

        var error = await Should.ThrowAsync<OperatorException>(
            () => Sender(server.Port).SendAsync(Issue(10), "title", Mail, TestContext.Current.CancellationToken));

        error.Message.ShouldContain("office@example.cn");
        error.Message.ShouldContain("no such mailbox");
        error.Message.ShouldNotContain("chief@example.cn");
        server.Mails.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData(MailSecurity.OnConnect)]
    [InlineData(MailSecurity.StartTls)]
    public async Task A_secured_server_whose_authority_is_named_takes_the_mail_on_the_secured_connection(object security)
    {
        using var server = new MailServer(refusals: 0, security: (MailSecurity)security);
        var authorities = Path.Combine(_folder, "authorities.pem");
        await File.WriteAllTextAsync(authorities, server.Certificate, TestContext.Current.CancellationToken);

        await Sender(Settings(server.Port) with
        {
            ImplicitTls = (MailSecurity)security == MailSecurity.OnConnect,
            StartTls = true,
            Authorities = authorities,
        }).SendAsync(Issue(10), "title", Mail, TestContext.Current.CancellationToken);

        server.Mails.ShouldHaveSingleItem();
        server.Clear.ShouldBeFalse();
    }

    [Theory]
    [InlineData(MailSecurity.OnConnect)]
    [InlineData(MailSecurity.StartTls)]
    public async Task A_certificate_that_nobody_vouches_for_is_an_error_that_says_so(object security)
    {
        using var server = new MailServer(refusals: 0, security: (MailSecurity)security);

        (await Should.ThrowAsync<OperatorException>(
            () => Sender(Settings(server.Port) with { ImplicitTls = (MailSecurity)security == MailSecurity.OnConnect, StartTls = true })
                .SendAsync(Issue(10), "title", Mail, TestContext.Current.CancellationToken))).Message.ShouldContain("not trusted");
        server.Mails.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_server_that_offers_no_STARTTLS_gets_no_mail_in_the_clear()
    {
        using var server = new MailServer(refusals: 0);

        (await Should.ThrowAsync<OperatorException>(
            () => Sender(Settings(server.Port) with { StartTls = true }).SendAsync(Issue(10), "title", Mail, TestContext.Current.CancellationToken)))
            .Message.ShouldContain("STARTTLS");
        server.Clear.ShouldBeFalse();
    }

    [Fact]
    public async Task The_file_keeps_its_Chinese_name_in_the_mail()
    {
        using var server = new MailServer(refusals: 0);

        await Sender(server.Port).SendAsync(Issue(10) with { Name = "新疆维吾尔自治区政府信息公开工作年度汇总" }, "title", Mail, TestContext.Current.CancellationToken);

        // RFC 2231: the charset once, the rest in numbered parts of percent-encoded bytes.
        var parts = Regex.Matches(server.Mails.ShouldHaveSingleItem(), @"\bfilename\*(?:\d+\*?)?=(?:utf-8'[a-z]*')?""?([^;\n""]+)", RegexOptions.IgnoreCase);
        Uri.UnescapeDataString(string.Concat(parts.Select(part => part.Groups[1].Value)))
            .ShouldBe("新疆维吾尔自治区政府信息公开工作年度汇总 20260401T000000000Z.xlsx");
    }

    [Fact]
    public async Task A_server_that_never_answers_is_an_error_and_no_endless_wait()
    {
        using var server = new MailServer(refusals: -1);

        (await Should.ThrowAsync<OperatorException>(
            () => Sender(server.Port, TimeSpan.FromMilliseconds(200)).SendAsync(Issue(10), "title", Mail, TestContext.Current.CancellationToken)))
            .Message.ShouldContain("did not answer");
    }

    [Fact]
    public async Task A_file_that_mail_servers_would_return_is_not_sent()
    {
        using var server = new MailServer(refusals: 0);

        (await Should.ThrowAsync<OperatorException>(
            () => Sender(server.Port).SendAsync(Issue(2_000_000), "title", Mail, TestContext.Current.CancellationToken))).Message.ShouldContain("folder");
    }

    [Fact]
    public async Task Without_a_server_in_the_settings_the_mail_is_an_error() =>
        (await Should.ThrowAsync<OperatorException>(
            () => Sender((int?)null).SendAsync(Issue(10), "title", Mail, TestContext.Current.CancellationToken))).Message.ShouldContain("Smtp");

    private static MailSender Sender(int? port, TimeSpan? timeout = null) =>
        Sender(Settings(port) with { Timeout = timeout ?? TimeSpan.FromMinutes(1) });

    private static MailSender Sender(SmtpOptions smtp) =>
        new(Options.Create(new WorkbooksOptions { Smtp = smtp }), TimeProvider.System, NullLogger<MailSender>.Instance);

    private static SmtpOptions Settings(int? port) => new()
    {
        Host = port is null ? null : "127.0.0.1", Port = port ?? 25, StartTls = false, From = "warehouse@example.cn", Attempts = 3,
        RetryDelay = TimeSpan.FromMilliseconds(10), LargestMegabytes = 1, Timeout = TimeSpan.FromMinutes(1),
    };

    private WorkbookIssue Issue(int bytes)
    {
        var path = Path.Combine(_folder, "book.xlsx");
        File.WriteAllBytes(path, [.. Enumerable.Range(0, bytes).Select(i => (byte)(i * 31))]);
        return new("book", "20260401T000000000Z", path, bytes, DateTimeOffset.UnixEpoch);
    }
}
