namespace Warehouse.SampleReports;

/// <summary>Makes up names of agencies; none of the places exists.</summary>
internal static class AgencyNames
{
    private static readonly string[] Places = ["青岚", "望川", "白鹭", "云岭", "松泉", "石湾", "柳溪", "兰渡", "东麓", "澄湖"];
    private static readonly string[] Bureaus = ["发展和改革局", "教育局", "民政局", "自然资源局", "农业农村局", "卫生健康局", "应急管理局"];

    /// <summary>A name that fits the size.</summary>
    public static string Next(Random random, AgencySize size) => size switch
    {
        AgencySize.City => $"{Pick(random, Places)}市人民政府",
        AgencySize.County when random.Next(2) == 0 => $"{Pick(random, Places)}县{Pick(random, Bureaus)}",
        AgencySize.County => $"{Pick(random, Places)}区人民政府",
        _ when random.Next(2) == 0 => $"{Pick(random, Places)}县{Pick(random, Places)}镇人民政府",
        _ => $"{Pick(random, Places)}区人民政府{Pick(random, Places)}街道办事处",
    };

    private static string Pick(Random random, string[] list) => list[random.Next(list.Length)];
}
