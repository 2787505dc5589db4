#Requires -Version 5.1
#Requires -RunAsAdministrator
<#
.SYNOPSIS
    Installs Aggregator as a Windows service, or takes it away.
.DESCRIPTION
    Does what `aggregator service install` does, in PowerShell, to be read and changed. The service runs as its own virtual account (NT SERVICE\Aggregator),
    starts a little after the machine, is started again when it fails, and keeps archive and settings in a folder that is closed to other users.
    Run again, it replaces the service and keeps the archive.
.PARAMETER Program
    The executable. Default: aggregator.exe in the folder above this script's own, or beside it.
.PARAMETER DataFolder
    The folder of the archive, the log and (in "config") the settings.
.PARAMETER Uninstall
    Stops the service and takes it away. Archive, settings and log stay.
.EXAMPLE
    .\install-windows-service.ps1
.EXAMPLE
    .\install-windows-service.ps1 -Program 'C:\Program Files\Aggregator\aggregator.exe' -DataFolder 'D:\news'
.EXAMPLE
    .\install-windows-service.ps1 -Uninstall
#>
[CmdletBinding(SupportsShouldProcess)]
param(
    [string] $Program,
    [string] $DataFolder = (Join-Path $env:ProgramData 'Aggregator'),
    [switch] $Uninstall
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'

$name = 'Aggregator'
$account = "NT SERVICE\$name"
$eventKey = "HKLM:\SYSTEM\CurrentControlSet\Services\EventLog\Application\$name"

# sc.exe does not throw; without this a failure would go by unseen.
function Invoke-Sc {
    $output = & "$env:SystemRoot\System32\sc.exe" @args
    if ($LASTEXITCODE -ne 0) {
        throw "sc.exe $args ended with ${LASTEXITCODE}: $($output -join ' ')"
    }
}

function Remove-AggregatorService {
    if (Get-Service -Name $name -ErrorAction SilentlyContinue) {
        Stop-Service -Name $name -Force
        # Remove-Service came with PowerShell 6; sc.exe is on every machine.
        Invoke-Sc delete $name
    }
}

if ($Uninstall) {
    if ($PSCmdlet.ShouldProcess($name, 'Uninstall the service')) {
        Remove-AggregatorService
        Remove-Item -Path $eventKey -ErrorAction SilentlyContinue
        Write-Host "Uninstalled. The archive and the settings in $DataFolder stay."
    }

    return
}

if (-not $Program) {
    $Program = @((Split-Path $PSScriptRoot -Parent), $PSScriptRoot) |
        ForEach-Object { Join-Path $_ 'aggregator.exe' } |
        Where-Object { Test-Path -LiteralPath $_ -PathType Leaf } |
        Select-Object -First 1
}

if (-not $Program -or -not (Test-Path -LiteralPath $Program -PathType Leaf)) {
    throw 'aggregator.exe was not found: name it with -Program PATH.'
}

# A path in quotation marks; a backslash at its end would swallow the one after it, and counts double there.
function Format-Path([string] $path) {
    '"' + ($path -replace '(\\+)$', '$1$1') + '"'
}

# A service starts in System32, so every path is absolute.
$Program = (Resolve-Path -LiteralPath $Program).ProviderPath
$DataFolder = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($DataFolder)
$configFolder = Join-Path $DataFolder 'config'
$commandLine = '{0} --config {1} --data {2}' -f (Format-Path $Program), (Format-Path $configFolder), (Format-Path $DataFolder)

if (-not $PSCmdlet.ShouldProcess($name, "Install the service: $commandLine")) {
    return
}

Remove-AggregatorService
New-Item -ItemType Directory -Path $configFolder -Force | Out-Null

# The shipped settings and publisher rules, once: what the operator has changed is kept.
foreach ($shipped in 'appsettings.json', 'publishers') {
    $from = Join-Path $PSScriptRoot $shipped
    if ((Test-Path -LiteralPath $from) -and -not (Test-Path -LiteralPath (Join-Path $configFolder $shipped))) {
        Copy-Item -LiteralPath $from -Destination $configFolder -Recurse
    }
}

New-Service -Name $name -BinaryPathName $commandLine -DisplayName 'Aggregator news service' -StartupType Automatic `
    -Description 'Polls news feeds, reads and archives their articles, and republishes them.' | Out-Null

# New-Service knows neither virtual accounts nor the delayed start of Windows PowerShell 5.1, nor what is done after a failure.
Invoke-Sc config $name start= delayed-auto obj= $account
Invoke-Sc failure $name reset= 86400 actions= restart/10000/restart/10000/restart/60000
# Also when the service ends by itself and says that it failed.
Invoke-Sc failureflag $name 1

# Other users are kept out: keys of the API and passwords of sources are inside. S-1-5-18 is the system, S-1-5-32-544 are the administrators, in every language.
& "$env:SystemRoot\System32\icacls.exe" $DataFolder /inheritance:r /grant '*S-1-5-18:(OI)(CI)F' /grant '*S-1-5-32-544:(OI)(CI)F' /grant "${account}:(OI)(CI)M" | Out-Null
if ($LASTEXITCODE -ne 0) {
    throw "icacls.exe ended with $LASTEXITCODE; $DataFolder is not protected."
}

# The event source. Its messages come from a file of the .NET Framework, which every Windows has; those of .NET are inside the single executable.
New-Item -Path $eventKey -Force | Out-Null
New-ItemProperty -Path $eventKey -Name EventMessageFile -PropertyType ExpandString -Force `
    -Value '%SystemRoot%\Microsoft.NET\Framework64\v4.0.30319\EventLogMessages.dll' | Out-Null
New-ItemProperty -Path $eventKey -Name TypesSupported -PropertyType DWord -Value 7 -Force | Out-Null

Start-Service -Name $name
Write-Host "Installed and started. How it does: & '$Program' service status --config '$configFolder' --data '$DataFolder'"
