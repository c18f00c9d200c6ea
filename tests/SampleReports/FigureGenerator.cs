using Warehouse.Reading.Form;

namespace Warehouse.SampleReports;

/// <summary>
/// Makes figures that obey the form's identities, of realistic sizes and with realistic gaps. The same seed always gives the same reports.
/// </summary>
/// <param name="seed">What all choices follow from.</param>
public sealed class FigureGenerator(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>
    /// The next report: any size, any mix of editions that agencies publish, and in half of the reports something that is not reported.
    /// </summary>
    public ReportFigures Next()
    {
        var (disclosure, requests) = _random.Next(5) switch
        {
            0 => (Edition.Trial2019, Edition.Trial2019),
            1 => (Edition.Form2021, Edition.Trial2019),
            _ => (Edition.Form2021, Edition.Form2021),
        };
        var complete = NextComplete((AgencySize)_random.Next(3), disclosure, requests);
        return _random.Next(2) == 0 ? complete : new FigureGaps(_random).Cut(complete);
    }

    /// <summary>The next report with every cell of its editions reported.</summary>
    public ReportFigures NextComplete(AgencySize size, Edition disclosure = Edition.Form2021, Edition requests = Edition.Form2021) =>
        Narrative.Add(new ReportFigures
        {
            AgencyName = AgencyNames.Next(_random, size),
            Year = disclosure == Edition.Trial2019 ? _random.Next(2019, 2021) : _random.Next(2021, 2026),
            Tables =
            [
                new DisclosureFigures(_random, size).Next(disclosure),
                new RequestFigures(_random, size).Next(requests),
                new ChallengeFigures(_random, size).Next(requests),
            ],
            Overview = [],
            Problems = [],
            OtherMatters = [],
        });
}
