using System.Text;
using Warehouse.Etl.Agencies;
using Warehouse.SampleReports;
using Warehouse.SampleSites.Layouts;
using static Warehouse.SampleSites.Roster.Incident;

namespace Warehouse.SampleSites.Roster;

/// <summary>The sample agencies: at least one for each layout, each incident and each way of standing in the way.</summary>
public static class SampleRoster
{
    /// <summary>A look-alike of a sample site on another domain; nothing may be fetched from it.</summary>
    public const string MirrorHost = "www.sample-mirror.com";

    private static readonly ISiteLayout Trs = new IndexPagesLayout(1, "html", ListMarkups.Plain);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<SampleAgency> All { get; } =
    [
        Of("320800-qinglan-government", "青岚市人民政府", Trs, AgencyKind.Government, AgencySize.City) with
        {
            PageStyle = "nested-layout-tables", Incidents = Events((2023, Late), (2024, Corrected)),
            Neighbours = ["青岚市人民政府办公室2023年政府信息公开工作年度报告", "2023年青岚市政府网站工作年度报表"],
        },
        Of("320800-qinglan-office", "青岚市人民政府办公室", new CounterPagesLayout(), AgencyKind.GovernmentOffice, AgencySize.County) with
        {
            PageStyle = "metadata-table-first", Incidents = Events((2022, Docx)), Neighbours = ["青岚市2023年法治政府建设年度报告"],
        },
        Of("320800-qinglan-education", "青岚市教育局", new IndexPagesLayout(2, "shtml", ListMarkups.Truncated), size: AgencySize.County) with
        {
            Incidents = Events((2021, Missing), (2023, Late)), Neighbours = ["青岚市第一中学2023年信息公开年度报告", "关于做好2023年政府信息公开工作年度报告编制工作的通知"],
        },
        Of("320800-qinglan-finance", "青岚市财政局", new IndexPagesLayout(3, "shtml", ListMarkups.Plain), size: AgencySize.County) with
        {
            Style = ListStyle.IndexPagesFromThree, Incidents = Events((2024, Pdf)),
        },
        Of("320813-wangchuan-government", "望川县人民政府", new YearFoldersLayout(), AgencyKind.Government, AgencySize.County) with
        {
            Incidents = Events((2022, Late)), PageStyle = "word-pasted",
        },
        Of("320813-wangchuan-agriculture", "望川县农业农村局", new IndexPagesLayout(1, "html",
            ListMarkups.TwoLines) { WritesLinksByScript = true }) with
        {
            Incidents = Events((2022, Missing)), PageStyle = "odd-column-spans",
            Neighbours = ["望川县农业农村局召开2023年度政府信息公开工作会议", "一图读懂望川县2023年政府信息公开工作年度报告", "望川县人民政府2023年政府信息公开工作年度报告"],
        },
        Of("330400-bailu-police", "白鹭市公安局", new HanwebAnnualReportLayout(),
            size: AgencySize.City) with { Style = ListStyle.HanwebAnnualReport },
        Of("330483-bailu-town", "白鹭镇人民政府", new HanwebAnnualReportLayout(),
            AgencyKind.Township) with { Incidents = Events((2023, BlankOrganisations)) },
        Of("330800-songquan-resources", "松泉市自然资源和规划局", new DataProxyLayout(opaqueGroups: false), size: AgencySize.County) with
        {
            Incidents = Events((2024, Late), (2021, NoChallenges)),
        },
        Of("330800-songquan-civil", "松泉市民政局", new DataProxyLayout(opaqueGroups: true)) with { Incidents = Events((2022, Xlsx)) },
        Of("330800-songquan-planning", "松泉市发展和改革委员会", new HanwebSearchLayout()) with { Incidents = Events((2023, Late)) },
        Of("440100-shiwan-government", "石湾市人民政府", new GkmlptLayout(""), AgencyKind.Government,
            AgencySize.City) with { PageStyle = "config-detail" },
        Of("440113-liuxi-subdistrict", "柳溪街道办事处", new GkmlptLayout("/gzlxj"), AgencyKind.Township) with
        {
            PageStyle = "config-detail", Incidents = Events((2021, Pdf), (2023, Missing)),
        },
        Of("511400-yunling-zone", "云岭工业园区管理委员会", new TreeListLayout(), AgencyKind.Zone) with { Incidents = Events((2023, Contradiction)) },
        Of("511400-yunling-health", "云岭市卫生健康委员会", new TreeListLayout(), size: AgencySize.County) with
        {
            FormerName = new FormerName("云岭市卫生和计划生育委员会", new DateOnly(2019, 3, 1)), Incidents = Events((2022, Docx)),
        },
        Of("530100-landu-labour", "兰渡市人力资源和社会保障局", new QueryPagesLayout(), size: AgencySize.County) with
        {
            Incidents = Events((2021, Late)), Neighbours = ["兰渡市人力资源和社会保障局2023年部门决算公开报告"],
        },
        Of("530100-landu-audit", "兰渡市审计局", new IndexPagesLayout(1, "html", ListMarkups.DateInside)) with { Incidents = Events(
            (2023, Xlsx)) },
        Of("623000-donglu-labour", "东麓州人力资源和社会保障局", new DescendingPagesLayout()) with
        {
            Incidents = Events((2024, Missing)), PageStyle = "gbk-undeclared", Neighbours = ["东麓州2024年政务公开工作要点"],
        },
        Of("623000-donglu-civil", "东麓州民政局", new NextLinkLayout(ListMarkups.Plain, Gbk())) with { PageStyle = "gbk-undeclared" },
        Of("610600-chenghu-education", "澄湖市教育局", new NextLinkLayout(ListMarkups.Truncated, Encoding.UTF8)) with
        {
            Incidents = Events((2024, PictureTwin), (2022, Picture)),
        },
        Of("500231-chenghu-town", "澄湖镇人民政府", Trs, AgencyKind.Township) with
        {
            Incidents = Events((2022, WapTwin), (2024, WapTwin)), PageStyle = "cut-labels",
        },
        Of("410411-shiwan-subdistrict", "石湾街道办事处", new CounterPagesLayout(), AgencyKind.Township) with
        {
            Incidents = Events((2021, Mirror), (2023, Corrected)), PageStyle = "three-pages",
        },
        Of("410300-liuxi-approval", "柳溪市行政审批和政务信息管理局", new QueryPagesLayout()) with { PageStyle = "script-string" },
        Of("310000-landu-science", "兰渡市科学技术委员会", Trs, size: AgencySize.City) with { Incidents = Events((2022, NoChallenges),
            (2023, Docx)) },
        Of("310000-landu-securities", "兰渡证券监督管理局", new ColumnNamedLayout(), size: AgencySize.City) with { Incidents = Events((2021, Pdf)) },
        Of("310101-landu-district", "兰渡区人民政府", new YearFoldersLayout(), AgencyKind.Government, AgencySize.County) with
        {
            Incidents = Events((2024, Late), (2022, Pdf)),
        },
        Of("340100-baishi-emergency", "白石市应急管理局", new DescendingPagesLayout()) with { Incidents = Events((2023, BlankOrganisations)) },
        Of("340100-baishi-culture", "白石市文化和旅游局", Trs) with { Manner = SiteManner.Challenge },
        Of("340100-baishi-statistics", "白石市统计局", Trs) with { Manner = SiteManner.RobotsForbid },
        Of("360700-qingpu-water", "青浦市水利局", Trs) with { Manner = SiteManner.Login },
        Of("360700-qingpu-transport", "青浦市交通运输局", Trs) with { Manner = SiteManner.Shell },
        Of("360700-qingpu-finance", "青浦市金融监督管理局", Trs) with { Manner = SiteManner.UnfilledList },
        Of("360900-yunfeng-commerce", "云峰市商务局", new CounterPagesLayout()) with { Incidents = Events((2021, Missing), (2022, Missing),
            (2023, Missing)) },
    ];

    private static SampleAgency Of(
        string id, string name, ISiteLayout layout, AgencyKind kind = AgencyKind.Department, AgencySize size = AgencySize.Township) => new()
        {
            Agency = new Agency(id, name, id[..6], Level(id[..6], kind), kind), Host = $"www.sample-{id[7..]}.gov.cn", Layout = layout,
            Size = size,
        };

    private static AgencyLevel Level(string region, AgencyKind kind) => kind == AgencyKind.Township
        ? AgencyLevel.Township
        : RegionCatalog.Instance.Find(region)!.Level switch
        {
            RegionLevel.Province => AgencyLevel.Province,
            RegionLevel.Prefecture => AgencyLevel.Prefecture,
            _ => AgencyLevel.County,
        };

    private static Dictionary<int, Incident> Events(params (int Year, Incident Incident)[] incidents) =>
        incidents.ToDictionary(incident => incident.Year, incident => incident.Incident);

    private static Encoding Gbk() => CodePagesEncodingProvider.Instance.GetEncoding("GB18030")!;
}
