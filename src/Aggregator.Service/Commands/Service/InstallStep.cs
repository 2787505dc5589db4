namespace Aggregator.Service.Commands.Service;

/// <summary>One thing that installing or uninstalling does to the machine.</summary>
internal abstract record InstallStep
{
    private InstallStep() { }   // closed: only the cases below

    /// <summary>Writes a file that everybody may read.</summary>
    public sealed record Write(string Path, string Content) : InstallStep;

    /// <summary>Deletes a file, if it is there.</summary>
    public sealed record Delete(string Path) : InstallStep;

    /// <summary>Makes a folder, if it is not there.</summary>
    public sealed record MakeFolder(string Path) : InstallStep;

    /// <summary>Runs a command.</summary>
    /// <param name="Advice">What the operator does when it fails; null when its failure changes nothing, as of a user that exists already.</param>
    public sealed record Run(MachineCommand Command, string? Advice) : InstallStep;
}
