namespace Warehouse.Reading.Form;

/// <summary>A printed number that could be given to no cell.</summary>
/// <param name="Text">Its text as printed, bounded in length.</param>
/// <param name="Row">Row code in which it stands; null when that is not known.</param>
/// <param name="Column">Column code under which it stands; null when that is not known.</param>
/// <param name="Evidence">Where it stands.</param>
public sealed record UnclaimedNumber(string Text, string? Row, string? Column, Evidence Evidence);
