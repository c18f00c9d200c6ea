namespace Warehouse.SampleSites.Roster;

/// <summary>What is out of the ordinary with one year's report of a sample agency.</summary>
public enum Incident
{
    /// <summary>Published after the due date.</summary>
    Late,

    /// <summary>Never published.</summary>
    Missing,

    /// <summary>A page that only fronts a Word file.</summary>
    Docx,

    /// <summary>A page that only fronts an Excel file.</summary>
    Xlsx,

    /// <summary>A page that only fronts a PDF.</summary>
    Pdf,

    /// <summary>Tables printed as pictures: nothing to read.</summary>
    Picture,

    /// <summary>The five organisation columns are blank.</summary>
    BlankOrganisations,

    /// <summary>Chapter 四 has no table.</summary>
    NoChallenges,

    /// <summary>The received requests do not add up with what became of them.</summary>
    Contradiction,

    /// <summary>Replaced by a corrected version later, on <see cref="Hosting.SampleSitesApp.PublishCorrections"/>.</summary>
    Corrected,

    /// <summary>Listed twice: as text and as pictures.</summary>
    PictureTwin,

    /// <summary>Listed twice: the page and its twin for phones.</summary>
    WapTwin,

    /// <summary>Only a look-alike mirror on another domain has it.</summary>
    Mirror,
}
